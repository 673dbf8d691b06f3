"""All names of one document: finds states and bodies, then persons, then tells where each is named."""

from communique.extraction.naming.abbreviations import find_abbreviations
from communique.extraction.naming.bodies import find_bodies
from communique.extraction.naming.cast import Cast, Person, Sighting, identity
from communique.extraction.naming.furniture import without_furniture
from communique.extraction.naming.gazetteer import Known, Use, known_names
from communique.extraction.naming.later import by_family_name, by_role
from communique.extraction.naming.persons import by_apposition, by_title
from communique.extraction.naming.places import Place, is_only_a_city, is_only_where, noun_after, preposition
from communique.extraction.naming.roles import Role, roles
from communique.extraction.naming.scene import Scene, scene
from communique.extraction.naming.standing import settle
from communique.extraction.naming.untitled import by_deed, by_signature
from communique.extraction.naming.words import split
from communique.model.actors import Actor

Found = tuple[tuple[Actor, ...], tuple[Place, ...], tuple[Place, ...]]


def naming_of(text: str) -> Found:
    """The actors of a text, the places where it names them, and the cities that are only where something is."""
    words = split(without_furniture(text))
    sight = scene(words, known_names(words))
    find_bodies(sight)
    find_abbreviations(sight)
    cast = Cast(sight)
    found = roles(sight)
    by_title(cast, found)
    by_apposition(cast, found)
    by_signature(cast)
    by_deed(cast)
    by_family_name(cast)
    settle(cast)
    by_role(cast, found)
    return _gathered(sight, cast)


def _gathered(scene: Scene, cast: Cast) -> Found:
    places: list[Place] = []
    settings: list[Place] = []
    actors: dict[str, Actor] = {}
    aliases: dict[str, dict[str, None]] = {}
    inside = _owned(cast)
    named = _words_of_persons(cast)
    for known in scene.knowns():
        if known.actor is None or known.first in named:
            continue
        place = _place_of_known(scene, known, inside.get(known.first, ""))
        if known.use is Use.CITY or known.use is Use.CAPITAL and place.is_place_only:
            settings.append(place)
        else:
            places.append(place)
            actors.setdefault(known.actor.id, known.actor)
            for start in {place.start, place.phrase_start}:
                aliases.setdefault(known.actor.id, {})[" ".join(scene.words.text[start : place.end].split())] = None
    for person in cast.persons:
        actor = _actor(person)
        actors[actor.id] = actor
        for sighting in person.sightings:
            place = _place_of_person(scene, actor, sighting)
            places.append(place)
            if sighting.by_name:
                aliases.setdefault(actor.id, {})[" ".join(scene.words.text[place.start : place.end].split())] = None
    places.sort(key=lambda place: (place.start, place.end))
    whole = tuple(
        Actor(actor.id, actor.name, actor.kind, actor.country, tuple(aliases.get(actor.id, ()))) for actor in actors.values()
    )
    return whole, tuple(places), tuple(settings)


def _words_of_persons(cast: Cast) -> set[int]:
    return {at for person in cast.persons for s in person.sightings for at in range(s.first, s.last)}


def _owned(cast: Cast) -> dict[int, str]:
    """Of each word in the phrase of a person, besides the name, whom it describes."""
    owned: dict[int, str] = {}
    for person in cast.persons:
        for s in person.sightings:
            owned |= dict.fromkeys(range(s.phrase_first, s.phrase_last), identity(person.name))
    return owned


def _actor(person: Person) -> Actor:
    return Actor(identity(person.name), person.name, "person", person.code)


def _place_of_known(scene: Scene, known: Known, describes: str) -> Place:
    words, actor = scene.words, known.actor
    assert actor is not None
    governor, at = preposition(words, known.first)
    owns = known.last - 1 in words.possessives
    noun = noun_after(scene, known)
    where = not noun and is_only_where(words, governor, at)
    if known.use is Use.CAPITAL:
        where = is_only_a_city(scene, known, governor, at)
    where = where or known.use is Use.CITY
    return Place(
        words.starts[known.first], words.end_of_form(known.last - 1), actor.id, actor.country, actor.kind, known.use,
        words.starts[known.start], words.ends[known.last - 1],
        is_possessor=owns, is_attribute=bool(noun) and not owns, is_place_only=where and not owns,
        preposition=governor, noun=noun, describes=describes,
    )  # fmt: skip


def _place_of_person(scene: Scene, actor: Actor, sighting: Sighting) -> Place:
    words = scene.words
    governor, _ = preposition(words, sighting.phrase_first)
    return Place(
        words.starts[sighting.first], words.end_of_form(sighting.last - 1), actor.id, actor.country, actor.kind,
        Use.NAME if sighting.by_name else Use.ROLE, words.starts[sighting.phrase_first], words.ends[sighting.phrase_last - 1],
        is_possessor=sighting.last - 1 in words.possessives, preposition=governor,
    )  # fmt: skip
