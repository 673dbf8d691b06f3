"""How far apart two happenings of a sentence lie: "two weeks after the envoy was expelled, …"."""

import re

from communique.extraction.happening.words import Words
from communique.model.calendar import civil
from communique.model.dates import Date, Precision, parse

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_REACH = 3


def distance(words: Words, first: int) -> tuple[int, str] | None:
    """Count and unit (D, W, M, Y) by which what is told from token `first` on lies from what it is told with.

    Negative for what came before ("two weeks after X" places X two weeks earlier); None where no length says so.
    """
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


def apart(base: Date, count: int, unit: str) -> Date | None:
    """The date so far from a day: a day for days and weeks, else a month or a year; None for a base without its day."""
    if base.latest is None or base.precision > Precision.DAY:
        return None
    year, month, day = civil(base.latest)
    if unit in "DW":
        year, month, day = civil(base.latest + count * (7 if unit == "W" else 1))
        return parse(f"{year:04}-{month:02}-{day:02}")
    months = year * 12 + month - 1 + count * (12 if unit == "Y" else 1)
    return parse(f"{months // 12:04}-{months % 12 + 1:02}" if unit == "M" else f"{months // 12:04}")
