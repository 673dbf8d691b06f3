"""How documents, relationships and certainty are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model.dates import short, words

if TYPE_CHECKING:
    from communique.model.dates import Date

DOCUMENT_KINDS = {
    "news": "News report", "press_release": "Press release", "joint_statement": "Joint statement",
    "letter": "Letter", "cable": "Cable", "biography": "Biography", "profile": "Profile", "document": "Document",
}  # fmt: skip


def document_kind(kind: str) -> str:
    return DOCUMENT_KINDS.get(kind, "Document")


def document_name(kind: str, published: Date | None, full: bool = False) -> str:
    """ "News report, 27 Nov 2019", the month in full if `full`; "Letter, undated"."""
    dated = (words(published) if full else short(published)) if published else "undated"
    return f"{document_kind(kind)}, {dated}"


def file_name(path: str) -> str:
    """The last part of a path, from whichever system it came: the folders before it are nobody else's business."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def certainty(confidence: float) -> str:
    """How sure the program is, in a word; from 0 to 1."""
    if confidence >= 0.8:
        return "certain"
    return "probable" if confidence >= 0.5 else "a guess"
