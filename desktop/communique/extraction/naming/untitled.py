"""Persons without a title: those who say, go and are arrested; and those who sign."""

from dataclasses import dataclass, field

from communique.extraction import lexicons
from communique.extraction.layout import Role as Part
from communique.extraction.lexicons import cues
from communique.extraction.naming.cast import Cast
from communique.extraction.naming.doubtful import YEAR
from communique.extraction.naming.later import stands_alone
from communique.extraction.naming.leaders import is_leader, reputed, reputed_parts
from communique.extraction.naming.likeness import plain
from communique.extraction.naming.names import Name, name_at
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.words import ends_sentence

_ENOUGH = 2.0


@dataclass(slots=True)
class Candidate:
    """A row of capitals that could be a person, at all its places, with what speaks for it."""

    names: list[Name] = field(default_factory=list)
    evidence: float = 0.0


def by_deed(cast: Cast) -> None:
    """Everyone whom the words around show to be a person, or who is one elsewhere in the document."""
    found: dict[str, Candidate] = {}
    for name in _free_names(cast.scene):
        candidate = found.setdefault(plain(cast.written(name)), Candidate())
        candidate.names.append(name)
        candidate.evidence += _evidence(cast.scene, name)
    for candidate in found.values():
        written = cast.written(candidate.names[0])
        given = cast.scene.words.forms[candidate.names[0].first] in lexicons.words("given-names.txt")
        known = cast.find(written) is not None or is_leader(written)
        if known or candidate.evidence + 2 * given >= _ENOUGH:
            for name in candidate.names:
                cast.see(name, None)


def by_word(cast: Cast) -> None:
    """Persons known by one name only, who say something more than once and are "he" or "she": "Mobutu", "Souvanna"."""
    said: dict[str, list[int]] = {}
    human: set[str] = set()
    words, scene = cast.scene.words, cast.scene
    for at, key in enumerate(words.keys):
        after = at + 1
        if (
            after >= len(words)
            or not words.is_capital(at)
            or scene.cover[at]
            or scene.taken[at]
            or words.forms[at].isupper()
        ):
            continue
        if (
            scene.is_ordinary(at)
            or (at and words.gaps[at] == " " and words.is_capital(at - 1))
            or len(key) < 4
            or scene.headline[at]
        ):
            continue
        if words.joined(after) and words.keys[after] in cues("doing") - cues("doing_little"):
            said.setdefault(key, []).append(at)
            human |= {key} if _becomes_a_pronoun(scene, after) else set()
    for key in human:
        if len(said[key]) > 1:
            for at in said[key]:
                cast.see(Name(at, at + 1), None)


def by_reputation(cast: Cast, told: frozenset[str]) -> None:
    """Persons of public life told by one name only, in a document of their years that names their state: "Spaak"."""
    words, scene = cast.scene.words, cast.scene
    years = tuple(sorted({int(year) for year in YEAR.findall(words.text)}))
    known = reputed_parts()
    for at, key in enumerate(words.keys):
        part = key if key.isascii() else plain(key)
        if part not in known or not words.is_capital(at) or scene.cover[at] is not None or scene.taken[at]:
            continue
        if _is_a_leaders_name(cast, at):
            cast.see(Name(at, at + 2), None)
            continue
        if scene.is_ordinary(at) or scene.headline[at] or scene.shouted[at] or not stands_alone(cast, at):
            continue
        if words.forms[at] in lexicons.words("given-names.txt"):
            continue
        if reputed(part, years, told) is not None:
            cast.see(Name(at, at + 1), None)


def _is_a_leaders_name(cast: Cast, at: int) -> bool:
    """Whether a known person's two names stand at word `at`, ordinary words as they may be: "Nuri Said"."""
    words, scene, behind = cast.scene.words, cast.scene, at + 1
    if behind >= len(words) or words.gaps[behind] != " " or not words.is_capital(behind) or scene.taken[behind]:
        return False
    if scene.cover[behind] is not None or scene.headline[at] or scene.shouted[at]:
        return False
    after = behind + 1
    goes_on = after < len(words) and words.gaps[after] == " " and words.is_capital(after)
    if goes_on and behind not in words.possessives:
        return False  # "Hamid Karzai International Airport"
    return is_leader(cast.written(Name(at, at + 2)))


def by_surname(cast: Cast) -> None:
    """Persons whom cables tell by family names alone, where the words around show someone: "Harlow told Pennick"."""
    found: dict[str, Candidate] = {}
    for name in _lone_names(cast):
        candidate = found.setdefault(cast.scene.words.keys[name.first], Candidate())
        candidate.names.append(name)
        candidate.evidence += _evidence_of_someone(cast.scene, name)
    for candidate in found.values():
        if candidate.evidence >= _ENOUGH:
            for name in candidate.names:
                cast.see(name, None)


def _lone_names(cast: Cast) -> list[Name]:
    """Capitals within a sentence that nobody has yet, that stand alone and are no ordinary words."""
    words, scene = cast.scene.words, cast.scene
    return [
        Name(at, at + 1)
        for at, form in enumerate(words.forms)
        if len(form) > 3
        and words.is_capital(at)
        and not form.isupper()
        and scene.cover[at] is None
        and not scene.taken[at]
        and not scene.is_ordinary(at)
        and not scene.is_title_word(at)
        and not scene.headline[at]
        and stands_alone(cast, at)
    ]


