"""Reads the table of events into plain columns: all of it, or the rows that an edit touched."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from communique.library.chunks import CELLS, Chunks
from communique.library.packing import NAMED, joined, packed
from communique.library.records import Records
from communique.model.actors import Actor
from communique.model.columns import PackedColumns, PackedGroups, Patch
from communique.model.texts import Ids, Numbers, PackedTexts


def read(connection: sqlite3.Connection) -> PackedColumns:
    """All rows, in their order."""
    numbers, texts = joined(Chunks(connection).blobs())
    names = dict(connection.execute("SELECT number, name FROM name"))
    actors = {actor.id: actor for actor in Records(connection).where(Actor)}
    return _columns(numbers, texts, names, actors, _labels(connection))


def patch(connection: sqlite3.Connection, ids: Iterable[str], actors: Iterable[str], documents: bool) -> Patch:
    """What the columns say now of these rows and actors."""
    touched = tuple(sorted(ids))
    found = sorted(row for id in touched if (row := _row(connection, id)))
    numbers, texts = joined([packed([row[3:] for row in found], lambda name: _number(connection, name))])
    names = _names(connection, {number for place in NAMED for number in numbers[place]})
    concerned = sorted({*actors, *(name for name in names.values() if ":" in name)})
    known = {id: actor for id in concerned if (actor := Records(connection).get(Actor, id))}
    rows = _columns(numbers, texts, names, known, _labels(connection))
    return Patch(touched, rows, tuple(id for id in concerned if id not in known), documents)


def _row(connection: sqlite3.Connection, id: str) -> tuple[Any, ...] | None:
    """Where a row stands, then its cells."""
    query = f"SELECT undated, earliest, latest, {CELLS} FROM entry WHERE id = ?"
    row: tuple[Any, ...] | None = connection.execute(query, (id,)).fetchone()
    return row


def _number(connection: sqlite3.Connection, name: str) -> int | None:
    found = connection.execute("SELECT number FROM name WHERE name = ?", (name,)).fetchone()
    return int(found[0]) if found else None


def _names(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Looked up one by one: a large library has a hundred thousand."""
    query = "SELECT number, name FROM name WHERE number = ?"
    return dict(row for number in numbers for row in connection.execute(query, (number,)))


def _labels(connection: sqlite3.Connection) -> dict[str, str]:
    query = "SELECT country, name FROM actor WHERE kind IN ('country', 'bloc')"
    return dict(connection.execute(query))


def _columns(
    numbers: list[Numbers],
    texts: list[bytes],
    names: Mapping[int, str],
    actors: Mapping[str, Actor],
    labels: Mapping[str, str],
) -> PackedColumns:
    earliest, latest, precision, flags, kinds, confidence, tellings, *others = numbers
    in_lists, (heads, *in_texts), values = others[:4], others[4:8], others[8:]
    codes, participants, relationships, documents = map(PackedGroups, in_lists, values)
    tails, titles, dates = map(PackedTexts, texts, in_texts)
    return PackedColumns(
        ids=Ids(heads, tails, names), titles=titles, dates=dates, earliest=earliest, latest=latest,
        precision=precision, flags=flags, kinds=kinds, confidence=confidence, tellings=tellings, codes=codes,
        participants=participants, relationships=relationships, documents=documents, names=names, actors=actors,
        labels=labels,
    )  # fmt: skip
