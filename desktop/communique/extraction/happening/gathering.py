"""Several sentences of one document that tell the same happening, brought together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.telling import Telling
from communique.extraction.layout import Role
from communique.model.dates import Date, Precision
from communique.model.relationships import MOST_PARTIES, pair, pairs


@dataclass(slots=True)
class Told:
    """One happening of a document: its best telling, and further sentences (start, end)."""

    best: Telling
    also: list[tuple[int, int]] = field(default_factory=list)


def gathered(tellings: list[Telling]) -> list[Told]:
    """The happenings of a document, in the order of their first sentences."""
    found: list[Told] = []
    shelves = _Shelves()
    for telling in tellings:
        if telling.joins:
            _admit(found, telling)
            continue
        near = shelves.near(telling)
        same = next((told for told in near if _same(told.best, telling) or _refers(told.best, telling)), None)
        if same is None:
            same = Told(telling)
            found.append(same)
        else:
            _join(same, telling)
        shelves.put(same)
    return [_named(told, found) for told in found]


class _Shelves:
    """The happenings found so far, kept by kind and day, so that each telling meets only those it can be one with."""

    def __init__(self) -> None:
        self._place: dict[int, int] = {}
        self._exact: dict[tuple[str | None, Date], list[Told]] = {}
        self._loose: dict[str | None, list[Told]] = {}
        self._all: dict[str | None, list[Told]] = {}
        self._kept: set[tuple[int, Date | None]] = set()

    def near(self, telling: Telling) -> list[Told]:
        """Those of its kind whose dates can be its own, in order."""
        if telling.refers or not _is_day(telling.date):
            return self._all.get(telling.kind, [])
        assert telling.date is not None
        both = {id(told): told for told in self._exact.get((telling.kind, telling.date), [])}
        both.update((id(told), told) for told in self._loose.get(telling.kind, []))
        return sorted(both.values(), key=lambda told: self._place[id(told)])

    def put(self, told: Told) -> None:
        """Keeps a happening where its best telling, which may have changed, belongs."""
        kind, date = told.best.kind, told.best.date
        if id(told) not in self._place:
            self._place[id(told)] = len(self._place)
            self._all.setdefault(kind, []).append(told)
        exact = date if date is not None and _is_day(date) and date != date.about() else None
        if (id(told), exact) in self._kept:
            return
        self._kept.add((id(told), exact))
        if exact is not None:
            self._exact.setdefault((kind, exact), []).append(told)
        else:
            self._loose.setdefault(kind, []).append(told)


def _is_day(date: Date | None) -> bool:
    exact = date is not None and date.precision is Precision.DAY and not date.approximate
    return exact and date is not None and date.earliest == date.latest


def _admit(found: list[Told], telling: Telling) -> None:
    """Takes one who joins into the meeting told last."""
    meeting = next((told for told in reversed(found) if told.best.kind == "CONSULT"), None)
    if meeting is None:
        return
    who, more = meeting.best.parties, telling.parties
    codes = tuple(dict.fromkeys((*who.codes, *more.agents)))
    people = tuple(dict.fromkeys((*who.participants, *more.participants)))
    linked = pairs(codes) if len(codes) <= MOST_PARTIES else who.pairs
    meeting.best = replace(meeting.best, parties=replace(who, codes=codes, participants=people, pairs=linked))
    meeting.also.append((telling.words.start, telling.words.end))


def _named(told: Told, found: list[Told]) -> Told:
    """A group without names ("an assembly of ministers denounced …") is the one whose meeting the same day is told."""
    if not told.best.group or told.best.date is None:
        return told
    meeting = next(
        (
            o.best
            for o in found
            if o.best.kind == "CONSULT" and o.best.date == told.best.date and len(o.best.parties.codes) > 1
        ),
        None,
    )
    if meeting is None:
        return told
    who = told.best.parties
    others = tuple(code for code in who.codes if code not in meeting.parties.codes)
    acting = meeting.parties.agents or meeting.parties.codes
    linked = tuple(sorted(pair(a, b) for a in acting for b in others))
    full = replace(who, codes=(*acting, *others), pairs=linked, agents=acting)
    return Told(replace(told.best, parties=full), told.also)


def _join(told: Told, telling: Telling) -> None:
    best, other = (telling, told.best) if _rank(telling) > _rank(told.best) else (told.best, telling)
    told.best = _with_parties_of(_with_date_of(best, other), other)
    span = (other.words.start, other.words.end)
    if span != (best.words.start, best.words.end) and span not in told.also:
        told.also.append(span)
    told.also = [place for place in told.also if place != (best.words.start, best.words.end)]


def _with_date_of(best: Telling, other: Telling) -> Telling:
    """The best telling; the date that only another gives in its own words is its date too."""
    if best.time is not None or other.time is None:
        return best
    return replace(best, date=other.date, time=other.time, why=other.why)


def _with_parties_of(best: Telling, other: Telling) -> Telling:
    """The best telling; whom only the sentence's other verb names takes part too."""
    more = best.words is other.words and set(best.parties.codes) < set(other.parties.codes)
    return replace(best, parties=other.parties) if more else best


