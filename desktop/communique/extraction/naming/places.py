"""Where a document names an actor, and what the words around say of its part there."""

import re
from dataclasses import dataclass
from functools import cache

from communique.extraction import lexicons
from communique.extraction.lexicons import cues
from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """One naming of one actor; code points, end exclusive.

    `phrase_start`, `phrase_end`: the whole noun phrase, with title, country and apposition
    ("Cambodian Prime Minister Hun Sen", "Carmen Moreno, the EU ambassador to Cambodia").
    """

    start: int
    end: int
    actor: str
    code: str | None
    kind: str
    use: Use
    """How it is named: by name, as a people ("Cambodian"), by a capital that acts, by a role, a surname, a pronoun."""
    phrase_start: int
    phrase_end: int
    is_possessor: bool = False
    """“Cambodia’s …”."""
    is_attribute: bool = False
    """Stands before the noun that it describes: “US embassy”, “Cambodian officials”."""
    is_place_only: bool = False
    """Where something is, or where to or from someone goes: “in Cambodia”, “ambassador to Cambodia”."""
    preposition: str = ""
    """The word that governs it, if one does: “in”, “to”, “with”, “by”, “between”."""
    noun: str = ""
    """The noun that it describes or owns, folded: “officials”, “exports”; of an actor's own noun ("government") too."""
    describes: str = ""
    """The id of whom it describes: a person in “EU ambassador Carmen Moreno”, a court in “Cambodia’s Supreme Court”."""


@cache
def _acting() -> frozenset[str]:
    """Nouns for those who act for a state: government, officials, troops."""
    return frozenset(lexicons.toml("roles.toml")["acting"].split())


def preposition(words: Words, first: int, phrases: dict[int, int] | None = None) -> tuple[str, int]:
    """The preposition that governs the name at word `first`, through a list, and its place; ("", -1) for none.

    `phrases`: the first word of each person's phrase by its last, which a list passes over whole, title and all.
    """
    at, steps = first - 1, 0
    while at >= 0 and steps < 12:
        steps += 1
        gap = words.gaps[at + 1]
        key = words.keys[at]
        if "." in gap.strip() or ";" in gap or ":" in gap or "\n\n" in gap:
            break
        if words.is_capital(at) and any(letter.isdigit() for letter in gap):
            break  # "in Lima March 27 the King …"
        if phrases and at in phrases:
            at = phrases[at] - 1
            continue
        if key in cues("prepositions"):
            return key, at
        listed = "," in gap or key in ("and", "or", "&")
        if not (key in cues("before_names") or listed or words.is_capital(at)) or words.possessives.intersection((at,)):
            break
        at -= 1
    return "", -1


def is_only_where(words: Words, governor: str, at: int) -> bool:
    """Whether `governor` at word `at` says where something is, or where someone goes to or comes from."""
    if governor in cues("where"):
        return True
    return governor in ("to", "from", "for") and any(words.keys[i] in cues("going") for i in range(max(0, at - 4), at))


def is_only_a_city(scene: Scene, known: Known, governor: str, at: int) -> bool:
    """Whether a capital is only where something is: "in Paris", "to Vienna", "the Paris talks", "HANOI --"."""
    words = scene.words
    if _is_one_of_two(scene, known):
        return False
    opening = _start_of_list(scene, known)
    before = words.keys[opening - 1] if opening and words.joined(opening) else ""
    if (
        governor in cues("where")
        or governor in ("from", "for", "around")
        or before in cues("visiting")
        or before in cues("posts")
    ):
        return True
    if governor == "to" and not any(words.keys[i] in cues("ties") for i in range(max(0, at - 3), at)):
        return True
    if governor == "of" and at > 0 and words.keys[at - 1] in cues("before_cities"):
        return True
    after = known.last
    if _goes_on(scene, after):
        return True
    if (after < len(words) and words.joined(after) and words.keys[after] in cues("of_cities")) or (
        after < len(words) and words.hyphened(after) and words.keys[after] in ("based", "born")
    ):
        return True
    return _is_dateline(words, known)


def _start_of_list(scene: Scene, known: Known) -> int:
    """Where a list of cities begins that a city goes on: "Embassies Saigon, Vientiane and Paris"."""
    words, first = scene.words, known.first
    while first:
        last = first - 1 - (words.keys[first - 1] == "and")
        other = scene.cover[last] if last >= 0 else None
        listed = words.gaps[first].strip() == "," or last < first - 1
        if other is None or other.use not in (Use.CAPITAL, Use.CITY) or not listed:
            break
        first = other.first
    return first


def _is_one_of_two(scene: Scene, known: Known) -> bool:
    """Whether a hyphen pairs a capital with another: "the Belgrade-Pristina dialogue"."""
    words, cover = scene.words, scene.cover
    before = cover[known.first - 1] if known.first and words.hyphened(known.first) else None
    behind = cover[known.last] if known.last < len(words) and words.hyphened(known.last) else None
    return any(other is not None and other.use in (Use.CAPITAL, Use.NAME) for other in (before, behind))


def _goes_on(scene: Scene, after: int) -> bool:
    """Whether a city's name goes on as another's: "London Heathrow", "Paris Air Show"."""
    words = scene.words
    return (
        after < len(words)
        and after - 1 not in words.possessives
        and words.gaps[after] == " "
        and words.is_capital(after)
        and not scene.cover[after]
    )


_AFTER_DATELINE = re.compile(
    r"\s*(?:--|—|–|-\s|:|\(|$|\n|,\s*(?:[A-Z][a-z]+\.? )?\d|, [A-Z][\w .]{2,30}(?:\n|$|--|—|–|:|\())"
)


def _is_dateline(words: Words, known: Known) -> bool:
    """Whether a city opens a line, before a date or a dash: "HANOI --", "Phnom Penh, 16 May 2022"."""
    start = words.starts[known.first]
    opening = words.text[words.text.rfind("\n", 0, start) + 1 : start]
    bare = not any(word.islower() and word != "date" for word in opening.split()) and len(opening) < 60
    end = words.ends[known.last - 1]
    return bare and bool(_AFTER_DATELINE.match(words.text, end, end + 60))


def noun_after(scene: Scene, known: Known) -> str:
    """The noun that a name describes or owns: an actor's within four words ("government"), else the next word."""
    words, at = scene.words, known.last
    owns = at - 1 in words.possessives
    if at >= len(words) or not (words.joined(at) or words.hyphened(at)):
        return ""
    for place in range(at, min(at + 4, len(words))):
        if place > at and not words.joined(place):
            break
        key = words.keys[place]
        if key in cues("function"):
            break
        if key in _acting() or key in scene.titles.heads:
            return key
    if (owns or known.use is Use.PEOPLE) and words.keys[at] not in cues("function"):
        return words.keys[at]
    return ""
