"""Which days the timeline shows first: the shortest span that holds most of the events known to the month or finer.

Just beyond it lie, often, one or two more of the same story: they are shown too.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Mask, Rows
from communique.browsing.precisions import known_to_the_month
from communique.browsing.table import EventTable
from communique.model.columns import OPEN_END, OPEN_START

_MONTH = 31
_NEAR = 6
"""What lies within a sixth of the span beyond it is its neighbour."""
_WIDTH = np.int64(1) << 32
Days = NDArray[np.int64]


class View(NamedTuple):
    """First and last day, both included, and how many shown events lie wholly before and after."""

    first: int
    last: int
    earlier: int
    later: int


def first_view(table: EventTable, mask: Mask) -> View | None:
    """The view to begin with, with a month on either side of a single day or event; None without any date."""
    return table.once_of(mask, "first view", lambda: _first_view(table, mask))


def _first_view(table: EventTable, mask: Mask) -> View | None:
    rows = _telling_rows(table, mask)
    if not len(rows):
        return None
    begin, end = _known_days(table, rows)
    first, last = _with_neighbours(*_shortest_with_most(begin, end), begin, end)
    if first == last or len(rows) == 1:
        first, last = first - _MONTH, last + _MONTH
    return View(first, last, *beyond(table, mask, first, last))


def beyond(table: EventTable, mask: Mask, first: float, last: float) -> tuple[int, int]:
    """How many shown events lie wholly before day `first`, and wholly after day `last`."""
    begin, end = _known_days(table, np.flatnonzero(mask & table.is_event & ~table.is_undated).astype(np.int32))
    return int(np.count_nonzero(end < first)), int(np.count_nonzero(begin > last))


def _telling_rows(table: EventTable, mask: Mask) -> Rows:
    """Events known to the month or finer; where there are none, all dated events; where there are none, statements."""
    dated = mask & ~table.is_undated
    events = dated & table.is_event
    for choice in (events & known_to_the_month(table), events, dated):
        if choice.any():
            return np.flatnonzero(choice).astype(np.int32)
    return np.zeros(0, np.int32)


def _known_days(table: EventTable, rows: Rows) -> tuple[Days, Days]:
    """First and last day of dated rows; an open date stands at its known end."""
    earliest, latest = table.earliest[rows].astype(np.int64), table.latest[rows].astype(np.int64)
    begin = np.where(earliest <= OPEN_START, latest, earliest)
    return begin, np.where(latest >= OPEN_END, begin, latest)


def _with_neighbours(first: int, last: int, begin: Days, end: Days) -> tuple[int, int]:
    """The span, up to what lies just beyond its ends: a story is not cut off before its last event."""
    near = (last - first) // _NEAR
    reached = (begin >= first - near) & (end <= last + near)
    return int(begin[reached].min()), int(end[reached].max())


def _shortest_with_most(begin: Days, end: Days) -> tuple[int, int]:
    """The first of the shortest spans that hold more than half of the stretches from `begin` to `end`."""
    # np.unique would load numpy.ma, which costs the start 10 ms.
    keys = np.sort(begin * _WIDTH + (end - begin))
    first_of_each = np.flatnonzero(np.append(True, keys[1:] != keys[:-1]))
    counts = np.diff(np.append(first_of_each, len(keys)))
    keys = keys[first_of_each]
    begins, ends = keys // _WIDTH, keys // _WIDTH + keys % _WIDTH
    by_end = np.argsort(ends, kind="stable")
    place = np.empty(len(keys), np.int64)
    place[by_end] = np.arange(len(keys))
    return _sweep(begins.tolist(), ends.tolist(), counts.tolist(), by_end.tolist(), place.tolist())


def _sweep(
    begins: list[int], ends: list[int], counts: list[int], by_end: list[int], place: list[int]
) -> tuple[int, int]:
    """Moves both ends of a window forward, never back. Stretches are in order of `begins`; `place` inverts `by_end`."""
    needed, held, taken = sum(counts) // 2 + 1, 0, 0
    best = (begins[0], max(ends))
    for number, first in enumerate(begins):
        while held < needed and taken < len(by_end):
            stretch = by_end[taken]
            held += counts[stretch] if begins[stretch] >= first else 0
            taken += 1
        if held < needed:
            break
        last = ends[by_end[taken - 1]]
        if last - first < best[1] - best[0]:
            best = (first, last)
        held -= counts[number] if place[number] < taken else 0
    return best
