"""Mentions that a person made of words of a document, kept as what was said and found again by those words."""

import json
from collections.abc import Iterable, Iterator

from communique.intake.anchors import ordinal
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Correction
from communique.model.events import Mention

MADE = "made"


def made_by_hand(mention: Mention, document: Document) -> Correction:
    """The mention as a person's word; the words for its date count from its beginning."""
    inside = mention.date_passage
    said = {
        "date": str(mention.date) if mention.date else None,
        "date_text": mention.date_text,
        "date_passage": [inside.start - mention.start, inside.end - mention.start] if inside else None,
        "why": mention.why,
        "summary": mention.summary,
        "codes": mention.codes,
        "participants": mention.participants,
        "relationships": mention.relationships,
        "plover": mention.plover,
        "planned": mention.planned,
    }
    value, quote = json.dumps(said, ensure_ascii=False), mention.passage.of(document.text)
    return Correction(mention.id, MADE, value, document.id, quote)


def made_mentions(corrections: Iterable[Correction], document: Document) -> Iterator[Mention]:
    """The mentions that a person made in a document, where its words are still to be found."""
    for said in corrections:
        if said.field == MADE and said.document == document.id and (place := _place(said, document.text)):
            yield _mention(said, place)


def is_made(id: str) -> bool:
    """Whether a person made the mention, or the event that began with it."""
    return ordinal(id).startswith("m")


def new_id(document_id: str, start: int, others: Iterable[str]) -> str:
    """An id for a mention that a person makes there: "66f8…:683:m0"."""
    taken, number = frozenset(others), 0
    while (id := f"{document_id}:{start}:m{number}") in taken:
        number += 1
    return id


def _place(said: Correction, text: str) -> Passage | None:
    """Where the words are: where they were, else where they are once; None for nowhere, or who knows where."""
    start = int(said.target.split(":")[1])
    if not text.startswith(said.quote, start):
        start = text.find(said.quote)
        if start < 0 or text.find(said.quote, start + 1) >= 0:
            return None
    return Passage(start, start + len(said.quote))


def _mention(said: Correction, place: Passage) -> Mention:
    told = json.loads(said.value)
    inside = told["date_passage"]
    return Mention(
        id=said.target,
        document=said.document,
        start=place.start,
        end=place.end,
        date=parse(told["date"]) if told["date"] else None,
        date_text=told["date_text"],
        date_passage=Passage(place.start + inside[0], place.start + inside[1]) if inside else None,
        why=told["why"],
        summary=told["summary"],
        codes=tuple(told["codes"]),
        participants=tuple(told["participants"]),
        relationships=tuple(told["relationships"]),
        plover=told["plover"],
        planned=told["planned"],
    )
