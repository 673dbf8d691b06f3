"""Arranging lanes: which events are marks, where they stand, and how the others are counted."""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain, pairwise
from math import ceil, floor
from typing import NamedTuple

import numpy as np

from communique.browsing.lanes.cells import clusters
from communique.browsing.lanes.index import LaneRows, Rows
from communique.browsing.lanes.items import Item, Wanted, items
from communique.browsing.lanes.marks import Arrangement, Cluster
from communique.browsing.lanes.placing import Memory, Placing
from communique.browsing.scale import Scale

_CLUSTER_ROOM = 26
"""Pixels that a counted cluster needs for its number, and for a finger."""
_CELL_ROOM = 8
"""Pixels of a cell in a folded lane, which shows no numbers."""
_MARKS_A_LINE = 14
"""More than this many marks a line tell nothing apart: then the most important stand and the rest is counted."""
_LANE = 32
"""Bits of a row's number; those of its lane stand before them."""
_FEW_A_LINE = 3
"""Up to so many rows a line stand in order of time alone."""


class Place(NamedTuple):
    """A lane that is to be arranged on so many lines."""

    rows: LaneRows
    lines: int
    label_widths: Mapping[int, int]
    """The pixels that each row's label needs; 0 for none."""
    memory: Memory


def arrange(
    places: Sequence[Place], scale: Scale, always: Collection[int] = (), windows: float = 1.0
) -> list[Arrangement]:
    """The marks and clusters of each lane; all lanes at once, for most of the work does not grow with their number.

    `always` are rows that stand before all others: selected, searched for. The scale is so many `windows` wide.
    """
    if not places:
        return []
    wanted = _wanted(places, scale, always, windows)
    lined_up = items(places[0].rows, wanted, scale, always)
    placings = [Placing(scale, place.lines, place.memory) for place in places]
    for placing, own in zip(placings, lined_up, strict=True):
        placing.fill(own, always)
    counted = _counted(places, wanted, lined_up, placings, scale)
    for place, placing in zip(places, placings, strict=True):
        place.memory.keep(placing, scale)
    return [
        Arrangement(tuple(placing.marks.values()), own, *place.rows.beyond(scale.first, scale.last))
        for place, placing, own in zip(places, placings, counted, strict=True)
    ]


def _counted(
    places: Sequence[Place],
    wanted: Sequence[Wanted],
    lined_up: Sequence[Sequence[Item]],
    placings: Sequence[Placing],
    scale: Scale,
) -> list[tuple[Cluster, ...]]:
    """The clusters of each lane. Where a lane's rows are few enough to be told apart, none counts one row alone."""
    short = [at for at, each in enumerate(wanted) if not each.are_all or len(placings[at].marks) < len(each.rows)]
    counted: list[tuple[Cluster, ...]] = [()] * len(places)
    marks = [list(placings[at].marks.values()) for at in short]
    for at, own in zip(short, clusters([places[at].rows for at in short], marks, scale, _CLUSTER_ROOM), strict=True):
        counted[at] = own
        if wanted[at].are_all:
            start, placed = places[at].rows.drawn.start, placings[at].marks
            homeless = [(item, int(start[item.row])) for item in lined_up[at] if item.row not in placed]
            counted[at] = placings[at].part_the_lonely(own, homeless)
    return counted


def folded(lanes: Sequence[LaneRows], scale: Scale) -> list[Arrangement]:
    """Lanes without marks: all their rows are counted, in narrow cells."""
    counted = clusters(lanes, [()] * len(lanes), scale, _CELL_ROOM)
    return [
        Arrangement((), own, *lane.beyond(scale.first, scale.last)) for lane, own in zip(lanes, counted, strict=True)
    ]


def _wanted(places: Sequence[Place], scale: Scale, always: Collection[int], windows: float) -> list[Wanted]:
    """The rows of each lane in view, all or the most important with those that must stand or stood there."""
    most = [int(place.lines * _MARKS_A_LINE * windows) for place in places]
    met = [place.rows.meeting(scale.first, scale.last, limit) for place, limit in zip(places, most, strict=True)]
    more = [
        () if are_all else _more(place, scale, always) for place, (_, are_all) in zip(places, met, strict=True)
    ]  # fmt: skip
    found = [rows for rows, _ in met]
    if any(more):
        found = _joined(found, more, places[0].rows, scale)
    return [
        Wanted(rows, are_all, are_all and len(rows) <= place.lines * _FEW_A_LINE, place.label_widths)
        for place, rows, (_, are_all) in zip(places, found, met, strict=True)
    ]


def _more(place: Place, scale: Scale, always: Collection[int]) -> tuple[int, ...]:
    """Rows of a lane that stood in the view before a pan, or must stand."""
    kept = place.memory.places if place.memory.is_panned_to(scale) else ()
    must = np.fromiter(always, np.int32, len(always))
    return (*kept, *must.compress(place.rows.holds(must)).tolist())


def _joined(found: Sequence[Rows], more: Sequence[Sequence[int]], lane: LaneRows, scale: Scale) -> list[Rows]:
    """Each lane's rows with those of `more` that lie in view, none twice; all lanes at once. `lane` is any of them."""
    others = np.fromiter(chain.from_iterable(more), np.int32)
    in_view = (lane.drawn.start.take(others) < ceil(scale.last)) & (lane.drawn.end.take(others) > floor(scale.first))
    lanes = np.arange(len(found), dtype=np.int64) << _LANE
    both = np.concatenate((
        np.concatenate(found) + lanes.repeat([len(each) for each in found]),
        (others + lanes.repeat([len(each) for each in more])).compress(in_view),
    ))  # fmt: skip
    both.sort()
    # np.union1d would load numpy.ma, which costs the first selection 60 ms.
    first = np.ones(len(both), bool)
    np.not_equal(both[1:], both[:-1], out=first[1:])
    both = both.compress(first)
    rows = (both & ((1 << _LANE) - 1)).astype(np.int32)
    return [rows[start:end] for start, end in pairwise((*both.searchsorted(lanes).tolist(), len(rows)))]
