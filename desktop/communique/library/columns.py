"""Reads `entry` into plain arrays: the columns of all events, without an object an event."""

import sqlite3
import sys
from array import array
from collections.abc import Iterable
from itertools import accumulate

from communique.library.records import Records
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Groups

_CHUNK = 20_000

_QUERY = """
SELECT id, title, date, earliest, latest, precision, flags, kind, confidence, tellings,
       codes, participants, relationships, documents
FROM entry ORDER BY undated, earliest, latest, id
"""

_TYPES = ("i", "i", "B", "H", "B", "B", "H")


class _Lists:
    """Gathers one column of packed lists."""

    def __init__(self) -> None:
        self.lengths = array("I")
        self.values = array("I")

    def extend(self, blobs: Iterable[bytes]) -> None:
        blobs = tuple(blobs)
        self.lengths.extend(map(len, blobs))
        self.values.frombytes(b"".join(blobs))

    def groups(self, names: dict[int, str]) -> tuple[Groups, list[str]]:
        """The lists with their numbers made indexes into the names that occur, in alphabetical order."""
        if sys.byteorder == "big":
            self.values.byteswap()
        used = sorted(set(self.values), key=names.__getitem__)
        place = {number: index for index, number in enumerate(used)}
        width = self.values.itemsize
        sizes = {length: length // width for length in set(self.lengths)}
        offsets = array("I", accumulate(map(sizes.__getitem__, self.lengths), initial=0))
        return Groups(offsets, array("I", map(place.__getitem__, self.values))), [names[one] for one in used]


def read(connection: sqlite3.Connection) -> EventColumns:
    """All rows of `entry`, in its order."""
    ids: list[str] = []
    titles: list[str] = []
    dates: list[str] = []
    figures = [array(type) for type in _TYPES]
    lists = [_Lists() for _ in range(4)]
    same: dict[str, str] = {}
    cursor = connection.execute(_QUERY)
    while rows := cursor.fetchmany(_CHUNK):
        columns = tuple(zip(*rows, strict=True))
        ids += columns[0]
        titles += columns[1]
        dates += map(same.setdefault, columns[2], columns[2])
        for figure, column in zip(figures, columns[3:10], strict=True):
            figure.extend(column)
        for gathered, column in zip(lists, columns[10:], strict=True):
            gathered.extend(column)
    return _together(connection, ids, titles, dates, figures, lists)


def _together(
    connection: sqlite3.Connection, ids: list[str], titles: list[str], dates: list[str],
    figures: list["array[int]"], lists: list[_Lists],
) -> EventColumns:  # fmt: skip
    names = dict(connection.execute("SELECT number, name FROM name"))
    codes, participants, relationships, documents = (each.groups(names) for each in lists)
    earliest, latest, precision, flags, kinds, confidence, tellings = figures
    return EventColumns(
        ids=ids, titles=titles, dates=dates, earliest=earliest, latest=latest, precision=precision, flags=flags,
        kinds=kinds, confidence=confidence, tellings=tellings,
        codes=codes[0], code_names=codes[1], code_labels=_labels(connection, codes[1]),
        participants=participants[0], actors=_actors(connection, participants[1]),
        relationships=relationships[0], relationship_names=relationships[1],
        documents=documents[0], document_ids=documents[1],
    )  # fmt: skip


def _labels(connection: sqlite3.Connection, codes: list[str]) -> list[str]:
    """The codes in words; a code without an actor of its own stands for itself."""
    query = "SELECT country, name FROM actor WHERE kind IN ('country', 'bloc')"
    words = dict(connection.execute(query))
    return [words.get(code, code) for code in codes]


def _actors(connection: sqlite3.Connection, ids: list[str]) -> list[Actor]:
    known = {actor.id: actor for actor in Records(connection).where(Actor)} if ids else {}
    return [known.get(id) or Actor(id, id.partition(":")[2], id.partition(":")[0]) for id in ids]
