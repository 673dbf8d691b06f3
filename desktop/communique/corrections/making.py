"""Events that a person makes of words of a document."""

from collections.abc import Iterable
from dataclasses import replace

from communique.corrections.errors import NotPossible
from communique.corrections.fields import checked_kind, checked_summary
from communique.corrections.parties import parties_said
from communique.corrections.saying import as_said
from communique.intake.joining import Draft
from communique.intake.making import MADE, is_made, made_by_hand, new_id
from communique.intake.retelling import tells_else, without
from communique.library import Library
from communique.model.actors import Actor
from communique.model.documents import Passage
from communique.model.edits import Correction, Edit
from communique.model.events import Mention


def proposed_event(library: Library, document_id: str, passage: Passage) -> Mention:
    """What the program would make of a passage of a document, its ends cut of blanks: for a person to change."""
    from communique.extraction.proposing import proposed

    document = library.document(document_id)
    words = passage.of(document.text)
    start = passage.start + len(words) - len(words.lstrip())
    told = proposed(document, Passage(start, start + len(words.strip())))
    known = tuple(id for id in told.participants if library.find_actor(id))
    return replace(told, participants=known)


def make_event(library: Library, told: Mention, new: Iterable[Actor] = ()) -> Edit:
    """Make an event of what a person says that a passage of a document tells; `told` needs no id. NotPossible.

    `new` are actors that the library does not know yet.
    """
    document = library.document(told.document)
    if not told.passage.of(document.text).strip():
        raise NotPossible("Select the words that tell the event.")
    said, named = parties_said(library, told.codes, told.participants, told.relationships, new)
    mention = replace(
        told,
        id=new_id(document.id, told.start, (one.target for one in library.corrections(document=document.id))),
        summary=checked_summary(told.summary),
        plover=checked_kind(told.plover),
        codes=tuple(said["codes"]),
        participants=tuple(said["participants"]),
        relationships=tuple(said["relationships"]),
        confidence=1.0,
        also=(),
    )
    made = made_by_hand(mention, document)
    event = as_said(mention.id, [mention], [made])
    return Edit(f"Make the event “{event.summary}”", (), (*named, mention, made, event))


def split_passage_off(library: Library, mention_id: str, passage: Passage) -> Edit:
    """Make an event of its own of a further passage of a mention, for good. NotPossible if it is none."""
    mention = library.mention(mention_id)
    if passage not in mention.also:
        raise NotPossible("These words no longer tell this event.")
    document = library.document(mention.document)
    made = make_event(library, proposed_event(library, document.id, passage))
    said = tells_else(mention, passage, document)
    title = f"Split {made.title.removeprefix('Make the event ')} off"
    return Edit(title, (mention,), (without(mention, passage), said, *made.after))


def unmake_event(library: Library, event_id: str) -> Edit:
    """Take out an event that a person made, with all that was said of it. NotPossible for one that documents tell."""
    event, draft = library.event(event_id), Draft()
    if not is_made(event_id) or event.mentions != (event_id,):
        raise NotPossible("A document tells this event: reject it, or split off what tells it.")
    draft.replace_all(library.corrections(target=event_id), [])
    draft.replace_all([event, library.mention(event_id)], [])
    return draft.edit(f"Take out the event “{event.summary}”")


def orphans(library: Library) -> list[Correction]:
    """Events that a person made of words that their documents no longer hold, or hold more than once."""
    return [
        one
        for one in library.corrections()
        if one.field == MADE and library.has_document(one.document) and not library.has_mention(one.target)
    ]


def forget(library: Library, orphan: Correction) -> Edit:
    """Take back that there is such an event."""
    return Edit("Forget an event without its words", library.corrections(target=orphan.target), ())