def _rank(telling: Telling) -> tuple[bool, bool, bool]:
    """The best sentence asserts the happening with its main verb; then it holds the date; then it comes first."""
    return (telling.words.role.value == "body", _asserts(telling), telling.time is not None)


def _asserts(telling: Telling) -> bool:
    return telling.main and not telling.by_noun and not telling.opener


def _same(one: Telling, other: Telling) -> bool:
    if one.words is other.words:
        again = one.date == other.date and _akin(one, other) and (one.by_noun or other.by_noun)
        return (again and one.kind == other.kind) or _met_and_talked(one, other) or _is_part_of_visit(one, other)
    if one.kind != other.kind or (one.planned != other.planned and one.date != other.date):
        return False
    if _is_news_dated(one, other) or _is_that_meeting(one, other):
        return True
    if not _fits(one.date, other.date) or not _share_codes(one, other):
        return False
    if _at_other_hours(one, other) or _meets_others(one, other) or _is_met_on_visit(one, other) or _is_leg(one, other):
        return False
    return (
        _headed(one, other)
        or _is_one_letter(one, other)
        or _planned_talk(one, other)
        or _is_news_of(one, other)
        or _is_news_of(other, one)
        or _akin(one, other)
        or _named_again(one, other)
        or _told_again(one, other)
    )


def _is_news_dated(one: Telling, other: Telling) -> bool:
    """Whether the news, told first without its day, is told again with it: "spoke"; "the two spoke on Thursday"."""
    again = one.time is None and other.time is not None and not one.planned and not other.by_noun
    if not again or one.date is None or not one.date.approximate or not _near(one.date, other.date):
        return False
    return one.lemma == other.lemma and one.parties.pairs == other.parties.pairs != ()


def _is_that_meeting(one: Telling, other: Telling) -> bool:
    """Whether a noun only speaks of the meeting of that day again: "During Friday’s meeting, the envoy explained …"."""
    spoken_of = other.by_noun and not other.planned and other.kind == "CONSULT" and other.lemma in _MEETINGS
    if not spoken_of or one.planned or not _is_day(one.date) or one.date != other.date:
        return False
    if not one.parties.pairs or not set(other.parties.codes) <= set(one.parties.codes):
        return False
    before = other.place - 1
    bare = other.words.time_of[before] >= 0 or other.words.lows[before] in ("the", "that", "this", "their")
    return bare and _persons(other) <= _persons(one)


_MEETINGS = frozenset(("meeting", "talks", "visit", "summit", "conversation", "discussion", "discussions"))


