"""The two tiers of the axis: calendar units from hours to millennia, and what stands on them."""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from communique.browsing.scale import Scale
from communique.model.calendar import civil, day_number, weekday

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR = 365.2425


class Unit(NamedTuple):
    """A step of the calendar: so many hours, days, weeks (from Monday), months or years."""

    name: str
    step: int
    days: float
    """How long it is on average."""
    room: float
    """Pixels that its label needs."""

    def number_at(self, day: float) -> int:
        """The number of the unit that a moment lies in."""
        return _INDEX[self.name](day, self.step)

    def start(self, index: int) -> float:
        """The moment at which the unit with this number begins."""
        return _START[self.name](index, self.step)


class Names(NamedTuple):
    """What months and weekdays are called on the axis: twelve from January, seven from Monday, in full and in short."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]


ENGLISH = Names(MONTHS, tuple(name[:3] for name in MONTHS), WEEKDAYS, tuple(name[:3] for name in WEEKDAYS))
_names = ENGLISH


def speak(names: Names) -> None:
    """Let the axis call months and weekdays so, from now on."""
    global _names
    _names = names
    _upper_label.cache_clear()
    _lower_label.cache_clear()


class Tick(NamedTuple):
    """One cell of the axis: where it begins and ends in pixels, and its label from the fullest to the shortest."""

    x0: int
    x1: int
    labels: tuple[str, ...]


class Ticks(NamedTuple):
    upper: tuple[Tick, ...]
    lower: tuple[Tick, ...]
    zero: int | None = None
    """Where day 0 begins, on an axis that counts from an event."""


def _month_index(day: float, step: int) -> int:
    year, month, _ = civil(floor(day))
    return (year * 12 + month - 1) // step


def _month_start(index: int, step: int) -> float:
    year, month = divmod(index * step, 12)
    return day_number(year, month + 1, 1)


_INDEX: dict[str, Callable[[float, int], int]] = {
    "hour": lambda day, step: floor(day * 24 / step),
    "day": lambda day, step: floor(day) // step,
    "week": lambda day, step: (floor(day) - 1) // (7 * step),
    "month": _month_index,
    "year": lambda day, step: civil(floor(day))[0] // step,
}
_START: dict[str, Callable[[int, int], float]] = {
    "hour": lambda index, step: index * step / 24,
    "day": lambda index, step: index * step,
    "week": lambda index, step: index * 7 * step + 1,
    "month": _month_start,
    "year": lambda index, step: day_number(index * step, 1, 1),
}

HOUR = Unit("hour", 1, 1 / 24, 44)
DAY, WEEK, MONTH, YEAR = (
    Unit("day", 1, 1, 30),
    Unit("week", 1, 7, 62),
    Unit("month", 1, 30, 38),
    Unit("year", 1, _YEAR, 44),
)
_LONG = tuple(
    Unit("year", digit * 10**power, digit * 10**power * _YEAR, 52 + 7 * max(power - 3, 0))
    for power in range(7)
    for digit in (1, 2, 5)
)[1:]
LADDER = (
    HOUR, Unit("hour", 3, 3 / 24, 44), Unit("hour", 6, 6 / 24, 44), Unit("hour", 12, 12 / 24, 44),
    DAY, WEEK, MONTH, Unit("month", 3, 91, 40), YEAR, *_LONG,
)  # fmt: skip
"""The steps of the lower tier, from the finest to the coarsest."""


def unit_for(scale: Scale, pixels: float = 0.0) -> Unit:
    """The finest unit that has room for its label, or for `pixels` if those are given."""
    for unit in LADDER:
        if unit.days * scale.pixels_per_day >= (pixels or unit.room):
            return unit
    return LADDER[-1]


def bounds(unit: Unit, first: float, last: float) -> tuple[float, ...]:
    """The starts of the units that meet these days, and the end of the last of them."""
    return _starts(unit, unit.number_at(first), unit.number_at(last) + 1)


@lru_cache(maxsize=64)
def _starts(unit: Unit, low: int, high: int) -> tuple[float, ...]:
    return tuple(unit.start(index) for index in range(low, high + 1))


def ticks(scale: Scale) -> Ticks:
    """The two tiers for a view: the lower the finest that is legible, the upper what it counts within."""
    lower = unit_for(scale)
    return Ticks(_tier(scale, _upper(lower), _upper_label), _tier(scale, lower, _lower_label))


def _tier(scale: Scale, unit: Unit, label: Callable[[Unit, float], tuple[str, ...]]) -> tuple[Tick, ...]:
    starts = bounds(unit, scale.first, scale.last)
    pixels = pairwise(scale.pixels(np.array(starts, np.float64)).tolist())
    return tuple([Tick(x0, x1, label(unit, start)) for (x0, x1), start in zip(pixels, starts, strict=False)])


def _upper(unit: Unit) -> Unit:
    if unit.name == "hour":
        return DAY
    if unit.name in ("day", "week"):
        return MONTH
    if unit.name == "month":
        return YEAR
    power = 10
    while power <= unit.step:
        power *= 10
    return Unit("year", power, power * _YEAR, 60)


def year_label(year: int) -> str:
    """A year in words: 2019, or 44 BC for the year -43."""
    return str(year) if year > 0 else f"{1 - year} BC"


@lru_cache(maxsize=1024)
def _upper_label(unit: Unit, start: float) -> tuple[str, ...]:
    year, month, day = civil(floor(start))
    long, short = _names.months[month - 1], _names.short_months[month - 1]
    if unit.name == "day":
        name = _names.weekdays[weekday(floor(start))]
        return f"{name}, {day} {long} {year_label(year)}", f"{day} {short} {year_label(year)}", str(day)
    if unit.name == "month":
        return f"{long} {year_label(year)}", f"{short} {year_label(year)}", short
    if unit.step == 1:
        return (year_label(year),)
    return (_years_label(year, unit.step),)


def _years_label(year: int, step: int) -> str:
    """The years that a long unit holds: 2010–2019, 100–91 BC; the one that holds year 1 begins there."""
    last = year + step - 1
    if last < 1:
        return f"{1 - year}–{1 - last} BC"
    return f"{max(year, 1)}–{last}" if year > 0 or step < 10 else f"{1 - year} BC–{last}"


@lru_cache(maxsize=4096)
def _lower_label(unit: Unit, start: float) -> tuple[str, ...]:
    if unit.name == "hour":
        return (f"{round(start * 24) % 24:02d}:00",)
    year, month, day = civil(floor(start))
    long, short = _names.months[month - 1], _names.short_months[month - 1]
    if unit.name == "day":
        number = weekday(floor(start))
        return f"{_names.weekdays[number]} {day}", f"{_names.short_weekdays[number]} {day}", str(day)
    if unit.name == "week":
        return f"{day} {short}", str(day)
    if unit.name == "month":
        return (long, short) if unit.step == 1 else (short,)
    return (year_label(year),)


def span_words(first: float, last: float) -> str:
    """The days from `first` until before `last`, as people write them: 3–9 May 2022, May–June 2022, 1990–1999."""
    low, high = floor(first), max(ceil(last) - 1, floor(first))
    start, end = civil(low), civil(high)
    if start[1:] == (1, 1) and end[1:] == (12, 31):
        return _span(year_label(start[0]), year_label(end[0]))
    whole_months = start[2] == 1 and civil(high + 1)[2] == 1
    if start[0] != end[0]:
        return _span(_date_words(start, not whole_months), _date_words(end, not whole_months))
    year = year_label(start[0])
    if whole_months:
        return f"{_span(MONTHS[start[1] - 1], MONTHS[end[1] - 1])} {year}"
    if start[1] == end[1]:
        return f"{_span(str(start[2]), str(end[2]))} {MONTHS[start[1] - 1]} {year}"
    return f"{start[2]} {MONTHS[start[1] - 1]} – {end[2]} {MONTHS[end[1] - 1]} {year}"


def _span(one: str, other: str) -> str:
    return one if one == other else f"{one}–{other}"


def _date_words(date: tuple[int, int, int], with_day: bool) -> str:
    year, month, day = date
    return f"{day} {MONTHS[month - 1]} {year_label(year)}" if with_day else f"{MONTHS[month - 1]} {year_label(year)}"
