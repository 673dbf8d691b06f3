"""Records to rows and back: one table a type of record, one column a field."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from communique.model.actors import Actor, Appearance
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Correction, Record
from communique.model.events import Event, Mention, Statement, Status
from communique.model.values import value

R = TypeVar("R", Document, Actor, Appearance, Mention, Statement, Event, Correction)
Cell = str | int | float | None
Key = tuple[str, ...]


@value
class Codec:
    """How a value stands in a column; None stays None."""

    encode: Callable[[Any], Cell]
    decode: Callable[[Any], Any]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _passage(text: str) -> Passage:
    return Passage(*json.loads(text))


_DATE = Codec(str, parse)
_TRUTH = Codec(int, bool)
_STRINGS = Codec(_json, lambda text: tuple(json.loads(text)) if text != "[]" else ())
_PASSAGE = Codec(lambda place: _json((place.start, place.end)), _passage)
_PASSAGES = Codec(
    lambda places: _json([(place.start, place.end) for place in places]),
    lambda text: tuple(Passage(*place) for place in json.loads(text)),
)
_STATUS = Codec(str, Status)

_LISTED = {"mentions": _STRINGS, "corrected": _STRINGS}
_PARTIES = {"codes": _STRINGS, "participants": _STRINGS, "relationships": _STRINGS}


@value
class Shape:
    """A type of record, the table that holds it, the fields that tell two apart, and the fields that need a codec."""

    record: type
    table: str
    key: tuple[str, ...]
    codecs: dict[str, Codec]
    columns: tuple[str, ...]


def _shape(record: Any, *key: str, **codecs: Codec) -> Shape:
    columns = record.__match_args__
    return Shape(record, record.__name__.lower(), key, codecs, columns)


SHAPES = {
    shape.record: shape
    for shape in (
        _shape(Document, "id", published=_DATE, published_passage=_PASSAGE, published_by_hand=_TRUTH),
        _shape(Actor, "id", aliases=_STRINGS),
        _shape(Appearance, "document", "actor", places=_PASSAGES),
        _shape(Mention, "id", date=_DATE, date_passage=_PASSAGE, planned=_TRUTH, also=_PASSAGES, **_PARTIES),
        _shape(Statement, "id", date=_DATE, codes=_STRINGS, relationships=_STRINGS),
        _shape(Event, "id", date=_DATE, planned=_TRUTH, status=_STATUS, **_PARTIES, **_LISTED),
        _shape(Correction, "target", "field"),
    )
}  # fmt: skip

_BY_TABLE = {shape.table: shape for shape in SHAPES.values()}


def key_of(record: Record) -> Key:
    """What tells the record from others of its type."""
    return tuple(getattr(record, name) for name in SHAPES[type(record)].key)


def encode(record: Record) -> list[Cell]:
    """The record's cells in the order of its columns."""
    shape = SHAPES[type(record)]
    cells: list[Cell] = []
    for name in shape.columns:
        value, codec = getattr(record, name), shape.codecs.get(name)
        cells.append(codec.encode(value) if codec and value is not None else value)
    return cells


def _decode(shape: Shape, cells: tuple[Cell, ...] | list[Cell]) -> Any:
    values = []
    for name, cell in zip(shape.columns, cells, strict=True):
        codec = shape.codecs.get(name)
        values.append(codec.decode(cell) if codec and cell is not None else cell)
    return shape.record(*values)


def _decoded(shape: Shape, cells: tuple[Cell, ...]) -> Any:
    """The record that these cells hold; the same cells give the same record, which nobody changes."""
    return _record(shape.table, cells)


@lru_cache(maxsize=4096)
def _record(table: str, cells: tuple[Cell, ...]) -> Any:
    return _decode(_BY_TABLE[table], cells)


@lru_cache(maxsize=100)
def _query(table: str, conditions: tuple[str, ...], order: str) -> str:
    shape = _BY_TABLE[table]
    source, origin = ", ".join(f"{shape.table}.{name}" for name in shape.columns), shape.table
    if shape.record is Document:
        source = source.replace("document.text", "text.text")
        origin = "document JOIN text ON text.hash = document.text"
    condition = " AND ".join(f"{shape.table}.{name} = ?" for name in conditions) or "1"
    return f"SELECT {source} FROM {origin} WHERE {condition} ORDER BY {order or f'{shape.table}.{shape.key[0]}'}"


class Records:
    """The record tables of one connection. A document's text is kept once, by its hash, in `text`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, record: type[R], *key: str) -> R | None:
        """The record with this key."""
        return next(self.where(record, **dict(zip(SHAPES[record].key, key, strict=True))), None)

    def where(self, record: type[R], order: str = "", **cells: Cell) -> Iterator[R]:
        """The records whose columns hold these cells."""
        shape = SHAPES[record]
        query = _query(shape.table, tuple(cells), order)
        # A document's text is too large to be kept; the others are asked for again and again while documents come in.
        decode = _decode if record is Document else _decoded
        for row in self._connection.execute(query, tuple(cells.values())):
            yield decode(shape, row)

    def put(self, record: Record) -> None:
        """Add the record, or replace the one with its key."""
        shape = SHAPES[type(record)]
        names, marks = ", ".join(shape.columns), ", ".join("?" * len(shape.columns))
        changes = ", ".join(f"{name} = excluded.{name}" for name in shape.columns if name not in shape.key)
        self._connection.execute(
            f"INSERT INTO {shape.table} ({names}) VALUES ({marks}) "
            f"ON CONFLICT ({', '.join(shape.key)}) DO UPDATE SET {changes}",
            self.cells(record),
        )

    def remove(self, record: Record) -> None:
        """Take the record out."""
        shape = SHAPES[type(record)]
        condition = " AND ".join(f"{name} = ?" for name in shape.key)
        self._connection.execute(f"DELETE FROM {shape.table} WHERE {condition}", key_of(record))

    def cells(self, record: Record) -> list[Cell]:
        """The record's cells, a document's text laid down in `text` and replaced by its hash."""
        cells = encode(record)
        if isinstance(record, Document):
            place = SHAPES[Document].columns.index("text")
            cells[place] = self._keep(record.text)
        return cells

    def freeze(self, record: Record) -> list[Any]:
        """The record as a JSON list: its table, then its cells."""
        return [SHAPES[type(record)].table, *self.cells(record)]

    def thaw(self, frozen: list[Any]) -> Record:
        """The record that `freeze` wrote."""
        shape, cells = _BY_TABLE[frozen[0]], frozen[1:]
        if shape.record is Document:
            place = shape.columns.index("text")
            query = "SELECT text FROM text WHERE hash = ?"
            cells[place] = self._connection.execute(query, (cells[place],)).fetchone()[0]
        thawed: Record = _decode(shape, cells)
        return thawed

    def _keep(self, text: str) -> str:
        digest = text_hash(text)
        self._connection.execute("INSERT OR IGNORE INTO text VALUES (?, ?)", (digest, text))
        return digest


def text_hash(text: str) -> str:
    """The name under which a text is kept."""
    from hashlib import sha256  # Only who writes needs it; loading it costs a start five milliseconds.

    return sha256(text.encode()).hexdigest()
