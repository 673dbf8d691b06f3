"""Persons of a document who are in the library under another spelling of their name."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.model.actors import Actor, Appearance

if TYPE_CHECKING:
    from communique.extraction import Extraction


def with_known_persons(extraction: "Extraction", known: Iterable[Actor]) -> "Extraction":
    """The extraction with the ids of the persons who are known already."""
    known = list(known)
    ids = {actor.id for actor in known}
    same = {actor.id: _known(actor, known) for actor in extraction.actors if actor.id not in ids}
    names = {id: person.id for id, person in same.items() if person}
    if not names:
        return extraction
    return replace(
        extraction,
        actors=_together(replace(actor, id=names.get(actor.id, actor.id)) for actor in extraction.actors),
        appearances=_places_together(
            replace(one, actor=names.get(one.actor, one.actor)) for one in extraction.appearances
        ),
        mentions=tuple(
            replace(one, participants=tuple(dict.fromkeys(names.get(id, id) for id in one.participants)))
            for one in extraction.mentions
        ),
    )


def _known(actor: Actor, known: list[Actor]) -> Actor | None:
    """The one known person who is the same; none if several could be."""
    from communique.extraction.naming import same_person

    if actor.kind != "person":
        return None
    words = set(actor.name.casefold().split())
    alike = [one for one in known if words & set(one.name.casefold().split()) and same_person(one, actor)]
    return alike[0] if len(alike) == 1 else None


def _together(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor an id, with the aliases of all."""
    joined: dict[str, Actor] = {}
    for actor in actors:
        first = joined.setdefault(actor.id, actor)
        joined[actor.id] = replace(first, aliases=tuple(dict.fromkeys(first.aliases + actor.aliases)))
    return tuple(joined.values())


def _places_together(appearances: Iterable[Appearance]) -> tuple[Appearance, ...]:
    """One appearance an actor, with the places of all."""
    joined: dict[str, Appearance] = {}
    for one in appearances:
        first = joined.get(one.actor)
        places = tuple(sorted({*(first.places if first else ()), *one.places}))
        joined[one.actor] = replace(one, places=places)
    return tuple(joined.values())
