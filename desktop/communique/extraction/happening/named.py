"""Who is named in a stretch of a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place

_BESIDE = frozenset(("against", "with", "about", "regarding", "over", "concerning"))
_ROLES = word_set("parties", "roles")


def places_in(words: Words, first: int, last: int) -> Iterator[Place]:
    """The actors named in the tokens first … last - 1; one token can name two ("EU-U.S.")."""
    if first >= last:
        return
    start, end = words.starts[first], words.ends[last - 1]
    for at in range(bisect_left(words.places, start, key=_start), len(words.places)):
        if words.places[at].start >= end:
            return
        if not _DESCRIBING.match(words.text, words.places[at].end):
            yield words.places[at]


_DESCRIBING = re.compile(
    r"[-–‑](?:backed|supported|sponsored|funded|financed|trained|educated|made|built|born|based|brokered|mediated"
    r"|style|aligned|allied|friendly|occupied|held|controlled|designed|owned|speaking|run|installed)\b",
    re.I,
)
"""What follows a country that only describes another: "U.S.-backed forces"."""


def mediators(words: Words, first: int, last: int) -> tuple[str, ...]:
    """Who brings others together: "EU-mediated talks between Chad and Mali"."""
    if first >= last:
        return ()
    start, end = words.starts[first], words.ends[last - 1]
    return codes_of(p for p in words.places if start <= p.start < end and _MEDIATING.match(words.text, p.end))


_MEDIATING = re.compile(
    r"[-–‑](?:brokered|mediated|hosted|facilitated|chaired|sponsored (?:talks|negotiations))\b", re.I
)


def _start(place: Place) -> int:
    return place.start


def codes_of(places: Iterable[Place]) -> tuple[str, ...]:
    """The codes of actors, each once."""
    return tuple(dict.fromkeys(place.code for place in places if place.code))


def ids_of(places: Iterable[Place]) -> tuple[str, ...]:
    """The ids of actors, each once."""
    return tuple(dict.fromkeys(place.actor for place in places))


def acting_in(words: Words, first: int, last: int, subject: bool = False) -> Iterator[Place]:
    """Actors among the tokens that are no mere places, nor topics; of a subject's phrases only its own."""
    for place in places_in(words, first, last):
        if _is_task(words, place):
            continue
        if not governed_within(words, place, first):
            yield place  # its preposition stands before these words: "In the deal, Turkey and Libya …"
        elif not (place.is_place_only or (subject and place.preposition in _BESIDE and not place.is_possessor)):
            yield place


def _is_task(words: Words, place: Place) -> bool:
    """Whether a state only stands in the title of another's envoy: "U.S. Special Envoy for Ruritania Jane Roe"."""
    if place.kind not in ("country", "bloc") or not place.describes.startswith("person:"):
        return False
    person = next((p for p in words.places if p.actor == place.describes), None)
    return person is not None and person.code is not None and person.code != place.code


def governed_within(words: Words, place: Place, first: int) -> bool:
    """Whether the preposition before an actor, if any, stands among the tokens from `first` on."""
    return not place.preposition or place.preposition in words.lows[first : words.token_at(place.start)]


def is_bare_role(words: Words, subject: tuple[int, int]) -> bool:
    """Whether a subject is "the former opposition leader", without a name or a country: the person spoken of last."""
    lows = words.lows[slice(*subject)]
    return bool(lows) and lows[0] == "the" and lows[-1] in _ROLES and not any(True for _ in places_in(words, *subject))
