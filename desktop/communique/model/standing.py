"""For which countries and blocs an event's actors stand, once a person has said it of one of them."""

from collections.abc import Collection, Iterable
from itertools import product

Move = tuple[str | None, str | None]
"""The code that an actor was read to stand for, and the one that a person gives it; None for none."""


def restated(
    codes: Iterable[str], pairs: Iterable[str], moves: Iterable[Move], standing: Collection[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes and pairs of an event of which some actors move; `standing` are the codes its actors then stand for.

    Only what is certain follows:
    - A new code takes part: its actor does.
    - An old code goes where none of the actors stands for it any more. Where one does, it stays, and so do its pairs.
    - The pairs of a code that goes are those of the codes that came for it.
    - Where two codes are left and one of them is new, they are a pair: an event of two parties is one between them.
    Among three and more it is not known who deals with whom: a code that joins them brings no pair.
    """
    had, moves = set(codes), tuple(moves)
    instead: dict[str, set[str]] = {}
    for old, new in moves:
        if old in had and old not in standing:
            instead.setdefault(old, set()).update([new] if new else [])
    new_codes = {new for _, new in moves if new}
    have = (had - set(instead)) | new_codes
    kept = {
        frozenset(two) for pair in pairs for two in product(*(instead.get(code, {code}) for code in pair.split("-")))
    }
    if len(have) == 2 and not new_codes <= had:
        kept.add(frozenset(have))
    return tuple(sorted(have)), tuple(sorted("-".join(sorted(two)) for two in kept if len(two) == 2))
