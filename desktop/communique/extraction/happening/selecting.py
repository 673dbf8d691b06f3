"""Which candidate happenings of a document are events, and the dates of those whose own words give none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.extraction.happening.attributing import attributed
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.journeys import with_hosts
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.lives import after_dated, at_age, goes_on, in_a_life
from communique.extraction.happening.releases import announced, is_earlier_talk, is_state, released
from communique.extraction.happening.speaking import told_plainly
from communique.extraction.happening.stances import joint_stance
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.undated import (
    TOLD,
    Scene,
    counted_from,
    days_from,
    in_election,
    in_order,
    is_bounded,
    just_done,
    later_in_cable,
    same_day_in_cable,
    the_news,
)
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.natures import Nature
from communique.model.dates import Date, Precision
from communique.model.dates import words as in_words

_DEEDS = word_set("selecting", "deeds")
_BETWEEN = frozenset(("AGREE", "SUPPORT", "THREATEN", "ACCUSE", "COOPERATE", "REQUEST"))
_DEMANDS = frozenset(("REQUEST", "ACCUSE", "THREATEN"))
_MANY = 12
"""Dated happenings of a text without a date of its own that make it a history."""
_OUTCOMES = frozenset(("win", "lose", "gain", "sweep"))
_DATELINE = 6
"""Words of a sentence that is only where and by whom a report was written ("OSLO/AGENCY.")."""
_VISITS = frozenset(("visit", "arrive", "travel", "trip", "tour"))
_MEETING = frozenset(("hold", "meet", "convene", "host", "gather", "visit"))
_BESIDE = frozenset(("also", "parallel", "margins", "sidelines", "separately", "separate", "meanwhile", "conjunction"))
_BEFORE_PRESS = frozenset(("briefing", "press briefing", "press conference", "news conference", "interview"))
_COUNTED = frozenset(("election", "vote", "seat", "poll", "ballot", "percent", "majority"))
_ELECTIONS = frozenset(("election", "elections", "vote", "referendum", "poll"))


def selected(
    sentences: Sequence[tuple[Words, list[Telling]]], nature: Nature, published: Date | None
) -> Iterator[Telling]:
    """The events among the candidates of each sentence, in order, all with the date that the text supports."""
    dense = published is None and sum(telling.time is not None for _, told in sentences for telling in told) > _MANY
    scene = Scene(nature, published, dense=dense, day=None if published else _day_of_title(sentences))
    for words, candidates in sentences:
        chosen = [kept for telling in candidates if (kept := _choose(telling, candidates, scene))]
        _remember(scene, candidates, chosen)
        leads = bool(candidates) or (len(words) > _DATELINE and not _is_address(words))
        scene.led = scene.led or (words.role is Role.BODY and leads)
        yield from chosen


def _is_address(words: Words) -> bool:
    """Whether a cable's sentence only says for whom it is, or to what it refers: "For the President and Roe"."""
    return words.wired and words.lows[0] in ("for", "ref", "reference", "regarding", "subject", "subj", "eyes", "from")


def _day_of_title(sentences: Sequence[tuple[Words, list[Telling]]]) -> Date | None:
    """The only date of a title, where that is a day or the days of a meeting."""
    titles = [words for words, _ in sentences if words.role is Role.TITLE]
    dates = {time.date for words in titles for time in words.times if time.date is not None}
    day = dates.pop() if len(dates) == 1 else None
    return day if day is not None and day.precision <= Precision.DAY else None


