"""How many lines each lane gets: as many as its events need at this scale, as far as the room goes."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.index import LaneRows, Rows
from communique.browsing.lanes.items import POINT
from communique.browsing.lanes.marks import LABEL_GAP
from communique.browsing.scale import Scale

MOST = 10
"""A lane never has more lines; what does not fit is counted."""
FEW = 600
"""A lane with more events than this gets all its share."""
_LEAST_SPARSE, _LEAST_DENSE = 4, 2
_GAP = 10
_APART = 1 << 24
"""Pixels between one lane and the next in the one row of pixels in which they are counted."""


class Needs:
    """How many lines each lane needs for every row in view with its label; all it can get where it has many rows."""

    def __init__(self, lanes: Sequence[LaneRows], label_room: Callable[[Rows], NDArray[np.int64]]) -> None:
        """`label_room` guesses the pixels of the labels of some rows."""
        self._needs = np.full(len(lanes), MOST)
        self._few = np.array([at for at, lane in enumerate(lanes) if len(lane.rows) <= FEW], np.intp)
        few = [lanes[at] for at in self._few]
        self._start, self._end, self._room = (np.concatenate([np.zeros(0, np.int64), *each]) for each in (
            [lane.drawn.start.take(lane.rows) for lane in few],
            [lane.drawn.end.take(lane.rows) for lane in few],
            [label_room(lane.rows) for lane in few],
        ))  # fmt: skip
        self._lane = np.repeat(np.arange(len(few)), [len(lane.rows) for lane in few])

    def lines(self, scale: Scale) -> list[int]:
        """Placed greedily, the rows of a lane need as many lines as ever lie over a pixel."""
        needs = self._needs.copy()
        needs[self._few] = 1
        in_view = np.flatnonzero((self._start < scale.last) & (self._end > scale.first))
        if len(in_view):
            lane = self._lane.take(in_view)
            open_at_once = self._open_at_once(in_view, lane * _APART, scale)
            first = np.flatnonzero(lane[1:] != lane[:-1]) + 1
            first = np.concatenate(([0], first))
            needs[self._few[lane[first]]] = np.minimum(np.maximum.reduceat(open_at_once, first), MOST)
        return needs.tolist()

    def _open_at_once(self, rows: NDArray[np.intp], apart: NDArray[np.int64], scale: Scale) -> NDArray[np.intp]:
        """For each row, how many of its lane lie over the pixel where it begins. Lanes lie `apart`: one search does."""
        left, right = scale.x(self._start.take(rows)), scale.x(self._end.take(rows))
        room = self._room.take(rows)
        right = np.maximum(right, left + POINT) + np.where(right - left >= room, 0, room + LABEL_GAP) + _GAP
        left, right = np.maximum(left, -1.0) + apart, np.sort(np.minimum(right, _APART / 2) + apart)
        return np.arange(1, len(rows) + 1) - right.searchsorted(left, "right")


def lines_for(
    lanes: Sequence[LaneRows], rows: Collection[int], label_room: Callable[[Rows], NDArray[np.int64]], scale: Scale
) -> list[int]:
    """How many lines each lane needs for those of these rows that it holds; 0 for none."""
    if not rows or not lanes:
        return [0] * len(lanes)
    drawn = lanes[0].drawn
    some = np.fromiter(rows, np.int32, len(rows))
    some = some[np.argsort(drawn.start_rank.take(some))]
    held = [LaneRows(lane.drawn, some[lane.holds(some)]) for lane in lanes]
    lines = Needs(held, label_room).lines(scale)
    return [each * bool(len(own.rows)) for each, own in zip(lines, held, strict=True)]


def least_lines(lane: LaneRows) -> int:
    """Lines that a lane keeps even if the lanes must then be scrolled: more where each event can have a label."""
    return _LEAST_SPARSE if len(lane.rows) <= FEW else _LEAST_DENSE


def shared_out(needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Lines for each lane: all its need if there is `room` for all, else the needy give way, down to their least."""

    def wanted(cap: int) -> int:
        return sum([_lines(need, low, cap) for need, low in zip(needs, least, strict=True)])

    cap = bisect_right(range(1, max(needs, default=0) + 1), room, key=wanted)
    return [_lines(need, low, cap) for need, low in zip(needs, least, strict=True)]


def _lines(need: int, least: int, cap: int) -> int:
    return min(need, max(least, cap))
