"""Who takes part, as a person says it: codes, actors and relationships that are known."""

from collections.abc import Iterable

from communique.corrections.errors import NotPossible
from communique.library import Library
from communique.model.actors import Actor
from communique.model.relationships import pairs

Parties = dict[str, list[str]]
"""Lists of "codes", "participants" and "relationships"."""


def parties_said(
    library: Library, codes: Iterable[str], participants: Iterable[str], relationships: Iterable[str] | None
) -> tuple[Parties, list[Actor]]:
    """The parties, and actors for those codes that the library has none of yet. NotPossible for unknown ones.

    A country for which nobody acts takes part itself.
    """
    codes, participants = sorted(set(codes)), list(dict.fromkeys(participants))
    possible = pairs(codes)
    linked = sorted(set(possible if relationships is None else relationships))
    if wrong := [one for one in linked if one not in possible]:
        raise NotPossible(f"“{wrong[0]}” is no relationship between those who take part.")
    if unknown := [id for id in participants if library.find_actor(id) is None]:
        raise NotPossible(f"“{unknown[0].partition(':')[2]}” is not among the actors of this library.")
    acted_for = {actor.country for id in participants if (actor := library.find_actor(id))}
    acting = [party(code).id for code in codes if code not in acted_for]
    said = {"codes": codes, "participants": participants + acting, "relationships": linked}
    named = [actor for actor in map(party, codes) if library.find_actor(actor.id) is None]
    return said, named


def party(code: str) -> Actor:
    """The country or bloc of a code. NotPossible if there is none."""
    from communique.extraction.naming import name_of

    name = name_of(code)
    if name == code:
        raise NotPossible(f"“{code}” is no country or bloc that the program knows.")
    kind = "country" if len(code) == 3 else "bloc"
    return Actor(f"{kind}:{code}", name, kind, code)
