"""What wants a place: the rows of several lanes that lie in view, worked out at once, with their pixels."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.index import LaneRows, Rows
from communique.browsing.lanes.records import records
from communique.browsing.scale import Scale

POINT = 14
"""Pixels that a point takes."""
ARROW = 16
"""Pixels of the short arrow of "before" and "since"."""
BAR_FROM = 10
"""A date longer than a day is a bar from this many pixels on, else a point."""
DAY_BAR_FROM = 64
_FAR = 1 << 20
_FIRST = -100
"""Below the level of any row."""


class Item(NamedTuple):
    """A row that wants a place. A point has both ends at its middle; from `left` to `right` reaches its ink."""

    row: int
    x0: int
    x1: int
    is_bar: bool
    left: int
    right: int
    label: int
    """Its label's width; 0 for none."""


class Wanted(NamedTuple):
    """Rows of one lane that want a place, each once."""

    rows: Rows
    are_all: bool
    """Whether no other row of the lane is in view."""
    in_time: bool
    """Whether they are few enough to choose in order of time alone."""
    label_widths: Mapping[int, int]
    """The pixels that each row's label needs; 0 for none."""


def items(lane: LaneRows, wanted: Sequence[Wanted], scale: Scale, always: Collection[int]) -> list[list[Item]]:
    """What wants a place in each lane, in the order in which it chooses; `lane` is any of them.

    First what must stand (`always`), then the more important, then the earlier.
    """
    drawn, lengths = lane.drawn, [len(each.rows) for each in wanted]
    rows = np.concatenate([each.rows for each in wanted]) if wanted else np.zeros(0, np.int32)
    lanes = np.repeat(np.arange(len(wanted)), lengths)
    level = drawn.level.take(rows).astype(np.int8)
    level *= np.repeat(np.array([each.in_time - 1 for each in wanted], np.int8), lengths)
    if always:
        level[np.isin(rows, np.fromiter(always, np.int32, len(always)))] = _FIRST
    columns = _pixels(lane, rows.take(np.lexsort((drawn.start_rank.take(rows), level, lanes))), scale)
    in_order = iter(columns[0])
    labels = [each.label_widths[row] for each in wanted for row in islice(in_order, len(each.rows))]
    made = records(Item, *columns, labels)
    return [list(islice(made, length)) for length in lengths]


def _pixels(lane: LaneRows, rows: Rows, scale: Scale) -> tuple[list[int], ...]:
    """The fields of an item but its label, in columns."""
    drawn = lane.drawn
    start, end, arrow = drawn.start.take(rows), drawn.end.take(rows), drawn.arrow.take(rows)
    days = end - start
    is_bar = days * scale.pixels_per_day >= np.where(days == 1, DAY_BAR_FROM, BAR_FROM)
    half: NDArray[np.float64] = np.where(is_bar, 0.0, days / 2)
    from_, until = _near(scale.pixels(start + half)), _near(scale.pixels(end - half))
    room = np.where(is_bar, 0, POINT // 2)
    left, right = from_ - room - ARROW * (arrow < 0), until + room + ARROW * (arrow > 0)
    return tuple(each.tolist() for each in (rows, from_, until, is_bar, left, right))


def _near(pixels: NDArray[np.int64]) -> NDArray[np.int64]:
    """What Qt can paint: farther ends are cut far outside the view."""
    return np.minimum(np.maximum(pixels, -_FAR), _FAR)
