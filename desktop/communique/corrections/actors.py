"""Whom actors are, as a person says it: merged, renamed, of another sort or country; none of it touches a document."""

from collections.abc import Iterable, Sequence

from communique.corrections.errors import NotPossible
from communique.corrections.parties import SORTS, checked_name, party
from communique.intake.joining import Draft
from communique.library import Library
from communique.model.actors import Actor
from communique.model.edits import Correction, Edit
from communique.model.identities import CALLED, MERGED, SORT, STANDS_FOR, Identities, is_party


def rename(library: Library, actor_id: str, name: str) -> Edit:
    """Give an actor a name of one's own, everywhere; the one it was read by gives that back. NotPossible."""
    actor, folded = _actor(library, actor_id), checked_name(name)
    said = [Correction(actor.id, CALLED, folded)] if folded != as_read(library, actor.id).name else []
    return _say(library, f"Rename “{actor.name}” to “{folded}”", said, [(actor.id, CALLED)])


def withdraw_name(library: Library, actor_id: str) -> Edit:
    """Give an actor back the name by which it was read. NotPossible."""
    actor = _actor(library, actor_id)
    return _say(library, f"Give “{actor.name}” back its name", [], [(actor.id, CALLED)])


def merge_actors(library: Library, actor_id: str, others: Iterable[str]) -> Edit:
    """Make one actor of several: it keeps what is said of the first one. NotPossible for fewer than two.

    What was told of each before is told of the one, also in documents that come later.
    """
    whole = _actor(library, actor_id)
    parts = [actor for actor in dict.fromkeys(_actor(library, id) for id in others) if actor.id != whole.id]
    if not parts:
        raise NotPossible("Choose another actor to merge with.")
    if not is_party(whole.id) and (parties := [actor.name for actor in parts if is_party(actor.id)]):
        raise NotPossible(f"{parties[0]} is a country or a bloc: merge the others into it.")
    said = [Correction(actor.id, MERGED, whole.id, quote=whole.name) for actor in parts]
    what = f"“{parts[0].name}”" if len(parts) == 1 else f"{len(parts)} actors"
    return _say(library, f"Merge {what} into “{whole.name}”", said)


def separate(library: Library, part_id: str) -> Edit:
    """Take back that an actor was merged into another. NotPossible if it was not."""
    merged = library.named().whose.said(part_id, MERGED)
    if merged is None:
        raise NotPossible("Nobody merged this actor into another.")
    part, whole = library.find_actor(part_id), _actor(library, merged.value)
    name = part.name if part else part_id.partition(":")[2]
    return _say(library, f"Separate “{name}” from “{whole.name}”", [], [(part_id, MERGED)])


def describe(library: Library, actor_id: str, kind: str, code: str | None) -> Edit:
    """Say what an actor is, and for which country or bloc it stands, or that it stands for none. NotPossible.

    The parties of events follow as `model.standing.restated` says.
    """
    actor = _actor(library, actor_id)
    if is_party(actor.id):
        raise NotPossible(f"{actor.name} stands for itself.")
    if kind not in SORTS:
        raise NotPossible(f"“{kind}” is nothing that an actor could be.")
    read, said = as_read(library, actor.id), []
    if kind != read.kind:
        said.append(Correction(actor.id, SORT, kind))
    if code != read.country:
        said.append(Correction(actor.id, STANDS_FOR, code or "", quote=_name_of(library, code) if code else ""))
    return _say(library, f"Say what “{actor.name}” is", said, [(actor.id, SORT), (actor.id, STANDS_FOR)])


def withdraw_description(library: Library, actor_id: str) -> Edit:
    """Take an actor again for what it was read to be, and for whom it was read to stand. NotPossible."""
    actor = _actor(library, actor_id)
    return _say(library, f"Take “{actor.name}” as it was read", [], [(actor.id, SORT), (actor.id, STANDS_FOR)])


def as_read(library: Library, actor_id: str) -> Actor:
    """The actor with what was merged into it, but with no other word of a person. NotPossible."""
    merges = [one for one in library.said_of_actors() if one.field == MERGED]
    return _known(Identities(merges, library.find_actor), actor_id)


def _actor(library: Library, actor_id: str) -> Actor:
    return _known(library.named().whose, actor_id)


def _known(whose: Identities, actor_id: str) -> Actor:
    actor = whose.actor(actor_id)
    if actor is None:
        raise NotPossible(f"“{actor_id.partition(':')[2]}” is not among the actors of this library.")
    return actor


def _name_of(library: Library, code: str) -> str:
    """The name of a country or bloc. NotPossible for a code that nobody knows."""
    known = (library.find_actor(f"{kind}:{code}") for kind in ("country", "bloc"))
    return next((actor.name for actor in known if actor), None) or party(code).name


def _say(library: Library, title: str, said: Sequence[Correction], instead_of: Iterable[tuple[str, str]] = ()) -> Edit:
    """The edit that says this, in the place of all that was said of the same targets and fields."""
    places = {*instead_of, *((one.target, one.field) for one in said)}
    draft = Draft()
    draft.replace_all([one for one in library.said_of_actors() if (one.target, one.field) in places], said)
    return draft.edit(title)


def known_countries(library: Library) -> dict[str, str]:
    """The codes of all countries and blocs that an actor can stand for, and their names, in the order of these."""
    from communique.extraction.naming.gazetteer import gazetteer

    whose = library.named().whose
    known = {actor.country: actor.name for actor in library.actors() if actor.country and is_party(actor.id)}
    names = {
        whose.code(code): whose.label(whose.code(code), name) for code, name in (gazetteer().codes | known).items()
    }
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))
