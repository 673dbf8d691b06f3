"""What the library keeps of events and documents besides the records: rows that are read without making objects."""

import sqlite3
from collections.abc import Iterable, Sequence

from communique.library.chunks import Chunks, Place
from communique.library.figures import packed, packed_list
from communique.model.columns import OPEN_END, OPEN_START, Flag
from communique.model.dates import Date, parse
from communique.model.events import Event, Statement, Status
from communique.model.kinds import NUMBER
from communique.model.texts import divided
from communique.model.values import value


@value
class DocumentEntry:
    """A document without its text."""

    id: str
    title: str
    kind: str
    published: Date | None
    path: str


def date(edtf: str | None) -> Date | None:
    """The date in a cell."""
    return parse(edtf) if edtf else None


def age(document: DocumentEntry) -> tuple[int, int, int, str, str]:
    """By what documents are listed."""
    return *order(document.published), document.title, document.id


_LONGEST_TITLE = 2**14 - 1
"""Code points, of at most four bytes each."""
_LONG = 400
"""Days: an event told to the year has begun at most so long before a day in it."""

_STATUS_FLAGS = {Status.FOUND: Flag(0), Status.CONFIRMED: Flag.CONFIRMED, Status.REJECTED: Flag.REJECTED}

INSERT = "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Entries:
    """Writes the rows of `entry`; every name in their lists, and the head of every id, has one number in `name`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.begin()

    def begin(self) -> None:
        """Forget what was written so far: it may have been taken back."""
        self._places: set[Place] = set()
        self._touched: set[str] = set()
        self._known: dict[str, int] = {}

    def end(self) -> frozenset[str]:
        """Empty the chunks in which rows came, went or changed since `begin`; the ids of those rows."""
        if self._places:
            Chunks(self._connection).empty(self._places)
        return frozenset(self._touched)

    def put_event(self, event: Event) -> None:
        """Add or replace the row of an event, its mentions being in the library."""
        documents, tellings = self._told(event)
        self._put(
            event.id, event.summary, event.date, event_flags(event), NUMBER.get(event.plover or "", 0),
            round(event.confidence * 100), tellings, event.codes, event.participants, event.relationships, documents,
        )  # fmt: skip

    def put_statement(self, statement: Statement) -> None:
        """Add or replace the row of a statement."""
        flags = Flag.STATEMENT | date_flags(statement.date)
        self._put(
            statement.id, statement.summary, statement.date, flags, 0, 100, 1,
            statement.codes, (), statement.relationships, (statement.document,),
        )  # fmt: skip

    def remove(self, id: str) -> None:
        """Take out the row of an event or a statement."""
        place = self._connection.execute("SELECT undated, earliest, latest, id FROM entry WHERE id = ?", (id,))
        if row := place.fetchone():
            self._places.add(row)
            self._touched.add(id)
            self._connection.execute("DELETE FROM entry WHERE id = ?", (id,))

    def _told(self, event: Event) -> tuple[tuple[str, ...], int]:
        """The documents that tell the event, in the order of its mentions, and how many passages do."""
        documents, tellings = [], 0
        for mention in event.mentions:
            query = "SELECT document, 1 + json_array_length(also) FROM mention WHERE id = ?"
            for document, passages in self._connection.execute(query, (mention,)):
                documents.append(document)
                tellings += passages
        return tuple(dict.fromkeys(documents)), tellings

    def _put(
        self, id: str, title: str, date: Date | None, flags: Flag, kind: int, confidence: int, tellings: int,
        codes: Iterable[str], participants: Iterable[str], relationships: Iterable[str], documents: Iterable[str],
    ) -> None:  # fmt: skip
        self.remove(id)
        lists = [[self._number(name) for name in names] for names in (codes, participants, relationships, documents)]
        if head := divided(id)[0]:
            self._number(head)
        cells = row(id, title, date, flags, kind, confidence, tellings, lists)
        self._connection.execute(INSERT, cells)
        self._places.add((*order(date), id))
        self._touched.add(id)

    def _number(self, name: str) -> int:
        if name not in self._known:
            found = self._connection.execute("SELECT number FROM name WHERE name = ?", (name,)).fetchone()
            insert = "INSERT INTO name (name) VALUES (?)"
            self._known[name] = found[0] if found else self._connection.execute(insert, (name,)).lastrowid or 0
        return self._known[name]


def row(
    id: str, title: str, date: Date | None, flags: Flag, kind: int, confidence: int, tellings: int,
    lists: Sequence[Sequence[int]],
) -> tuple[object, ...]:  # fmt: skip
    """The cells of a row of `entry`; `lists` are the numbers of its codes, participants, relationships, documents."""
    place = order(date)
    precision = int(date.precision) if date else 0
    figures = packed(*place[1:], precision, int(flags), kind, confidence, tellings, *map(len, lists))
    return (*place, id, shortened(title), str(date or ""), figures, *map(packed_list, lists))


def shortened(title: str) -> str:
    """A title as the table holds it: 16 bits count its bytes when it is packed."""
    return title[:_LONGEST_TITLE]


def order(date: Date | None) -> tuple[int, int, int]:
    """Where a row stands: undated or not, earliest day, latest day."""
    if date is None:
        return 1, OPEN_START, OPEN_END
    earliest = OPEN_START if date.earliest is None else max(date.earliest, OPEN_START + 1)
    latest = OPEN_END if date.latest is None else min(date.latest, OPEN_END - 1)
    return 0, earliest, latest


def date_flags(date: Date | None) -> Flag:
    """What the date says of a row."""
    if date is None:
        return Flag.UNDATED
    return Flag.APPROXIMATE if date.approximate else Flag(0)


def event_flags(event: Event) -> Flag:
    """Everything that is true of an event's row."""
    flags = date_flags(event.date) | _STATUS_FLAGS[event.status]
    if event.planned:
        flags |= Flag.PLANNED
    if event.corrected:
        flags |= Flag.CORRECTED
    return flags


def near(connection: sqlite3.Connection, date: Date) -> tuple[str, ...]:
    """The ids of the events whose days meet a date's, those apart that began more than a year before it."""
    _, earliest, latest = order(date)
    query = f"""
        SELECT id FROM entry WHERE undated = 0 AND latest >= ? AND (
            earliest BETWEEN ? AND ? OR earliest = {OPEN_START}) AND id NOT IN (SELECT id FROM statement)"""
    begun = max(earliest - _LONG, OPEN_START)
    return tuple(id for (id,) in connection.execute(query, (earliest, begun, latest)))
