"""How much happened when: the whole library counted into columns, for the overview."""

from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Mask
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.table import EventTable

_MARGIN = 0.02
_MONTH = 30.5


class Density(NamedTuple):
    """Events over each column of the strip: a day counts in one column, a longer date in all that it covers."""

    extent: tuple[float, float]
    """The first and last day of the strip."""
    all: NDArray[np.int64]
    shown: NDArray[np.int64]

    @property
    def columns(self) -> int:
        return len(self.all)

    @property
    def has_any(self) -> bool:
        return bool(self.all.any())


def density(table: EventTable, mask: Mask, columns: int) -> Density:
    """All standing events and those that the mask shows, on so many columns."""
    shared = drawn_once(table)
    rows = np.flatnonzero(shared.dated & table.is_standing)
    if not len(rows):
        return Density((0.0, 1.0), np.zeros(columns, np.int64), np.zeros(columns, np.int64))
    start, end = shared.start[rows], shared.end[rows]
    first, last = _extent(float(start.min()), float(end.max()))
    low = ((start - first) * (columns / (last - first))).astype(np.int64)
    high = ((end - 0.001 - first) * (columns / (last - first))).astype(np.int64)
    shown = mask[rows]
    return Density((first, last), _covered(low, high, columns), _covered(low[shown], high[shown], columns))


def _extent(first: float, last: float) -> tuple[float, float]:
    margin = max((last - first) * _MARGIN, _MONTH)
    return first - margin, last + margin


def _covered(low: NDArray[np.int64], high: NDArray[np.int64], columns: int) -> NDArray[np.int64]:
    """How many stretches from column `low` to `high`, both included, lie over each column."""
    begun = np.bincount(low, minlength=columns + 1)
    over = np.bincount(high + 1, minlength=columns + 1)
    return np.cumsum(begun - over)[:columns]