def _at_other_hours(one: Telling, other: Telling) -> bool:
    """Whether both are told with their hours, and these differ, as the items of a schedule do."""
    hours = [_HOUR.search(time.value) for time in (one.time, other.time) if time is not None]
    first, last = hours if len(hours) == 2 else (None, None)
    return first is not None and last is not None and first.group() != last.group()


def _meets_others(one: Telling, other: Telling) -> bool:
    """Whether two meetings have, beside whoever holds both, counterparts that are not the same."""
    if one.kind != "CONSULT" or one.by_noun or other.by_noun or one.lemma != other.lemma:
        return False
    first, second = _counterparts(one), _counterparts(other)
    return bool(first - second) and bool(second - first)


def _is_met_on_visit(one: Telling, other: Telling) -> bool:
    """Whether one is to meet on a journey, told before, somebody whom they are to visit: no second telling of it."""
    planned = one.planned and other.planned and one.lemma in _VISITING and other.lemma in _RECEIVING
    return planned and bool(_persons(other) - set(_agents(one)))


def _is_leg(one: Telling, other: Telling) -> bool:
    """Whether one tells a part of the other's journey with days of its own: "will then travel to Togo from May 4"."""
    if not (one.planned and other.planned and one.time and other.time) or one.date == other.date:
        return False
    journeys = {one.lemma, other.lemma} <= _VISITING and not one.by_noun and not other.by_noun
    here, there = set(one.parties.pairs), set(other.parties.pairs)
    return journeys and here != there and bool(here and there)


def _is_news_of(one: Telling, other: Telling) -> bool:
    """Whether a release opens with what it then tells with its day: "has imposed … Today we are announcing …"."""
    if one.time is not None or one.date is None or other.date is None or not one.main or one.by_noun:
        return False
    return one.date == other.date.about() != other.date and one.parties.pairs == other.parties.pairs != ()


def _is_part_of_visit(one: Telling, other: Telling) -> bool:
    """Whether a visitor is there to meet nobody named: "will travel to Togo, where she will meet officials"."""
    planned = one.planned and other.planned and one.date == other.date and one.lemma in _VISITING
    meeting = planned and other.lemma in _RECEIVING and not other.by_noun
    nobody = meeting and {a for a in _counterparts(other) if not a.startswith("ministry:")} <= _counterparts(one)
    return nobody and bool(other.parties.pairs) and set(other.parties.pairs) <= set(one.parties.pairs)


def _agents(telling: Telling) -> Iterator[str]:
    """Who acts, of those who take part: the first of the persons."""
    return (actor for actor in telling.parties.participants[:1] if actor.startswith("person:"))


def _counterparts(telling: Telling) -> set[str]:
    """The persons and bodies that take part, without the states they stand for."""
    return {actor for actor in telling.parties.participants if not actor.startswith(("country:", "bloc:"))}


_VISITING = frozenset(("visit", "travel", "arrive", "tour", "make", "pay"))
_RECEIVING = frozenset(("meet", "call", "host", "receive", "confer", "dine", "lunch", "hold"))
_MEETING = frozenset(("meet", "consult", "confer", "hold"))
_TOPICAL = frozenset(("discuss", "review", "exchange", "explore", "address"))
_WEEK = 7
_HOUR = re.compile(r"T\d\d(?::\d\d)?")


def _is_one_letter(one: Telling, other: Telling) -> bool:
    """Whether a letter is named twice by its day: "the memorandum of September 4"."""
    named = one.by_noun and other.by_noun and one.letter and other.letter
    return named and one.lemma == other.lemma and one.date == other.date and _is_day(one.date)


def _planned_talk(one: Telling, other: Telling) -> bool:
    """Whether a meeting that is planned and what its sides will talk about are told one after the other."""
    near = 0 <= other.words.block - one.words.block <= 1
    planned = near and one.planned and other.planned and one.date == other.date
    talk = one.lemma in _MEETING and other.lemma in _TOPICAL and _persons(other) <= _persons(one)
    return planned and talk and one.parties.pairs == other.parties.pairs != ()


