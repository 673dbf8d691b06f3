"""When a document was written, and whether it is in the library at all."""

from dataclasses import replace

from communique.intake.extracting import extracted_document
from communique.intake.joining import exchange, removal
from communique.library import Library
from communique.model.dates import Date, parse
from communique.model.documents import Document
from communique.model.edits import Correction, Edit
from communique.reading import stated_why


def set_published(library: Library, document_id: str, date: Date | None) -> Edit:
    """Say when a document was written, or with None that it decides itself. Dates relative to it follow."""
    document = library.document(document_id)
    known = [one for one in library.corrections(target=document_id) if one.field == "published"]
    stated = known[0].quote if known else _stated(document)
    extraction = extracted_document(_as_read(document, stated), date)
    draft = exchange(library, document_id, extraction)
    said = Correction(document_id, "published", str(date), document_id, stated) if date else None
    draft.replace_all(known, [said] if said else [])
    return draft.edit(f"Set the date of “{document.title}”")


def _stated(document: Document) -> str:
    """The date that a file states beside its text; "" if it is in the text, or a person gave it, or there is none."""
    beside = not document.published_by_hand and document.published_passage is None
    return str(document.published or "") if beside else ""


def _as_read(document: Document, stated: str) -> Document:
    """The document as it was before anything was read out of it."""
    return replace(
        document,
        published=parse(stated) if stated else None,
        published_why=stated_why(stated) if stated else None,
        published_passage=None,
        published_by_hand=False,
    )


def remove_document(library: Library, document_id: str) -> Edit:
    """Take a document out of the library. What was said of its events is kept, for the day it comes back."""
    return removal(library, document_id)
