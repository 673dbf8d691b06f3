"""Which sentences tell one event: events that a person merges, and sentences that a person splits off."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from communique.corrections.errors import NotPossible
from communique.corrections.saying import OF_EVENTS, as_said, documents_of, said_of
from communique.extraction.uniting import free_id, rank
from communique.intake.anchors import Anchor, anchor
from communique.intake.bonds import Bond, bonds
from communique.intake.joining import Draft
from communique.intake.making import is_made
from communique.intake.overlaying import STATUS
from communique.library import Library, key_of
from communique.model.edits import Correction, Edit
from communique.model.events import Event, Mention, Status


def merge_events(library: Library, event_ids: Iterable[str]) -> Edit:
    """Make one event of several. It keeps the id of the one told best, what was said of it, and where that is silent
    what was said of the others. NotPossible for fewer than two.
    """
    events = [library.event(id) for id in dict.fromkeys(event_ids)]
    if len(events) < 2:
        raise NotPossible("Select two events or more to merge them.")
    best = _told_best(library, events)
    draft, others = Draft(), [event for event in events if event is not best]
    mentions = [library.mention(id) for event in (best, *others) for id in event.mentions]
    _put_together(library, draft, mentions)
    said = _inherited(library, draft, best, others)
    draft.replace_all(events, [as_said(best.id, mentions, said)])
    return draft.edit(f"Merge {len(events)} events into “{best.summary}”")


def split_off(library: Library, mention_id: str) -> Edit:
    """Make an event of its own of a mention, for good. NotPossible if nothing else tells its event."""
    event = library.event(library.event_of(mention_id))
    rest = [mention for mention in library.mentions_of(event.id) if mention.id != mention_id]
    if not rest:
        raise NotPossible("Nothing else tells this event: there is nothing to split it off from.")
    leaving, draft = library.mention(mention_id), Draft()
    _take_apart(library, draft, leaving, rest)
    if is_made(event.id) and mention_id == event.id:  # What a person made keeps its id: the others leave it.
        kept, own, said = [leaving], rest, said_of(library, event)
    else:
        kept, own, said = rest, [leaving], _found_by(library, draft, event, leaving, min(rest, key=rank))
    id = free_id(own[0].id, library.has_event)
    draft.replace_all([event], [as_said(event.id, kept, said), as_said(id, own, library.corrections(target=id))])
    return draft.edit(f"Split “{leaving.summary}” off")


def _told_best(library: Library, events: list[Event]) -> Event:
    """The event whose best telling is the best of all; rejected ones last."""

    def order(event: Event) -> tuple[object, ...]:
        return event.status is Status.REJECTED, *rank(library.mention(event.mentions[0]))

    return min(events, key=order)


def _put_together(library: Library, draft: Draft, mentions: list[Mention]) -> None:
    """Say of each mention that it tells what the first one tells."""
    first, *others = _anchors(library, mentions)
    within = {mention.id for mention in mentions}
    _exchange(library, draft, [Bond(first, other) for other in others], lambda bond: bond.ends <= within)


def _take_apart(library: Library, draft: Draft, leaving: Mention, rest: list[Mention]) -> None:
    """Say of a mention that it does not tell what the rest tell; what was put together with it stays together."""
    own, *others = _anchors(library, [leaving, *rest])
    held = [bond for bond in bonds(library.corrections()) if not bond.apart and own.id in bond.ends]
    kept = list(dict.fromkeys(bond.other if bond.one.id == own.id else bond.one for bond in held))
    said = [Bond(own, other, apart=True) for other in others] + [Bond(kept[0], other) for other in kept[1:]]
    _exchange(library, draft, said, held.__contains__)


def _exchange(library: Library, draft: Draft, said: list[Bond], goes: Callable[[Bond], bool]) -> None:
    """Put bonds into the draft, in the place of those that go."""
    new = [bond.said for bond in said]
    keys = {key_of(one) for one in new}
    known = bonds(library.corrections())
    draft.replace_all([bond.said for bond in known if goes(bond) or key_of(bond.said) in keys], new)


def _inherited(library: Library, draft: Draft, best: Event, others: list[Event]) -> list[Correction]:
    """All that is said of the best of several events once it is one with the others.

    What was said of the others goes over to it where it is silent; whether they were confirmed or rejected does not.
    """
    said = said_of(library, best)
    for other in others:
        for one in said_of(library, other):
            if one.field in OF_EVENTS:
                silent = one.field != STATUS and all(mine.field != one.field for mine in said)
                moved = [replace(one, target=best.id)] if silent else []
                draft.replace_all([one], moved)
                said += moved
    return said


def _found_by(library: Library, draft: Draft, event: Event, leaving: Mention, other: Mention) -> list[Correction]:
    """All that is said of an event once a mention left it: found again by another one."""
    old, new = _anchors(library, [leaving, other])
    said = []
    for one in said_of(library, event):
        if one.field in OF_EVENTS and (one.document, one.quote) == old[1:]:
            found = replace(one, target=event.id, document=new.document, quote=new.quote)
            draft.replace_all([one], [found])
            one = found
        said.append(one)
    return said


def _anchors(library: Library, mentions: list[Mention]) -> list[Anchor]:
    documents = documents_of(library, mentions)
    return [anchor(mention, documents) for mention in mentions]
