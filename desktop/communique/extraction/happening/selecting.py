"""Which candidate happenings of a document are events, and the dates of those whose own words give none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.natures import Nature
from communique.model.dates import Date, Precision, parse, short
from communique.model.dates import words as in_words

_DEEDS = word_set("selecting", "deeds")
_BETWEEN = frozenset(("AGREE", "SUPPORT", "THREATEN", "ACCUSE", "COOPERATE", "REQUEST"))
_MANY = 12
"""Dated happenings of a text without a date of its own that make it a history."""
_TOLD = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT))
_REPORTS = frozenset(("news", "profile", "biography", "cable", "document"))
_OUTCOMES = frozenset(("win", "lose", "gain", "sweep"))
_MOMENTS = frozenset(("hours", "days", "minutes", "shortly", "soon", "just", "moments"))
_LATER = frozenset(("later", "then", "afterwards", "afterward", "subsequently", "thereafter", "next"))
_ELECTIONS = frozenset(("election", "elections", "vote", "referendum", "poll"))


@dataclass(slots=True)
class Scene:
    """What has been told so far."""

    nature: Nature
    published: Date | None
    meeting: Telling | None = None
    """The meeting that a readout is about."""
    journey: Telling | None = None
    """The journey or programme that a release announces."""
    last_dated: Telling | None = None
    election: Telling | None = None
    dense: bool = False
    """Whether so much is dated that what is not is left alone: a history."""
    led: bool = False
    """Whether the first sentence of the running text is past."""

    @property
    def reports(self) -> bool:
        return self.nature.kind in _REPORTS and not self.nature.conversation


def selected(
    sentences: Sequence[tuple[Words, list[Telling]]], nature: Nature, published: Date | None
) -> Iterator[Telling]:
    """The events among the candidates of each sentence, in order, all with the date that the text supports."""
    dense = published is None and sum(telling.time is not None for _, told in sentences for telling in told) > _MANY
    scene = Scene(nature, published, dense=dense)
    for words, candidates in sentences:
        chosen = [kept for telling in candidates if (kept := _choose(telling, candidates, scene))]
        _remember(scene, candidates, chosen)
        scene.led = scene.led or words.role is Role.BODY
        yield from chosen


def _choose(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    if telling.words.role is Role.HEADING or (telling.quoted and not telling.time):
        return None
    if scene.nature.spoken and not _told_plainly(telling):
        return None
    if telling.words.role is Role.TITLE:
        return telling if telling.time and not telling.quoted and telling.by_noun else None
    if telling.time is not None:
        return _dated(telling, scene) if not _only_where(telling, candidates) else None
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


def _told_plainly(telling: Telling) -> bool:
    """Whether spoken words tell a happening as a report would: a known kind, somebody named, a main verb."""
    words = telling.words
    if "you" in words.lows[max(0, telling.place - 3) : telling.place]:  # a question tells what was said already
        return False
    if telling.kind is None or telling.time is None or not telling.parties.participants or words.tokens[-1] == "?":
        return False
    return telling.by_noun or (telling.main and telling.form in (Form.PAST, Form.FUTURE, Form.PERFECT))


def _dated(telling: Telling, scene: Scene) -> Telling | None:
    """A candidate with a date of its own."""
    if telling.quoted and telling.form is not None and not telling.main:
        return None
    if telling.talk and scene.meeting is not None and not scene.reports and not telling.planned:
        return None
    if telling.by_noun and telling.lemma in _ELECTIONS and not telling.planned:
        return None
    if (
        telling.by_noun
        and telling.kind is None
        and not telling.planned
        and telling.lemma not in ("birth", "death", "founding")
    ):
        return None
    return telling


def _undated(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    if telling.planned:
        return _on_journey(telling, scene) or _announced(telling, scene)
    if scene.dense:
        return None
    if beside := _days_from(telling, candidates):
        return beside
    if not scene.reports:
        return _in_readout(telling, scene) or _released(telling, candidates, scene)
    if telling.form not in _TOLD or telling.quoted or telling.lasting or telling.courtesy:
        return None
    if telling.joins and scene.last_dated is not None and scene.last_dated.kind == "CONSULT":
        last = scene.last_dated
        return replace(telling, date=last.date, why=last.why) if telling.words.block == last.words.block else None
    if not scene.led and telling.main and not telling.by_noun:
        return _the_news(telling, scene)
    if telling.lemma in _OUTCOMES and scene.election is not None:
        return _in_election(telling, scene)
    if scene.nature.kind == "cable" and telling.kind == "CONSULT" and telling.main and not telling.say:
        return _later_in_cable(telling, scene) or _same_day_in_cable(telling, scene)
    if not _orderable(telling) or _part_of_talk(telling, scene):
        return None
    return _in_order(telling, candidates, scene)


def _from(date: Date, published: Date | None) -> Date:
    """From a date to the document's, or open where that has none."""
    start = str(date)
    if (
        published is None
        or "/" in start
        or date.latest is None
        or published.earliest is None
        or date.latest > published.earliest
    ):
        return Date.since(date)
    return parse(f"{start}/{published}")


