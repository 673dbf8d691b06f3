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
        self._drop_texts()

    def last_done(self) -> tuple[int, Edit] | None:
        """The edit to undo next, with its number."""
        return self._edit("SELECT number, title, records FROM step WHERE done = 1 ORDER BY number DESC LIMIT 1")

    def first_undone(self) -> tuple[int, Edit] | None:
        """The edit to do again next, with its number."""
        return self._edit("SELECT number, title, records FROM step WHERE done = 0 ORDER BY number LIMIT 1")

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
        self._drop_texts()

    def _edit(self, query: str) -> tuple[int, Edit] | None:
        row = self._connection.execute(query).fetchone()
        if row is None:
            return None
        number, title, packed = row
        before, after = json.loads(zlib.decompress(packed))
        return number, Edit(title, self._thawed(before), self._thawed(after))

    def _packed(self, edit: Edit) -> bytes:
        sides = [[self._records.freeze(record) for record in side] for side in (edit.before, edit.after)]
        return zlib.compress(json.dumps(sides, ensure_ascii=False).encode(), 1)

    def _thawed(self, side: list[list[object]]) -> tuple[Record, ...]:
        return tuple(self._records.thaw(frozen) for frozen in side)

    def _forget(self, condition: str) -> None:
        self._connection.execute(f"DELETE FROM step_text WHERE step IN (SELECT number FROM step WHERE {condition})")
        self._connection.execute(f"DELETE FROM step WHERE {condition}")

    def _drop_texts(self) -> None:
        """Let go of texts that neither a document nor an edit needs."""
        self._connection.execute(
            "DELETE FROM text "
            "WHERE hash NOT IN (SELECT text FROM document) AND hash NOT IN (SELECT hash FROM step_text)"
        )
