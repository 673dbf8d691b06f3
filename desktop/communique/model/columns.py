"""The columns of all events, as plain arrays: what the library hands to browsing without making an object an event."""

from __future__ import annotations

from array import array
from enum import IntFlag

from communique.model.actors import Actor
from communique.model.values import value

# Ends of a date that is open, and both ends of one that is not there. Real days stay far inside (year ±5 million).
OPEN_START = -(2**31) + 1
OPEN_END = 2**31 - 1


class Flag(IntFlag):
    """What a row of the table is, besides its date."""

    UNDATED = 1
    APPROXIMATE = 2
    PLANNED = 4
    STATEMENT = 8
    """A statement, not an event: drawn, never counted among events."""
    REJECTED = 16
    CONFIRMED = 32
    CORRECTED = 64


@value
class Groups:
    """Lists of small numbers, one list a row: row i holds values[offsets[i]:offsets[i + 1]]."""

    offsets: array[int]
    """'I', one longer than there are rows."""
    values: array[int]
    """'I', indexes into the names that the field stands for."""


@value
class EventColumns:
    """All events and statements of a library, ordered by (earliest, latest, id), the undated last; n rows.

    Days are proleptic Gregorian day numbers (1 is 0001-01-01), OPEN_START and OPEN_END where a date is open.
    """

    ids: list[str]
    titles: list[str]
    dates: list[str]
    """EDTF, "" for none."""
    earliest: array[int]
    """'i', n days; OPEN_START for an open or absent start."""
    latest: array[int]
    """'i', n days; OPEN_END for an open or absent end."""
    precision: array[int]
    """'B', model.dates.Precision; 0 for none."""
    flags: array[int]
    """'H', Flag."""
    kinds: array[int]
    """'B', model.kinds.NUMBER; 0 for none."""
    confidence: array[int]
    """'B', percent."""
    tellings: array[int]
    """'H', passages that tell the event, over all documents."""
    codes: Groups
    """Into `code_names`: the countries and blocs that take part."""
    code_names: list[str]
    code_labels: list[str]
    """The same codes in words: "United States"."""
    participants: Groups
    """Into `actors`."""
    actors: list[Actor]
    relationships: Groups
    """Into `relationship_names`."""
    relationship_names: list[str]
    documents: Groups
    """Into `document_ids`: the documents that tell the event."""
    document_ids: list[str]


def no_columns() -> EventColumns:
    """The columns of a library that holds nothing."""

    def groups() -> Groups:
        return Groups(array("I", [0]), array("I"))

    return EventColumns(
        ids=[], titles=[], dates=[], earliest=array("i"), latest=array("i"), precision=array("B"),
        flags=array("H"), kinds=array("B"), confidence=array("B"), tellings=array("H"),
        codes=groups(), code_names=[], code_labels=[], participants=groups(), actors=[],
        relationships=groups(), relationship_names=[], documents=groups(), document_ids=[],
    )  # fmt: skip