def _evidence_of_someone(scene: Scene, name: Name) -> float:
    """What the words around one place say for a person told by the family name."""
    words, at = scene.words, name.first
    if words.keys[at + 1 : at + 2] and words.keys[at + 1] in cues("place_nouns") and words.joined(at + 1):
        return -5.0
    before = words.keys[at - 1] if at and words.joined(at) else ""
    dealt = 2.0 if before in cues("dealing_with_someone") else 1.0 if before in cues("dealing") else 0.0
    return _evidence(scene, name) + dealt


def _becomes_a_pronoun(scene: Scene, at: int) -> bool:
    """Whether "he" or "she" takes up a name within the sentence, before any other name does."""
    words = scene.words
    for place in range(at, min(at + 14, len(words))):
        if "." in words.gaps[place].strip() and place > at:
            return False
        if words.keys[place] in ("he", "she", "his", "her", "him", "himself", "herself"):
            return True
        if words.is_capital(place) and scene.cover[place] is None and not scene.is_ordinary(place):
            return False
    return False


def _free_names(scene: Scene) -> list[Name]:
    """Rows of two capitals and more that nobody has yet, and that are no ordinary words."""
    names, at, words = [], 0, scene.words
    while at < len(words):
        if not words.is_capital(at) or scene.cover[at] is not None or scene.taken[at] or scene.is_ordinary(at):
            at += 1
            continue
        name = name_at(scene, at)
        if (
            name is not None
            and len(name) > 1
            and not any(scene.taken[name.first : name.last])
            and _is_whole(scene, name)
        ):
            names.append(name)
        at = max(at + 1, name.last if name else 0)
    return names


def _is_whole(scene: Scene, name: Name) -> bool:
    """Whether a name is no part of a longer row of capitals, as "Angkor Sentinel Exercise" is."""
    words = scene.words
    for at in (name.first - 1, name.last):
        behind = at == name.last
        if (
            0 <= at < len(words)
            and words.is_capital(at)
            and (words.gaps[name.last] if behind else words.gaps[name.first]) == " "
        ):
            if (
                (name.last - 1 in words.possessives and behind)
                or scene.is_never_name(at)
                or (scene.cover[at] and not behind)
            ):
                continue
            return False
    return not any(form.isupper() and len(form) > 1 for form in words.forms[name.first : name.last])


def _evidence(scene: Scene, name: Name) -> float:
    """What the words around one place say for a person (or, below 0, for a place or thing)."""
    words, score = scene.words, 0.0
    before, joined = (words.keys[name.first - 1], words.joined(name.first)) if name.first else ("", False)
    if joined and before in ("in", "at", "near", "from", "to", "into", "the", "around", "via", "outside"):
        score -= 1.5
    elif joined and (before in cues("before_persons") or _is_done_to(scene, name.first - 1)):
        score += 1.0
    elif name.first == 0 or ends_sentence(words.gaps[name.first]):
        score += 0.5
    at = name.last
    if at >= len(words):
        return score
    key, gap = words.keys[at], words.gaps[at]
    if key in cues("place_nouns") and gap == " ":
        return -5.0
    if name.last - 1 in words.possessives:
        return score + (1.0 if key in cues("of_persons") else 0.2)
    if words.joined(at):
        return score + _evidence_of_verb(scene, at)
    if gap.strip() == "," and scene.cover[at] is not None:
        return score - 2.0
    if gap.strip() == "," and key in ("who", "whose", "a", "an", "the", "long", "now", "then"):
        near = words.keys[at : at + 8]
        return score + (2.0 if "who" in near or "whose" in near or key == "long" else 0.5)
    return score + (2.0 if gap[:2] == ", " and gap[2:4].isdigit() else 0.0)


def _is_done_to(scene: Scene, at: int) -> bool:
    """Whether the "of" at word `at` follows what is done to persons: "the arrest of", "the trial of"."""
    return at > 0 and scene.words.keys[at] == "of" and scene.words.keys[at - 1] in cues("of_persons")


def _evidence_of_verb(scene: Scene, at: int) -> float:
    key, last = scene.words.keys[at], at + 1 == len(scene.words)
    passed = key.endswith("ly") or key in ("also", "then", "once", "later", "never")
    if passed and not last and scene.words.joined(at + 1):
        at += 1
        key = scene.words.keys[at]
    if key in cues("doing_little"):
        follows = scene.words.keys[at + 1] if at + 1 < len(scene.words) else ""
        return 1.5 if follows.endswith("ed") or follows in ("born", "been", "sentenced", "jailed") else 0.5
    return 2.0 if key in cues("doing") else 1.5 if key.endswith("ed") and len(key) > 4 else 0.0


def by_signature(cast: Cast) -> None:
    """Whoever signs: a name alone on a line at the end, or under the word "signed"."""
    scene, parts = cast.scene, cast.scene.parts
    for place, part in enumerate(parts):
        is_last = place == len(parts) - 1
        if part.role is Part.SIGNATURE or place >= len(parts) - 2:
            name = _name_that_fills(scene, scene.words_between(part.start, part.end))
            if name is not None and (len(name) > 1 or (is_last and len(scene.words.forms[name.first]) > 3)):
                cast.see(name, None).signs = True


def _name_that_fills(scene: Scene, inside: range) -> Name | None:
    """The name of nobody yet that is all that a line says."""
    if not 1 <= len(inside) <= 4 or any(scene.cover[at] or scene.taken[at] for at in inside):
        return None
    name = name_at(scene, inside[0], titled=True)
    whole = name is not None and name.last == inside[-1] + 1
    return name if whole and any(not scene.is_ordinary(at) for at in inside) else None
