"""What is not drawn as a mark, counted by the calendar: each row in the stretch where it begins."""

from collections.abc import Sequence
from itertools import islice

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.index import LaneRows
from communique.browsing.lanes.marks import Cluster, Mark
from communique.browsing.lanes.records import records
from communique.browsing.scale import Scale
from communique.browsing.ticks import bounds, unit_for


def clusters(
    lanes: Sequence[LaneRows], marks: Sequence[Sequence[Mark]], scale: Scale, room: int
) -> list[tuple[Cluster, ...]]:
    """The clusters of each lane, in the same stretches of at least `room` pixels, without the rows that are marks."""
    if not lanes:
        return []
    edges = np.array([scale.first, *bounds(unit_for(scale, room), scale.first, scale.last)[1:-1], scale.last])
    counts = np.array([lane.counts(edges) for lane in lanes])
    _take_away(counts, edges, lanes[0], marks)
    total = counts.sum(axis=1)
    at, stretch = np.nonzero(total)
    x, days = scale.pixels(edges), edges
    columns = (x[stretch], x[stretch + 1], days[stretch], days[stretch + 1], *counts[at, :, stretch].T, stretch == 0)
    made = records(Cluster, *(column.tolist() for column in columns))
    return [tuple(islice(made, number)) for number in np.bincount(at, minlength=len(lanes)).tolist()]


def _take_away(
    counts: NDArray[np.int64], edges: NDArray[np.float64], lane: LaneRows, marks: Sequence[Sequence[Mark]]
) -> None:
    """Subtract the marks of each lane from its `counts`: lanes by events and statements by stretches."""
    rows = np.array([mark.row for each in marks for mark in each], np.int32)
    if not len(rows):
        return
    lanes = np.repeat(np.arange(len(marks)), [len(each) for each in marks])
    stretch = edges.searchsorted(lane.drawn.start.take(rows), "right") - 1
    stretch = np.minimum(np.maximum(stretch, 0), counts.shape[2] - 1)
    cell = (2 * lanes + lane.drawn.statement.take(rows)) * counts.shape[2] + stretch
    counts -= np.bincount(cell, minlength=counts.size).reshape(counts.shape)
