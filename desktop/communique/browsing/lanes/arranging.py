"""Arranging one lane: which events are marks, where they stand, and how the others are counted."""

from collections.abc import Callable, Collection, Sequence

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.index import LaneRows
from communique.browsing.lanes.marks import Arrangement, Cluster, Mark
from communique.browsing.lanes.placing import Item, Memory, Placing
from communique.browsing.scale import Scale
from communique.browsing.ticks import bounds, unit_for

LabelWidth = Callable[[int], int]
"""The pixels that a row's label needs; 0 for none."""

POINT = 14
"""Pixels that a point takes."""
ARROW = 16
"""Pixels of the short arrow of "before" and "since"."""
BAR_FROM = 10
"""A date longer than a day is a bar from this many pixels on, else a point."""
DAY_BAR_FROM = 64
_CLUSTER_ROOM = 26
"""Pixels that a counted cluster needs for its number, and for a finger."""
_CELL_ROOM = 8
"""Pixels of a cell in a folded lane, which shows no numbers."""
_MARKS_A_LINE = 14
"""More than this many marks a line tell nothing apart: then the most important stand and the rest is counted."""
_FEW_A_LINE = 3
"""Up to so many rows a line stand in order of time alone."""
_FAR = 1 << 20


def arrange(
    lane: LaneRows, scale: Scale, lines: int, label_width: LabelWidth, memory: Memory, always: Collection[int] = ()
) -> Arrangement:
    """The marks and clusters of one lane. `always` are rows that stand before all others: selected, searched for."""
    placing = Placing(scale, lines, memory)
    found, are_all = lane.meeting(scale.first, scale.last, lines * _MARKS_A_LINE)
    rows = _with(found, lane, (*always, *memory.places) if placing.is_pan else always, scale)
    rows = _in_order(rows, lane, always, are_all and len(found) <= lines * _FEW_A_LINE)
    items = _items(lane, rows, scale, label_width)
    _place(placing, items, memory, always)
    clusters: tuple[Cluster, ...] = ()
    if not are_all or len(placing.marks) < len(found):
        clusters = _clusters(lane, scale, placing.marks, _CLUSTER_ROOM)
        if are_all:
            starts = lane.drawn.start[rows].tolist()
            homeless = [(item, day) for item, day in zip(items, starts, strict=True) if not placing.has(item.row)]
            clusters = placing.part_the_lonely(clusters, homeless)
    memory.places = {mark.row: (mark.line, mark.side) for mark in placing.marks}
    memory.days_per_pixel = scale.days_per_pixel
    return Arrangement(placing.marks, clusters, *_beyond(lane, scale))


def folded(lane: LaneRows, scale: Scale) -> Arrangement:
    """A lane without marks: all its rows are counted, in narrow cells."""
    return Arrangement((), _clusters(lane, scale, (), _CELL_ROOM), *_beyond(lane, scale))


def _beyond(lane: LaneRows, scale: Scale) -> tuple[int, int, int, int]:
    """Events earlier and later than the view, statements earlier and later."""
    edges = lane.earlier(scale.first), lane.later(scale.last)
    return *edges, *lane.statements_beyond(scale.first, scale.last)


def _place(placing: Placing, items: Sequence[Item], memory: Memory, always: Collection[int]) -> None:
    """In a pan what is in view keeps its place, before anything new finds one."""
    if placing.is_pan:
        for item in items:
            if item.row in always and placing.has_no_line(item.row):
                placing.place(item)
        placing.keep_all([item for item in items if item.row in memory.places and not placing.has(item.row)])
    for item in items:
        if not placing.has(item.row) and not placing.stood_in_strip(item.row):
            placing.place(item)


def _with(rows: NDArray[np.int32], lane: LaneRows, extra: Collection[int], scale: Scale) -> NDArray[np.int32]:
    """The rows, and those of the extra ones that the lane holds in this view."""
    if not extra:
        return rows
    more = np.fromiter(extra, np.int32, len(extra))
    more = more[(lane.drawn.start[more] < scale.last) & (lane.drawn.end[more] > scale.first)]
    both = np.sort(np.concatenate((rows, more[lane.holds(more)])))
    # np.union1d would load numpy.ma, which costs the first selection 60 ms.
    first = np.ones(len(both), bool)
    first[1:] = both[1:] != both[:-1]
    return both[first]


def _in_order(rows: NDArray[np.int32], lane: LaneRows, always: Collection[int], in_time: bool) -> NDArray[np.int32]:
    """First what must stand, then the more important, then the earlier; few rows stand in order of time alone."""
    rank = lane.drawn.start_rank[rows]
    level = np.zeros(len(rows), np.int8) if in_time else -lane.drawn.level[rows].astype(np.int8)
    if always:
        level[np.isin(rows, np.array(list(always), np.int32))] = -100
    return rows[np.lexsort((rank, level))]


def _items(lane: LaneRows, rows: NDArray[np.int32], scale: Scale, label_width: LabelWidth) -> list[Item]:
    """The rows with their places in pixels."""
    start, end = lane.drawn.start[rows], lane.drawn.end[rows]
    days = end - start
    is_bar = days * scale.pixels_per_day >= np.where(days == 1, DAY_BAR_FROM, BAR_FROM)
    middle = (start + end.astype(np.float64)) / 2
    arrow, room = lane.drawn.arrow[rows], np.where(is_bar, 0, POINT // 2)
    from_ = _near(scale.pixels(np.where(is_bar, start, middle)))
    until = _near(scale.pixels(np.where(is_bar, end, middle)))
    left, right = from_ - room - ARROW * (arrow < 0), until + room + ARROW * (arrow > 0)
    columns = (each.tolist() for each in (rows, from_, until, is_bar, left, right))
    return [Item(*places, label_width(places[0])) for places in zip(*columns, strict=True)]  # type: ignore[call-arg]


def _near(pixels: NDArray[np.int64]) -> NDArray[np.int64]:
    """What Qt can paint: farther ends are cut far outside the view."""
    return np.clip(pixels, -_FAR, _FAR)


def _clusters(lane: LaneRows, scale: Scale, marks: Sequence[Mark], room: int) -> tuple[Cluster, ...]:
    """What is not drawn as a mark, counted by the calendar: each row in the stretch where it begins."""
    inner = bounds(unit_for(scale, room), scale.first, scale.last)[1:-1]
    edges = np.array([scale.first, *inner, scale.last])
    events, statements = lane.counts(edges)
    rows = np.array([mark.row for mark in marks], np.int32)
    is_statement = lane.drawn.statement[rows]
    stretch = np.clip(np.searchsorted(edges, lane.drawn.start[rows], "right") - 1, 0, len(events) - 1)
    events -= np.bincount(stretch[~is_statement], minlength=len(events))
    statements -= np.bincount(stretch[is_statement], minlength=len(events))
    x, days = scale.pixels(edges).tolist(), edges.tolist()
    return tuple(
        Cluster(x[i], x[i + 1], days[i], days[i + 1], int(events[i]), int(statements[i]), i == 0)
        for i in np.flatnonzero(events + statements).tolist()
    )
