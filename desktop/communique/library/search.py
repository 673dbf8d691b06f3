"""Full-text search over the sentences of the documents and over the events."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator

from communique.library.entries import order
from communique.library.records import Records
from communique.model.dates import Date
from communique.model.documents import Document
from communique.model.events import Event, Mention
from communique.model.values import value

_LONGEST = 400
"""Code points in a stretch of text that is found and shown as one."""

# Compiled at the first use, not at the start of the program.
_WORD = r'-?"[^"]{0,500}"?|[^\s"]{1,200}'
_LETTER = r"\w"
_LINE = r"[^\n]*\S[^\n]*"
_SENTENCE_END = r"[.!?][\"'”’)\]]{0,2}(?=\s)"


@value
class SentenceHit:
    """A stretch of a document in which all words were found; `snippet` is `text[start:end]`."""

    document: str
    start: int
    end: int
    snippet: str


@value
class Hits:
    """What a search found: ids of events in the order of the table, and sentences in the order of their documents."""

    events: tuple[str, ...] = ()
    sentences: tuple[SentenceHit, ...] = ()


def expression(typed: str, called: "Called" = ()) -> str:
    """What a person typed as an FTS5 expression: every word quoted, the last one open at its end, "-" for not.

    Between double quotes words must stand together. A word of a name of `called` also stands for those who bear it.
    "" if there is nothing to look for.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    words = [word for word in re.findall(_WORD, typed.replace("\x00", " ")) if re.search(_LETTER, word)]
    for number, word in enumerate(words, 1):
        bare = word.strip('"-').replace('"', "") if word[0] in '-"' else word
        is_open = number == len(words) and word[-1] not in '"-' and word[0] not in '-"'
        (unwanted if word.startswith("-") else wanted).append(_or_called(bare, is_open, called))
    if not wanted:
        return ""
    return " AND ".join(wanted) + "".join(f" NOT {word}" for word in unwanted)


_FOUND = "FROM event_words JOIN event ON event.number = event_words.rowid WHERE event_words MATCH ?"

Called = Iterable[tuple[str, Iterable[str]]]
"""Names that a person gave to actors, and the names by which those were read."""


def _or_called(words: str, is_open: bool, called: Called) -> str:
    """The words, quoted, or one of those who are called so."""
    sought = f" {_plain(words)}" + ("" if is_open else " ")
    bearers = [
        read for name, all_read in called if sought.strip() and sought in f" {_plain(name)} " for read in all_read
    ]
    every = [f'"{words}"' + "*" * is_open, *(f'"{_bare(read)}"' for read in dict.fromkeys(bearers))]
    return every[0] if len(every) == 1 else f"({' OR '.join(every)})"


def _plain(name: str) -> str:
    """A name as the index compares it: without accents and capitals, one blank between words."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return " ".join(re.findall(r"\w+", bare.casefold()))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text lie, roughly: good enough to be found and shown by."""
    for line in re.finditer(_LINE, text):
        start, stop = line.span()
        while start < stop:
            end = _sentence_end(text, start, stop)
            yield start, end
            start = end
            while start < stop and text[start].isspace():
                start += 1


def _sentence_end(text: str, start: int, stop: int) -> int:
    limit = min(stop, start + _LONGEST)
    for end in re.compile(_SENTENCE_END).finditer(text, start + 40, limit):
        return end.end()
    if limit == stop:
        return stop
    space = text.rfind(" ", start + 1, limit)
    return space if space > start else limit


