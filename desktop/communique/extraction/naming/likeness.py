"""Whether two names are one person's: spelling variants and slips fold, two real people never."""

import unicodedata
from functools import lru_cache

from communique.extraction import lexicons
from communique.extraction.lexicons import cues

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name without case, accents and punctuation."""
    bare = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return " ".join(
        "".join(c if c.isalnum() else " " for c in bare if not unicodedata.combining(c) and c not in "'’ʼ").split()
    )


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart: no initials, no "Jr."."""
    found = plain(name).split()
    return tuple(part for part in found if len(part) > 1 and part not in _SUFFIXES) or tuple(found)


def are_one_name(one: str, other: str) -> bool:
    """Whether two full names are one person's: with or without a middle name, short, turned round, or with a slip."""
    return _agree(one, other, slips=True)


def are_surely_one_name(one: str, other: str) -> bool:
    """The same without slips: for names of different documents, where a letter can part two people."""
    return _agree(one, other, slips=False)


def _agree(one: str, other: str, slips: bool) -> bool:
    a, b = parts(one), parts(other)
    if _suffix(one) != _suffix(other) or _initials_clash(one, other):
        return False
    if a == b or plain(one).replace(" ", "") == plain(other).replace(" ", ""):
        return True
    if len(a) < 2 or len(b) < 2:
        return False
    if sorted(a) == sorted(b):
        return True
    if len(a) != len(b) and a[0] in cues("families_first"):
        return False
    given, family = a[0] == b[0], a[-1] == b[-1]
    short = any(a[0] in group and b[0] in group for group in _groups())
    if len(a) == len(b) > 2 and a[1:-1] != b[1:-1]:
        return False
    if given or short:
        return family or (given and slips and is_slip(a[-1], b[-1]))
    return family and slips and is_slip(a[0], b[0])


def _suffix(name: str) -> str:
    last = plain(name).rpartition(" ")[2]
    return last if last in _SUFFIXES else ""


def _initials_clash(one: str, other: str) -> bool:
    """Whether middle names or initials contradict each other: George H. W. and George W. Bush."""
    a, b = ([word[0] for word in plain(name).split()[1:-1] if word not in _SUFFIXES] for name in (one, other))
    initials = any(len(word) == 1 for name in (one, other) for word in plain(name).split()[1:-1])
    return initials and bool(a) and bool(b) and a != b


@lru_cache(maxsize=1)
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in lexicons.toml("cues.toml")["nicknames"])


def is_slip(a: str, b: str) -> bool:
    """Whether `b` is `a` with a slip: one letter from six letters on, two from seven on, the first two the same."""
    if a == b:
        return True
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 6 else 1 if shorter < 7 else 2
    return allowed > 0 and a[:2] == b[:2] and distance(a, b, allowed) <= allowed


def distance(a: str, b: str, most: int) -> int:
    """How many letters to change, put in, take out or swap to make `b` of `a`; `most` + 1 if more than that."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)
