"""What was said of an event, put beside what was said before."""

from collections.abc import Iterable

from communique.extraction.uniting import united
from communique.intake.anchors import Anchor, Anchored, anchor
from communique.intake.joining import Draft
from communique.intake.overlaying import FIELDS, STATUS, corrected_by
from communique.library import Library
from communique.model.documents import Document
from communique.model.edits import Correction
from communique.model.events import Event, Mention

OF_EVENTS = (STATUS, *FIELDS)
"""The fields whose target is an event."""


def say(library: Library, event: Event, field: str, value: str) -> Correction:
    """A field of an event set, with the sentence that tells the event best, to find it again by."""
    mention = library.mention(event.mentions[0])
    place = anchor(mention, documents_of(library, [mention]))
    return Correction(event.id, field, value, place.document, place.quote)


def said_of(library: Library, event: Event) -> list[Correction]:
    """All that was said of an event, also under an id that it no longer has; its own last."""
    mentions = library.mentions_of(event.id)
    documents = documents_of(library, mentions)
    here = Anchored(mentions, documents)
    others = [one for document in sorted(documents) for one in library.corrections(document=document)]
    came = [
        one
        for one in others
        if one.field in OF_EVENTS
        and not library.has_event(one.target)
        and here.find(Anchor(one.target, one.document, one.quote))
    ]
    return came + list(library.corrections(target=event.id))


def exchange_said(
    library: Library, draft: Draft, event: Event, fields: Iterable[str], instead: Iterable[Correction] = ()
) -> list[Correction]:
    """Put into the draft other corrections for those of the event's fields; all that is said of the event then."""
    known, fields, instead = said_of(library, event), set(fields), list(instead)
    draft.replace_all([one for one in known if one.field in fields], instead)
    return [one for one in known if one.field not in fields] + instead


def as_said(id: str, mentions: Iterable[Mention], said: Iterable[Correction]) -> Event:
    """The event that the mentions tell, with all that was said of it."""
    return corrected_by(united(id, mentions), said)


def documents_of(library: Library, mentions: Iterable[Mention]) -> dict[str, Document]:
    """The documents of the mentions by their ids."""
    return {id: library.document(id) for id in {mention.document for mention in mentions}}
