"""What was read out of one document, as the object that `communique extract` prints."""

from collections.abc import Iterable
from typing import Any, Protocol

from communique.exporting.rows import mention_row
from communique.model.actors import Actor, Appearance
from communique.model.dates import Date
from communique.model.documents import Document
from communique.model.events import Mention, Statement


class TimeExpression(Protocol):
    """Words that give a time."""

    start: int
    end: int
    text: str
    type: str
    value: str
    edtf: str | None
    why: str


class Reading(Protocol):
    """All that was read out of one document."""

    @property
    def document(self) -> Document: ...
    @property
    def time_expressions(self) -> Iterable[Any]: ...
    @property
    def actors(self) -> tuple[Actor, ...]: ...
    @property
    def appearances(self) -> tuple[Appearance, ...]: ...
    @property
    def mentions(self) -> tuple[Mention, ...]: ...
    @property
    def statements(self) -> tuple[Statement, ...]: ...


def described(reading: Reading) -> dict[str, Any]:
    """The object; its keys are those of the program's published interface."""
    document = reading.document
    places = {one.actor: [[place.start, place.end] for place in one.places] for one in reading.appearances}
    return {
        "document": _document(document),
        "time_expressions": [_time(one) for one in reading.time_expressions],
        "actors": [_actor(one, places.get(one.id, [])) for one in reading.actors],
        "events": [_event(one, document) for one in reading.mentions],
        "statements": [_statement(one, document) for one in reading.statements],
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "path": document.path, "title": document.title, "kind": document.kind, "publisher": document.publisher,
        "published": _edtf(document.published), "published_why": document.published_why,
        "language": document.language, "sha256": document.id, "text": document.text,
    }  # fmt: skip


def _time(one: TimeExpression) -> dict[str, Any]:
    return {name: getattr(one, name) for name in ("start", "end", "text", "type", "value", "edtf", "why")}


def _actor(actor: Actor, places: list[list[int]]) -> dict[str, Any]:
    return {
        "id": actor.id, "name": actor.name, "kind": actor.kind, "country": actor.country,
        "aliases": list(actor.aliases), "places": places,
    }  # fmt: skip


def _event(mention: Mention, document: Document) -> dict[str, Any]:
    row = mention_row(mention, document)
    del row["document"]
    return row


def _statement(statement: Statement, document: Document) -> dict[str, Any]:
    return {
        "start": statement.start, "end": statement.end, "sentence": document.text[statement.start : statement.end],
        "relationships": list(statement.relationships), "date": _edtf(statement.date),
    }  # fmt: skip


def _edtf(date: Date | None) -> str | None:
    return str(date) if date else None
