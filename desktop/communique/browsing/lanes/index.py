"""Finding what lies in view among any number of rows: sorted columns, searched; intervals in classes of length."""

from functools import cached_property
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.drawn import LEVELS, Drawn

Rows = NDArray[np.int32]
Days = NDArray[np.int32]
"""Sorted days, and days to look for: of the same type, for else numpy would copy a whole column at each search."""

_FEW = 4096
"""Up to here, comparing every row beats searching."""
_CLASS_BASE = 8


class _Class(NamedTuple):
    """Rows no longer than `longest` days, in order of their start."""

    longest: int
    starts: Days
    rows: Rows


class Level:
    """The rows of a lane of at least one importance."""

    def __init__(self, drawn: Drawn, rows: Rows) -> None:
        self.rows = rows
        self._drawn = drawn
        self._starts = drawn.start.take(rows)
        self._ends = drawn.end.take(rows)

    @cached_property
    def _classes(self) -> tuple[_Class, ...]:
        """Lengths grow by a factor of eight from class to class, so that a long row is found from anywhere."""
        lengths = self._ends - self._starts
        classes, shorter, longest = [], 0, 1
        while shorter < (lengths.max() if len(lengths) else 0):
            places = np.flatnonzero((lengths > shorter) & (lengths <= longest))
            if len(places):
                classes.append(_Class(longest, self._starts.take(places), self.rows.take(places)))
            shorter, longest = longest, longest * _CLASS_BASE
        return tuple(classes)

    def meeting(self, first: float, last: float) -> Rows:
        """The rows that share time with the view."""
        if len(self.rows) <= _FEW:
            return self.rows[(self._starts < ceil(last)) & (self._ends > floor(first))]
        begun = [
            each.rows[_begun(each.starts, first - each.longest) : _begun(each.starts, last)] for each in self._classes
        ]
        found = np.concatenate(begun)
        met: Rows = found[self._drawn.end.take(found) > floor(first)]
        return met

    @cached_property
    def _sorted_ends(self) -> Days:
        return np.sort(self._ends)

    def number_meeting(self, first: float, last: float) -> int:
        """How many rows share time with the view."""
        return _begun(self._starts, last) - _over(self._sorted_ends, first)


class LaneRows:
    """The dated rows of one lane that the filter admits: how many, where, and the most important of them in view."""

    def __init__(self, drawn: Drawn, rows: Rows) -> None:
        """`rows` in order of their start."""
        self.drawn = drawn
        self.rows = rows
        self._levels: dict[int, Level] = {}
        self._beyond_of: tuple[float, float] | None = None
        self._beyond = 0, 0, 0, 0
        """What was counted last, and for which view: it is asked for twice a frame."""
        self._found_at = 0
        """The level at which the last view was found: the next one is often like it."""

    @cached_property
    def _ranks(self) -> NDArray[np.int32]:
        return self.drawn.start_rank.take(self.rows)

    @cached_property
    def _event_rows(self) -> Rows:
        return self.rows.compress(~self.drawn.statement.take(self.rows))

    @cached_property
    def _statement_rows(self) -> Rows:
        if len(self._event_rows) == len(self.rows):
            return self.rows[:0]
        return self.rows.compress(self.drawn.statement.take(self.rows))

    @cached_property
    def starts(self) -> Days:
        """Starts of the events, sorted."""
        return self.drawn.start.take(self._event_rows)

    @cached_property
    def ends(self) -> Days:
        """Ends of the events, sorted."""
        return np.sort(self.drawn.end.take(self._event_rows))

    @cached_property
    def statement_starts(self) -> Days:
        return self.drawn.start.take(self._statement_rows)

    @cached_property
    def statement_ends(self) -> Days:
        return np.sort(self.drawn.end.take(self._statement_rows))

    @property
    def events(self) -> int:
        return len(self.starts)

    @property
    def statements(self) -> int:
        return len(self.statement_starts)

    def holds(self, rows: Rows) -> NDArray[np.bool_]:
        """Which of these dated rows the lane holds."""
        if not len(self.rows):
            return np.zeros(len(rows), np.bool_)
        at = self._ranks.searchsorted(self.drawn.start_rank[rows])
        held: NDArray[np.bool_] = self.rows[np.minimum(at, len(self.rows) - 1)] == rows
        return held

    def has(self, row: int) -> bool:
        """Whether the lane holds a row."""
        return bool(self.holds(np.array([row], np.int32))[0])

    def beyond(self, first: float, last: float) -> tuple[int, int, int, int]:
        """Events over before the view and those that begin after it; statements before and after."""
        if self._beyond_of == (first, last):
            return self._beyond
        self._beyond_of, self._beyond = (first, last), self._counted_beyond(first, last)
        return self._beyond

    def _counted_beyond(self, first: float, last: float) -> tuple[int, int, int, int]:
        events = _over(self.ends, first), self.events - _begun(self.starts, last)
        if not self.statements:
            return *events, 0, 0
        return *events, _over(self.statement_ends, first), self.statements - _begun(self.statement_starts, last)

    def before_and_after(self, first: float, last: float) -> tuple[float | None, float | None]:
        """The day that was over last before the view, and the one that begins first after it."""
        earlier = [ends[ends <= first][-1:] for ends in (self.ends, self.statement_ends)]
        later = [starts[starts >= last][:1] for starts in (self.starts, self.statement_starts)]
        before, after = np.concatenate(earlier), np.concatenate(later)
        return (float(before.max()) - 0.5 if len(before) else None, float(after.min()) + 0.5 if len(after) else None)

    def level(self, level: int) -> Level:
        if level not in self._levels:
            rows = self.rows if level == 0 else self.rows.compress(self.drawn.level.take(self.rows) >= level)
            self._levels[level] = Level(self.drawn, rows)
        return self._levels[level]

    def meeting(self, first: float, last: float, limit: int) -> tuple[Rows, bool]:
        """Rows in view, all of them or the most important; at most about `limit`. True where they are all."""
        if sum(self.beyond(first, last)) == len(self.rows):
            return self.rows[:0], True
        level = self._found_at
        while level > 0 and self._number(level - 1, first, last) <= limit:
            level -= 1
        while level < LEVELS - 1 and self._number(level, first, last) > limit:
            level += 1
        self._found_at = level
        return self.level(level).meeting(first, last), level == 0

    def _number(self, level: int, first: float, last: float) -> int:
        return self.level(level).number_meeting(first, last)

    def counts(self, edges: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Events and statements by the stretch between two edges in which they begin.

        Those that begin before the first edge and reach over it count in the first stretch.
        """
        first, days = float(edges[0]), np.ceil(edges).astype(np.int32)
        events = _counts(self.starts, self.ends, first, days)
        return events, _counts(self.statement_starts, self.statement_ends, first, days)


def _counts(starts: Days, ends: Days, first: float, days: Days) -> NDArray[np.int64]:
    if not len(starts):
        return np.zeros(len(days) - 1, np.int64)
    begun = starts.searchsorted(days)
    begun[0] = _over(ends, first)
    return begun[1:] - begun[:-1]


def _begun(starts: Days, moment: float) -> int:
    """How many days begin before a moment."""
    return int(starts.searchsorted(np.int32(ceil(moment))))


def _over(ends: Days, moment: float) -> int:
    """How many ends lie at a moment or before it."""
    return int(ends.searchsorted(np.int32(floor(moment)), "right"))
