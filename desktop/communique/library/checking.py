"""Whether what a library holds fits together."""

import sqlite3
from collections.abc import Iterator

from communique.library.chunks import Chunks
from communique.library.entries import event_flags, order, shortened
from communique.library.figures import unpacked
from communique.library.records import Records, text_hash
from communique.model.documents import Document
from communique.model.events import Event

_QUESTIONS = {
    "an event is told by a mention that is not there": """
        SELECT event.id FROM event, json_each(event.mentions) AS told
        WHERE told.value NOT IN (SELECT id FROM mention)""",
    "a mention tells no event": "SELECT id FROM mention WHERE id NOT IN (SELECT mention FROM telling)",
    "a mention is of a document that is not there": """
        SELECT id FROM mention WHERE document NOT IN (SELECT id FROM document)""",
    "a statement is of a document that is not there": """
        SELECT id FROM statement WHERE document NOT IN (SELECT id FROM document)""",
    "an event is missing from the table of events": "SELECT id FROM event WHERE id NOT IN (SELECT id FROM entry)",
    "the table of events holds one that is not there": """
        SELECT id FROM entry WHERE id NOT IN (SELECT id FROM event) AND id NOT IN (SELECT id FROM statement)""",
    "an actor takes part who is not there": """
        SELECT event.id FROM event, json_each(event.participants) AS part
        WHERE part.value NOT IN (SELECT id FROM actor)""",
    "a passage lies outside its document": """
        SELECT mention.id FROM mention JOIN document ON document.id = mention.document
        JOIN text ON text.hash = document.text
        WHERE NOT (0 <= mention.start AND mention.start < mention.end AND mention.end <= length(text.text))""",
    "a document cannot be searched": """
        SELECT id FROM document WHERE number NOT IN (SELECT document FROM stretch)""",
    "an event cannot be searched": "SELECT id FROM event WHERE number NOT IN (SELECT rowid FROM event_words)",
}
"""What would be wrong: the query that finds it."""

_NAMED = 5


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What is wrong, each in a sentence; nothing if all is well."""
    for (found,) in connection.execute("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield f"the file is damaged: {found}"
    for wrong, query in _QUESTIONS.items():
        if ids := [id for (id,) in connection.execute(query)]:
            yield f"{wrong} ({', '.join(ids[:_NAMED])}{' …' if len(ids) > _NAMED else ''})"
    yield from _changed_texts(connection)
    yield from _wrong_entries(connection)
    if any(Chunks(connection).wrong()):
        yield "the table of events is not packed as it reads"


def _changed_texts(connection: sqlite3.Connection) -> Iterator[str]:
    for document in Records(connection).where(Document):
        query = "SELECT text FROM document WHERE id = ?"
        if connection.execute(query, (document.id,)).fetchone()[0] != text_hash(document.text):
            yield f"the text of a document is not what it was ({document.id})"


def _wrong_entries(connection: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT undated, earliest, latest, title, figures FROM entry WHERE id = ?"
    for event in Records(connection).where(Event):
        row = connection.execute(query, (event.id,)).fetchone()
        if row and (row[:4] != (*order(event.date), shortened(event.summary)) or _flags(row[4]) != event_flags(event)):
            yield f"the table of events says something else of an event ({event.id})"


def _flags(figures: bytes) -> int:
    return unpacked([figures])[3][0]
