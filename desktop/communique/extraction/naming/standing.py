"""For which state or bloc each person stands, and by which full name the person is known."""

from itertools import pairwise

from communique.extraction.lexicons import cues
from communique.extraction.naming.cast import Cast, Person
from communique.extraction.naming.doubtful import YEAR
from communique.extraction.naming.gazetteer import Use, gazetteer
from communique.extraction.naming.issuing import is_cable, main_state, post
from communique.extraction.naming.leaders import leader_named
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.visiting import Visit, visit
from communique.extraction.naming.words import ends_sentence
from communique.model.actors import Actor

# Titles that are borne in one state only.
_OF_USA = (
    "secretary of state",
    "deputy secretary",
    "assistant secretary",
    "under secretary",
    "undersecretary",
    "asst secy",
    "under secy",
    "actg secy",
    "department spokesperson",
    "national security advisor",
)


def settle(cast: Cast, issuer: Actor | None) -> None:
    """Gives every person a country, where the words or the document tell one, and the full name of whom all know.

    `issuer` is the state that writes.
    """
    years = tuple(sorted({int(year) for year in YEAR.findall(cast.scene.words.text)}))
    cable = is_cable(cast.scene)
    host = post(cast.scene) if cable else None
    main = host or main_state(cast.scene, issuer.country if issuer else None)
    codes = codes_told(cast.scene, issuer)
    for person in cast.persons:
        told = person.country or _by_role(person) or _behind_name(cast, person)
        person.country = told or _by_nationality(cast, person)
        _recognise(person, years, codes)
    journey = visit(cast)
    cabinet = _cabinet(cast)
    for person in cast.persons:
        if person.country is None and person.known_code is None:
            person.country = (
                _by_custom(person)
                or _by_participants(cast, person)
                or _by_list(cast, person)
                or _by_colleague(cast, person)
                or _by_setting(cast, person)
                or _by_visit(person, journey)
                or (host if cable and _has_another_government(cast, person) else None)
                or _by_side(person, issuer, cabinet or main, cable)
            )


def _by_role(person: Person) -> Actor | None:
    owners = (role.owner for role in person.roles if role.owner and role.head not in cues("kin"))
    return next((owner for owner in owners if owner.country), None)


def _behind_name(cast: Cast, person: Person) -> Actor | None:
    """The state told behind the name: "Ambassador Marc Knapper of the U.S. Embassy", "Harlow at NASA"."""
    words = cast.scene.words
    for sighting in person.sightings:
        at = sighting.last
        if at + 2 >= len(words) or not words.joined(at) or at - 1 in words.possessives:
            continue
        known = cast.scene.cover[at + 1] or (cast.scene.cover[at + 2] if words.keys[at + 1] == "the" else None)
        if known is None or known.actor is None or not known.actor.country or known.use is Use.PEOPLE:
            continue
        alone = len(person.parts) == 1 and not person.roles
        works_there = alone and words.keys[at] == "at" and known.actor.kind in ("organisation", "ministry")
        if words.keys[at] == "of" or works_there:
            return known.actor
    return None


def _by_nationality(cast: Cast, person: Person) -> Actor | None:
    """The people named a few small words before: "Belarusian blogger and dissident Roman Protasevich"."""
    words = cast.scene.words
    for sighting in person.sightings:
        for at in range(sighting.phrase_first - 1, max(sighting.phrase_first - 6, -1), -1):
            known = cast.scene.cover[at]
            if not words.joined(at + 1):
                break
            if known is not None:
                if known.use is Use.PEOPLE and known.actor is not None and at + 1 < sighting.first:
                    return known.actor
                break
            if not words.forms[at].islower() or words.keys[at] in cues("function") - {"and"}:
                break
    return None


def codes_told(scene: Scene, issuer: Actor | None) -> frozenset[str]:
    """The codes of all whom a document names, and of its issuer."""
    named = {known.code for known in scene.knowns()} | {issuer.country if issuer else None}
    return frozenset(code for code in named if code is not None)


def _recognise(person: Person, years: tuple[int, ...], told: frozenset[str]) -> None:
    leader = leader_named(person.name, person.heads, person.code, years, told)
    if leader is not None:
        person.name, person.known_code = leader.name, leader.code


def _by_custom(person: Person) -> Actor | None:
    for role in person.roles:
        if role.title.startswith(_OF_USA):
            return gazetteer().actors["country:USA"]
    return None


def _by_list(cast: Cast, person: Person) -> Actor | None:
    """The state of the list that the person stands in: "ROK leaders, including Foreign Minister Park Jin and …"."""
    words = cast.scene.words
    sighting = person.sightings[0]
    for at in range(sighting.phrase_first - 1, max(sighting.phrase_first - 60, 0), -1):
        if ends_sentence(words.gaps[at + 1]):
            return None
        known = cast.scene.cover[at]
        if known is not None and known.actor is not None and known.actor.country and _leads(cast, known.last):
            return known.actor
    return None


