"""Events as rows: what one event says of itself, under the names that `extract` uses."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from communique.model.documents import Document
from communique.model.events import Event, Mention

Row = dict[str, Any]
"""COLUMNS and their values, lists where there are several."""

COLUMNS = (
    "id", "date", "date_text", "why", "start", "end", "sentence", "summary", "actors", "participants",
    "relationships", "plover", "confidence", "document",
)  # fmt: skip
"""Those of `events` in what `extract` prints, and the path of the document into which `start` and `end` point."""

EVENT_COLUMNS = (*COLUMNS, "planned")
"""What a library says of an event: also whether it is a mere plan, as documents tell or a person set it."""


class Source(Protocol):
    """What holds the events: an open library."""

    def event(self, id: str) -> Event: ...
    def mentions_of(self, event_id: str) -> tuple[Mention, ...]: ...
    def document(self, id: str) -> Document: ...


def rows(source: Source, event_ids: Iterable[str]) -> Iterator[Row]:
    """A row for each event, with the passage that tells it best."""
    documents: dict[str, Document] = {}
    for id in event_ids:
        best = source.mentions_of(id)[0]
        if best.document not in documents:
            documents[best.document] = source.document(best.document)
        yield event_row(source.event(id), best, documents[best.document])


def event_row(event: Event, best: Mention, document: Document) -> Row:
    """An event with its best mention: EVENT_COLUMNS."""
    values = (
        event.id, str(event.date) if event.date else None, best.date_text, event.why, best.start, best.end,
        best.passage.of(document.text), event.summary, list(event.codes), list(event.participants),
        list(event.relationships), event.plover, round(event.confidence, 3), document.path, event.planned,
    )  # fmt: skip
    return dict(zip(EVENT_COLUMNS, values, strict=True))


def mention_row(mention: Mention, document: Document) -> Row:
    """A happening as one document tells it: COLUMNS."""
    values = (
        mention.id, str(mention.date) if mention.date else None, mention.date_text, mention.why, mention.start,
        mention.end, mention.passage.of(document.text), mention.summary, list(mention.codes),
        list(mention.participants), list(mention.relationships), mention.plover, round(mention.confidence, 3),
        document.path,
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
