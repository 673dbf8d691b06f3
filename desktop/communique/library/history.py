"""The edits made, kept in the library so that they can be undone after it was closed."""

import json
import sqlite3
import zlib
from collections.abc import Callable

from communique.library.records import Records, text_hash
from communique.model.documents import Document
from communique.model.edits import Edit, Record

DEEPEST = 500
"""Deeds that are kept; the oldest goes when one more comes."""

# Every step with its deed's number: that of its first step.
_DEEDS = "SELECT step.number, ifnull(deed, step.number) AS deed, done FROM step LEFT JOIN deed_step ON step = number"


class Deed:
    """Several edits that a person undoes as one, such as all documents of a folder; `titled` names so many of them.

    An edit that comes between them begins it anew.
    """

    def __init__(self, titled: Callable[[int], str]) -> None:
        self.titled = titled
        self.last_step: tuple[int, str] | None = None
        """Its number and title: numbers are given again when what was undone is forgotten."""


class History:
    """A stack of edits, each a step: those done, and above them those undone, the next to do again lowest."""

    def __init__(self, connection: sqlite3.Connection, records: Records) -> None:
        self._connection = connection
        self._records = records

    def push(self, edit: Edit, deed: Deed | None = None) -> None:
        """Lay an edit on those done; what was undone can no longer be done again."""
        self._forget("done = 0")
        below = self._connection.execute("SELECT number, title FROM step ORDER BY number DESC LIMIT 1").fetchone()
        query = "INSERT INTO step (title, done, records) VALUES (?, 1, ?)"
        number = self._connection.execute(query, (edit.title, self._packed(edit))).lastrowid or 0
        for record in edit.before + edit.after:
            if isinstance(record, Document):
                row = (number, text_hash(record.text))
                self._connection.execute("INSERT OR IGNORE INTO step_text VALUES (?, ?)", row)
        if deed is not None:
            self._join(deed, below, number, edit.title)
        kept = f"SELECT deed FROM ({_DEEDS}) GROUP BY deed ORDER BY deed DESC LIMIT {DEEPEST}"
        (oldest,) = self._connection.execute(f"SELECT min(deed) FROM ({kept})").fetchone()
        self._forget(f"number < {oldest}")

    def _join(self, deed: Deed, below: tuple[int, str] | None, number: int, title: str) -> None:
        """Make the step part of the deed, if the one below it is."""
        if below and below == deed.last_step:
            known = self._connection.execute("SELECT deed FROM deed_step WHERE step = ?", below[:1]).fetchone()
            first = known[0] if known else below[0]
            steps = [(below[0], first), (number, first)]
            self._connection.executemany("INSERT OR IGNORE INTO deed_step VALUES (?, ?)", steps)
            (many,) = self._connection.execute("SELECT count(*) FROM deed_step WHERE deed = ?", (first,)).fetchone()
            self._connection.execute("INSERT OR REPLACE INTO deed VALUES (?, ?)", (first, deed.titled(many)))
        deed.last_step = (number, title)

    def last_done(self, title: str | None = None) -> tuple[int, Edit] | None:
        """The edit to undo next, with its number; with a title, only if that is its title."""
        return self._edit("SELECT number, title, records FROM step WHERE done = 1 ORDER BY number DESC LIMIT 1", title)

    def first_undone(self, title: str | None = None) -> tuple[int, Edit] | None:
        """The edit to do again next, with its number; with a title, only if that is its title."""
        return self._edit("SELECT number, title, records FROM step WHERE done = 0 ORDER BY number LIMIT 1", title)

    def mark(self, number: int, done: bool) -> None:
        """Say that an edit is done, or undone."""
        self._connection.execute("UPDATE step SET done = ? WHERE number = ?", (done, number))

    def titles(self, done: bool) -> tuple[str, ...]:
        """The titles of the deeds done, or undone, oldest first; of one half undone, among both."""
        query = f"""
            SELECT ifnull(deed.title, step.title) FROM ({_DEEDS}) AS of_deed
            JOIN step ON step.number = of_deed.deed LEFT JOIN deed ON deed.number = of_deed.deed
            WHERE of_deed.done = ? GROUP BY of_deed.deed ORDER BY of_deed.deed"""
        return tuple(title for (title,) in self._connection.execute(query, (done,)))

    def steps_back(self) -> int:
        """How many steps of the last deed are done."""
        last = f"SELECT deed FROM ({_DEEDS}) WHERE done = 1 ORDER BY number DESC LIMIT 1"
        query = f"SELECT count(*) FROM ({_DEEDS}) WHERE done = 1 AND deed = ({last})"
        return int(self._connection.execute(query).fetchone()[0])

    def steps_forward(self) -> int:
        """How many steps of the deed to do again next are undone."""
        next = f"SELECT deed FROM ({_DEEDS}) WHERE done = 0 ORDER BY number LIMIT 1"
        query = f"SELECT count(*) FROM ({_DEEDS}) WHERE done = 0 AND deed = ({next})"
        return int(self._connection.execute(query).fetchone()[0])

    def bytes_ahead(self, done: bool) -> int:
        """How much is kept of the step to undo next, or of that to do again next."""
        order = "DESC" if done else "ASC"
        query = f"SELECT length(records) FROM step WHERE done = ? ORDER BY number {order} LIMIT 1"
        return next((size for (size,) in self._connection.execute(query, (done,))), 0)

    def clear(self) -> None:
        """Forget all edits."""
        self._forget("1")

    def _edit(self, query: str, wanted: str | None) -> tuple[int, Edit] | None:
        row = self._connection.execute(query).fetchone()
        if row is None:
            return None
        number, title, packed = row
        if wanted not in (None, title):
            return None  # Not worth unpacking: a document taken in has a thousand records.
        before, after = json.loads(zlib.decompress(packed))
        return number, Edit(title, self._thawed(before), self._thawed(after))

    def _packed(self, edit: Edit) -> bytes:
        sides = [[self._records.freeze(record) for record in side] for side in (edit.before, edit.after)]
        return zlib.compress(json.dumps(sides, ensure_ascii=False).encode(), 1)

    def _thawed(self, side: list[list[object]]) -> tuple[Record, ...]:
        return tuple(self._records.thaw(frozen) for frozen in side)

    def _forget(self, condition: str) -> None:
        """Forget steps, and the texts that nothing needs without them."""
        steps = f"SELECT number FROM step WHERE {condition}"
        texts = self._connection.execute(f"SELECT DISTINCT hash FROM step_text WHERE step IN ({steps})").fetchall()
        for table in ("step_text", "deed_step"):
            self._connection.execute(f"DELETE FROM {table} WHERE step IN ({steps})")
        self._connection.execute("DELETE FROM deed WHERE number NOT IN (SELECT deed FROM deed_step)")
        self._connection.execute(f"DELETE FROM step WHERE {condition}")
        self._connection.executemany(
            "DELETE FROM text WHERE hash = ?1 AND ?1 NOT IN (SELECT hash FROM step_text) "
            "AND ?1 NOT IN (SELECT text FROM document)",
            texts,
        )