def _leads(cast: Cast, at: int) -> bool:
    """Whether a group of persons stands at word `at`: "leaders", "officials", "delegation, led by"."""
    words = cast.scene.words
    for place in range(at, min(at + 3, len(words) - 1)):
        key = words.keys[place]
        if key in cast.scene.titles.plurals or key in ("delegation", "side", "team", "participants"):
            return words.gaps[place + 1].strip() in (",", ":") or words.keys[place + 1] in (
                "including",
                "like",
                "such",
                "led",
            )
    return False


# Those whom a state sends or who speak for it, and those who hold office at home.


def _by_side(person: Person, issuer: Actor | None, main: Actor | None, cable: bool) -> Actor | None:
    """Envoys and spokespersons without a state are the issuer's; ministers the state's that the document is about.

    Cables tell of the issuer's governors and senators too, and of its ambassadors by their title alone.
    """
    heads = {role.head for role in person.roles if role.owner is None and role.determiner != "’s"}
    is_sent = bool(heads & cues("sent_home" if cable else "sent"))
    if issuer is not None and (is_sent or person.signs or any(role.host for role in person.roles)):
        return issuer
    if cable:
        heads = heads & {"minister", "president", "premier", "king"} if main and main.country != "USA" else set()
    if main is not None and main.country == "USA":
        heads -= {"minister", "premier", "king", "queen", "emperor", "president"}
    return main if person.is_official or heads & cues("at_home") else None


def _has_another_government(cast: Cast, person: Person) -> bool:
    """Whether an envoy of whom a cable tells is not its writer's: he speaks of his government, or calls at home."""
    if not person.heads & cues("envoys"):
        return False
    for sighting in person.sightings:
        behind = cast.scene.words.keys[sighting.last : sighting.last + _SPEECH]
        own = any(key == "his" and after in _GOVERNMENT for key, after in pairwise(behind))
        calls = not _CALLING.isdisjoint(behind[:9]) and not _AT_HOME.isdisjoint(behind)
        if own or calls:
            return True
    return False


_SPEECH = 14
"""Words behind an envoy's name in which his government is named, or whom he calls on."""
_GOVERNMENT = frozenset(("government", "govt", "instructions", "authorities"))
_CALLING = frozenset(("called", "met", "came", "calls"))
_AT_HOME = frozenset(("secretary", "secy", "department", "dept", "undersecretary"))


def _by_participants(cast: Cast, person: Person) -> Actor | None:
    """The state that stands alone on a line above the person in a list: "PARTICIPANTS … U.S.S.R. … Mr. Gromyko"."""
    scene = cast.scene
    for sighting in person.sightings[:3]:
        place = scene.part_of(sighting.first)
        for part in reversed(scene.parts[max(0, place - 15) : place]):
            inside = scene.words_between(part.start, part.end)
            if len(inside) > 12:
                break
            known = scene.cover[inside[0]] if inside else None
            if known is not None and known.code and known.use is Use.NAME and known.last == inside[-1] + 1:
                return known.actor
    return None


def _by_colleague(cast: Cast, person: Person) -> Actor | None:
    """The state of the one named right before, for ministers: "Prime Minister Netanyahu, Defense Minister Gantz"."""
    words, first = cast.scene.words, person.sightings[0].phrase_first
    before = cast.ending_before(first)
    if before is None or before is person or not before.heads & cues("heads_of_cabinets"):
        return None
    between = words.text[words.ends[first - 1] : words.starts[first]].strip()
    listed = between == "," or (between == "" and words.keys[first - 1] == "and")
    return gazetteer().actors.get(f"country:{before.code}") if listed and "minister" in person.heads else None


def _by_setting(cast: Cast, person: Person) -> Actor | None:
    """The state in which the paragraph plays, for those in office there: "In Manila, … President-elect Marcos"."""
    if not any(_holds_office_where_seen(role) for role in person.roles):
        return None
    words = cast.scene.words
    sighting = person.sightings[0]
    cities = [Use.CAPITAL, Use.CITY]
    here = [*cities, Use.NAME]
    for at in range(sighting.phrase_first - 1, max(sighting.phrase_first - 150, -1), -1):
        if "\n\n" in words.gaps[at + 1]:
            break
        if ends_sentence(words.gaps[at + 1]):
            here = cities
        known = cast.scene.cover[at]
        links = ("in", "to") if Use.NAME in here else ("in",)
        if known is not None and known.use in here and known.first and words.keys[known.first - 1] in links:
            return known.actor
    return None


def _by_visit(person: Person, journey: Visit) -> Actor | None:
    """The one state that others of the document visit, for its ministers and presidents."""
    return journey.host(person) if person.heads & cues("heads_of_cabinets") else None


def _cabinet(cast: Cast) -> Actor | None:
    """The state of all who hold office at home and whose state is told, where it is one."""
    codes = {p.code for p in cast.persons if p.code and p.heads & cues("heads_of_cabinets")}
    return gazetteer().actors.get(f"country:{next(iter(codes))}") if len(codes) == 1 else None


def _holds_office_where_seen(role: Role) -> bool:
    """Whether a title is borne at home: not an envoy's, nor that of a secretary who travels."""
    at_home = "party" in role.title or "general" in role.title or role.title.startswith("state")
    return role.head in cues("at_home") or (role.head == "secretary" and at_home)
