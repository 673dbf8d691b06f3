"""How surely two mentions tell one happening: by date, parties, persons, kind and words."""

import re
from dataclasses import dataclass

from communique.extraction.happening.lexicon import kinds, word_set
from communique.model.dates import Date, civil
from communique.model.documents import Document
from communique.model.events import Mention

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DULL = word_set("likeness", "dull")
_FAMILIES = (
    frozenset(("COERCE", "SANCTION")),
    frozenset(("RETREAT", "CONCEDE")),
    frozenset(("CONSULT", "AGREE")),
    frozenset(("ACCUSE", "REJECT", "REQUEST")),
)
_LONGEST = 3
"""Years that a date may span to be looked up by year."""


@dataclass(frozen=True, slots=True)
class Portrait:
    """What of a mention is compared: its telling words, its persons by surname and code, its months and years."""

    mention: Mention
    words: frozenset[str]
    persons: frozenset[str]
    months: tuple[str, ...]
    years: tuple[str, ...]


def portrait(mention: Mention, document: Document | None) -> Portrait:
    """The portrait of a mention; without its document the summary alone gives the words."""
    told = mention.summary
    telling = frozenset(_stems(told))
    if document is not None and len(telling) < 4:
        telling |= frozenset(_stems(document.text[mention.start : mention.end][:200]))
    persons = frozenset(actor.rsplit(" ", 1)[-1] for actor in mention.participants if actor.startswith("person:"))
    months, years = _spans(mention.date)
    return Portrait(mention, telling, persons, months, years)


def _stems(text: str) -> list[str]:
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
    return found


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
    common = one.words & other.words
    least = max(1, min(len(one.words), len(other.words)))
    share = len(common) / least
    naming = sum(not word.endswith("!") for word in common)
    if naming < 2 or share < (0.45 if nearness == 3 else 0.5 if nearness == 2 else 0.6):
        return 0.0
    if nearness < 3 and not (one.persons & other.persons or naming >= 3):
        return 0.0
    return nearness + share


def _nearness(one: Date | None, other: Date | None) -> int:
    """3 for the same date, 2 where one contains the other, 1 where one is open around the other, 0 for none."""
    if one is None or other is None:
        return 1
    if one == other:
        return 3
    a, b = _ends(one), _ends(other)
    inside = (a[0] <= b[0] and b[1] <= a[1]) or (b[0] <= a[0] and a[1] <= b[1])
    if not inside:
        return 0
    open_ended = None in (one.earliest, one.latest, other.earliest, other.latest)
    return 1 if open_ended else 2


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
    return not one.persons or not other.persons or bool(one.persons & other.persons)
