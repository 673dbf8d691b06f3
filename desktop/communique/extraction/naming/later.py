"""Later mentions: by family name, by role, by pronoun where it is certain."""

from bisect import bisect_left

from communique.extraction.lexicons import cues
from communique.extraction.naming.bodywords import body_words
from communique.extraction.naming.cast import Cast, Person, Sighting
from communique.extraction.naming.gazetteer import Known, Use, folded
from communique.extraction.naming.likeness import plain
from communique.extraction.naming.names import Name
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.words import ends_sentence

# How many sightings back and ahead a role may point.
_FAR = 60


def by_family_name(cast: Cast) -> None:
    """Sees persons where one part of the name stands alone: "Strangio told …"."""
    words, scene = cast.scene.words, cast.scene
    alone = {
        part: person for person in cast.persons for part in {person.parts[0], person.parts[-1]} if len(person.parts) > 1
    }
    alone |= {person.parts[0]: person for person in cast.persons if len(person.parts) == 1}
    for at, key in enumerate(words.keys):
        person = alone.get(key if key.isascii() else plain(key))
        if person is None or scene.taken[at] or not words.is_capital(at) or _names_another(scene, at):
            continue
        if stands_alone(cast, at) and (
            not scene.is_ordinary(at) or (key == person.parts[-1] and _is_told_a_person(cast, at))
        ):
            cast.see(Name(at, at + 1), None)


def _names_another(scene: Scene, at: int) -> bool:
    """Whether word `at` is of a known name, but for a city's right behind a title: "Assistant Secretary Medina"."""
    known = scene.cover[at]
    city = known is not None and known.use is Use.CITY and known.last - known.first == 1
    return known is not None and not (city and at > 0 and scene.words.joined(at) and scene.is_title_word(at - 1))


def _is_told_a_person(cast: Cast, at: int) -> bool:
    """Whether an ordinary word is a family name here: behind a title, before "said", or as speaker of a transcript."""
    words = cast.scene.words
    after = words.keys[at + 1] if at + 1 < len(words) and words.joined(at + 1) else ""
    return (
        (at > 0 and cast.scene.is_title_word(at - 1))
        or after in ("said", "says", "told", "noted", "added")
        or words.gaps[at + 1 : at + 2] == [": "]
    )


def stands_alone(cast: Cast, at: int) -> bool:
    """Whether word `at` is no part of a longer row of capitals."""
    words, scene = cast.scene.words, cast.scene
    after, before = at + 1, at - 1
    goes_on = after < len(words) and words.gaps[after] in (" ", "-") and words.is_capital(after)
    if goes_on and at not in words.possessives and (not scene.is_never_name(after) or scene.taken[after]):
        return False
    if before >= 0 and words.gaps[at] in (" ", "-") and words.is_capital(before) and before not in words.possessives:
        return scene.is_ordinary(before) or scene.is_title_word(before)
    return True


def by_role(cast: Cast, roles: list[Role]) -> None:
    """Sees persons where only their role stands: "The Deputy Secretary", "Cambodia’s premier"."""
    seen = sorted(((s.first, person) for person in cast.persons for s in person.sightings), key=lambda pair: pair[0])
    places = [first for first, _ in seen]
    covered = {at for p in cast.persons for s in p.sightings for at in range(s.phrase_first, s.phrase_last)}
    for role in roles:
        if role.plural or role.first in covered or not _points(cast, role):
            continue
        before = bisect_left(places, role.first)
        if person := _who(seen[max(0, before - _FAR) : before], seen[before : before + _FAR], role):
            person.sightings.append(Sighting(role.first, role.last, role.start, role.last, use=Use.ROLE))


def _points(cast: Cast, role: Role) -> bool:
    """Whether a role means someone certain: by "the", a state before it, or a capital."""
    capital = cast.scene.words.is_capital(role.last - 1) and role.head not in cast.scene.titles.loose
    return (
        role.determiner in ("the", "’s")
        or (bool(role.owners) and role.determiner not in ("a", "an", "another"))
        or (capital and not role.determiner)
    )


def _who(before: list[tuple[int, Person]], after: list[tuple[int, Person]], role: Role) -> Person | None:
    """Whom a role means: who was last seen of those who bear it; else, with a state told, who comes to bear it."""
    for _, person in reversed(before):
        if _fits(person, role):
            return person
    coming = {id(person): person for _, person in after if role.owners and _fits(person, role)}
    return next(iter(coming.values())) if len(coming) == 1 else None


