"""Persons of a document who are in the library under another spelling of their name."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.intake.splitting import is_split_off
from communique.library import Library
from communique.model.actors import Actor, Appearance

if TYPE_CHECKING:
    from communique.extraction import Extraction


def with_known_persons(extraction: "Extraction", library: Library) -> "Extraction":
    """The extraction with the ids of the persons whom the library knows already."""
    names = _known(extraction.actors, library)
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


def _known(actors: Iterable[Actor], library: Library) -> dict[str, str]:
    """Ids of persons, and those of the known persons that they are; whoever could be several stays a new one."""
    from communique.extraction.naming import same_person

    known = {id: set(_words(id)) for id in library.persons() if not is_split_off(id)}
    found = {}
    for actor in actors:
        if actor.kind == "person" and actor.id not in known:
            likely = [id for id, words in known.items() if not words.isdisjoint(_words(actor.id))]
            same = [id for id in likely if same_person(library.actor(id), actor)]
            if len(same) == 1:
                found[actor.id] = same[0]
    return found


def _words(id: str) -> list[str]:
    return id.partition(":")[2].split()


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
