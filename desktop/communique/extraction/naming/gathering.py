"""What was found, as actors and the places where they are named."""

from communique.extraction.naming.cast import Cast, Person, Sighting, identity
from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.places import Place, is_only_a_city, is_only_where, noun_after, preposition
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

Found = tuple[tuple[Actor, ...], tuple[Place, ...], tuple[Place, ...]]


def gathered(scene: Scene, cast: Cast) -> Found:
    """The actors with their aliases, all places in order, and the cities that are only where something is."""
    known, settings = _known_places(scene, cast)
    persons = _person_places(scene, cast)
    places = sorted([*known, *persons], key=lambda found: (found[0].start, found[0].end))
    actors = _with_aliases(scene, places)
    return actors, tuple(place for place, _ in places), tuple(settings)


def _known_places(scene: Scene, cast: Cast) -> tuple[list[tuple[Place, Actor]], list[Place]]:
    places: list[tuple[Place, Actor]] = []
    settings: list[Place] = []
    described, phrases = _described(scene, cast), _phrases(cast)
    for known in scene.knowns():
        if known.actor is None or any(scene.taken[known.first : known.last]):
            continue
        place = _place_of_known(scene, known, known.actor, described.get(known.first, ""), phrases)
        if known.use is Use.CITY or (known.use is Use.CAPITAL and place.is_place_only):
            settings.append(place)
        else:
            places.append((place, known.actor))
    return places, settings


def _described(scene: Scene, cast: Cast) -> dict[int, str]:
    """For each word before a body or within a person's phrase, the id of whom it describes."""
    described: dict[int, str] = {}
    for known in scene.knowns():
        if known.owner is not None and known.actor is not None:
            described |= dict.fromkeys(range(known.start, known.first), known.actor.id)
    for person in cast.persons:
        for sighting in person.sightings:
            described |= dict.fromkeys(range(sighting.phrase_first, sighting.phrase_last), identity(person.name))
    return described


def _phrases(cast: Cast) -> dict[int, int]:
    """The first word of each person's phrase by its last."""
    sightings = [sighting for person in cast.persons for sighting in person.sightings if sighting.use is Use.NAME]
    return {s.phrase_last - 1: s.phrase_first for s in sightings if s.phrase_first < s.first}


def _place_of_known(scene: Scene, known: Known, actor: Actor, describes: str, phrases: dict[int, int]) -> Place:
    words = scene.words
    governor, at = preposition(words, known.first, phrases)
    owns = known.last - 1 in words.possessives
    noun = noun_after(scene, known)
    if known.use is Use.CAPITAL:
        where = is_only_a_city(scene, known, governor, at)
    else:
        where = known.use is Use.CITY or (not noun and is_only_where(words, governor, at))
    return Place(
        words.starts[known.first], words.end_of_form(known.last - 1), actor.id, actor.country, actor.kind, known.use,
        words.starts[known.start], words.ends[known.last - 1],
        is_possessor=owns, is_attribute=bool(noun) and not owns, is_place_only=where and not owns,
        preposition=governor, noun=noun, describes=describes,
    )  # fmt: skip


def _person_places(scene: Scene, cast: Cast) -> list[tuple[Place, Actor]]:
    phrases = _phrases(cast)
    return [
        (_place_of_person(scene, actor, sighting, phrases), actor)
        for person in cast.persons
        for actor in [_actor(person)]
        for sighting in person.sightings
    ]


def _actor(person: Person) -> Actor:
    return Actor(identity(person.name), person.name, "person", person.code)


def _place_of_person(scene: Scene, actor: Actor, sighting: Sighting, phrases: dict[int, int]) -> Place:
    words = scene.words
    governor, _ = preposition(words, sighting.phrase_first, phrases)
    return Place(
        words.starts[sighting.first], words.end_of_form(sighting.last - 1), actor.id, actor.country, actor.kind,
        sighting.use, words.starts[sighting.phrase_first], words.ends[sighting.phrase_last - 1],
        is_possessor=sighting.last - 1 in words.possessives or words.keys[sighting.first] in ("his", "her"),
        preposition=governor,
    )  # fmt: skip


def _with_aliases(scene: Scene, places: list[tuple[Place, Actor]]) -> tuple[Actor, ...]:
    """Each actor once, in order of appearance, with the names that stand in the document."""
    actors: dict[str, Actor] = {}
    aliases: dict[str, dict[str, None]] = {}
    for place, actor in places:
        if actor.id not in actors or (actor.country and not actors[actor.id].country):
            actors[actor.id] = actor
        names = aliases.setdefault(actor.id, {})
        if place.use in (Use.NAME, Use.PEOPLE, Use.CAPITAL):
            starts = (place.start, place.phrase_start) if actor.kind != "person" else (place.start,)
            names |= dict.fromkeys(" ".join(scene.words.text[start : place.end].split()) for start in starts)
    return tuple(
        Actor(actor.id, actor.name, actor.kind, actor.country, tuple(aliases[actor.id])) for actor in actors.values()
    )
