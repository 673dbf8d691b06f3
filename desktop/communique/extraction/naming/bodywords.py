"""The nouns of bodies, from their lexicon."""

from dataclasses import dataclass
from functools import cache

from communique.extraction import lexicons


@dataclass(frozen=True, slots=True)
class BodyWords:
    """The nouns of bodies, with the kind of actor for each, and how they may stand."""

    kinds: dict[str, str]
    state: frozenset[str]
    vague: frozenset[str]
    needs_owner: frozenset[str]
    small: frozenset[str]
    small_before: frozenset[str]
    small_with_before: frozenset[str]
    owning: frozenset[str]
    own_name: frozenset[str]
    not_before: frozenset[str]
    pacts: frozenset[str]
    always_of_state: frozenset[str]
    of_any_state: frozenset[str]
    links: frozenset[str]
    ministry_offices: frozenset[str]


@cache
def body_words() -> BodyWords:
    """The nouns of bodies, read when first asked for."""
    raw = lexicons.toml("bodies.toml")
    kinds = dict.fromkeys((*raw["state"].split(), *raw["organisation"].split()), "organisation")
    kinds |= dict.fromkeys(raw["ministry"].split(), "ministry") | dict.fromkeys(raw["party"].split(), "party")
    lists = (
        "state",
        "vague",
        "needs_owner",
        "small",
        "small_before",
        "small_with_before",
        "owning",
        "own_name",
        "not_before",
        "pacts",
        "always_of_state",
        "of_any_state",
        "links",
        "ministry_offices",
    )
    return BodyWords(kinds, **{name: frozenset(raw[name].split()) for name in lists})
