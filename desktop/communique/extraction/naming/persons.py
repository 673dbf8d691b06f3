"""Persons by rule: title and name, name and role, signature lines, those who say something."""

import re

from communique.extraction.lexicons import cues
from communique.extraction.naming.cast import Cast, Person
from communique.extraction.naming.leaders import leader_named
from communique.extraction.naming.names import Name, name_at, name_before
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene

_MARKS = " \n\t*_"
# What may stand between two titles of one person: nothing, "and", an abbreviation of the first.
_JOINING = re.compile(r"|and|&|\([A-Z.]{2,12}\)")


def by_title(cast: Cast, roles: list[Role]) -> None:
    """Everyone whose title stands before the name: "Deputy Prime Minister Prak Sokhonn", "His Excellency Blinken"."""
    for at, role in enumerate(roles):
        if role.plural:
            _listed(cast, role)
        elif (name := _after_title(cast.scene, role)) and _is_surely_named(cast, role, name):
            _see_with_earlier_titles(cast, roles, at, name)
    for place, key in enumerate(cast.scene.words.keys):
        is_honorific = key in cast.scene.titles.honorifics or (key == "m" and _is_monsieur(cast.scene, place))
        if is_honorific and cast.scene.cover[place] is None:
            _after_honorific(cast, place)


def _after_title(scene: Scene, role: Role) -> Name | None:
    words, at = scene.words, role.last
    if at + 1 < len(words) and words.joined(at) and words.keys[at] in scene.titles.honorifics and words.is_capital(at):
        return name_at(scene, at + 1, titled=True) if words.gaps[at + 1] in (" ", ". ") else None
    if at >= len(words) or role.last - 1 in words.possessives:
        return None
    gap = words.gaps[at]
    if gap.strip() == "(":
        if words.forms[at].isupper() and words.gaps[at + 1 : at + 2] == [") "]:  # "for the Horn of Africa (SEHOA) X"
            return name_at(scene, at + 1, titled=True) if len(words.forms[at]) > 1 else None
        name = name_at(scene, at, titled=True)
        return (
            name
            if name and words.gaps[name.last : name.last + 1] and words.gaps[name.last].strip()[:1] == ")"
            else None
        )
    if words.joined(at) or (not gap.strip(_MARKS) and gap.count("\n") < 2):
        return name_at(scene, at, titled=words.is_capital(role.last - 1) or words.joined(at))
    if gap == ", " and (role.owners or role.determiner):
        if words.keys[at] in scene.titles.honorifics and words.is_capital(at) and at + 1 < len(words):
            return name_at(scene, at + 1, titled=True)
        sure = role.determiner == "the" and role.head not in scene.titles.loose
        name = name_at(scene, at, titled=sure)
        is_set_off = not words.is_capital(role.first) or _is_closed(scene, name)
        return name if name and len(name) > 1 and is_set_off else None
    return None


def _is_closed(scene: Scene, name: Name | None) -> bool:
    """Whether a comma or full stop closes an apposition: "the Honduran President, Xiomara Castro, gave …"."""
    if name is None or name.last >= len(scene.words):
        return name is not None
    return scene.words.gaps[name.last].lstrip('”"’')[:1] in (",", ".", ";", ")")


def _is_surely_named(cast: Cast, role: Role, name: Name) -> bool:
    """Whether the words behind a title are a name, not "Key Leader Engagements"; "driver" and such need two."""
    if role.head in cast.scene.titles.loose:
        return len(name) > 1 and (cast.scene.words.joined(name.first) or cast.scene.words.gaps[name.first] == ") ")
    if len(name) > 1 or not cast.scene.is_ordinary(name.first):
        return True
    return leader_named(cast.written(name), frozenset((role.head,)), None, ()) is not None


def _see_with_earlier_titles(cast: Cast, roles: list[Role], at: int, name: Name) -> Person:
    """Sees the one named, with the titles joined on in front: "Prime Minister and Minister of Defense X"."""
    person = cast.see(name, roles[at])
    sighting = person.sightings[-1]
    for earlier in range(at - 1, -1, -1):
        between = cast.scene.words.text[
            cast.scene.words.ends[roles[earlier].last - 1] : cast.scene.words.starts[roles[earlier + 1].start]
        ]
        if "\n\n" in between or not _JOINING.fullmatch(between.strip()) or roles[earlier].plural:
            break
        person.roles.append(roles[earlier])
        sighting.phrase_first = min(sighting.phrase_first, roles[earlier].start)
    return person


