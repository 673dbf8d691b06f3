"""The columns of all events, as plain arrays: what the library hands to browsing without making an object an event."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from enum import IntFlag

from communique.model.actors import Actor
from communique.model.texts import Ids, Numbers, PackedTexts, Texts
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

    offsets: Numbers
    """'I', one longer than there are rows."""
    values: Numbers
    """'I', indexes into the names that the field stands for."""


@value
class EventColumns:
    """All events and statements of a library, ordered by (earliest, latest, id), the undated last; n rows.

    Days are proleptic Gregorian day numbers (1 is 0001-01-01), OPEN_START and OPEN_END where a date is open.
    """

    ids: Ids
    titles: Texts
    dates: Texts
    """EDTF, "" for none."""
    earliest: Numbers
    """'i', n days; OPEN_START for an open or absent start."""
    latest: Numbers
    """'i', n days; OPEN_END for an open or absent end."""
    precision: Numbers
    """'B', model.dates.Precision; 0 for none."""
    flags: Numbers
    """'H', Flag."""
    kinds: Numbers
    """'B', model.kinds.NUMBER; 0 for none."""
    confidence: Numbers
    """'B', percent."""
    tellings: Numbers
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


@value
class PackedGroups:
    """Lists of names, one list a row, all lists one after the other."""

    lengths: Numbers
    """'H', one a row."""
    values: Numbers
    """'I', keys of `PackedColumns.names`."""


@value
class PackedColumns:
    """What EventColumns say, as a library holds it, of all its rows or of some; `browsing.unpacking` makes them of it.

    Rows stand in the same order. Numbers of names are the library's: given once and for ever.
    """

    ids: Ids
    titles: PackedTexts
    dates: PackedTexts
    earliest: Numbers
    latest: Numbers
    precision: Numbers
    flags: Numbers
    kinds: Numbers
    confidence: Numbers
    tellings: Numbers
    codes: PackedGroups
    participants: PackedGroups
    relationships: PackedGroups
    documents: PackedGroups
    names: Mapping[int, str]
    """Names of codes, pairs and documents, ids of actors, and the heads of ids."""
    actors: Mapping[str, Actor]
    """By id."""
    labels: Mapping[str, str]
    """Countries and blocs in words, by their codes."""

    def __eq__(self, other: object) -> bool:
        """Whether both say the same of the same rows, whatever numbers their names have."""
        return self._said() == other._said() if isinstance(other, PackedColumns) else NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def _said(self) -> tuple[object, ...]:
        figures = (self.earliest, self.latest, self.precision, self.flags, self.kinds, self.confidence, self.tellings)
        groups = (self.codes, self.participants, self.relationships, self.documents)
        named = [(list(group.lengths), [self.names[number] for number in group.values]) for group in groups]
        return list(self.ids), list(self.titles), list(self.dates), list(map(list, figures)), named, self.actors


@value
class Patch:
    """How columns changed: the rows of some ids, and actors. What neither names is as it was."""

    touched: tuple[str, ...]
    """Ids whose rows were there before, or are there now, or both."""
    rows: PackedColumns
    """Those that are there now, with those who take part in them, and all actors that changed."""
    actors_gone: tuple[str, ...]
    documents: bool
    """Whether documents came, went or changed."""


def no_columns() -> EventColumns:
    """The columns of a library that holds nothing."""

    def groups() -> Groups:
        return Groups(array("I", [0]), array("I"))

    return EventColumns(
        ids=Ids.of((), {}), titles=Texts.of(()), dates=Texts.of(()), earliest=array("i"), latest=array("i"),
        precision=array("B"), flags=array("H"), kinds=array("B"), confidence=array("B"), tellings=array("H"),
        codes=groups(), code_names=[], code_labels=[], participants=groups(), actors=[],
        relationships=groups(), relationship_names=[], documents=groups(), document_ids=[],
    )  # fmt: skip
