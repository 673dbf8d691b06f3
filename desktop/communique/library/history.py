"""The edits made, kept in the library so that they can be undone after it was closed."""

import json
import sqlite3
import zlib

from communique.library.records import Records, text_hash
from communique.model.documents import Document
from communique.model.edits import Edit, Record

DEEPEST = 500
"""Edits that are kept; the oldest goes when one more comes."""


class History:
    """A stack of edits: those done, and above them those undone, the next to do again lowest."""

    def __init__(self, connection: sqlite3.Connection, records: Records) -> None:
        self._connection = connection
        self._records = records

    def push(self, edit: Edit) -> None:
        """Lay an edit on those done; what was undone can no longer be done again."""
        self._forget("done = 0")
        query = "INSERT INTO step (title, done, records) VALUES (?, 1, ?)"
        number = self._connection.execute(query, (edit.title, self._packed(edit))).lastrowid or 0
        for record in edit.before + edit.after:
            if isinstance(record, Document):
                row = (number, text_hash(record.text))
                self._connection.execute("INSERT OR IGNORE INTO step_text VALUES (?, ?)", row)
        self._forget(f"number <= {number - DEEPEST}")

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
        """The titles of the edits done, or undone, oldest first."""
        query = "SELECT title FROM step WHERE done = ? ORDER BY number"
        return tuple(title for (title,) in self._connection.execute(query, (done,)))

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
        self._connection.execute(f"DELETE FROM step_text WHERE step IN ({steps})")
        self._connection.execute(f"DELETE FROM step WHERE {condition}")
        self._connection.executemany(
            "DELETE FROM text WHERE hash = ?1 AND ?1 NOT IN (SELECT hash FROM step_text) "
            "AND ?1 NOT IN (SELECT text FROM document)",
            texts,
        )
