"""What finds a happening again when a document is read anew: the document, the sentence, and which of several."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from communique.model.documents import Document
from communique.model.events import Mention


class Anchor(NamedTuple):
    """A mention by its id and by the words that tell it."""

    id: str
    document: str
    quote: str


def anchor(mention: Mention, documents: Mapping[str, Document]) -> Anchor:
    """The anchor of a mention; `documents` by id hold its own."""
    return Anchor(mention.id, mention.document, mention.passage.of(documents[mention.document].text))


def ordinal(id: str) -> str:
    """Which of the happenings of a sentence a mention is, by its id or that of the event that began with it."""
    return id.split(":")[2] if id.count(":") > 1 else ""


class Anchored:
    """The mentions at hand, to be found by their anchors."""

    def __init__(self, mentions: Iterable[Mention], documents: Mapping[str, Document]) -> None:
        self._by_quote: dict[tuple[str, str], list[str]] = {}
        for mention in mentions:
            _, document, quote = anchor(mention, documents)
            self._by_quote.setdefault((document, quote), []).append(mention.id)

    def of_quote(self, sought: Anchor) -> list[str]:
        """All mentions that the words tell."""
        return self._by_quote.get((sought.document, sought.quote), [])

    def find(self, sought: Anchor) -> str | None:
        """The mention: the very one, else the one of the same words and ordinal, else the only one of these words."""
        told = self.of_quote(sought)
        if sought.id in told:
            return sought.id
        same = [id for id in told if ordinal(id) == ordinal(sought.id)] or told
        return same[0] if len(same) == 1 else None
