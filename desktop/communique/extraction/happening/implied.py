"""Parties that a clause implies without naming them: whose sanctions, whose proposal, to whom an envoy is sent."""

from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import acting_in, codes_of, places_in
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place

_SENT = frozenset(("to", "in", "for", "on"))
_ENVOYS = word_set("implied", "envoys")
_MEASURES = word_set("implied", "measures")
_OFFERED = word_set("implied", "offered")
_SEATED = word_set("implied", "seated")
_LINKING = word_set("implied", "linking")


def accredited(words: Words, clause: Clause) -> tuple[str, ...]:
    """To whom an envoy who does it is sent: "the bloc's envoy to Ruritania recommended reforms"."""
    places = places_in(words, min(clause.start, clause.subject[0]), clause.predicate.first)
    return codes_of(p for p in places if p.preposition in ("to", "in", "for", "on") and _is_envoys(words, p))[:1]


def _is_envoys(words: Words, place: Place) -> bool:
    at = words.token_at(place.start)
    return not _ENVOYS.isdisjoint(words.lows[max(0, at - 4) : at])


def is_of_envoy(words: Words, clause: Clause) -> bool:
    """Whether an ambassador does it, who in a cable deals with whoever writes it."""
    return not _AMBASSADORS.isdisjoint(words.lows[slice(*clause.subject)])


_AMBASSADORS = frozenset(("ambassador", "chargé", "envoy"))


def of_measures(words: Words, clause: Clause, kind: str | None, discourse: Discourse) -> tuple[str, ...]:
    """Who imposed "these sanctions", spoken of before, and on whom; empty where the subject is something else."""
    if kind != "SANCTION" or not clause.predicate.passive:
        return ()
    lows = [low for low in words.lows[slice(*clause.subject)] if low[0].isalnum()]
    again = lows[:1] in (["these"], ["those"], ["the"], ["such"]) and not _MEASURES.isdisjoint(lows[1:4])
    return discourse.measures if again else ()


def is_held_with_you(words: Words, clause: Clause, kind: str | None, discourse: Discourse) -> bool:
    """Whether the writer of a letter met its reader: "the talks which were held in your office"."""
    your = "your" in words.lows[clause.predicate.head : clause.end]
    return kind == "CONSULT" and clause.predicate.passive and bool(discourse.reader) and your


def is_ours(words: Words, first: int, last: int) -> bool:
    """Whether tokens first … last - 1 speak of something offered by whoever writes: "accepted my draft"."""
    return any(
        words.tokens[i] in ("my", "our") and not words.quoted[i] and not _OFFERED.isdisjoint(words.lows[i + 1 : i + 4])
        for i in range(first, last)
    )


def third_person(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """Whom a telegram's sentence without a subject means that cannot be its writer's: "Has accordingly ordered …"."""
    subject = words.lows[slice(*clause.subject)]
    bare = all(low in _LINKING or not low[0].isalnum() for low in subject)
    if not (discourse.post and bare and is_third(words, clause)):
        return ()
    return discourse.person or discourse.subject


def seated(words: Words, clause: Clause) -> tuple[str, ...]:
    """For whom an authority acts that is named by its seat alone: "a court in Ankara convicted …"."""
    first, last = clause.subject
    at = next((i for i in range(first, last - 2) if words.lows[i] in _SEATED and words.lows[i + 1] == "in"), None)
    if at is None:
        return ()
    span = words.starts[at + 2], words.ends[min(at + 4, last) - 1]
    return codes_of(p for p in (*words.settings, *words.places) if span[0] <= p.start < span[1])[:1]


def owning(structure: Structure, clause: Clause, kind: str | None) -> tuple[str, ...]:
    """Who took part in "his talk with the King" of which a relative clause tells: the subject before it, the King."""
    words = structure.words
    if kind != "CONSULT" or clause.opener not in ("which", "that") or clause.place == 0:
        return ()
    if words.lows[clause.subject[0] : clause.subject[0] + 1] not in (["his"], ["her"]):
        return ()
    owner = codes_of(acting_in(words, *structure.clauses[clause.place - 1].subject, subject=True))[-1:]
    return (*owner, *codes_of(p for p in places_in(words, *clause.subject) if p.preposition == "with"))


def is_third(words: Words, clause: Clause) -> bool:
    """Whether a verb is in the third person by its auxiliary."""
    return words.lows[clause.predicate.first] in ("has", "is", "does")
