"""The dates of happenings whose own words give none: from what stands beside them, or from the document."""

from dataclasses import dataclass, replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.distances import apart
from communique.extraction.happening.sharing import AFTERWARDS
from communique.extraction.happening.telling import Telling
from communique.extraction.natures import Nature
from communique.model.dates import Date, Precision, parse, short
from communique.model.dates import words as in_words

TOLD = frozenset((Form.PAST, Form.PERFECT, Form.PLUPERFECT))
_REPORTS = frozenset(("news", "profile", "biography", "cable", "document"))
_MOMENTS = frozenset(("hours", "days", "minutes", "shortly", "soon", "just", "moments"))
_WITHIN = frozenset(("hand", "deliver", "give", "present", "read", "show"))
"""What is done in a meeting told before: "and handed to him a note"."""


@dataclass(slots=True)
class Scene:
    """What has been told so far."""

    nature: Nature
    published: Date | None
    meeting: Telling | None = None
    """The meeting that a readout is about."""
    journey: Telling | None = None
    """The journey or programme that a release announces."""
    trip: Telling | None = None
    """The journey that a release announces, whatever else it does: "during her trip"."""
    visit: Telling | None = None
    """The visit that a report tells of, going on when it is written."""
    last_dated: Telling | None = None
    last_day: Date | None = None
    """The last date told to the day."""
    gathering: Telling | None = None
    """The last meeting told with its date."""
    election: Telling | None = None
    born: Date | None = None
    """The birth that a biography tells."""
    dense: bool = False
    """Whether so much is dated that what is not is left alone: a history."""
    led: bool = False
    """Whether the first sentence of the running text is past."""
    day: Date | None = None
    """The day in the title of a text without a date of its own: of the meeting that it reports."""

    @property
    def is_letter(self) -> bool:
        return self.nature.kind == "letter"

    @property
    def reports(self) -> bool:
        return self.nature.kind in _REPORTS and not self.nature.conversation


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


def is_bounded(date: Date) -> bool:
    return date.earliest is not None and date.latest is not None


def _orders(telling: Telling) -> bool:
    """Whether a dated happening orders others beside it: an event, or what they are said to come after."""
    return _is_event(telling) or telling.opener == "after"


def _is_event(telling: Telling) -> bool:
    return not telling.by_noun or telling.kind is not None


def days_from(telling: Telling, candidates: list[Telling]) -> Telling | None:
    """What happened "just days before" something that the sentence dates happened about then."""
    lows = telling.words.lows
    opener = next((i for i in range(telling.place, 1, -1) if lows[i] in ("before", "after")), 0)
    if telling.opener not in ("before", "after") or _MOMENTS.isdisjoint(lows[max(0, opener - 2) : opener]):
        return None
    near = next((other for other in candidates if other.time is not None and other.main and other.date), None)
    if near is None or near.date is None or telling.kind is None or not is_bounded(near.date):
        return None
    why = f"told as days or hours from what happened {short(near.date)}"
    return replace(telling, date=near.date.about(), why=why)


