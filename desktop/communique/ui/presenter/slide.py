"""What stands on the screen for one event, in words: nothing of the person's files or folders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.browsing.relationships import labels_of_row
from communique.model.dates import words
from communique.ui.wording import document_name

if TYPE_CHECKING:
    from communique.model.events import Event
    from communique.ui.session import Session


@dataclass(frozen=True, slots=True)
class Slide:
    """One event as it is presented."""

    date: str
    title: str
    quote: str
    """The sentence that tells it, on one line, with quotation marks."""
    source: str
    """Which document, between whom, how often told."""

    @property
    def spoken(self) -> str:
        return ". ".join(part for part in (self.date, self.title, self.quote, self.source) if part)


EMPTY = Slide("", "No events to present", "", "Filters may hide them all, or no document tells one. Esc ends.")


def slide_of(session: Session, event_id: str) -> Slide:
    """The slide of an event."""
    event = session.event(event_id)
    mention = next(iter(session.mentions_of(event_id)), None)
    if mention is None:
        return Slide(_date(event), event.summary, "", _parties(session, event))
    document = session.document(mention.document)
    quote = " ".join(document.text[mention.start : mention.end].replace("**", "").split())
    said = document_name(document.kind, document.published, full=True)
    parts = (said, _parties(session, event), _told(session, event_id))
    return Slide(_date(event), event.summary, _quoted(quote), "  ·  ".join(part for part in parts if part))


def _date(event: Event) -> str:
    said = words(event.date, weekday=True) if event.date else "Undated"
    said = said[0].upper() + said[1:]
    return f"{said}, planned" if event.planned else said


def _quoted(sentence: str) -> str:
    """Between quotation marks, unless the sentence brings its own."""
    if sentence.startswith("“") and sentence.endswith("”") and sentence.count("“") == 1:
        return sentence
    return f"“{sentence}”"


def _parties(session: Session, event: Event) -> str:
    row = session.table.row_of(event.id)
    return ", ".join(labels_of_row(session.table, row)) if row is not None else ""


def _told(session: Session, event_id: str) -> str:
    row = session.table.row_of(event_id)
    count = len(session.table.documents_of(row)) if row is not None else 0
    return f"told in {count} documents" if count > 1 else ""