def _choose(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    if telling.quoted and not telling.time:
        return None
    if telling.words.role is Role.HEADING:
        return telling if _is_caption(telling) and not scene.nature.spoken else None
    if scene.nature.spoken and not told_plainly(telling):
        return None
    if telling.words.role is Role.TITLE:
        return telling if telling.time and not telling.quoted and telling.by_noun and not _is_edition(telling) else None
    if telling.time is not None:
        kept = _dated(telling, scene) if not _only_where(telling, candidates) else None
        return attributed(kept, candidates) if kept is not None else None
    return _undated(telling, candidates, scene)


def _only_where(telling: Telling, candidates: list[Telling]) -> bool:
    """Whether a gathering of the year is only where something happened: "Yesterday, at this year's …"."""
    date = telling.date
    if not telling.by_noun or telling.kind != "CONSULT" or date is None or date.precision is not Precision.YEAR:
        return False
    return any(
        other.main and other.time is not None and other.date is not None and other.date.precision <= Precision.DAY
        for other in candidates
    )


def _is_edition(telling: Telling) -> bool:
    """Whether the year behind a gathering's name is part of it: "To Co-Host the Business Forum 2021"."""
    words = telling.words
    if telling.date is None or telling.date.precision is not Precision.YEAR or telling.kind not in ("CONSULT", "AGREE"):
        return False
    following = words.time_of[telling.place + 1 : telling.place + 2]
    return bool(following) and following[0] >= 0 and words.tokens[telling.place][0].isupper()


def _is_caption(telling: Telling) -> bool:
    """Whether a line tells its happening in full, with the day: a caption ("… arrives in Nuuk on May 3, 2021")."""
    if telling.time is None or telling.by_noun or not telling.main or telling.quoted or telling.kind is None:
        return False
    day = telling.date is not None and telling.date.precision <= Precision.DAY
    return day and bool(telling.parties.codes) and telling.form in (Form.PRESENT, Form.PAST)


def _dated(telling: Telling, scene: Scene) -> Telling | None:
    """A candidate with a date of its own."""
    if telling.quoted and telling.form is not None and not telling.main:
        return None
    if telling.by_noun and telling.lemma in _BEFORE_PRESS and not telling.planned:
        return None  # "At a press briefing on Friday, the minister said …"
    if telling.by_noun and telling.time is not None and telling.time.text.lower() == "recent" and not scene.is_letter:
        return None
    if telling.talk and scene.meeting is not None and not scene.reports and not telling.planned:
        return telling if is_earlier_talk(telling, scene.meeting) else None
    if telling.by_noun and not telling.planned and (telling.lemma in _ELECTIONS or _is_named_accord(telling)):
        return None
    if (
        telling.lemma in ("recognize", "recognise")
        and "that" in telling.words.lows[telling.place + 1 : telling.place + 4]
    ):
        return None  # "we also recognize today that …"
    if telling.kind is None and not telling.by_noun and is_state(telling):
        return None
    if (
        telling.by_noun
        and telling.kind is None
        and (not telling.planned or telling.lemma == "plan")
        and telling.lemma not in _TURNS
    ):
        return None
    return telling


_TURNS = frozenset(("birth", "death", "founding", "amendment", "decree", "appointment", "inauguration"))


def _is_named_accord(telling: Telling) -> bool:
    """Whether an accord is only named with its date: "the Outer Space Treaty of 1967", "our April 18 Treaty"."""
    words, time, date = telling.words, telling.time, telling.date
    if time is None or date is None or telling.kind != "AGREE":
        return False
    first, named = words.token_at(time.start), words.tokens[telling.place][0].isupper()
    if date.precision is not Precision.YEAR:
        return first < telling.place and named
    return first < telling.place or (words.lows[first - 1] == "of" and named)


def _undated(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    if telling.planned:
        return _on_journey(telling, candidates, scene) or announced(telling, candidates, scene)
    if aged := at_age(telling, scene):
        return aged
    if scene.dense:
        election = _election(candidates) if telling.lemma in _OUTCOMES else None
        return in_election(telling, election) if election else after_dated(telling, candidates, scene)
    if beside := counted_from(telling, candidates, scene) or days_from(telling, candidates):
        return beside
    if not scene.reports:
        told = _in_letter(telling, scene) if scene.is_letter else _in_readout(telling, candidates, scene)
        told = told or joint_stance(telling, candidates, scene)
        return told or released(telling, candidates, scene)
    lead = not scene.led and telling.main and not telling.by_noun
    says = lead and telling.say and telling.form is Form.PRESENT and scene.nature.kind == "news"
    before = (t for t in candidates if t.main and t.place < telling.place)
    if telling.say and any(t.time is not None or not t.say for t in before):
        return None  # "X detained two on Monday, the ministry said"
    if (telling.form not in TOLD and not says) or telling.quoted or telling.lasting or telling.courtesy:
        return None
    if telling.joins and scene.last_dated is not None and scene.last_dated.kind == "CONSULT":
        last = scene.last_dated
        return replace(telling, date=last.date, why=last.why) if telling.words.block == last.words.block else None
    if telling.lemma in _OUTCOMES and (election := _election(candidates) or _spoken_of(telling, scene)):
        return in_election(telling, election)
    if lead:
        return the_news(telling, scene)
    if beside := _beside_meeting(telling, scene):
        return beside
    if scene.nature.kind == "cable" and telling.kind == "CONSULT" and telling.main and not telling.say:
        return later_in_cable(telling, scene) or same_day_in_cable(telling, scene) or just_done(telling, scene)
    if _part_of_talk(telling, scene):
        return None
    if not _orderable(telling):
        return after_dated(telling, candidates, scene) or in_a_life(telling, candidates, scene)
    return in_order(telling, candidates, scene)


def _orderable(telling: Telling) -> bool:
    """Whether an undated act belongs on a timeline: a deed, or an act of one state on another."""
    if telling.say or telling.reported or telling.vague or goes_on(telling):
        return False
    before = telling.form is Form.PLUPERFECT and telling.main and bool(telling.parties.pairs)  # "had also called on …"
    if telling.talk and telling.kind != "REJECT" and not telling.written and not (before and telling.kind in _DEMANDS):
        return False
    if not telling.main and telling.opener in (
        "if",
        "unless",
        "until",
        "whether",
        "because",
        "since",
        "although",
        "though",
        "when",
        "while",
        "as",
    ):
        return False
    aside = not telling.main or telling.opener in ("who", "which", "that")
    if aside and not telling.parties.participants:
        return False
    if telling.kind in _DEEDS:
        describing = telling.opener in ("that", "which") and telling.kind in ("AID", "CONCEDE", "PROTEST")
        return bool(telling.parties.codes) and not describing
    if telling.kind == "CONSULT" and telling.opener == "after" and telling.written:  # "came on the heels of a meeting"
        return bool(telling.parties.pairs)
    return telling.kind in _BETWEEN and bool(telling.parties.pairs) and (telling.main or telling.written)


def _on_journey(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """What is to be done on an announced journey has the journey's dates; of several the last one told."""
    here = [t for t in candidates if t.place < telling.place and t.planned and t.kind == "AGREE" and t.time is not None]
    telling = with_hosts(telling)
    journey = here[-1] if here and not scene.reports else _aim(telling, candidates) or _spoken_journey(telling, scene)
    visiting = scene.gathering is not None and scene.gathering.lemma in _VISITS
    journey = journey or scene.visit if telling.parties.participants else journey
    if journey is None and visiting and telling.parties.participants and _goes_on(scene):
        journey = scene.gathering  # who has arrived "is also set to call on …"
    if journey is None or telling.form is not Form.FUTURE or telling.kind != "AGREE" or not telling.parties.pairs:
        return None
    why = f"part of what is announced for {in_words(journey.date)}" if journey.date else ""
    return replace(telling, date=journey.date, why=why)


def _spoken_journey(telling: Telling, scene: Scene) -> Telling | None:
    """The journey whose dates a telling has: that of "during her trip", else whatever was announced last."""
    lows = telling.words.lows
    during = lows[0] in ("during", "while", "on", "throughout") and not _TRIPS.isdisjoint(lows[1:6])
    return scene.trip if during and scene.trip is not None else scene.journey


_TRIPS = frozenset(("trip", "visit", "travel", "travels", "tour", "stay", "journey"))


def _aim(telling: Telling, candidates: list[Telling]) -> Telling | None:
    """The dated gathering that a journey is made for: "will then travel to Oslo for the May 3 summit"."""
    if telling.lemma not in _VISITS:
        return None
    ahead = (t for t in candidates if t.by_noun and t.planned and t.date is not None and t.place > telling.place)
    return next((t for t in ahead if t.kind == "AGREE" and "for" in _between(telling, t)), None)


def _between(telling: Telling, noun: Telling) -> list[str]:
    return telling.words.lows[telling.place : noun.place]


def _goes_on(scene: Scene) -> bool:
    """Whether the visit told last may still last when the report is written: not one of another month."""
    last = scene.gathering.date if scene.gathering is not None else None
    if last is None or last.latest is None or scene.published is None or scene.published.earliest is None:
        return True
    return scene.published.earliest - last.latest <= _VISIT_LASTS


_VISIT_LASTS = 7
"""Days after which whoever arrived is no longer expected to be there."""


def _in_readout(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """A further meeting in a readout has the last one's date; what was said there is no event."""
    here = (t for t in reversed(candidates) if t.place < telling.place and t.kind == "CONSULT" and t.date is not None)
    beside = not _BESIDE.isdisjoint(telling.words.lows[: telling.place]) and bool(telling.parties.pairs)
    last = scene.last_dated if beside and scene.last_dated is not None and not scene.last_dated.planned else None
    return _told_together(telling, next(here, None) or scene.gathering or scene.meeting or last)


def _in_letter(telling: Telling, scene: Scene) -> Telling | None:
    """A deed of somebody named that a letter speaks of, without its date, lies before the letter."""
    named = bool(telling.parties.agents) and bool(telling.parties.participants)
    if telling.form is not Form.PAST or telling.kind not in _DEEDS or not named or scene.published is None:
        return None
    if telling.quoted or telling.lasting or telling.by_noun or not _orderable(telling):
        return None
    why = f"told without a date; the letter is dated {in_words(scene.published)}"
    return replace(telling, date=Date.before(scene.published), why=why)


def _beside_meeting(telling: Telling, scene: Scene) -> Telling | None:
    """A further meeting that a report tells beside one with its day: "also met", "in the margins of the summit"."""
    beside = not _BESIDE.isdisjoint(telling.words.lows[: telling.place]) and bool(telling.parties.pairs)
    return _told_together(telling, scene.gathering if beside else _agreed_by(telling, scene))


def _agreed_by(telling: Telling, scene: Scene) -> Telling | None:
    """What the lead of a report tells of the same parties: where they met on a day, they agreed that day."""
    last = scene.last_dated
    if scene.nature.kind != "news" or last is None or last.date is None or last.planned or not telling.parties.pairs:
        return None
    same = set(telling.parties.pairs) == set(last.parties.pairs) and last.kind == "AGREE" and last.time is not None
    return last if same and last.main and last.date.precision <= Precision.DAY else None


def _told_together(telling: Telling, meeting: Telling | None) -> Telling | None:
    if meeting is None or meeting.date is None or telling.kind != "CONSULT" or telling.form is not Form.PAST:
        return None
    if telling.talk or telling.say or telling.by_noun or not telling.main or telling.lemma not in _MEETING:
        return None
    if any(time.type == "DATE" and time.edtf is None for time in telling.words.times):
        return None  # "a few weeks ago" is another time
    return replace(telling, date=meeting.date, why=f"told together with the meeting of {in_words(meeting.date)}")


def _part_of_talk(telling: Telling, scene: Scene) -> bool:
    """What those who meet in a cable agree, ask or thank for is said at their meeting."""
    last = scene.last_dated
    return (
        scene.nature.kind == "cable"
        and last is not None
        and last.kind in ("CONSULT", None)
        and telling.kind in _BETWEEN | {"CONCEDE"}
        and set(telling.parties.pairs) <= set(last.parties.pairs)
    )


def _election(candidates: list[Telling]) -> Telling | None:
    """The election that a sentence names with its date."""
    return next((t for t in reversed(candidates) if t.by_noun and t.lemma in _ELECTIONS and t.date is not None), None)


def _spoken_of(telling: Telling, scene: Scene) -> Telling | None:
    """The election told before, where an outcome names it again or nothing dated came between."""
    election, last = scene.election, scene.last_dated
    if not scene.led or election is None:
        return None
    again = not telling.content.isdisjoint(_COUNTED) or last is None or last.words.start <= election.words.start
    return election if again else None


def _stands(telling: Telling) -> bool:
    """Whether somebody takes part in an election that the verb's own date dates."""
    stands = telling.lemma in ("participate", "run", "contest", "stand", "compete", "take", "hold")
    return stands and telling.time is not None and not telling.content.isdisjoint(_ELECTIONS)


def _remember(scene: Scene, candidates: list[Telling], chosen: list[Telling]) -> None:
    scene.election = _election(candidates) or scene.election
    for telling in chosen:
        if telling.date is not None and is_bounded(telling.date):
            scene.election = telling if _stands(telling) else scene.election
            scene.born = scene.born or (telling.date if telling.lemma == "bear" else None)
            scene.last_dated = telling
            scene.last_day = telling.date if telling.date.precision <= Precision.DAY else scene.last_day
        if telling.kind == "CONSULT" and not telling.planned and telling.date is not None:
            scene.gathering = telling
            if telling.lemma in _VISITS and telling.main and _goes_on(scene):
                scene.visit = telling
        if scene.meeting is None and telling.kind == "CONSULT" and not telling.planned:
            scene.meeting = telling
        if (
            telling.planned
            and telling.kind == "AGREE"
            and telling.form is Form.FUTURE
            and telling.time is not None
            and (not scene.reports or "visit" in telling.content or telling.lemma in _VISITS)
        ):
            scene.journey = telling
            if telling.lemma in _VISITS or not _TRIPS.isdisjoint(telling.content):
                scene.trip = telling