def counted_from(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """What happened "two weeks after" something counts from that: dated in the sentence, told last, or the news."""
    if telling.apart is None or telling.form not in TOLD:
        return None
    beside = next((o.date for o in candidates if o is not telling and o.time is not None and o.main and o.date), None)
    base = beside or scene.last_day or scene.published or scene.day
    base = scene.published if telling.apart[1] == "A" else base
    date = apart(base, *telling.apart) if base is not None else None
    if base is None or date is None:
        return None
    return replace(telling, date=date, why=f"told with its distance from what happened {short(base)}")


def later_in_cable(telling: Telling, scene: Scene) -> Telling | None:
    """A meeting that a cable tells as later than what it told last ("Later, when I saw him …")."""
    last = scene.last_dated
    later = not AFTERWARDS.isdisjoint(telling.words.lows[: telling.place])
    if last is None or last.date is None or not is_bounded(last.date) or not later:
        return None
    why = f"told as later than “{last.summary}” ({short(last.date)})"
    return replace(telling, date=_from(last.date, scene.published), why=why)


def the_news(telling: Telling, scene: Scene, sure: bool = False) -> Telling | None:
    """The first act of a report, without a date of its own, is the news itself."""
    if (
        telling.kind is None
        and not telling.parties.pairs
        and not (sure or (scene.nature.kind == "news" and (not telling.say or telling.parties.participants)))
    ):
        return None
    if scene.day is not None:
        return replace(telling, date=scene.day, why=f"the title gives the day, {in_words(scene.day)}")
    if scene.published is None:
        return replace(telling, date=None, why="the document bears no date and gives none for this")
    why = f"the news itself, told without a date; the report is dated {in_words(scene.published)}"
    return replace(telling, date=scene.published.about(), why=why)


def just_done(telling: Telling, scene: Scene) -> Telling | None:
    """What a cable tells as just done, about the day it bears: "has just given me the text"."""
    just = telling.form is Form.PERFECT and "just" in telling.words.lows[max(0, telling.place - 2) : telling.place]
    if not (just and telling.main and telling.parties.pairs) or scene.nature.kind != "cable" or scene.published is None:
        return None
    why = f"told as just done on {in_words(scene.published)}"
    return replace(telling, date=scene.published.about(), why=why)


def same_day_in_cable(telling: Telling, scene: Scene) -> Telling | None:
    """A cable goes on telling the day that it named in the same paragraph."""
    last = scene.last_dated
    if (
        last is None
        or last.date is None
        or last.words.block != telling.words.block
        or last.date.precision > Precision.DAY
        or (telling.lemma in _WITHIN and set(telling.parties.pairs) <= set(last.parties.pairs))
    ):
        return None
    return replace(telling, date=last.date, why=f"told in the same passage as “{last.summary}” ({short(last.date)})")


def in_election(telling: Telling, election: Telling) -> Telling:
    """The outcome of an election has its date."""
    why = f"the outcome of the election that the text dates (“{election.time.text if election.time else ''}”)"
    return replace(telling, date=election.date, why=why)


def in_order(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """An undated act, before what the text dates beside it or before the document."""
    beside = next(
        (
            other
            for other in candidates
            if other.date is not None and other.time is not None and _orders(other) and is_bounded(other.date)
        ),
        None,
    )
    if beside is not None and beside.date is not None and telling.main and beside.opener == "after":
        why = f"told as later than what happened {short(beside.date)} (“{beside.time.text if beside.time else ''}”)"
        return replace(telling, date=_from(beside.date, scene.published), why=why)
    if (
        beside is not None
        and beside.date is not None
        and (telling.opener == "after" or _beside_main(telling, beside) or telling.form is Form.PLUPERFECT)
    ):
        why = f"told as earlier than what happened {short(beside.date)} (“{beside.time.text if beside.time else ''}”)"
        return replace(telling, date=Date.before(beside.date), why=why)
    if beside is not None and beside.date is not None and _follows(telling, beside):
        why = f"told as later than what happened {short(beside.date)} (“{beside.time.text if beside.time else ''}”)"
        return replace(telling, date=_from(beside.date, scene.published), why=why)
    if scene.day is not None and telling.main and telling.form is Form.PAST:
        return replace(telling, date=scene.day, why=f"the title gives the day, {in_words(scene.day)}")
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


def _follows(telling: Telling, beside: Telling) -> bool:
    """Whether a main verb goes on from one that its sentence dates: "… in 2014, and the army then took power"."""
    on = telling.main and beside.main and beside.place < telling.place and telling.form is Form.PAST
    return on and not AFTERWARDS.isdisjoint(telling.words.lows[beside.place : telling.place])


def _beside_main(telling: Telling, beside: Telling) -> bool:
    """Whether a relative clause describes those who do what its main clause dates."""
    return telling.opener in ("who", "that", "which") and beside.main
