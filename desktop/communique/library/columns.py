"""Reads `entry` into plain arrays: the columns of all events, without an object an event."""

import gc
import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate

from communique.library.figures import unpacked, unpacked_lists
from communique.library.records import Records
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Groups

_CHUNK = 20_000

_QUERY = """
SELECT id, title, date, figures, codes, participants, relationships, documents
FROM entry ORDER BY undated, earliest, latest, id
"""


class _Gathered:
    """What was read so far."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.titles: list[str] = []
        self.dates: list[str] = []
        self.figures = unpacked(())
        self.lists = [array("I") for _ in range(4)]
        self._same: dict[str, str] = {}

    def extend(self, rows: list[tuple[object, ...]]) -> None:
        """Add the rows; equal dates become one string."""
        ids, titles, dates, figures, *lists = zip(*rows, strict=True)
        self.ids += ids
        self.titles += titles
        self.dates += map(self._same.setdefault, dates, dates)
        for column, more in zip(self.figures, unpacked(figures), strict=True):
            column.extend(more)
        for gathered, cells in zip(self.lists, lists, strict=True):
            gathered.extend(unpacked_lists(cells))


def read(connection: sqlite3.Connection) -> EventColumns:
    """All rows of `entry`, in its order."""
    gathered = _Gathered()
    with _collector_resting():
        cursor = connection.execute(_QUERY)
        while rows := cursor.fetchmany(_CHUNK):
            gathered.extend(rows)
    return _columns(connection, gathered)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """A million tuples come and go; the collector of cycles would look at each of them in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _columns(connection: sqlite3.Connection, gathered: _Gathered) -> EventColumns:
    names = dict(connection.execute("SELECT number, name FROM name"))
    earliest, latest, precision, flags, kinds, confidence, tellings, *lengths = gathered.figures
    codes, participants, relationships, documents = (
        _groups(length, values, names) for length, values in zip(lengths, gathered.lists, strict=True)
    )
    return EventColumns(
        ids=gathered.ids, titles=gathered.titles, dates=gathered.dates, earliest=earliest, latest=latest,
        precision=precision, flags=flags, kinds=kinds, confidence=confidence, tellings=tellings,
        codes=codes[0], code_names=codes[1], code_labels=_labels(connection, codes[1]),
        participants=participants[0], actors=_actors(connection, participants[1]),
        relationships=relationships[0], relationship_names=relationships[1],
        documents=documents[0], document_ids=documents[1],
    )  # fmt: skip


def _groups(lengths: "array[int]", values: "array[int]", names: dict[int, str]) -> tuple[Groups, list[str]]:
    """Lists with their numbers made indexes into the names that occur, in alphabetical order."""
    used = sorted(set(values), key=names.__getitem__)
    place = {number: index for index, number in enumerate(used)}
    offsets = array("I", accumulate(lengths, initial=0))
    return Groups(offsets, array("I", map(place.__getitem__, values))), [names[number] for number in used]


def _labels(connection: sqlite3.Connection, codes: list[str]) -> list[str]:
    """The codes in words; a code without an actor of its own stands for itself."""
    query = "SELECT country, name FROM actor WHERE kind IN ('country', 'bloc')"
    words = dict(connection.execute(query))
    return [words.get(code, code) for code in codes]


def _actors(connection: sqlite3.Connection, ids: list[str]) -> list[Actor]:
    known = {actor.id: actor for actor in Records(connection).where(Actor)} if ids else {}
    return [known.get(id) or Actor(id, id.partition(":")[2], id.partition(":")[0]) for id in ids]
