"""From a document's text to its date, actors, events and statements: pure functions over the lexicons in resources."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.model.actors import Actor, Appearance
from communique.model.dates import Date
from communique.model.documents import Document
from communique.model.events import Event, Mention, Statement

if TYPE_CHECKING:
    from communique.extraction.dating import DocumentDate, TimeExpression

__all__ = ["Extraction", "document_date", "extract", "merge", "time_expressions"]

# The parts and their lexicons are loaded at the first call: the window imports this package at start and must not wait.


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a document says. `parties`: an actor for every code of a mention or statement, named in the text or not."""

    document: Document
    time_expressions: tuple["TimeExpression", ...]
    actors: tuple[Actor, ...]
    appearances: tuple[Appearance, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    parties: tuple[Actor, ...]


def extract(document: Document, published: Date | None = None) -> Extraction:
    """Everything found in `document`; `published`, if given, is a person's word and wins over the text's date."""
    from communique.extraction.extracting import extracted

    return extracted(document, published)


def merge(
    mentions: Iterable[Mention], documents: Mapping[str, Document], earlier: Iterable[Event] = ()
) -> tuple[Event, ...]:
    """Mentions of one happening in different documents become one event.

    `documents` by id give the sentences' words; events of `earlier` keep their ids and what a person set, and come back
    equal where their mentions did not change.
    """
    from communique.extraction.merging import merged

    return merged(mentions, documents, earlier)


def time_expressions(text: str, published: datetime.date | None) -> list["TimeExpression"]:
    """The expressions of time in `text`, in order; relative ones count from `published`."""
    from communique.extraction import dating

    return list(dating.time_expressions(text, published))


def document_date(text: str) -> "DocumentDate | None":
    """The date that a document bears, None where it bears none."""
    from communique.extraction import dating

    return dating.document_date(text)
