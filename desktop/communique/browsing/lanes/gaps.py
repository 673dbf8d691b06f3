"""Stretches of time in which nothing is shown: where they are, and which are unusually long for a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.grouping import Lane
from communique.browsing.scale import Scale
from communique.model.calendar import civil

_MONTH = 28
"""Days of the shortest month: what is shorter is no gap."""
_SHARE = 0.2
"""Of the view that an unusual gap takes."""
_TIMES = 4
"""An unusual gap is so many times the usual distance from one event to the next."""
_IN_YEARS = 24
"""Months from which on a gap is said in years."""
_WHOLE_YEARS = 10
"""Years from which on its months are not said."""

Days = NDArray[np.int32]


class Gap(NamedTuple):
    """From the first day on which nothing is shown until the day of the next event."""

    first: int
    last: int

    @property
    def words(self) -> str:
        """ "14 months", "2 years and 5 months", "12 years": as many as passed in full."""
        months = whole_months(self.first, self.last)
        years, rest = divmod(months, 12)
        if months < _IN_YEARS:
            return _counted(months, "month")
        both = rest and years < _WHOLE_YEARS
        return f"{_counted(years, 'year')} and {_counted(rest, 'month')}" if both else _counted(years, "year")


class Gaps:
    """The gaps of a month or more between events and statements; none before the first and after the last."""

    def __init__(self, starts: Days, ends: Days) -> None:
        """`starts` ascending; `ends` exclusive."""
        reached = np.maximum.accumulate(ends)[:-1]
        wide = np.flatnonzero(starts[1:] - reached >= _MONTH)
        self._firsts, self._lasts = reached[wide], starts[1:][wide]
        steps = np.diff(starts)
        steps = steps[steps > 0]
        # Of an even number the lower middle: three events, two of them near each other, have one gap.
        self._usual = float(np.sort(steps)[(len(steps) - 1) // 2]) if len(steps) else 0.0

    def unusual(self, scale: Scale) -> list[Gap]:
        """The gaps in view that are long for it, and long beside what is usual; in order."""
        long = self._lasts - self._firsts >= _TIMES * self._usual
        seen = np.minimum(self._lasts, scale.last) - np.maximum(self._firsts, scale.first) >= _SHARE * scale.span
        places = np.flatnonzero(long & seen)
        pairs = zip(self._firsts[places].tolist(), self._lasts[places].tolist(), strict=True)
        return [gap for gap in map(Gap._make, pairs) if whole_months(*gap)]


def gaps_of(lanes: Sequence[Lane]) -> Gaps:
    """The gaps that all these lanes have in common."""
    if not lanes:
        return Gaps(np.zeros(0, np.int32), np.zeros(0, np.int32))
    drawn = lanes[0].rows.drawn
    if any(lane.rows.drawn is not drawn for lane in lanes):
        return _gaps_of_moved(lanes)
    held = np.zeros(len(drawn.start), np.bool_)
    for lane in lanes:
        held[lane.rows.rows] = True
    rows = drawn.by_start.compress(held.take(drawn.by_start))
    return Gaps(drawn.start.take(rows), drawn.end.take(rows))


def _gaps_of_moved(lanes: Sequence[Lane]) -> Gaps:
    """As they are drawn, each lane on its own days."""
    starts = np.concatenate([lane.rows.drawn.start.take(lane.rows.rows) for lane in lanes])
    ends = np.concatenate([lane.rows.drawn.end.take(lane.rows.rows) for lane in lanes])
    order = np.argsort(starts, kind="stable")
    return Gaps(starts[order], ends[order])


def whole_months(first: int, last: int) -> int:
    """How many months of the calendar passed in full from one day until another."""
    (year, month, day), (end_year, end_month, end_day) = civil(first), civil(last)
    return (end_year - year) * 12 + end_month - month - (end_day < day)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' if number != 1 else ''}".replace(",", "\u202f")
