"""A document as plain text, with passages that point into it."""

from communique.model.dates import Date
from communique.model.values import value

KINDS = ("news", "press_release", "joint_statement", "letter", "cable", "biography", "profile", "document")


@value
class Passage:
    """A stretch of a document's text: code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def __lt__(self, other: "Passage") -> bool:
        return (self.start, self.end) < (other.start, other.end)


@value
class Document:
    """One document. `text` is canonical: `\\n` line ends, no NUL, no lone surrogates; offsets count its code points.

    `published` is the date that the document bears (or that a person gave it: then `published_by_hand`);
    `published_passage` are the words that give it; `published_why` says so in a sentence.
    """

    id: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    path: str
    title: str
    text: str
    kind: str = "document"
    publisher: str | None = None
    published: Date | None = None
    published_passage: Passage | None = None
    published_why: str | None = None
    published_by_hand: bool = False
    language: str = "en"