def _is_bounded(date: Date) -> bool:
    return date.earliest is not None and date.latest is not None


def _is_event(telling: Telling) -> bool:
    return not telling.by_noun or telling.kind is not None


def _orderable(telling: Telling) -> bool:
    """Whether an undated act belongs on a timeline: a deed, or an act of one state on another."""
    if telling.say or telling.reported or telling.vague:
        return False
    if telling.talk and telling.kind != "REJECT" and not telling.written:
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
    ):
        return False
    if not telling.main and not telling.parties.agents and not telling.parties.participants:
        return False
    if telling.kind in _DEEDS:
        describing = telling.opener in ("that", "which") and telling.kind in ("AID", "CONCEDE", "PROTEST")
        return bool(telling.parties.codes) and not describing
    return telling.kind in _BETWEEN and bool(telling.parties.pairs) and (telling.main or telling.written)


def _on_journey(telling: Telling, scene: Scene) -> Telling | None:
    """What is to be done on an announced journey has the journey's dates."""
    journey = scene.journey
    if journey is None or telling.form is not Form.FUTURE or telling.kind != "AGREE" or not telling.parties.pairs:
        return None
    why = f"part of what is announced for {in_words(journey.date)}" if journey.date else ""
    return replace(telling, date=journey.date, why=why)


def _in_readout(telling: Telling, scene: Scene) -> Telling | None:
    """A further meeting in a readout has the first one's date; what was said there is no event."""
    meeting = scene.meeting
    if (
        meeting is None
        or telling.kind != "CONSULT"
        or telling.talk
        or telling.say
        or not telling.main
        or telling.by_noun
    ):
        return None
    if (
        telling.form is not Form.PAST
        or telling.lemma not in ("hold", "meet", "convene", "host", "gather", "visit")
        or meeting.date is None
    ):
        return None
    return replace(telling, date=meeting.date, why=f"told together with the meeting of {in_words(meeting.date)}")


def _announced(telling: Telling, scene: Scene) -> Telling | None:
    """A journey or meeting that a release opens with, without its days, is still to come."""
    if scene.led or scene.published is None or scene.nature.kind != "press_release" or not telling.main:
        return None
    if telling.form is not Form.FUTURE or telling.kind != "AGREE" or telling.say or telling.quoted:
        return None
    why = f"announced without a day on {in_words(scene.published)}"
    return replace(telling, date=Date.since(scene.published), why=why)


