"""Makes an edit: replaces the records, and what follows from them."""

import sqlite3
from pathlib import Path

from communique.library.entries import Entries
from communique.library.errors import EditConflict
from communique.library.records import Key, Records, key_of
from communique.library.search import Words
from communique.model.documents import Document
from communique.model.edits import Edit, Record
from communique.model.events import Event, Mention, Statement

_Marked = tuple[type, Key]


class Changes:
    """Runs inside a transaction that its caller begins and ends."""

    def __init__(self, connection: sqlite3.Connection, records: Records, words: Words) -> None:
        self._connection = connection
        self._records = records
        self._words = words
        self._entries = Entries(connection)

    def make(self, edit: Edit, path: Path) -> frozenset[str]:
        """Replace the records of the edit; the ids of the events and statements whose rows it touched.

        EditConflict, naming the record, if they are not as the edit says.
        """
        self._entries.begin()
        before = {_mark(record): record for record in edit.before}
        after = {_mark(record): record for record in edit.after}
        for mark in before | after:
            self._check(mark, before.get(mark), path)
        self._forget(before, after)
        for record in after.values():
            self._records.put(record)
        self._follow(before, after)
        return self._entries.end()

    def _check(self, mark: _Marked, expected: Record | None, path: Path) -> None:
        kind, key = mark
        if self._records.get(kind, *key) != expected:
            what = f"{kind.__name__.lower()} {' '.join(key)}"
            raise EditConflict(path, f"The change does not fit what the library holds now ({what}).")

    def _forget(self, before: dict[_Marked, Record], after: dict[_Marked, Record]) -> None:
        """Take out what goes, and what followed from it."""
        for mark, record in before.items():
            if isinstance(record, Event):
                told = [(mention,) for mention in record.mentions]
                self._connection.executemany("DELETE FROM telling WHERE mention = ?", told)
            if mark not in after:
                self._leave(record)
                self._records.remove(record)

    def _leave(self, record: Record) -> None:
        if isinstance(record, Document):
            self._words.remove_document(record)
        elif isinstance(record, Event):
            self._words.remove_event(record.id)
            self._entries.remove(record.id)
        elif isinstance(record, Statement):
            self._entries.remove(record.id)

    def _follow(self, before: dict[_Marked, Record], after: dict[_Marked, Record]) -> None:
        """Bring in what follows from the records that are new or different."""
        for mark, record in after.items():
            if isinstance(record, Document):
                self._index(before.get(mark), record)
            elif isinstance(record, Statement):
                self._entries.put_statement(record)
            elif isinstance(record, Event):
                rows = [(mention, record.id) for mention in record.mentions]
                self._connection.executemany("INSERT OR REPLACE INTO telling VALUES (?, ?)", rows)
        for id in sorted(self._touched(before, after)):
            if event := self._records.get(Event, id):
                self._entries.put_event(event)
                self._words.put_event(event)

    def _index(self, old: Record | None, new: Document) -> None:
        if isinstance(old, Document):
            if old.text == new.text:
                return
            self._words.remove_document(old)
        self._words.add_document(new)

    def _touched(self, before: dict[_Marked, Record], after: dict[_Marked, Record]) -> set[str]:
        """The events whose rows may have changed: those of the edit, and those that its mentions and new texts tell."""
        touched = set()
        for record in (*before.values(), *after.values()):
            if isinstance(record, Event):
                touched.add(record.id)
            elif isinstance(record, Mention):
                query = "SELECT event FROM telling WHERE mention = ?"
                touched.update(id for (id,) in self._connection.execute(query, (record.id,)))
            elif isinstance(record, Document) and _is_reread(before.get(_mark(record)), after.get(_mark(record))):
                query = "SELECT event FROM telling JOIN mention ON mention.id = telling.mention WHERE document = ?"
                touched.update(id for (id,) in self._connection.execute(query, (record.id,)))
        return touched


def _is_reread(old: Record | None, new: Record | None) -> bool:
    return isinstance(old, Document) and isinstance(new, Document) and old.text != new.text


def _mark(record: Record) -> _Marked:
    return type(record), key_of(record)
