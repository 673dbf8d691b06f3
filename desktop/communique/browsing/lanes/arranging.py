"""Placing the events of a lane in its lines: no two overlap, no two labels overlap, what is in view keeps its line."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from communique.browsing.lanes.drawn import Drawn
from communique.browsing.lanes.index import LaneRows
from communique.browsing.lanes.lines import Lines
from communique.browsing.lanes.marks import Arrangement, Cluster, Mark, Side
from communique.browsing.scale import Scale
from communique.browsing.ticks import bounds, unit_for

LabelWidth = Callable[[int], int]
"""The pixels that a row's label needs; 0 for none, or not yet."""

POINT = 14
"""Pixels that a point takes."""
ARROW = 16
"""Pixels of the short arrow of "before" and "since"."""
BAR_FROM = 10
"""A date longer than a day is a bar from this many pixels on, else a point."""
DAY_BAR_FROM = 64
LABEL_GAP = 5
_GAP = 10
_CLUSTER_ROOM = 26
"""Pixels that a counted cluster needs for its number, and for a finger."""
_MARKS_A_LINE = 24
"""More than this many marks a line tell nothing apart: then the most important stand and the rest is counted."""
_FAR = 1 << 20


@dataclass(slots=True)
class Memory:
    """Where the rows in view stood in the last arrangement: line and side by row."""

    places: dict[int, tuple[int, Side]] = field(default_factory=dict)
    days_per_pixel: float = 0.0


@dataclass(frozen=True, slots=True)
class _Item:
    row: int
    x0: int
    x1: int
    is_bar: bool
    left: int
    """Where the ink begins, arrow included."""
    right: int
    label: int
    """Its label's width; 0 for none."""


def arrange(
    lane: LaneRows, scale: Scale, lines: int, label_width: LabelWidth, memory: Memory, always: Collection[int] = ()
) -> Arrangement:
    """The marks and clusters of one lane. `always` are rows that stand before all others: selected, searched for."""
    placing = _Placing(scale, lines, memory)
    candidates, are_all = lane.meeting(scale.first, scale.last, lines * _MARKS_A_LINE)
    number = len(candidates)
    extra = (*always, *memory.places) if placing.is_pan else always
    candidates = _with(candidates, lane, extra, scale)
    items = _items(lane.drawn, _in_order(candidates, lane, always, are_all and number <= lines * 3), scale)
    for kept_first in (True, False) if placing.is_pan else (False,):
        for row, x0, x1, is_bar, arrow in items:
            if row not in placing.placed and (not kept_first or row in memory.places or row in always):
                placing.place(_item(row, x0, x1, is_bar, arrow, label_width(row)))
    marks = tuple(placing.marks)
    memory.places = {mark.row: (mark.line, mark.side) for mark in marks}
    memory.days_per_pixel = scale.days_per_pixel
    clusters = () if are_all and len(marks) == number else _clusters(lane, scale, marks)
    return Arrangement(marks, clusters, lane.earlier(scale.first), lane.later(scale.last))


def _with(candidates: NDArray[np.int32], lane: LaneRows, extra: Collection[int], scale: Scale) -> NDArray[np.int32]:
    """The candidates and those of the extra rows that the lane holds in this view."""
    if not extra:
        return candidates
    rows = np.fromiter(extra, np.int32, len(extra))
    rows = rows[(lane.drawn.start[rows] < scale.last) & (lane.drawn.end[rows] > scale.first)]
    return np.union1d(candidates, rows[lane.holds(rows)])


def _in_order(
    candidates: NDArray[np.int32], lane: LaneRows, always: Collection[int], in_time: bool
) -> NDArray[np.int32]:
    """First what must stand, then the more important, then the earlier; few rows stand in order of time alone."""
    rank = lane.drawn.start_rank[candidates]
    level = np.zeros(len(candidates), np.int8) if in_time else -lane.drawn.level[candidates].astype(np.int8)
    if always:
        wanted = np.array(list(always), np.int32)
        level[np.isin(candidates, wanted)] = -100
    return candidates[np.lexsort((rank, level))]


def _items(drawn: Drawn, rows: NDArray[np.int32], scale: Scale) -> list[tuple[int, int, int, bool, int]]:
    """Row, left and right end in pixels, whether a bar, and its arrow; a point has both ends at its middle."""
    start, end = drawn.start[rows], drawn.end[rows]
    x0, x1 = scale.x(start.astype(np.float64)), scale.x(end.astype(np.float64))
    is_bar = (x1 - x0) >= np.where(end - start == 1, DAY_BAR_FROM, BAR_FROM)
    middle = (x0 + x1) / 2
    left = np.clip(np.floor(np.where(is_bar, x0, middle)), -_FAR, _FAR).astype(np.int64)
    right = np.clip(np.floor(np.where(is_bar, x1, middle)), -_FAR, _FAR).astype(np.int64)
    return list(
        zip(rows.tolist(), left.tolist(), right.tolist(), is_bar.tolist(), drawn.arrow[rows].tolist(), strict=True)
    )


