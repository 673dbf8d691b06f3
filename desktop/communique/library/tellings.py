"""Where one document tells its events: read straight from the tables, for the reader shows thousands at once."""

import json
import sqlite3
from typing import NamedTuple

from communique.model.documents import Passage


class Telling(NamedTuple):
    """One mention, as far as its places go."""

    event: str
    passage: Passage
    also: tuple[Passage, ...]
    date_passage: Passage | None
    """The words that give the date."""


def tellings(connection: sqlite3.Connection, document_id: str) -> tuple[Telling, ...]:
    """Every mention of a document, from its beginning to its end, with the event that it tells."""
    query = """
        SELECT telling.event, mention.start, mention.end, mention.also, mention.date_passage
        FROM mention JOIN telling ON telling.mention = mention.id
        WHERE mention.document = ? ORDER BY mention.start, mention.end, mention.id"""
    return tuple(
        Telling(event, Passage(start, end), _passages(also), Passage(*json.loads(words)) if words else None)
        for event, start, end, also, words in connection.execute(query, (document_id,))
    )


def _passages(also: str) -> tuple[Passage, ...]:
    return tuple(Passage(*place) for place in json.loads(also)) if also != "[]" else ()
