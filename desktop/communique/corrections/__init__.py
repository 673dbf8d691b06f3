"""What a person says of events and documents, as edits; kept apart from what the program read, and laid over it."""

from collections.abc import Iterable
from dataclasses import replace

from communique.intake.extracting import extracted_document
from communique.intake.joining import Draft, exchange, removal
from communique.intake.overlaying import corrected
from communique.library import Library
from communique.model.dates import Date, parse
from communique.model.documents import Document
from communique.model.edits import Correction, Edit
from communique.model.events import Event, Status
from communique.reading import stated_why


def confirm(library: Library, event_ids: Iterable[str]) -> Edit:
    """Say that events are right."""
    return _judge(library, event_ids, Status.CONFIRMED, "Confirm")


def reject(library: Library, event_ids: Iterable[str]) -> Edit:
    """Say that events are none: they stay in the library, and count no more."""
    return _judge(library, event_ids, Status.REJECTED, "Reject")


def restore(library: Library, event_ids: Iterable[str]) -> Edit:
    """Take back what was said of events: neither confirmed nor rejected."""
    return _judge(library, event_ids, Status.FOUND, "Restore")


def change_date(library: Library, event_id: str, date: Date | None) -> Edit:
    """Give an event another date, or none."""
    event, draft = library.event(event_id), Draft()
    correction = _correction(library, event, "date", str(date or ""))
    _withdraw(library, draft, event, "date", correction)
    draft.replace(event, corrected(event, correction))
    return draft.edit(f"Change the date of “{event.summary}”")


def withdraw_date(library: Library, event_id: str) -> Edit:
    """Give an event back the date that its documents tell."""
    event, draft = library.event(event_id), Draft()
    _withdraw(library, draft, event, "date", None)
    draft.replace(event, _as_told(library, event))
    return draft.edit(f"Give “{event.summary}” back its date")


def set_published(library: Library, document_id: str, date: Date | None) -> Edit:
    """Say when a document was written, or with None that it decides itself. Dates relative to it follow."""
    document, known = library.document(document_id), _known(library, document_id, "published")
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


def _judge(library: Library, event_ids: Iterable[str], status: Status, verb: str) -> Edit:
    events, draft = [library.event(id) for id in event_ids], Draft()
    for event in events:
        said = _correction(library, event, "status", str(status)) if status is not Status.FOUND else None
        _withdraw(library, draft, event, "status", said)
        draft.replace(event, replace(event, status=status))
    what = f"“{events[0].summary}”" if len(events) == 1 else f"{len(events)} events"
    return draft.edit(f"{verb} {what}")


def _correction(library: Library, event: Event, field: str, value: str) -> Correction:
    """What is said of an event, with the sentence that tells it best, to find it again by."""
    mention = library.mention(event.mentions[0])
    quote = mention.passage.of(library.document(mention.document).text)
    return Correction(event.id, field, value, mention.document, quote)


def _withdraw(library: Library, draft: Draft, event: Event, field: str, instead: Correction | None) -> None:
    """Replace whatever was said of this field of the event."""
    draft.replace_all(_known(library, event.id, field), [instead] if instead else [])


def _known(library: Library, target: str, field: str) -> list[Correction]:
    return [one for one in library.corrections() if one.target == target and one.field == field]


def _as_told(library: Library, event: Event) -> Event:
    """The event with the date and the reason that its mentions give."""
    from communique.extraction import merge

    mentions = library.mentions_of(event.id)
    documents = {mention.document: library.document(mention.document) for mention in mentions}
    told = merge(mentions, documents, ())[0]
    others = tuple(field for field in event.corrected if field != "date")
    return replace(event, date=told.date, why=told.why, corrected=others)
