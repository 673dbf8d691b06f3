"""Library: the records of one file, changed by edits alone."""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from communique.library import columns, entries, opening
from communique.library.changing import Changes
from communique.library.chunks import Chunks
from communique.library.entries import DocumentEntry
from communique.library.errors import LibraryError, LibraryReadOnly
from communique.library.history import Deed, History
from communique.library.lock import Borrowed, Lock
from communique.library.named import Named
from communique.library.news import News
from communique.library.records import R, Records
from communique.library.search import Hits, Words
from communique.library.tellings import Telling, tellings
from communique.model.actors import Actor, Appearance
from communique.model.columns import PackedColumns, Patch
from communique.model.dates import Date
from communique.model.documents import Document
from communique.model.edits import Correction, Edit
from communique.model.events import Event, Mention, Statement
from communique.model.identities import FIELDS

if TYPE_CHECKING:
    from communique.library.watching import Watch

_PACKED_AT_CLOSE = 40
_LONG_STEP = 8192
"""Bytes, compressed: of some thirty events."""


class Library:
    """One open library, used by one thread at a time. Methods raise LibraryError, and KeyError for an unknown id."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: Lock | Borrowed | None, why_read_only: str = ""
    ) -> None:
        self.path = path
        self.why_read_only = why_read_only
        """Why nothing can be changed, in a sentence; "" if it can."""
        self._connection = connection
        self._lock = lock
        self._records = Records(connection)
        self._words = Words(connection)
        self._changes = Changes(connection, self._records, self._words)
        self._history = History(connection, self._records)
        self.news = News()
        """What edits changed, made here or reported from elsewhere, and `columns` or `patch` did not yet tell."""

    @classmethod
    def create(cls, path: Path) -> "Library":
        """A new, empty library. LibraryError if something is there already, or nothing can be written there."""
        lock = Lock(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(exist_ok=False)
            lock.take()
        except FileExistsError as error:
            raise LibraryError(path, "There is a file of this name already.") from error
        except OSError as error:
            raise LibraryError(path, f"It cannot be made: {error.strerror or error}.") from error
        try:
            return cls(path, opening.begun(path), lock)
        except BaseException:
            path.unlink(missing_ok=True)
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, watch: "Watch | None" = None) -> "Library":
        """An existing library; read-only if another program owns it or it cannot be written. LibraryError.

        One that was not closed properly is looked through, an older one is brought to this version: `watch` hears of
        it, and may stop it.
        """
        version = opening.inspect(path)
        if not opening.writable(path):
            return cls._reading(path, "The file or its folder cannot be written.")
        lock = Lock(path)
        try:
            if not lock.take():
                return cls._reading(path, "Another program has this library open.")
        except OSError as error:
            return cls._reading(path, f"Its folder cannot be written: {error.strerror or error}.")
        try:
            return cls(path, opening.owned(path, version, lock.stale, watch), lock)
        except BaseException:
            lock.release(leave=lock.stale)
            raise

    @classmethod
    def peek(cls, path: Path) -> "Library":
        """An existing library for reading only, whoever owns it. LibraryError."""
        opening.inspect(path)
        if opening.has_journal(path):
            cls.open(path).close()  # Takes back what a program that was killed left half done; one still at it stays.
        return cls._reading(path, "It was opened for reading only.")

    @classmethod
    def _reading(cls, path: Path, why: str) -> "Library":
        return cls(path, opening.read(path), None, why)

    @property
    def read_only(self) -> bool:
        return self._lock is None

    def beside(self) -> "Library":
        """The same library through a connection of its own, for a thread of its own: what one commits the other reads.

        To be closed before this one. LibraryError.
        """
        if self._lock is None:
            return self._reading(self.path, self.why_read_only)
        with self._reading_errors():
            return Library(self.path, opening.connect(self.path, "rw"), Borrowed())

    def close(self) -> None:
        """Close the file; the library cannot be used any more."""
        if self.news.ever and isinstance(self._lock, Lock):
            # What cannot be packed now is read unpacked, and packed another time.
            with suppress(LibraryError):
                self.pack(_PACKED_AT_CLOSE)
        self._connection.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Changing

    def apply(self, edit: Edit, deed: Deed | None = None, *, patient: bool = True) -> None:
        """Make the edit, all of it or nothing, and remember it; those of one deed that follow each other as one.

        An edit that takes back the last one counts as its undoing, one that repeats the edit undone last as its
        doing again. EditConflict if the records before are not those that the library holds; LibraryLocked if another
        connection is writing, after some seconds or, not `patient`, at once.
        """
        with self._making(edit, patient):
            # What changes nothing is its own inverse, and takes back nothing.
            is_change = edit.before != edit.after
            if is_change and (last := self._history.last_done(edit.title)) and last[1].inverse() == edit:
                self._history.mark(last[0], done=False)
            elif (undone := self._history.first_undone(edit.title)) and undone[1] == edit:
                self._history.mark(undone[0], done=True)
            else:
                self._history.push(edit, deed)

    def undo(self) -> Edit | None:
        """Take back the last edit, also one made before the library was closed; the edit that did so."""
        with self._reading_errors():
            step = self._history.last_done()
        return self._remake(step[0], step[1].inverse(), done=False) if step else None

    def redo(self) -> Edit | None:
        """Make the edit undone last once more; that edit."""
        with self._reading_errors():
            step = self._history.first_undone()
        return self._remake(*step, done=True) if step else None

    def _remake(self, number: int, edit: Edit, done: bool) -> Edit:
        with self._making(edit):
            self._history.mark(number, done)
        return edit

    def steps_back(self) -> int:
        """How many edits the last deed has that can be undone: 1 for one by itself, 0 for none."""
        with self._reading_errors():
            return self._history.steps_back()

    def steps_forward(self) -> int:
        """How many edits the deed undone last has that can be done again."""
        with self._reading_errors():
            return self._history.steps_forward()

    def is_long_step(self, done: bool) -> bool:
        """Whether undoing the last step, or doing the next one again, takes longer than a blink."""
        with self._reading_errors():
            return self._history.bytes_ahead(done) > _LONG_STEP

    def undo_titles(self) -> tuple[str, ...]:
        """The titles of the deeds that can be undone, the last one last."""
        with self._reading_errors():
            return self._history.titles(done=True)

    def redo_titles(self) -> tuple[str, ...]:
        """The titles of the deeds that can be done again, the next one first."""
        with self._reading_errors():
            return self._history.titles(done=False)

    def forget_history(self) -> None:
        """Let no edit made so far be undone."""
        with self._changing():
            self._history.clear()

    def pack(self, most: int = sys.maxsize) -> int:
        """Pack what edits left unpacked of the table of events, at most so many chunks; how many are left.

        Nothing depends on it but how quickly the library opens.
        """
        with self._changing():
            return Chunks(self._connection).pack(most)

    @contextmanager
    def _making(self, edit: Edit, patient: bool = True) -> Iterator[None]:
        """Make the edit, and what the block does, at once or not at all."""
        with self._changing(patient):
            touched = self._changes.make(edit, self.path)
            yield
        self.news.add(edit, touched)

    @contextmanager
    def _changing(self, patient: bool = True) -> Iterator[None]:
        if self.read_only:
            raise LibraryReadOnly(self.path, self.why_read_only)
        with self._reading_errors():
            opening.begin(self._connection, patient)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _reading_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise opening.reason(self.path, error) from error

    # Reading

    def columns(self) -> PackedColumns:
        """The columns of all events and statements."""
        with self._reading_errors():
            self.news.take()
            return columns.read(self._connection)

    def patch(self) -> Patch:
        """How the columns changed by what is in the news since they were read, or since this was asked last."""
        with self._reading_errors():
            return columns.patch(self._connection, *self.news.take())

    def search(self, words: str, limit: int = 200) -> Hits:
        """Events and sentences that hold all the words, at most `limit` of each."""
        with self._reading_errors():
            return self._words.search(words, limit, self.named().called)

    def events_found(self, words: str, limit: int = -1) -> frozenset[str]:
        """The ids of the events that hold the words, as `search` reads them: all, or at most `limit`."""
        with self._reading_errors():
            return self._words.events(words, self.named().called, limit)

    def documents(self) -> tuple[DocumentEntry, ...]:
        """All documents without their texts, the oldest first, those without a date last."""
        query = "SELECT id, title, kind, published, path FROM document"
        with self._reading_errors():
            rows = self._connection.execute(query).fetchall()
        listed = (DocumentEntry(id, title, kind, entries.date(said), path) for id, title, kind, said, path in rows)
        return tuple(sorted(listed, key=entries.age))

    def has_document(self, id: str) -> bool:
        """Whether a document with this id is in the library."""
        return self._has("document", id)

    def has_event(self, id: str) -> bool:
        """Whether an event with this id is in the library."""
        return self._has("event", id)

    def has_mention(self, id: str) -> bool:
        """Whether a mention with this id is in the library."""
        return self._has("mention", id)

    def _has(self, table: str, id: str) -> bool:
        with self._reading_errors():
            return bool(self._connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (id,)).fetchone())

    def document(self, id: str) -> Document:
        """The document with its text."""
        return self._one(Document, id)

    def event(self, id: str) -> Event:
        return self._one(Event, id)

    def mention(self, id: str) -> Mention:
        return self._one(Mention, id)

    def statement(self, id: str) -> Statement:
        return self._one(Statement, id)

    def actor(self, id: str) -> Actor:
        return self._one(Actor, id)

    def mentions_of(self, event_id: str) -> tuple[Mention, ...]:
        """The mentions that tell an event, the best first."""
        return tuple(self.mention(id) for id in self.event(event_id).mentions)

    def event_of(self, mention_id: str) -> str:
        """The id of the event that a mention tells."""
        with self._reading_errors():
            row = self._connection.execute("SELECT event FROM telling WHERE mention = ?", (mention_id,)).fetchone()
        if row is None:
            raise KeyError(mention_id)
        return str(row[0])

    def tellings_in(self, document_id: str) -> tuple[Telling, ...]:
        """Where a document tells which event, from its beginning to its end."""
        with self._reading_errors():
            return tellings(self._connection, document_id)

    def mentions_in(self, document_id: str) -> tuple[Mention, ...]:
        """What a document tells, from its beginning to its end."""
        return self._all(Mention, "start, end, id", document=document_id)

    def statements_in(self, document_id: str) -> tuple[Statement, ...]:
        return self._all(Statement, "start, end, id", document=document_id)

    def appearances_in(self, document_id: str) -> tuple[Appearance, ...]:
        """Where a document names whom."""
        return self._all(Appearance, "actor", document=document_id)

    def find_actor(self, id: str) -> Actor | None:
        """The actor, or None."""
        with self._reading_errors():
            return self._records.get(Actor, id)

    def documents_naming(self, actor_id: str) -> tuple[str, ...]:
        """The ids of the documents in which an actor appears."""
        query = "SELECT document FROM appearance WHERE actor = ? ORDER BY document"
        with self._reading_errors():
            return tuple(id for (id,) in self._connection.execute(query, (actor_id,)))

    def documents_by_actor(self) -> dict[str, int]:
        """How many documents name each actor."""
        with self._reading_errors():
            return dict(self._connection.execute("SELECT actor, COUNT(*) FROM appearance GROUP BY actor"))

    def events_near(self, date: Date) -> tuple[str, ...]:
        """The ids of the events whose days meet a date's, those apart that began more than a year before it."""
        with self._reading_errors():
            return entries.near(self._connection, date)

    def events_naming(self, words: Iterable[str], date: Date | None, limit: int = 300) -> tuple[str, ...]:
        """The ids of at most `limit` events that hold any of the words; their days, if any, meet the date's."""
        with self._reading_errors():
            return self._words.events_naming(words, date, limit)

    def actors(self) -> tuple[Actor, ...]:
        return self._all(Actor, "id")

    def persons(self) -> tuple[str, ...]:
        """The ids of all persons: "person:" and the folded name."""
        with self._reading_errors():
            rows = self._connection.execute("SELECT id FROM actor WHERE kind = 'person' ORDER BY id")
            return tuple(id for (id,) in rows)

    def corrections(self, **of: str) -> tuple[Correction, ...]:
        """Everything a person has corrected, or what of one `target`, or by the words of one `document`."""
        return self._all(Correction, "target, field", **of)

    def said_of_actors(self) -> tuple[Correction, ...]:
        """What a person said of actors: whom they are, and what they are called."""
        query = f"""
            SELECT target, field, value, document, quote FROM correction
            WHERE field IN ({", ".join("?" * len(FIELDS))}) ORDER BY target, field"""
        with self._reading_errors():
            return tuple(Correction(*cells) for cells in self._connection.execute(query, FIELDS))

    def named(self) -> Named:
        """The library with what a person says of its actors laid over, as things stand now."""
        return Named(self)

    def problems(self) -> list[str]:
        """What is wrong with the file or with what is in it; looks at all of it, and takes its time."""
        from communique.library import checking

        with self._reading_errors():
            return list(checking.problems(self._connection))

    def _one(self, record: type[R], id: str) -> R:
        with self._reading_errors():
            found = self._records.get(record, id)
        if found is None:
            raise KeyError(id)
        return found

    def _all(self, record: type[R], order: str, **cells: str) -> tuple[R, ...]:
        with self._reading_errors():
            return tuple(self._records.where(record, order, **cells))