def _item(row: int, x0: int, x1: int, is_bar: bool, arrow: int, label: int) -> _Item:
    room = 0 if is_bar else POINT // 2
    left = x0 - room - (ARROW if arrow < 0 else 0)
    right = x1 + room + (ARROW if arrow > 0 else 0)
    return _Item(row, x0, x1, is_bar, left, right, label)


class _Placing:
    """One lane being filled."""

    def __init__(self, scale: Scale, lines: int, memory: Memory) -> None:
        self._width = int(scale.width)
        self._lines = Lines(lines, self._width)
        self._memory = memory
        zoomed = abs(memory.days_per_pixel / scale.days_per_pixel - 1)
        self.is_pan = bool(memory.places) and zoomed < 1e-9
        self.marks: list[Mark] = []
        self.placed: set[int] = set()

    def place(self, item: _Item) -> None:
        """Place an item where it stood, if it fits there, else where there is room."""
        if item.row not in self._memory.places or not self._keep(item):
            self._add(item)

    def _keep(self, item: _Item) -> bool:
        """Place an item in its line; its label may change sides or, in a pan, wait for room."""
        line, side = self._memory.places[item.row]
        if line >= len(self._lines):
            return False
        sides = (*self._sides(item, side), Side.NONE) if self.is_pan else self._sides(item, side)
        return any(self._try(item, line, each) for each in sides)

    def _add(self, item: _Item) -> None:
        """Place an item in the first line with room for it and its label, else for it alone, else nowhere."""
        for side in (*self._sides(item), Side.NONE):
            left, right = self._ink(item, side)
            mask = self._lines.mask(left - _GAP, right + _GAP)
            line = self._lines.first_free(mask)
            if line is not None:
                self._take(item, line, side)
                return

    def _try(self, item: _Item, line: int, side: Side) -> bool:
        left, right = self._ink(item, side)
        # Half the gap: rounding may bring two kept neighbours a pixel nearer to each other.
        if not self._lines.is_free(line, self._lines.mask(left - _GAP // 2, right + _GAP // 2)):
            return False
        self._take(item, line, side)
        return True

    def _sides(self, item: _Item, kept: Side = Side.NONE) -> tuple[Side, ...]:
        """The sides that its label may stand at, the best first; none for an item without a label."""
        if not item.label:
            return ()
        if item.is_bar and item.x1 - item.x0 >= item.label:
            return (Side.OVER,)
        fits_right = item.right + LABEL_GAP + item.label <= self._width
        fits_left = item.left - LABEL_GAP - item.label >= 0
        if fits_left and (kept is Side.LEFT or not fits_right):
            return (Side.LEFT, Side.RIGHT)
        if fits_left or kept is Side.LEFT:
            return (Side.RIGHT, Side.LEFT)
        return (Side.RIGHT,)

    def _ink(self, item: _Item, side: Side) -> tuple[int, int]:
        """From where to where the item reaches with its label."""
        if side is Side.RIGHT:
            return item.left, item.right + LABEL_GAP + item.label
        if side is Side.LEFT:
            return item.left - LABEL_GAP - item.label, item.right
        return item.left, item.right

    def _label_x(self, item: _Item, side: Side) -> int:
        if side is Side.RIGHT:
            return item.right + LABEL_GAP
        if side is Side.LEFT:
            return item.left - LABEL_GAP - item.label
        return max(item.x0, min(LABEL_GAP, item.x1 - item.label))

    def _take(self, item: _Item, line: int, side: Side) -> None:
        left, right = self._ink(item, side)
        self._lines.take(line, self._lines.mask(left, right))
        self.placed.add(item.row)
        width = 0 if side is Side.NONE else item.label
        x = self._label_x(item, side) if width else item.x0
        self.marks.append(Mark(item.row, line, item.x0, item.x1, item.is_bar, side, x, width))


def _clusters(lane: LaneRows, scale: Scale, marks: tuple[Mark, ...]) -> tuple[Cluster, ...]:
    """What is not drawn as a mark, counted by the calendar: each row in the stretch where it begins."""
    inner = bounds(unit_for(scale, _CLUSTER_ROOM), scale.first, scale.last)[1:-1]
    edges = np.array([scale.first, *inner, scale.last])
    events, statements = lane.counts(edges)
    rows = np.array([mark.row for mark in marks], np.int32)
    is_statement = lane.drawn.statement[rows]
    stretch = np.clip(np.searchsorted(edges, lane.drawn.start[rows], "right") - 1, 0, len(events) - 1)
    events -= np.bincount(stretch[~is_statement], minlength=len(events))
    statements -= np.bincount(stretch[is_statement], minlength=len(events))
    x, days = scale.x(edges).astype(int).tolist(), edges.tolist()
    return tuple(
        Cluster(x[i], x[i + 1], days[i], days[i + 1], int(events[i]), int(statements[i]), i == 0)
        for i in np.flatnonzero(events + statements).tolist()
    )
