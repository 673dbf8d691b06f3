"""Finding what lies in view among any number of rows: sorted columns, searched; intervals in classes of length."""

from functools import cached_property
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.drawn import LEVELS, Drawn

Rows = NDArray[np.int32]

_FEW = 4096
"""Up to here, comparing every row beats searching."""
_CLASS_BASE = 8


class _Class(NamedTuple):
    """Rows no longer than `longest` days, in order of their start."""

    longest: int
    starts: NDArray[np.int32]
    rows: Rows


class Level:
    """The rows of a lane of at least one importance."""

    def __init__(self, drawn: Drawn, rows: Rows) -> None:
        self.rows = rows
        self._drawn = drawn
        self._starts = drawn.start[rows]
        self._ends = drawn.end[rows]

    @cached_property
    def _classes(self) -> tuple[_Class, ...]:
        """Lengths grow by a factor of eight from class to class, so that a long row is found from anywhere."""
        lengths = self._ends - self._starts
        classes, shorter, longest = [], 0, 1
        while shorter < (lengths.max() if len(lengths) else 0):
            rows = np.flatnonzero((lengths > shorter) & (lengths <= longest))
            if len(rows):
                classes.append(_Class(longest, self._starts[rows], self.rows[rows]))
            shorter, longest = longest, longest * _CLASS_BASE
        return tuple(classes)

    def meeting(self, first: float, last: float) -> Rows:
        """The rows that share time with the view."""
        if len(self.rows) <= _FEW:
            return self.rows[(self._starts < last) & (self._ends > first)]
        found = np.concatenate(
            [
                each.rows[np.searchsorted(each.starts, first - each.longest) : np.searchsorted(each.starts, last)]
                for each in self._classes
            ]
        )
        met: Rows = found[self._drawn.end[found] > first]
        return met

    @cached_property
    def _sorted_ends(self) -> NDArray[np.int32]:
        return np.sort(self._ends)

    def number_meeting(self, first: float, last: float) -> int:
        """How many rows share time with the view."""
        begun = np.searchsorted(self._starts, last)
        return int(begun - np.searchsorted(self._sorted_ends, first, "right"))


class LaneRows:
    """The dated rows of one lane that the filter admits: how many, where, and the most important of them in view."""

    def __init__(self, drawn: Drawn, rows: Rows) -> None:
        """`rows` in order of their start."""
        self.drawn = drawn
        self.rows = rows
        self._levels: dict[int, Level] = {}

    @cached_property
    def _ranks(self) -> NDArray[np.int32]:
        return self.drawn.start_rank[self.rows]

    @cached_property
    def _is_statement(self) -> NDArray[np.bool_]:
        return self.drawn.statement[self.rows]

    @cached_property
    def starts(self) -> NDArray[np.int32]:
        """Starts of the events, sorted."""
        return self.drawn.start[self.rows[~self._is_statement]]

    @cached_property
    def ends(self) -> NDArray[np.int32]:
        """Ends of the events, sorted."""
        return np.sort(self.drawn.end[self.rows[~self._is_statement]])

    @cached_property
    def statement_starts(self) -> NDArray[np.int32]:
        return self.drawn.start[self.rows[self._is_statement]]

    @cached_property
    def statement_ends(self) -> NDArray[np.int32]:
        return np.sort(self.drawn.end[self.rows[self._is_statement]])

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
        at = np.searchsorted(self._ranks, self.drawn.start_rank[rows])
        held: NDArray[np.bool_] = self.rows[np.minimum(at, len(self.rows) - 1)] == rows
        return held

    def earlier(self, first: float) -> int:
        """Events that are over before the view begins."""
        return int(np.searchsorted(self.ends, first, "right"))

    def later(self, last: float) -> int:
        """Events that begin after the view's end."""
        return self.events - int(np.searchsorted(self.starts, last))

    def statements_beyond(self, first: float, last: float) -> tuple[int, int]:
        """Statements before and after the view."""
        earlier = int(np.searchsorted(self.statement_ends, first, "right"))
        return earlier, self.statements - int(np.searchsorted(self.statement_starts, last))

    def before_and_after(self, first: float, last: float) -> tuple[float | None, float | None]:
        """The day that was over last before the view, and the one that begins first after it."""
        earlier = [ends[ends <= first][-1:] for ends in (self.ends, self.statement_ends)]
        later = [starts[starts >= last][:1] for starts in (self.starts, self.statement_starts)]
        before, after = np.concatenate(earlier), np.concatenate(later)
        return (float(before.max()) - 0.5 if len(before) else None, float(after.min()) + 0.5 if len(after) else None)

    def level(self, level: int) -> Level:
        if level not in self._levels:
            rows = self.rows if level == 0 else self.rows[self.drawn.level[self.rows] >= level]
            self._levels[level] = Level(self.drawn, rows)
        return self._levels[level]

    def meeting(self, first: float, last: float, limit: int) -> tuple[Rows, bool]:
        """Rows in view, all of them or the most important; at most about `limit`. True where they are all."""
        level = 0
        while level < LEVELS - 1 and self.level(level).number_meeting(first, last) > limit:
            level += 1
        rows = self.level(level).meeting(first, last)
        return rows, level == 0

    def counts(self, edges: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Events and statements by the stretch between two edges in which they begin.

        Those that begin before the first edge and reach over it count in the first stretch.
        """
        return _counts(self.starts, self.ends, edges), _counts(self.statement_starts, self.statement_ends, edges)


def _counts(starts: NDArray[np.int32], ends: NDArray[np.int32], edges: NDArray[np.float64]) -> NDArray[np.int64]:
    begun = np.searchsorted(starts, edges)
    begun[0] = np.searchsorted(ends, edges[0], "right")
    return np.diff(begun)
