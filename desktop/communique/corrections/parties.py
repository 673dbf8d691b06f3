"""Who takes part, as a person says it: codes, actors and relationships that are known."""

from collections.abc import Iterable

from communique.corrections.errors import NotPossible
from communique.corrections.lines import on_one_line
from communique.library import Library
from communique.model.actors import KINDS, Actor
from communique.model.relationships import pairs

LONGEST_NAME = 200
"""Code points."""

SORTS = tuple(kind for kind in KINDS if kind not in ("country", "bloc"))
"""What an actor can be said to be: countries and blocs are known by their codes."""

Parties = dict[str, list[str]]
"""Lists of "codes", "participants" and "relationships"."""


def parties_said(
    library: Library,
    codes: Iterable[str],
    participants: Iterable[str],
    relationships: Iterable[str] | None,
    new: Iterable[Actor] = (),
) -> tuple[Parties, list[Actor]]:
    """The parties, and the actors among them that the library has none of yet. NotPossible for unknown ones.

    A country for which nobody acts takes part itself; `new` are actors whom a person named first.
    """
    codes, participants = sorted(set(codes)), list(dict.fromkeys(participants))
    possible = pairs(codes)
    linked = sorted(set(possible if relationships is None else relationships))
    if wrong := [one for one in linked if one not in possible]:
        raise NotPossible(f"“{wrong[0]}” is no relationship between those who take part.")
    known = {actor.id: actor for actor in new}
    known |= {id: actor for id in participants if (actor := library.find_actor(id))}
    if unknown := [id for id in participants if id not in known]:
        raise NotPossible(f"“{unknown[0].partition(':')[2]}” is not among the actors of this library.")
    acted_for = {known[id].country for id in participants}
    acting = [party(code).id for code in codes if code not in acted_for]
    said = {"codes": codes, "participants": participants + acting, "relationships": linked}
    named = [*map(party, codes), *(known[id] for id in participants)]
    return said, [actor for actor in named if library.find_actor(actor.id) is None]


def new_actor(name: str, kind: str, code: str | None) -> Actor:
    """An actor whom a person named, under the id by which documents that name it would be read."""
    from communique.extraction.naming.gazetteer import folded

    called = checked_name(name)
    return Actor(f"{kind}:{folded(called)}", called, kind, code or None)


def checked_name(name: str) -> str:
    """The name on one line. NotPossible for an empty or endless one."""
    return on_one_line(name, "An actor needs a name.", "A name", LONGEST_NAME)


def party(code: str) -> Actor:
    """The country or bloc of a code. NotPossible if there is none."""
    from communique.extraction.naming import name_of

    name = name_of(code)
    if name == code:
        raise NotPossible(f"“{code}” is no country or bloc that the program knows.")
    kind = "country" if len(code) == 3 else "bloc"
    return Actor(f"{kind}:{code}", name, kind, code)
