"""What a release opens with and gives no date for: its news, or what it announces."""

from dataclasses import replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.undated import Scene, the_news
from communique.extraction.layout import Role
from communique.model.dates import Date
from communique.model.dates import words as in_words

_RELEASES = frozenset(("press_release", "joint_statement"))
_DONE = word_set("releases", "done")
"""Kinds of what is done once, so that "has done" tells news rather than a habit."""
_HABITUAL = word_set("releases", "habitual")


def announced(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """A journey or meeting that a release opens with, without its days, is still to come."""
    if any(other.time is not None for other in candidates):
        return None  # "will travel to Togo on May 3-5 and discuss the climate"
    if scene.led or scene.published is None or scene.nature.kind != "press_release" or not telling.main:
        return None
    if telling.form is not Form.FUTURE or telling.kind != "AGREE" or telling.say or telling.quoted:
        return None
    why = f"announced without a day on {in_words(scene.published)}"
    return replace(telling, date=Date.since(scene.published), why=why)


def released(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """What a release tells first, as done and without a date, is its news."""
    if scene.led or scene.nature.kind not in _RELEASES or not telling.main or telling.by_noun or telling.quoted:
        return None
    dated = any(other.time is not None and not other.by_noun for other in candidates)
    if dated or telling.reported or telling.lasting:
        return None
    issued = not set(telling.parties.agents).isdisjoint(scene.nature.issuer)
    if _met(telling) or (telling.form is Form.PAST and issued and not telling.talk) or _done(telling):
        return the_news(telling, scene, sure=True)
    return None


def _met(telling: Telling) -> bool:
    """Whether a release opens with a meeting, or with what was agreed, of which it gives no day."""
    agreed = telling.kind == "AGREE" and not telling.say
    meeting = telling.kind == "CONSULT" and telling.lemma in _MEETING
    return telling.form is Form.PAST and bool(telling.parties.pairs) and (agreed or meeting)


_MEETING = word_set("releases", "meeting")


def _done(telling: Telling) -> bool:
    """Whether something was done once, or is being done: "has designated two officials", not "has long supported"."""
    habit = not _HABITUAL.isdisjoint(telling.words.lows[: telling.place + 2])
    new = telling.form in (Form.PERFECT, Form.PROGRESSIVE) and telling.kind in _DONE
    return new and not habit and bool(telling.parties.codes)


def is_state(telling: Telling) -> bool:
    """Whether a verb of no kind tells how things are: "the region enjoys today", "grew over the last 140 years"."""
    date, time = telling.date, telling.time
    if telling.form is Form.PRESENT and not telling.say and telling.words.role is Role.BODY:
        return time is not None and time.text.lower() == "today"
    if date is None or date.earliest is None or date.latest is None or time is None or time.type != "DURATION":
        return False
    return date.latest - date.earliest > _LONG


_LONG = 800
"""Days over which things go on rather than happen."""


def is_earlier_talk(telling: Telling, meeting: Telling) -> bool:
    """Whether a readout speaks of talks before the ones that it is about: "exchanged views in December"."""
    before, day = telling.date, meeting.date
    if telling.kind != "CONSULT" or before is None or before.latest is None or day is None or day.earliest is None:
        return False
    return before.latest < day.earliest and telling.main and bool(telling.parties.pairs)