def _fits(person: Person, role: Role) -> bool:
    code = person.code
    if role.owner and code and role.owner.country and code != role.owner.country:
        return False
    wanted = _told(role)
    if any(_is_short_for(wanted, _told(known)) for known in person.roles):
        return True
    heads = {known.head for known in person.roles}
    if role.head in ("leader", "premier", "ruler", "dictator", "strongman") and role.owner and len(wanted) == 1:
        return bool(heads & cues("first_of_state")) and code == role.owner.country and _is_first(person)
    return False


def _is_first(person: Person) -> bool:
    """Whether a person is a state's first: prime minister, president, king; not foreign minister, vice president."""
    return any(
        known.head in ("leader", "premier", "king", "chancellor")
        or (known.head == "minister" and "prime" in known.title and "deputy" not in known.title)
        or (known.head == "president" and "vice" not in known.title)
        for known in person.roles
    )


def _told(role: Role) -> list[str]:
    return [word for word in role.title.split() if word not in cues("passing")]


def _is_short_for(short: list[str], long: list[str]) -> bool:
    """Whether "deputy secretary" is short for "deputy secretary of state", "minister" for "foreign minister"."""
    if not short or not long:
        return False
    if long[: len(short)] == short:
        return len(short) == len(long) or long[len(short)] in ("of", "for", "general", "to")
    return (
        len(short) == 1
        and len(long) == 2
        and long[-1] == short[0]
        and short[0] != "president"
        and long[0] not in ("deputy", "vice", "prime")
    )


def by_pronoun(cast: Cast, roles: list[Role]) -> None:
    """Sees the one person whom "he" or "her" can mean: alone named in the sentence so far, else in the one before."""
    scene = cast.scene
    who = {s.first: person for person in cast.persons for s in person.sightings}
    strangers = {role.first for role in roles if not role.plural and role.first not in who} - {
        s.first for p in cast.persons for s in p.sightings
    }
    held = {at for p in cast.persons for s in p.sightings for at in range(s.phrase_first, s.phrase_last)}
    now: list[Person | None] = []
    before: list[Person | None] = []
    for at, key in enumerate(scene.words.keys):
        gap = scene.words.gaps[at]
        if ends_sentence(gap):
            before, now = ([] if "\n\n" in gap else now or before), []
        if at in who:
            now.append(who[at])
        elif at in strangers and at not in held:
            now.append(None)
        elif key in cues("he_or_she") and (person := _only(now) if now else _only(before)):
            person.sightings.append(Sighting(at, at + 1, at, at + 1, Use.PRONOUN))
            now.append(person)


def _only(persons: list[Person | None]) -> Person | None:
    return persons[0] if len(set(map(id, persons))) == 1 else None


def by_bloc(scene: Scene) -> None:
    """Covers "the bloc" where one bloc alone is told of before it."""
    blocs: dict[str, Known] = {}
    for at, key in enumerate(scene.words.keys):
        known = scene.cover[at]
        if known is not None and known.actor is not None and known.actor.kind == "bloc":
            blocs[known.actor.id] = known
        elif key == "bloc" and len(blocs) == 1 and at and scene.words.keys[at - 1] == "the" and known is None:
            (told,) = blocs.values()
            scene.put(Known(at, at + 1, told.actor, Use.ROLE))


def by_short_name(scene: Scene) -> None:
    """Covers "the Council", "the Commission", where one body of that noun alone is told of before it."""
    kinds, told = body_words().kinds, dict[str, dict[str, Known]]()
    for at, key in enumerate(scene.words.keys):
        known = scene.cover[at]
        if known is not None:
            _note_nouns(scene, known, at, told)
        elif key in kinds and _is_definite(scene, at) and len(bodies := told.get(key, {})) == 1:
            (body,) = bodies.values()
            scene.put(Known(at, at + 1, body.actor, Use.ROLE))


def _note_nouns(scene: Scene, known: Known, at: int, told: dict[str, dict[str, Known]]) -> None:
    """Notes by which nouns a body could be taken up again."""
    actor = known.actor
    if known.first == at and actor is not None and actor.kind not in ("country", "person") and known.use is Use.NAME:
        for noun in {folded(word) for word in (*actor.name.split(), *scene.words.forms[known.first : known.last])}:
            told.setdefault(noun, {})[actor.id] = known


def _is_definite(scene: Scene, at: int) -> bool:
    """Whether "the" alone stands before a capital at word `at`, and no name goes on behind it."""
    words = scene.words
    behind = at + 1
    goes_on = behind < len(words) and (
        (words.gaps[behind] == " " and words.is_capital(behind)) or words.keys[behind] in ("of", "for")
    )
    return words.is_capital(at) and at > 0 and words.keys[at - 1] == "the" and words.joined(at) and not goes_on
