"""How surely two mentions tell one happening: by date, parties, persons, kind and words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.extraction.happening.lexicon import kinds, word_set
from communique.extraction.naming import name_of
from communique.model.dates import Date, Precision, civil
from communique.model.events import Mention

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DULL = word_set("likeness", "dull")
_FAMILIES = (
    frozenset(("COERCE", "SANCTION")),
    frozenset(("RETREAT", "CONCEDE")),
    frozenset(("CONSULT", "AGREE")),
    frozenset(("ACCUSE", "REJECT", "REQUEST")),
)
_CAPITAL = re.compile(r"(?<!^)\b[^\W\d_a-z][^\W\d_]+(?:[’'-][^\W\d_]+)*|^[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_FIGURE = re.compile(r"\d[\d,.]*\d")
_SAME, _WITHIN, _COARSE, _OPEN = 4, 3, 2, 1
_LEAST = {_SAME: (0.5, 2), _WITHIN: (0.5, 2), _COARSE: (0.6, 3), _OPEN: (0.6, 2)}
"""By the nearness of two dates: which share of the words and how many beside persons' names must agree."""
_WORDS_RATHER = frozenset(("CONSULT", "AGREE", "REQUEST", "ACCUSE", "SUPPORT"))
"""Kinds of which two parties can do several on one day."""
_GATHERING = frozenset(("CONSULT", "AGREE"))
_LONGEST = 3
"""Years that a date may span to be looked up by year."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What of a mention is compared: its telling words, its persons by surname and code, its months and years."""

    mention: Mention
    words: frozenset[str]
    persons: frozenset[str]
    names: frozenset[str]
    """All words of the persons' names."""
    proper: frozenset[str]
    """Words of the summary with a capital, countries apart: other names are another happening."""
    figures: frozenset[str]
    """Numbers of the summary: other figures are another happening."""
    months: tuple[str, ...]
    years: tuple[str, ...]


def portrait(mention: Mention) -> Portrait:
    """The portrait of a mention, by its summary, date and participants."""
    told = mention.summary
    telling = frozenset(_stems(told)) - _countries(mention.codes, told)
    persons = frozenset(actor.rsplit(" ", 1)[-1] for actor in mention.participants if actor.startswith("person:"))
    months, years = _spans(mention.date)
    named = [actor.removeprefix("person:") for actor in mention.participants if actor.startswith("person:")]
    names = frozenset(word for name in named for word in name.split())
    proper = telling & {_bare(word) for word in _CAPITAL.findall(told)}
    return Portrait(mention, telling, persons, names, proper, frozenset(_FIGURE.findall(told)), months, years)


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s").removesuffix("s")


def _countries(codes: tuple[str, ...], told: str) -> frozenset[str]:
    """The words that only name the parties ("Cambodia", "Cambodian"): the codes say as much."""
    begins = tuple(name_of(code).lower()[:5] for code in codes)
    return frozenset(stem for stem in _stems(told) if stem.startswith(begins))


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    """Words without endings; of verbs their base form, of event words their kind, so that "frees" meets "released"."""
    lexicon = kinds()
    found = []
    for match in _WORD.findall(text):
        low = match.lower().replace("’", "'").removesuffix("'s")
        if low in _DULL or len(low) < 3:
            continue
        lemma = lexicon.forms.get(low, (low,))[0]
        verb = lexicon.verbs.get(lemma)
        kind = next((kind for words, kind in verb.kinds if not words), None) if verb else lexicon.nouns.get(low)
        found.append(kind.lower() + "!" if kind and match[0].islower() else low.removesuffix("s"))
    return tuple(found)


def _spans(date: Date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The months and the years that a date touches; no months for a coarse one, nothing for an open one."""
    if date is None or date.earliest is None or date.latest is None:
        return (), ()
    first, last = civil(date.earliest), civil(date.latest)
    if last[0] - first[0] >= _LONGEST:
        return (), ()
    years = tuple(str(year) for year in range(first[0], last[0] + 1))
    length = (last[0] - first[0]) * 12 + last[1] - first[1]
    if length > 3:
        return (), years
    months = [divmod(first[0] * 12 + first[1] - 1 + step, 12) for step in range(length + 1)]
    return tuple(f"{year}-{month + 1:02}" for year, month in months), years


def alike(one: Portrait, other: Portrait) -> float:
    """How surely two mentions tell the same happening, 0 where they cannot."""
    nearness = _nearness(one.mention.date, other.mention.date)
    if nearness == 0 or not _kinds_fit(one.mention, other.mention) or not _parties_fit(one, other):
        return 0.0
    if nearness == _SAME and len(one.persons & other.persons) >= 2 and one.mention.codes == other.mention.codes:
        return nearness + 1.0  # the same two people on the same day
    if any(a and b and not a & b for a, b in ((one.figures, other.figures), (one.proper, other.proper))):
        return 0.0
    common = one.words & other.words
    share = len(common) / max(1, min(len(one.words), len(other.words)))
    naming = sum(not word.endswith("!") for word in common)
    beyond = len(common - one.names - other.names)  # who somebody is does not say what he did
    least_share, least_beyond = _LEAST[nearness]
    if nearness == _SAME and _one_deed(one, other):
        return nearness + share
    if naming < 2 or share < least_share or beyond < least_beyond:
        return 0.0
    if nearness < _SAME and not (one.persons & other.persons or naming >= 3):
        return 0.0
    return nearness + share


def _one_deed(one: Portrait, other: Portrait) -> bool:
    """Whether two tellings that say little more name the same deed between the same parties."""
    a, b = one.mention, other.mention
    deed = a.plover is not None and a.plover == b.plover and a.plover not in _WORDS_RATHER
    between = len(a.codes) > 1 and a.codes == b.codes and a.relationships == b.relationships
    return deed and between and min(len(one.words), len(other.words)) < 3


def _nearness(one: Date | None, other: Date | None) -> int:
    """How near two dates are: the same, one within the other, coarsely so, open; 0 where they exclude each other."""
    if one is None or other is None:
        return _OPEN
    if one == other:
        return _SAME
    a, b = _ends(one), _ends(other)
    inside = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    if not inside:
        return 0
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return _OPEN
    if "/" in str(one) or "/" in str(other):  # what lasts from one day to another is no coarser date of a day inside
        return 0
    return _COARSE if max(one.precision, other.precision) >= Precision.YEAR else _WITHIN


def _ends(date: Date) -> tuple[int, int]:
    earliest = -(10**9) if date.earliest is None else date.earliest
    latest = 10**9 if date.latest is None else date.latest
    margin = max(3, latest - earliest) if date.approximate and abs(earliest) < 10**9 and latest < 10**9 else 0
    return earliest - margin, latest + margin


def _kinds_fit(one: Mention, other: Mention) -> bool:
    if one.plover == other.plover or one.plover is None or other.plover is None:
        return True
    return any(one.plover in family and other.plover in family for family in _FAMILIES)


def _parties_fit(one: Portrait, other: Portrait) -> bool:
    """The parties of one are among the other's, and nobody stands for a party in one whom the other replaces."""
    a, b = set(one.mention.codes), set(other.mention.codes)
    if a and b and not (a <= b or b <= a):
        return False
    if one.persons and other.persons:
        return bool(one.persons & other.persons)
    somebody, gathering = one.persons or other.persons, _GATHERING & {one.mention.plover, other.mention.plover}
    return not (somebody and gathering and a != b)  # who travels to a summit is not the summit