def _released(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """What the issuer did, told first in a release and without a date, is its news."""
    if scene.led or scene.nature.kind != "press_release" or telling.form is not Form.PAST or not telling.main:
        return None
    if telling.by_noun or telling.quoted or telling.talk or any(other.time is not None for other in candidates):
        return None
    if set(telling.parties.agents).isdisjoint(scene.nature.issuer):
        return None
    return _the_news(telling, scene, sure=True)


def _days_from(telling: Telling, candidates: list[Telling]) -> Telling | None:
    """What happened "just days before" something that the sentence dates happened about then."""
    lows = telling.words.lows
    opener = next((i for i in range(telling.place, 1, -1) if lows[i] in ("before", "after")), 0)
    if telling.opener not in ("before", "after") or _MOMENTS.isdisjoint(lows[max(0, opener - 2) : opener]):
        return None
    near = next((other for other in candidates if other.time is not None and other.main and other.date), None)
    if near is None or near.date is None or telling.kind is None or not _is_bounded(near.date):
        return None
    why = f"told as days or hours from what happened {short(near.date)}"
    return replace(telling, date=near.date.about(), why=why)


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


def _later_in_cable(telling: Telling, scene: Scene) -> Telling | None:
    """A meeting that a cable tells as later than what it told last ("Later, when I saw him …")."""
    last = scene.last_dated
    if last is None or last.date is None or not _is_bounded(last.date) or telling.words.lows[0] not in _LATER:
        return None
    why = f"told as later than “{last.summary}” ({short(last.date)})"
    return replace(telling, date=_from(last.date, scene.published), why=why)


def _the_news(telling: Telling, scene: Scene, sure: bool = False) -> Telling | None:
    """The first act of a report, without a date of its own, is the news itself."""
    if (
        telling.kind is None
        and not telling.parties.pairs
        and not (sure or (scene.nature.kind == "news" and not telling.say))
    ):
        return None
    if scene.published is None:
        return replace(telling, date=None, why="the document bears no date and gives none for this")
    why = f"the news itself, told without a date; the report is dated {in_words(scene.published)}"
    return replace(telling, date=scene.published.about(), why=why)


def _same_day_in_cable(telling: Telling, scene: Scene) -> Telling | None:
    """A cable goes on telling the day that it named in the same paragraph."""
    last = scene.last_dated
    if (
        last is None
        or last.date is None
        or last.words.block != telling.words.block
        or last.date.precision > Precision.DAY
    ):
        return None
    return replace(telling, date=last.date, why=f"told in the same passage as “{last.summary}” ({short(last.date)})")


def _in_election(telling: Telling, scene: Scene) -> Telling:
    election = scene.election
    assert election is not None
    assert election.date is not None
    why = f"the outcome of the election named in the sentence before (“{election.time.text if election.time else ''}”)"
    return replace(telling, date=election.date, why=why)


def _in_order(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """An undated act, before what the text dates beside it or before the document."""
    beside = next(
        (
            other
            for other in candidates
            if other.date is not None and other.time is not None and _is_event(other) and _is_bounded(other.date)
        ),
        None,
    )
    if beside is not None and beside.date is not None and telling.main and beside.opener == "after":
        why = f"told as later than what happened {short(beside.date)} (“{beside.time.text if beside.time else ''}”)"
        return replace(telling, date=_from(beside.date, scene.published), why=why)
    if (
        beside is not None
        and beside.date is not None
        and (telling.opener in ("after", "who", "that", "which") or telling.form is Form.PLUPERFECT)
    ):
        why = f"told as earlier than what happened {short(beside.date)} (“{beside.time.text if beside.time else ''}”)"
        return replace(telling, date=Date.before(beside.date), why=why)
    last = scene.last_dated
    if (
        telling.opener == "after"
        and last is not None
        and last.date is not None
        and telling.words.block == last.words.block
    ):
        why = f"told as earlier than “{last.summary}” ({short(last.date)})"
        return replace(telling, date=Date.before(last.date), why=why)
    if scene.published is None and last is not None and last.date is not None:
        earlier = telling.form is Form.PLUPERFECT
        date = Date.before(last.date) if earlier else Date.since(last.date)
        why = f"told as {'earlier' if earlier else 'later'} than “{last.summary}” ({short(last.date)})"
        return replace(telling, date=date, why=why)
    if scene.published is None:
        return replace(telling, date=None, why="neither the sentence nor the document gives a date")
    told = (
        f"told after “{last.summary}”"
        if last is not None and last.words.block == telling.words.block
        else "told without a date"
    )
    return replace(
        telling, date=Date.before(scene.published), why=f"{told}; the report is dated {in_words(scene.published)}"
    )


def _remember(scene: Scene, candidates: list[Telling], chosen: list[Telling]) -> None:
    for telling in candidates:
        if telling.by_noun and telling.lemma in _ELECTIONS and telling.date is not None:
            scene.election = telling
    for telling in chosen:
        if telling.date is not None and _is_bounded(telling.date):
            scene.last_dated = telling
        if scene.meeting is None and telling.kind == "CONSULT" and not telling.planned:
            scene.meeting = telling
        if (
            telling.planned
            and telling.kind == "AGREE"
            and telling.form is Form.FUTURE
            and telling.time is not None
            and not scene.reports
        ):
            scene.journey = telling
