"""A document read and extracted in one step."""

from dataclasses import replace
from typing import TYPE_CHECKING

from communique.model.dates import Date
from communique.model.documents import Document

if TYPE_CHECKING:
    from communique.extraction import Extraction


def extracted_document(document: Document, published: Date | None = None) -> "Extraction":
    """What the document holds. Its date is `published`, else what its text gives, else what its file states."""
    # The lexicons are loaded for the first document, not at the start of the program.
    from communique.extraction import extract

    found = extract(replace(document, published=None, published_why=None), published)
    if found.document.published is not None or document.published is None:
        return found
    again = extract(replace(document, published=None, published_why=None), document.published)
    stated = replace(again.document, published_why=document.published_why, published_by_hand=False)
    return replace(again, document=stated)
