"""The record of a conversation: one meeting of all who took part, and the meetings that it speaks of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.gathering import Told
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.phrasing import cut
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.topics import TOPIC
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.naming import Place
from communique.model.dates import Date
from communique.model.dates import words as in_words
from communique.model.relationships import MOST_PARTIES, pairs

_OPENING = 4
"""Sentences at the head of a record among which its title stands."""
_LISTED, _LINE = 6, 25
"""Lines of a list of participants, and the words of one, at most."""
_MEETINGS = frozenset(("meeting", "conversation", "talk", "talks", "discussion", "discussions", "session"))


def conversation(sentences: Sequence[Words], context: Context) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The record of a conversation as one meeting of those who took part in it; None for an empty one."""
    sentences = [words for words in sentences if len(words)]
    body = next((words for words in sentences if words.role is Role.BODY), None)
    places = _participants(sentences, body, context)
    if not sentences:
        return None
    codes = tuple(dict.fromkeys(_sides(sentences[0].text, places)))[:MOST_PARTIES] or context.discourse.issuer
    opening = (w for w in sentences[:_OPENING] if not {"conversation", "meeting"}.isdisjoint(w.lows))
    words, date = next(opening, body or sentences[0]), context.published
    names = list(dict.fromkeys(context.names.get(p.actor, "") for p in places if p.kind == "person"))[:2]
    sides = " and ".join(context.labels.get(code, code) for code in codes[:3])
    between = f"Conversation between {sides}" if len(codes) > 1 else f"Conversation of {sides or 'officials'}"
    line = f"{' and '.join(names)} talk" if len(names) == 2 else between
    why = f"the record is dated {in_words(date)}" if date else "the record bears no date"
    who = Parties(codes, tuple(dict.fromkeys(place.actor for place in places)), pairs(codes), True, codes)
    return Telling(words, date, None, why, "CONSULT", who, cut(line), form=Form.PRESENT), []


def _participants(sentences: Sequence[Words], body: Words | None, context: Context) -> tuple[Place, ...]:
    """Who is named in the heading, else in the list of participants, else in the first sentence."""
    heading = tuple(place for place in context.heading if place.preposition not in TOPIC)
    if any(place.code for place in heading):
        return heading
    first = next((i for i, words in enumerate(sentences[:_LISTED]) if words.lows[0] == "participants"), None)
    listed = [words for words in sentences[first : first + _LISTED] if len(words) <= _LINE] if first is not None else []
    read = listed or ([body] if body else sentences[:1])
    return tuple(place for words in read for place in words.places if not place.is_place_only)


def _sides(text: str, places: Sequence[Place]) -> Iterator[str]:
    """The states of those listed as taking part, line by line: by the state or embassy named there, else by the person;
    who is listed by a bureau's letters ("NEA—Mr. Roe") is of the department that keeps such records."""
    lines: dict[int, list[Place]] = {}
    for place in places:
        lines.setdefault(text.rfind("\n", 0, place.start) + 1, []).append(place)
    for start, named in lines.items():
        if _BUREAU.match(text, start):
            yield "USA"
            continue
        stated = [place for place in named if place.kind != "person"]
        yield from (place.code for place in stated or named if place.code)


_BUREAU = re.compile(r"[A-Z]{1,4}(?:/[A-Z]{1,4})*\s?[-–—]{1,2}\s?(?=[A-Z])")


def with_conversation(told: list[Told], act: Telling) -> list[Told]:
    """The happenings with the conversation `act` as one of them: told in the record's own words where these tell it."""
    for one in told:
        if _is_unnamed(one.best) and set(one.best.parties.codes) <= set(act.parties.codes):
            one.best = replace(one.best, parties=act.parties)
    again = [one for one in told if _is_of(one.best, act)]
    if not again:
        return [Told(act), *told]
    best = again[0]
    if not best.best.parties.pairs:
        best.best = replace(best.best, parties=act.parties)
    title = (act.words.start, act.words.end)
    spans = {title, *((one.best.words.start, one.best.words.end) for one in again[1:])}
    best.also = sorted({*best.also, *spans} - {(best.best.words.start, best.best.words.end)})
    return [one for one in told if one not in again[1:]]


def _is_unnamed(telling: Telling) -> bool:
    """Whether a past meeting is told by its day alone: "the May 26 meeting" of those who talk now."""
    return telling.by_noun and telling.lemma in _MEETINGS and telling.kind == "CONSULT" and not telling.parties.pairs


def _is_of(telling: Telling, act: Telling) -> bool:
    """Whether a telling is of the conversation itself, by its day and by those who take part."""
    same = telling.kind == "CONSULT" and not telling.planned and _is_same_day(telling.date, act.date)
    aside = telling.reported or telling.form is Form.PLUPERFECT or not (telling.main or telling.by_noun)
    who = telling.parties
    people = {actor for actor in who.participants if actor.startswith("person:")}
    nobody = not who.sure and not who.participants
    known = people <= set(act.parties.participants) if people else set(who.codes) <= set(act.parties.codes)
    return same and not aside and (known or nobody)


def _is_same_day(one: Date | None, other: Date | None) -> bool:
    """Whether two dates mean one day, at whatever hour."""
    if one is None or other is None:
        return one is other
    return (one.earliest, one.latest) == (other.earliest, other.latest)
