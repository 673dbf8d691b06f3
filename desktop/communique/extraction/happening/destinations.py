"""Where somebody goes and what a deed reaches: places that are parties, not only where something happens."""

from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import codes_of, places_in
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place, Use, land_of

GOING = word_set("parties", "going")
_MAKING = word_set("parties", "travelling")
_JOURNEYS = frozenset(("visit", "trip", "tour", "travel"))
_REACHING = frozenset(("arrive", "land", "stop"))
_SENDING = word_set("parties", "sending")
_DRAWING = word_set("parties", "drawing")
_PLACING = word_set("parties", "placing")
_LEAVING = frozenset(("leave", "depart", "head", "embark", "set", "fly"))
_NEARBY = frozenset(("near", "around", "off", "towards", "toward", "against"))
_FORUMS = word_set("parties", "forums")


def gone_to(words: Words, clause: Clause) -> tuple[str, ...]:
    """The countries of the cities that somebody goes to: who travels to Warsaw visits Poland."""
    first, last = words.starts[clause.predicate.head], words.ends[clause.end - 1]
    lands = (
        p for p in places_in(words, clause.predicate.head, clause.end) if p.is_place_only and p.preposition == "to"
    )
    if capitals := codes_of(lands) or codes_of(_left_for(words, clause)):
        return capitals
    cities = [place for place in words.settings if first <= place.start < last]
    if _attends_a_forum(words, clause):
        cities = [place for place in cities if place.use is Use.CAPITAL]
    return codes_of(cities)


def stops(words: Words, clause: Clause) -> tuple[str, ...]:
    """The countries of all the cities in a list of where somebody goes: "travel to Tokyo, Jakarta and Singapore"."""
    lows = words.lows[: clause.end]
    if clause.predicate.verb.lemma not in GOING or "to" not in lows[clause.predicate.head + 1 :]:
        return ()
    first = last = lows.index("to", clause.predicate.head + 1) + 1
    while last < clause.end and (words.tokens[last][0].isupper() or lows[last] in _LISTED):
        last += 1
    if first == last:
        return ()
    start, end = words.starts[first], words.ends[last - 1]
    return codes_of(p for p in sorted((*words.settings, *words.places), key=_start) if start <= p.start < end)


def _start(place: Place) -> int:
    return place.start


_LISTED = frozenset((",", "and", "the", "of"))


def at_post(words: Words, clause: Clause) -> tuple[str, ...]:
    """Where a post stands that something is done with: "reopened its embassy in Oslo" concerns Norway."""
    for i in range(clause.predicate.head + 1, clause.end - 2):
        if words.lows[i] in _POSTS and "in" in words.lows[i + 1 : i + 3]:
            i = words.lows.index("in", i + 1) - 1  # "consulate general in"
            first, last = words.starts[i + 2], words.ends[min(i + 6, clause.end) - 1]
            named = (p for p in (*words.settings, *words.places) if first <= p.start < last)
            seat = land_of(words.tokens[i + 2])  # "Embassy in Kyiv" is named as one
            return codes_of(named)[:1] or ((seat,) if seat else ())
    return ()


def _left_for(words: Words, clause: Clause) -> list[Place]:
    """Where somebody sets out for: "left for Ruritania on Monday"."""
    if clause.predicate.verb.lemma not in _LEAVING:
        return []
    return [p for p in places_in(words, clause.predicate.head, clause.end) if p.preposition == "for"]


def struck(words: Words, clause: Clause) -> tuple[str, ...]:
    """Whose land is hit where only targets are named: "struck targets in Ruritania"."""
    lands = list(places_in(words, clause.predicate.head + 1, clause.end))
    if entered := [place for place in lands if place.preposition == "into"]:  # "crossed into Ruritania"
        return codes_of(entered)[:1]
    if _TARGETS.isdisjoint(words.lows[clause.predicate.head + 1 : clause.end]):
        return ()
    return codes_of(place for place in lands if place.preposition in _WITHIN)[:1]


def left(words: Words, clause: Clause) -> tuple[str, ...]:
    """Whom a withdrawal leaves: "completed their withdrawal from Ruritania"."""
    for place in places_in(words, clause.predicate.head + 1, clause.end):
        at = words.token_at(place.start)
        if place.preposition == "from" and not _WITHDRAWAL.isdisjoint(words.lows[max(0, at - 4) : at]):
            return codes_of((place,))
    return ()


_WITHDRAWAL = frozenset(("withdrawal", "pullout", "exit", "departure", "drawdown", "evacuation", "retreat"))
_TARGETS = word_set("parties", "targets")
_WITHIN = frozenset(("in", "inside", "near", "at", "on", "of", "across"))


def names_a_meeting(words: Words, place: Place) -> bool:
    """Whether a state or bloc is one of those whose meeting is named: "at the U.S.-Ruritania Strategic Dialogue"."""
    if place.kind not in ("country", "bloc") or place.use not in (Use.NAME, Use.PEOPLE):
        return False
    after = words.token_at(place.end)
    behind = words.tokens[after : after + _MEETING_REACH]
    stop = next((i for i, token in enumerate(behind) if token.islower() and token not in ("and", "-")), len(behind))
    return not _MEETINGS.isdisjoint(words.lows[after : after + stop]) and "," not in behind[:stop]


_MEETING_REACH = 8
"""Words behind a state's name among which the meeting is named."""
_MEETINGS = word_set("parties", "meetings")


def _attends_a_forum(words: Words, clause: Clause) -> bool:
    """Whether somebody goes where many meet, and so not to whose city it is: "travels to Davos for the forum"."""
    goes = clause.predicate.verb.lemma in GOING
    return goes and not _FORUMS.isdisjoint(words.lows[clause.predicate.head + 1 :])


_POSTS = frozenset(("embassy", "consulate", "embassies", "consulates", "legation"))


def tells_a_visit(words: Words, clause: Clause) -> bool:
    """Whether a verb has a journey for its object: "concluded a visit to Lima"."""
    journey = not _JOURNEYS.isdisjoint(words.lows[clause.predicate.head + 1 : clause.end])
    return journey and clause.predicate.verb.lemma in _MAKING


def is_reached(clause: Clause, place: Place, kind: str | None) -> bool:
    """Whether a place is whom a deed reaches: where somebody goes, where something is sent or taken away from."""
    lemma, preposition = clause.predicate.verb.lemma, place.preposition
    if lemma in _REACHING and preposition in ("in", "at"):
        return True
    if (lemma in _SENDING and preposition == "to") or (lemma in _DRAWING and preposition == "from"):
        return True
    if lemma in _LEAVING and preposition == "for":
        return True
    if kind == "MOBILIZE" and preposition in (_NEARBY if lemma not in _PLACING else _NEARBY | {"in", "to"}):
        return True
    return lemma in GOING and preposition in ("to", "", "into")
