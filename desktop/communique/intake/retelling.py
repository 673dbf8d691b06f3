"""Passages of which a person said that they do not tell again what the program took them to tell."""

from collections.abc import Iterable
from dataclasses import replace

from communique.intake.anchors import Anchor, Anchored, anchor
from communique.model.documents import Document, Passage
from communique.model.edits import Correction
from communique.model.events import Mention

ELSE = "tells else at "


def tells_else(mention: Mention, passage: Passage, document: Document) -> Correction:
    """That a passage does not tell what the mention tells."""
    own = anchor(mention, {document.id: document})
    return Correction(mention.id, f"{ELSE}{passage.start}", passage.of(document.text), own.document, own.quote)


def without(mention: Mention, passage: Passage) -> Mention:
    """The mention without one of its further passages."""
    return replace(mention, also=tuple(other for other in mention.also if other != passage))


def as_retold(mentions: Iterable[Mention], corrections: Iterable[Correction], document: Document) -> list[Mention]:
    """The mentions of a document without the passages that tell something else."""
    said = [one for one in corrections if one.field.startswith(ELSE) and one.document == document.id]
    known = {mention.id: mention for mention in mentions}
    if said:
        anchored = Anchored(known.values(), {document.id: document})
        for one in said:
            if id := anchored.find(Anchor(one.target, one.document, one.quote)):
                for passage in known[id].also:
                    if passage.of(document.text) == one.value:
                        known[id] = without(known[id], passage)
    return list(known.values())
