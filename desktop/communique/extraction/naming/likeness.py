"""Whether two names are one person's: spelling variants and slips fold, two real people never."""

import unicodedata
from functools import lru_cache

from communique.extraction import lexicons

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
    a, b = parts(one), parts(other)
    if a == b or plain(one).replace(" ", "") == plain(other).replace(" ", ""):
        return True
    if len(a) < 2 or len(b) < 2:
        return False
    if sorted(a) == sorted(b):
        return True
    if len(a) == len(b) > 2 and sum(x != y for x, y in zip(a, b, strict=True)) > 1:
        return False
    return _is_given(a[0], b[0]) and _is_family(a[-1], b[-1], a[0] == b[0]) and _middles_agree(a[1:-1], b[1:-1])


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not a or not b or all(is_slip(x, y) or x[0] == y[0] for x, y in zip(a, b, strict=False))


def _is_given(a: str, b: str) -> bool:
    return a == b or any(a in group and b in group for group in _groups()) or is_slip(a, b)


def _is_family(a: str, b: str, same_given: bool) -> bool:
    return a == b or (same_given and is_slip(a, b))


@lru_cache(maxsize=1)
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split()) for group in lexicons.toml("cues.toml")["nicknames"])


def is_slip(a: str, b: str) -> bool:
    """Whether `b` is `a` with a slip: one letter from five letters on, two from seven on, the first two the same."""
    if a == b:
        return True
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 5 else 1 if shorter < 7 else 2
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
