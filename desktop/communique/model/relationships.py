"""Unordered pairs of the countries and blocs that deal with each other, written as codes in alphabetical order."""

from collections.abc import Iterable
from itertools import combinations

MOST_PARTIES = 8
"""Of a gathering of more, only the one that acts is coded."""


def pair(one: str, other: str) -> str:
    """ "KHM-USA" for the United States and Cambodia, whichever is named first. ValueError for an actor with itself."""
    if one == other:
        raise ValueError(f"{one} has no relationship with itself")
    return "-".join(sorted((one, other)))


def pairs(codes: Iterable[str]) -> tuple[str, ...]:
    """Every pair among `codes`, in alphabetical order."""
    return tuple("-".join(two) for two in combinations(sorted(set(codes)), 2))


def parties(relationship: str) -> tuple[str, str]:
    """The two codes of a relationship."""
    one, other = relationship.split("-")
    return one, other
