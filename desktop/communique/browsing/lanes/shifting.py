"""A lane moved in time by whole days, so that two lanes stand above each other from a day 0 of each."""

from dataclasses import replace

import numpy as np

from communique.browsing.lanes.drawn import Drawn
from communique.browsing.lanes.grouping import Lane
from communique.browsing.lanes.index import LaneRows

_UNMOVED = ("by_start", "start_rank")
"""What moving all rows alike does not change."""


def shifted(lane: Lane, days: int, drawn: Drawn) -> Lane:
    """The lane with its events so many days later, as `drawn` has them; its labels still say the true dates."""
    return lane._replace(rows=LaneRows(drawn, lane.rows.rows), shift=days)


def shifted_days(drawn: Drawn, days: int) -> Drawn:
    """All rows so many days later."""
    moved = replace(drawn, start=drawn.start + np.int32(days), end=drawn.end + np.int32(days))
    for name in _UNMOVED:
        vars(moved)[name] = getattr(drawn, name)
    return moved
