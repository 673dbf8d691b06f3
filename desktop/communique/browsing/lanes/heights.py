"""How many lines each lane gets: as many as its events need at this scale, as far as the room goes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from communique.browsing.lanes.arranging import POINT
from communique.browsing.lanes.index import LaneRows
from communique.browsing.lanes.placing import LABEL_GAP
from communique.browsing.scale import Scale

MOST = 10
"""A lane never has more lines; what does not fit is counted."""
FEW = 600
"""A lane with more events than this gets all its share."""
_GAP = 10


def lines_needed(lane: LaneRows, scale: Scale, label_room: NDArray[np.int64]) -> int:
    """Lines for every row with its label at this scale, wherever the view stands: panning changes no height.

    `label_room` are the pixels of each row's label. Placed greedily, they need as many lines as ever lie over a pixel.
    """
    if len(lane.rows) > FEW:
        return MOST
    if not len(lane.rows):
        return 1
    left = lane.drawn.start[lane.rows] * scale.pixels_per_day
    right = lane.drawn.end[lane.rows] * scale.pixels_per_day
    length = right - left
    outside = np.where(length >= label_room, 0, label_room + LABEL_GAP)
    right = np.maximum(right, left + POINT) + outside + _GAP
    right.sort()
    open_at_once = np.arange(1, len(left) + 1) - np.searchsorted(right, left, "right")
    return int(min(open_at_once.max(), MOST))


def shared_out(needs: Sequence[int], room: int, least: int = 2) -> list[int]:
    """Lines for each lane, all its need if the `room` for all suffices; else the needy give way, down to `least`."""
    cap = max([*needs, least])
    while cap > least and sum(min(need, cap) for need in needs) > room:
        cap -= 1
    return [min(need, cap) for need in needs]


