"""What a life or a history tells without a date of its own: accessions, exiles, outcomes, beside what it dates."""

import re
from dataclasses import replace

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.telling import Telling
from communique.extraction.happening.undated import Scene, in_order, is_bounded
from communique.model.dates import Date, civil, parse, short

_TURNS = word_set("lives", "turns")
"""Verbs that tell a turn of a life or of a party, of no kind of their own."""
_AGE = re.compile(
    r"\b(?:was )?(\d\d?) years old when\b|\b[Aa]t (?:the )?age (?:of )?(\d\d?)\b|\b[Aa]ged (\d\d?) when\b"
)
_LAST_YEAR = 9999
_LIVES = frozenset(("biography", "profile"))


def after_dated(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """What came after, or before, something that its own sentence dates: "After X died in 1960, he became …"."""
    verbs = (t for t in candidates if not t.by_noun and not t.written)
    beside = next((t for t in verbs if t.time is not None and t.date is not None), None)
    if beside is None or beside.date is None or not is_bounded(beside.date) or not _is_turn(telling):
        return None
    later = telling.main and beside.opener == "after" and beside.place < telling.place
    earlier = telling.opener == "after" and beside.main
    return in_order(telling, candidates, scene) if later or earlier else None


def in_a_life(telling: Telling, candidates: list[Telling], scene: Scene) -> Telling | None:
    """The first turn of a sentence without a date, in the story of a person or a party, follows what was told last."""
    last = scene.last_dated
    if scene.nature.kind not in _LIVES or scene.published is not None or not telling.main or not _is_turn(telling):
        return None
    if last is None or last.date is None or last.words.block != telling.words.block or telling.form is not Form.PAST:
        return None
    before = (other for other in candidates if other.place < telling.place)
    if any(other.time is not None or (other.main and not other.by_noun) for other in before):
        return None
    why = f"told as later than “{last.summary}” ({short(last.date)})"
    return replace(telling, date=Date.since(last.date), why=why)


def at_age(telling: Telling, scene: Scene) -> Telling | None:
    """A turn of a life told with the age at which it came, counted from the birth: "was 18 years old when he …"."""
    words, born = telling.words, scene.born
    told = _AGE.search(words.text, words.start, words.end)
    if told is None or born is None or born.earliest is None or scene.nature.kind != "biography":
        return None
    if not _is_turn(telling) or any(time.date is not None for time in words.times):
        return None
    year = civil(born.earliest)[0] + int(told.group(told.lastindex or 0))
    if not 1 <= year <= _LAST_YEAR:
        return None
    why = f"“{told.group()}”, counted from the birth ({short(born)})"
    return replace(telling, date=parse(f"{year:04}~"), why=why)


def goes_on(telling: Telling) -> bool:
    """Whether a verb tells what has been going on: "has been making attacks"."""
    lows, head = telling.words.lows, telling.place
    return lows[head].endswith("ing") and "been" in lows[max(0, head - 2) : head]


def _is_turn(telling: Telling) -> bool:
    """Whether a verb tells a turn of fortune of somebody named."""
    if telling.form not in (Form.PAST, Form.PLUPERFECT) or telling.quoted or telling.lasting or telling.vague:
        return False
    if telling.say or telling.reported or telling.by_noun or (telling.talk and telling.kind != "AGREE"):
        return False
    return bool(telling.parties.codes) and (telling.kind is not None or telling.lemma in _TURNS)
