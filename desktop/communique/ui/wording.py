"""How documents, relationships and certainty are called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model.dates import short, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from communique.library import DocumentEntry
    from communique.model.dates import Date

LONGEST_TITLE = 60
"""Code points of a title by which a document is called."""

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


def document_names(documents: Iterable[DocumentEntry]) -> dict[str, str]:
    """What each is called by its id; by title, "Samoa Independence Day · 28 May 2021", where kind and date name two."""
    entries = tuple(documents)
    names = {entry.id: document_name(entry.kind, entry.published) for entry in entries}
    return names if len(set(names.values())) == len(names) else {entry.id: _titled(entry) for entry in entries}


def _titled(entry: DocumentEntry) -> str:
    title = entry.title if len(entry.title) <= LONGEST_TITLE else f"{entry.title[:LONGEST_TITLE].rstrip()}…"
    return f"{title} · {short(entry.published) if entry.published else 'undated'}"


def file_name(path: str) -> str:
    """The last part of a path, from whichever system it came: the folders before it are nobody else's business."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def certainty(confidence: float) -> str:
    """How sure the program is, in a word; from 0 to 1."""
    if confidence >= 0.8:
        return "certain"
    return "probable" if confidence >= 0.5 else "a guess"
