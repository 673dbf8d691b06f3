"""The axis that counts from an event: day 0, with whole days, or years by the calendar, to either side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

from communique.browsing.scale import Scale
from communique.browsing.ticks import Tick, Ticks
from communique.model.calendar import civil, day_number, days_in

_ROOM = 58
"""Pixels that a label needs."""
_YEAR = 365.2425
_DAYS = (1, 2, 5, 10, 30, 60)
_LONG = tuple(digit * 10**power for power in range(2, 8) for digit in (1, 2, 5))
_YEARS = tuple(digit * 10**power for power in range(7) for digit in (1, 2, 5))
_FORMS = {1: ((70, 0), (40, 0), (20, 0)), 2: ((36, 24), (24, 24), (30, 0), (16, 0))}
"""Letters of each title and of each lane's name in the axis, from the fullest form to the shortest."""


class Zero(NamedTuple):
    """An event on whose day something stands as day 0; `lane` names what, "" for all lanes."""

    row: int
    day: int
    title: str
    date: str
    """In short words: "12 Nov 2019"."""
    lane: str = ""


def relative_ticks(scale: Scale, zeros: Sequence[Zero]) -> Ticks:
    """Whole days, or years, before and after the first zero; the upper tier names the events.

    Years end on the same day of the calendar, so only one zero can have them: of two, they would differ by a day.
    """
    day, years = zeros[0].day, len(zeros) == 1
    steps = [step for step in (*_DAYS, 90, 180) if step * scale.pixels_per_day >= _ROOM]
    if not years or steps:
        step = _step((*_DAYS, *_LONG), scale.pixels_per_day) if not years else steps[0]
        lower = _tier(
            scale, lambda index: day + index * step, (scale.first - day) / step, scale.span / step, "day", step
        )
    else:
        step = _step(_YEARS, _YEAR * scale.pixels_per_day)
        at = (scale.first - day) / _YEAR / step
        lower = _tier(scale, lambda index: anniversary(day, index * step), at, scale.span / _YEAR / step, "year", step)
    unit = "Days" if not years or steps else "Years"
    named = (f"{unit} since {_named(zeros, *form)}" for form in _FORMS[len(zeros)])
    upper = Tick(-1, int(scale.width), (*named, f"{unit} since day 0"))
    return Ticks((upper,), lower, scale.pixel(day))


def anniversary(day: int, years: int) -> int:
    """The same day of the calendar so many years later; 29 February is the 28th where there is none."""
    year, month, number = civil(day)
    return day_number(year + years, month, min(number, days_in(year + years, month)))


def signed(number: int) -> str:
    """ "+30", "0", "−1 000"."""
    sign = "+" if number > 0 else "−" if number else ""
    return f"{sign}{abs(number):,}".replace(",", "\u202f")


def relative_span(first: float, last: float, zero: int) -> str:
    """The days from `first` until before `last`, counted from day 0: "day −30 to +12"."""
    low, high = floor(first) - zero, max(ceil(last) - 1, floor(first)) - zero
    return f"day {signed(low)}" if low == high else f"day {signed(low)} to {signed(high)}"


def _step(steps: Sequence[int], pixels: float) -> int:
    """The first step that has room for its label."""
    return steps[min(bisect_left(steps, _ROOM / pixels), len(steps) - 1)]


def _tier(
    scale: Scale, start: Callable[[int], float], first: float, number: float, unit: str, step: int
) -> tuple[Tick, ...]:
    """The cells in view, `number` of them from about the `first`; a cell more on either side leaves none out."""
    indices = range(floor(first) - 1, ceil(first + number) + 2)
    starts = [(index, start(index)) for index in indices]
    cells = [(index, here, there) for (index, here), (_, there) in pairwise(starts)]
    return tuple(
        Tick(scale.pixel(here), scale.pixel(there), _forms(index * step, unit))
        for index, here, there in cells
        if there > scale.first and here < scale.last
    )


def _forms(number: int, unit: str) -> tuple[str, str]:
    if not number:
        return "day 0", "0"
    return f"{signed(number)} {unit if abs(number) == 1 else unit + 's'}", signed(number)


def _named(zeros: Sequence[Zero], title: int, lane: int) -> str:
    """The events in words, so many letters of each: “EU demands a plan”, 12 Nov 2019."""
    return " · ".join(
        f"“{_cut(zero.title, title)}”, {zero.date}" + (f" ({_cut(zero.lane, lane)})" if lane else "") for zero in zeros
    )


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[:longest].rstrip() + "…"