class Words:
    """Writes and asks the two word indexes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add_document(self, document: Document) -> None:
        """Index the document's sentences."""
        query = "SELECT number FROM document WHERE id = ?"
        (own,) = self._connection.execute(query, (document.id,)).fetchone()
        for start, end in stretches(document.text):
            query = "INSERT INTO stretch (document, start, end) VALUES (?, ?, ?)"
            number = self._connection.execute(query, (own, start, end)).lastrowid
            words = document.text[start:end]
            self._connection.execute("INSERT INTO stretch_words (rowid, words) VALUES (?, ?)", (number, words))

    def remove_document(self, document: Document) -> None:
        """Take the document's sentences out; the text must be the one that was indexed."""
        of_document = "document = (SELECT number FROM document WHERE id = ?)"
        query = f"SELECT number, start, end FROM stretch WHERE {of_document}"
        for number, start, end in self._connection.execute(query, (document.id,)).fetchall():
            delete = "INSERT INTO stretch_words (stretch_words, rowid, words) VALUES ('delete', ?, ?)"
            self._connection.execute(delete, (number, document.text[start:end]))
        self._connection.execute(f"DELETE FROM stretch WHERE {of_document}", (document.id,))

    def put_event(self, event: Event) -> None:
        """Index an event by its title, the sentences that tell it and those who take part."""
        self.remove_event(event.id)
        words = "\n".join((event.summary, *self._sentences(event), *map(_named, event.participants), *event.codes))
        query = "INSERT INTO event_words (rowid, words) SELECT number, ? FROM event WHERE id = ?"
        self._connection.execute(query, (words, event.id))

    def remove_event(self, id: str) -> None:
        """Take an event out, while its record is still there."""
        query = "DELETE FROM event_words WHERE rowid = (SELECT number FROM event WHERE id = ?)"
        self._connection.execute(query, (id,))

    def search(self, typed: str, limit: int, called: Called = ()) -> Hits:
        """At most `limit` events and `limit` sentences that hold all the words."""
        if not (wanted := expression(typed)):
            return Hits()
        return Hits(tuple(self._events(expression(typed, called), limit)), tuple(self._found(wanted, limit)))

    def events(self, typed: str, called: Called = (), limit: int = -1) -> frozenset[str]:
        """The events that hold all the words, at most `limit` of them if it is not negative."""
        wanted = expression(typed, called)
        found = self._connection.execute(f"SELECT event.id {_FOUND} LIMIT ?", (wanted, limit)) if wanted else ()
        return frozenset(id for (id,) in found)

    def events_naming(self, words: Iterable[str], date: Date | None, limit: int) -> tuple[str, ...]:
        """The ids of events that hold any of the words; the days of those that have any meet the date's."""
        wanted = " OR ".join(f'"{word}"' for word in map(_bare, words) if re.search(_LETTER, word))
        if not wanted:
            return ()
        _, earliest, latest = order(date)
        query = """
            SELECT event.id FROM event_words
            JOIN event ON event.number = event_words.rowid JOIN entry ON entry.id = event.id
            WHERE event_words MATCH ? AND entry.earliest <= ? AND entry.latest >= ? LIMIT ?"""
        found = self._connection.execute(query, (wanted, latest, earliest, limit))
        return tuple(id for (id,) in found)

    def _events(self, wanted: str, limit: int) -> Iterator[str]:
        within = f"SELECT event.id {_FOUND} LIMIT ?"
        query = f"SELECT id FROM entry WHERE id IN ({within}) ORDER BY undated, earliest, latest, id"
        return (id for (id,) in self._connection.execute(query, (wanted, limit)))

    def _found(self, wanted: str, limit: int) -> Iterator[SentenceHit]:
        query = """
            SELECT document.id, start, end FROM stretch JOIN document ON document.number = stretch.document
            WHERE stretch.number IN (SELECT rowid FROM stretch_words WHERE stretch_words MATCH ? LIMIT ?)
            ORDER BY stretch.number"""
        texts: dict[str, str] = {}
        for document, start, end in self._connection.execute(query, (wanted, limit)).fetchall():
            if document not in texts:
                texts[document] = self._text(document)
            yield SentenceHit(document, start, end, texts[document][start:end])

    def _text(self, document: str) -> str:
        query = "SELECT text.text FROM document JOIN text ON text.hash = document.text WHERE document.id = ?"
        return str(self._connection.execute(query, (document,)).fetchone()[0])

    def _sentences(self, event: Event) -> Iterator[str]:
        records = Records(self._connection)
        for id in event.mentions:
            if mention := records.get(Mention, id):
                text = self._text(mention.document)
                yield from (place.of(text) for place in (mention.passage, *mention.also))


def _bare(word: str) -> str:
    return word.replace('"', "")


def _named(actor: str) -> str:
    """The name in an actor's id."""
    return actor.partition(":")[2]
