"""How many days lie between two events, as exactly as their dates are known."""

from __future__ import annotations

from typing import NamedTuple

from communique.browsing.table import EventTable
from communique.model.calendar import civil, days_in
from communique.model.dates import Date, parse

_LONG = 60
"""From so many days on, months and years are told too."""


class Interval(NamedTuple):
    """From the earlier of two events to the later; days, equal where both are known to the day."""

    start: int
    end: int
    least: int
    most: int

    def __str__(self) -> str:
        """ "34 days", "1,204 days (3 years, 3 months)", "20 to 50 days"."""
        if self.least != self.most:
            return f"{_grouped(self.least)} to {_counted(self.most, 'day')}"
        if not self.most:
            return "the same day"
        long = f" ({_by_calendar(self.start, self.end)})" if self.most >= _LONG else ""
        return f"{_counted(self.most, 'day')}{long}"


def interval(table: EventTable, one: int, other: int) -> Interval:
    """Between two dated rows, in either order; what is open on one side stands at its known end."""
    (start, first_end), (second_start, end) = sorted(_known(parse(table.dates[row])) for row in (one, other))
    last = max(first_end, end)
    return Interval(start, last, max(second_start - first_end, 0), last - start)


def _known(date: Date) -> tuple[int, int]:
    """The first and the last day that a date can mean, of its known end if the other is open."""
    first = date.earliest if date.start is not None or date.end is None else date.end.earliest
    last = date.latest if date.end is not None or date.start is None else date.start.latest
    # A date is open on one side at most.
    assert first is not None
    assert last is not None
    return first, last


def _by_calendar(start: int, end: int) -> str:
    """Whole years and months from one day to another: "2 years, 1 month"."""
    (year, month, day), (last_year, last_month, last_day) = civil(start), civil(end)
    months = (last_year - year) * 12 + last_month - month
    # The 31st of a month is over on the last day of a shorter one.
    if last_day < min(day, days_in(last_year, last_month)):
        months -= 1
    parts = (months // 12, "year"), (months % 12, "month")
    return ", ".join(_counted(number, what) for number, what in parts if number)


def _counted(number: int, what: str) -> str:
    return f"{_grouped(number)} {what}{'' if number == 1 else 's'}"


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")