def _is_monsieur(scene: Scene, place: int) -> bool:
    """Whether "M." stands before a name, and is no initial in one."""
    words = scene.words
    alone = place == 0 or not words.is_capital(place - 1) or words.gaps[place] != " "
    return alone and words.is_capital(place) and words.gaps[place + 1 : place + 2] == [". "]


def _after_honorific(cast: Cast, place: int) -> None:
    words, at = cast.scene.words, place + 1
    if at < len(words) and (words.joined(at) or words.gaps[at] in (". ", ".")):
        name = name_at(cast.scene, at, titled=True)
        if name and words.is_capital(place) and not cast.scene.taken[name.first]:
            person = cast.see(name, _short_title(cast.scene, place))
            person.sightings[-1].phrase_first = place
            styles = words.keys[max(0, place - 2) : place + 1]
            person.is_official |= not cues("of_officials").isdisjoint(styles)


def _short_title(scene: Scene, place: int) -> Role | None:
    """The role behind a shortened title before a name: "Amb. Unger", "Gov. Roe"."""
    head = scene.titles.abbreviated.get(scene.words.keys[place])
    return Role(place, place, place + 1, head, head, (), None, False, "") if head else None


def _listed(cast: Cast, role: Role) -> None:
    """Everyone of a list behind a plural title: "Greek and French counterparts, Nikos Dendias and …"."""
    words, at, names = cast.scene.words, role.last, list[Name]()
    is_same_line = not role.owners and words.gaps[at : at + 1] == [" "]
    titled = is_same_line and words.is_capital(at - 1)  # "Ambassadors Roe and Doe" in family names alone
    while at < len(words):
        gap = words.gaps[at].strip()
        if gap not in ("", ",") or (not names and gap == "" and not words.is_capital(at)):
            break
        if words.keys[at] == "and":
            at += 1
            continue
        name = name_at(cast.scene, at, titled=titled)
        if name is None or (len(name) < 2 and not names and not (titled and not cast.scene.is_ordinary(name.first))):
            break
        names.append(name)
        at = name.last
        if at - 1 in words.possessives:
            break
    for place, name in enumerate(names):
        person = cast.see(name, None)
        person.roles.append(role)
        owners = role.owners
        if owners:
            person.country = owners[place] if len(owners) == len(names) else owners[0]


def by_apposition(cast: Cast, roles: list[Role]) -> None:
    """Everyone whose role stands behind the name: "Carmen Moreno, the EU ambassador to Cambodia"."""
    for role in roles:
        if role.plural or role.determiner in ("his", "her", "their", "’s", "another", "your", "my"):
            continue
        start = _start_of_apposition(cast.scene, role)
        if start is None or (_after_title(cast.scene, role) is not None and role.determiner == ""):
            continue
        name = name_before(cast.scene, start) or _byline(cast.scene, start)
        if name and not _is_where(cast.scene, name):
            person = cast.see(name, role)
            person.sightings[-1].phrase_last = role.last


def _start_of_apposition(scene: Scene, role: Role) -> int | None:
    """The word behind the comma before a role: a few small words may stand between."""
    words = scene.words
    for at in range(role.start, max(role.start - 5, 0), -1):
        gap = words.gaps[at].strip("\n\t *_")
        if gap.rstrip() == ",":
            return at
        if (
            gap.strip()
            or not (words.forms[at - 1].islower() or scene.cover[at - 1])
            or words.keys[at - 1] in cues("function") - {"a", "an", "the"}
        ):
            return None
    return None


def _byline(scene: Scene, end: int) -> Name | None:
    """A name that fills a line up to the comma before its title: "Ned Price, Department Spokesperson"."""
    words, first = scene.words, end
    while (
        first > 0
        and end - first < 4
        and scene.cover[first - 1] is None
        and words.is_capital(first - 1)
        and not scene.is_never_name(first - 1)
    ):
        first -= 1
        if "\n" in words.gaps[first] or first == 0:
            whole = (
                end - first >= 2
                and not all(scene.is_ordinary(at) for at in range(first, end))
                and not scene.is_title_word(first)
            )
            return Name(first, end) if whole else None
        if not scene.linked(first):
            return None
    return None


def _is_where(scene: Scene, name: Name) -> bool:
    return (
        name.first > 0
        and scene.words.keys[name.first - 1] in ("in", "at", "near", "from", "outside")
        and scene.words.joined(name.first)
    )
