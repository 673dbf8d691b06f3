"""The strip of the timeline below a slide: the event in the middle, its neighbours at their distance, their dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.drawn import drawn
from communique.browsing.scale import Scale, fitted
from communique.browsing.tones import NEUTRAL, tone_of_row
from communique.model.columns import Flag
from communique.model.dates import parse, short

if TYPE_CHECKING:
    from communique.browsing.inverted import Rows
    from communique.browsing.table import EventTable

Distances = NDArray[np.float64]
"""Days from the presented event."""
NEIGHBOURS = 5
"""How many of the nearest events the strip reaches to."""
NARROWEST = 10.0
"""Days on either side that are shown at least."""
MOST = 200
"""Marks on the strip; beyond that the nearest are shown."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event on the strip: where it lies in pixels, how it looks, where it stands in the tour."""

    place: int
    left: float
    right: float
    label: str
    quad: int
    tone: int
    arrow: int
    approximate: bool
    hollow: bool
    current: bool

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def is_bar(self) -> bool:
        return self.right - self.left > 0


def marks(table: EventTable, rows: Rows, at: int, width: float, smallest_bar: float) -> list[Mark]:
    """The dated events of a tour around the one at place `at`, as far as they lie on a strip of this width.

    An event whose days take less than `smallest_bar` pixels is a point. None if the event itself has no date.
    """
    days = drawn(table)
    if at < 0 or not days.dated[rows[at]]:
        return []
    middles = (days.start[rows] + days.end[rows]) / 2
    middle = float(middles[at])
    nearest = _nearest(np.where(days.dated[rows], np.abs(middles - middle), np.inf))
    scale = _scale(np.abs(middles[nearest] - middle), middle, width)
    inside = [int(place) for place in nearest if _touches(scale, days.start[rows[place]], days.end[rows[place]], width)]
    year = _year(table, int(rows[at]))
    return [_mark(table, int(rows[place]), place, place == at, scale, smallest_bar, year) for place in inside]


def _nearest(distances: Distances) -> NDArray[np.intp]:
    """The places with the smallest distances, at most MOST, the nearest first; those infinitely far left out."""
    some = np.argpartition(distances, MOST)[:MOST] if len(distances) > MOST else np.arange(len(distances))
    ordered = some[np.lexsort((some, distances[some]))]
    return ordered[np.isfinite(distances[ordered])]


def _scale(distances: Distances, middle: float, width: float) -> Scale:
    """Days on the strip: the event in the middle, the nearest of the distances, which come in order, in view."""
    far = distances[distances > 0][: NEIGHBOURS - 1]
    reach = max(float(far[-1]) * 1.25 if len(far) else 0.0, NARROWEST)
    return fitted(middle - reach, middle + reach, width)


def _touches(scale: Scale, start: float, end: float, width: float) -> bool:
    return bool(scale.x(float(start)) < width and scale.x(float(end)) > 0)


def _mark(table: EventTable, row: int, place: int, current: bool, scale: Scale, smallest_bar: float, year: str) -> Mark:
    days = drawn(table)
    left, right = scale.x(float(days.start[row])), scale.x(float(days.end[row]))
    if right - left < smallest_bar or days.end[row] - days.start[row] <= 1:
        left = right = (left + right) / 2
    flags = int(table.flags[row])
    return Mark(
        place, left, right, _label(table, row, year), int(table.quads[row]), tone_of_row(table, row),
        int(days.arrow[row]), bool(flags & Flag.APPROXIMATE), bool(flags & Flag.PLANNED), current,
    )  # fmt: skip


def _label(table: EventTable, row: int, year: str) -> str:
    """The date, without the year that the presented event has too."""
    label = short(parse(table.dates[row]))
    return label.removesuffix(f" {year}") if year and label.count(year) == 1 else label


def _year(table: EventTable, row: int) -> str:
    date = parse(table.dates[row])
    point = date.start or date.end
    return str(point.year) if point is not None else ""


__all__ = ["NEUTRAL", "Mark", "marks"]