def _told_again(one: Telling, other: Telling) -> bool:
    """Whether both tell with one verb what the same persons of the same states did on the same day."""
    if one.by_noun or other.by_noun or one.lemma != other.lemma or not _is_day(one.date) or one.date != other.date:
        return False
    first, second = _persons(one), _persons(other)
    same = bool(first and second) and (first <= second or second <= first)
    return same and one.parties.pairs == other.parties.pairs != ()


def _persons(telling: Telling) -> set[str]:
    return {actor for actor in telling.parties.participants if actor.startswith("person:")}


def _met_and_talked(one: Telling, other: Telling) -> bool:
    """Whether a sentence tells one meeting with two verbs: "met her counterpart and had discussions with him"."""
    both = {one.lemma, other.lemma} <= _TALKING and one.kind == other.kind == "CONSULT" and one.date == other.date
    pairs_of_one, pairs_of_other = set(one.parties.pairs), set(other.parties.pairs)
    return both and (pairs_of_one <= pairs_of_other or pairs_of_other <= pairs_of_one)


def _headed(one: Telling, other: Telling) -> bool:
    """Whether a title tells what the text below dates alike."""
    roles = {one.words.role, other.words.role}
    return roles == {Role.TITLE, Role.BODY} and one.date is not None and one.date == other.date


_TALKING = word_set("gathering", "talking")


def _named_again(one: Telling, other: Telling) -> bool:
    """Whether a noun names again, with its day, what a verb told: "the November 27 border agreement"."""
    if one.by_noun is other.by_noun or one.date != other.date or one.date is None or one.date.precision > Precision.DAY:
        return False
    paired = bool(one.parties.pairs) and bool(other.parties.pairs) and one.kind is not None
    return paired and bool(one.content & other.content)


def _refers(one: Telling, other: Telling) -> bool:
    """Whether `other` speaks again of what `one` told: "the agreement was reached after three days"."""
    later = other.time is not None and one.date != other.date
    if (
        not other.refers
        or _at_other_hours(one, other)
        or (later and (one.time is not None or not _near(one.date, other.date)))
    ):
        return False
    return one.kind == other.kind and one.planned == other.planned and _share_codes(one, other)


def _near(undated: Date | None, date: Date | None) -> bool:
    """Whether a day lies within the week before the report that tells something without its date."""
    if not _is_day(date) or undated is None or undated.latest is None or date is None or date.latest is None:
        return False
    return 0 <= undated.latest - date.latest <= _WEEK


def _fits(one: Date | None, other: Date | None) -> bool:
    """Whether two dates can be of one happening told twice: equal, or one undated or inexact around the other."""
    if one == other or one is None or other is None:
        return True
    if one.earliest is not None and other.earliest is not None and one.latest is not None and other.latest is not None:
        return (one.earliest <= other.earliest and other.latest <= one.latest) or (
            other.earliest <= one.earliest and one.latest <= other.latest
        )
    return True


def _share_codes(one: Telling, other: Telling) -> bool:
    a, b = set(one.parties.codes), set(other.parties.codes)
    return not a or not b or a <= b or b <= a


def _akin(one: Telling, other: Telling) -> bool:
    """Whether two tellings use the same telling words."""
    common = one.content & other.content
    least = min(len(one.content), len(other.content))
    if one.lemma == other.lemma:
        return len(common) >= max(2, 0.34 * least)
    if one.kind is None and not (one.by_noun or other.by_noun):
        return False  # two verbs of no kind tell two things
    return len(common) >= max(3, 0.5 * least) and bool(common - _named_in(one))


def _named_in(telling: Telling) -> set[str]:
    """The words of the persons' names in a sentence, folded as its content is."""
    words = telling.words
    named = (i for i, owner in enumerate(words.place_of) if owner >= 0 and words.places[owner].kind == "person")
    return {words.lows[i].removesuffix("'s").rstrip("s") for i in named}
