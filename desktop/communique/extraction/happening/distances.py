"""How far apart two happenings of a sentence lie: "two weeks after the envoy was expelled, …"."""

import re

from communique.extraction.happening.words import Words
from communique.model.calendar import civil
from communique.model.dates import Date, Precision, parse

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_REACH = 3
_FEBRUARY = 2


def distance(words: Words, first: int) -> tuple[int, str] | None:
    """Count and unit (D, W, M, Y) by which what is told from token `first` on lies from what it is told with.

    Negative for what came before ("two weeks after X" places X two weeks earlier); None where no length says so.
    The unit A counts anniversaries, from the day of the document: "today marks six years since X".
    """
    if years := _anniversary(words, first):
        return -years, "A"
    at = next(
        (i for i in range(first, max(0, first - _REACH), -1) if words.lows[i : i + 1] in (["after"], ["before"])), 0
    )
    owner = words.time_of[at - 1] if at else -1
    if owner < 0 or words.times[owner].type != "DURATION":
        return None
    length = _LENGTH.fullmatch(words.times[owner].value)
    if length is None:
        return None
    return int(length[1]) * (-1 if words.lows[at] == "after" else 1), length[2]


def _anniversary(words: Words, first: int) -> int:
    """The years of "today marks six years since …" before token `first`; 0 for anything else."""
    since = words.lows[first : first + 1] == ["since"] and first > 0
    owner = words.time_of[first - 1] if since else -1
    length = _LENGTH.fullmatch(words.times[owner].value) if owner >= 0 else None
    today = words.lows[:1] == ["today"] and not _MARKING.isdisjoint(words.lows[1:3])
    return int(length[1]) if today and length is not None and length[2] == "Y" else 0


_MARKING = frozenset(("marks", "mark", "is", "marked"))


def apart(base: Date, count: int, unit: str) -> Date | None:
    """The date so far from a day: a day for days and weeks, else a month or a year; None for a base without its day."""
    if base.latest is None or base.precision > Precision.DAY:
        return None
    year, month, day = civil(base.latest)
    if unit in "DW":
        year, month, day = civil(base.latest + count * (7 if unit == "W" else 1))
        return parse(f"{year:04}-{month:02}-{day:02}")
    if unit == "A":
        day = min(day, 28) if month == _FEBRUARY else day
        return parse(f"{year + count:04}-{month:02}-{day:02}")
    months = year * 12 + month - 1 + count * (12 if unit == "Y" else 1)
    return parse(f"{months // 12:04}-{months % 12 + 1:02}" if unit == "M" else f"{months // 12:04}")
