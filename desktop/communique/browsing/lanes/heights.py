"""How many lines each lane gets: as many as its events need at this scale, as far as the room goes."""

from collections.abc import Sequence

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.index import LaneRows
from communique.browsing.lanes.items import POINT
from communique.browsing.lanes.placing import LABEL_GAP
from communique.browsing.scale import Scale

MOST = 10
"""A lane never has more lines; what does not fit is counted."""
FEW = 600
"""A lane with more events than this gets all its share."""
_LEAST_SPARSE, _LEAST_DENSE = 4, 2
_GAP = 10


def lines_needed(lane: LaneRows, scale: Scale, label_room: NDArray[np.int64]) -> int:
    """Lines for every row in view with its label.

    `label_room` are the pixels of each row's label. Placed greedily, they need as many lines as ever lie over a pixel.
    """
    if len(lane.rows) > FEW:
        return MOST
    start, end = lane.drawn.start[lane.rows], lane.drawn.end[lane.rows]
    in_view = (start < scale.last) & (end > scale.first)
    left, right = start[in_view] * scale.pixels_per_day, end[in_view] * scale.pixels_per_day
    if not len(left):
        return 1
    room = label_room[in_view]
    outside = np.where(right - left >= room, 0, room + LABEL_GAP)
    right = np.maximum(right, left + POINT) + outside + _GAP
    right.sort()
    open_at_once = np.arange(1, len(left) + 1) - np.searchsorted(right, left, "right")
    return int(min(open_at_once.max(), MOST))


def least_lines(lane: LaneRows) -> int:
    """Lines that a lane keeps even if the lanes must then be scrolled: more where each event can have a label."""
    return _LEAST_SPARSE if len(lane.rows) <= FEW else _LEAST_DENSE


def shared_out(needs: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """Lines for each lane: all its need if there is `room` for all, else the needy give way, down to their least."""
    cap = max(needs, default=0)
    while cap > 0 and sum(_lines(*pair, cap) for pair in zip(needs, least, strict=True)) > room:
        cap -= 1
    return [_lines(*pair, cap) for pair in zip(needs, least, strict=True)]


def _lines(need: int, least: int, cap: int) -> int:
    return min(need, max(least, cap))
