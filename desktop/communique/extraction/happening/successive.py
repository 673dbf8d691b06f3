"""Several dates of one verb: a list of days, each with its happening, and the stops of one journey."""

from dataclasses import replace

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.words import Words
from communique.model.dates import Precision

_TRAVELLING = frozenset(("travel", "visit", "go", "fly", "tour"))
_DAY = len("2022-05-13")


def is_listed(words: Words, known: TimeExpression, time: TimeExpression, first: int) -> bool:
    """Whether a day is the next of a list of days, each with its happening: "on 7 March and 2 May"."""
    if known.date is None or time.date is None:
        return False
    if _again_as(words, known, first) or _and_then(words, known, first):
        return known.date.precision == time.date.precision
    each = "respectively" in words.lows and known.date.precision == time.date.precision
    if max(known.date.precision, time.date.precision) > Precision.DAY and not each:
        return False  # but "formed cabinets in July and March respectively"
    i = first - 1
    while i >= 0 and words.time_of[i] < 0 and words.lows[i] in ("and", ",", "on", "in", "again"):
        i -= 1
    joined = "and" in words.lows[i + 1 : first] or "," in words.lows[i + 1 : first]
    before = i >= 0 and words.time_of[i] >= 0 and words.times[words.time_of[i]].date is not None
    return before and joined and "between" not in words.lows[max(0, i - 4) : i]


def _and_then(words: Words, known: TimeExpression, first: int) -> bool:
    """Whether a verb has a further object with a date of its own: "appointed minister in 1979 and premier in 1985"."""
    between = words.lows[words.token_at(known.end) : first]
    if len(between) not in range(3, _FEW + 1) or between[0] != "and" or between[-1] not in ("in", "on"):
        return False
    return all(low[0].isalnum() and low not in ("and", "the", "between", "from") for low in between[1:-1])


_FEW = 7
"""Words of a verb's further object with "and" and "in"."""


def _again_as(words: Words, known: TimeExpression, first: int) -> bool:
    """Whether a verb is done again as something else: "named it a sponsor of terror in 1997 and as a group in 2001"."""
    after = words.token_at(known.end)
    return words.lows[after : after + 2] in (["and", "as"], ["and", "again"]) and words.lows[first - 1] in ("in", "on")


def is_journey(target: Clause) -> bool:
    return target.predicate.verb.lemma in _TRAVELLING


def through(target: Clause, known: TimeExpression | None, time: TimeExpression) -> TimeExpression:
    """The days of a journey from its first to its last stop: "will travel to X May 3-4 and to Y May 6"."""
    days = [one for one in (known, time) if one is not None and one.date is not None and one.type == "DATE"]
    if not is_journey(target) or len(days) < 2 or known is None:
        return time
    if _within(time, known):
        return time  # "later this month … from 20 to 25 August"
    first, last = (known.edtf or "").split("/")[0], (time.edtf or "").split("/")[-1]
    if not first < last or len(first) != _DAY or len(last) != _DAY:
        return time
    why = f"from “{known.text}” to “{time.text}”, the stops of one journey"
    return replace(known, edtf=f"{first}/{last}", why=why)


def _within(time: TimeExpression, known: TimeExpression) -> bool:
    """Whether one date lies in the span of another and is finer."""
    inner, outer = time.date, known.date
    if inner is None or outer is None or None in (inner.earliest, inner.latest, outer.earliest, outer.latest):
        return False
    inside = outer.earliest <= inner.earliest and inner.latest <= outer.latest  # type: ignore[operator]
    return inside and inner != outer
