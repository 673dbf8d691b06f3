"""How much happened when: the whole library counted into columns, for the overview."""

from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Mask
from communique.browsing.kept import Kept
from communique.browsing.lanes.drawn import Drawn
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.table import EventTable

_MARGIN = 0.02
_MONTH = 30.5
_WIDTHS = 4


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


class _Columns(NamedTuple):
    """Where the columns of one width end, which no filter changes."""

    extent: tuple[float, float]
    begun: NDArray[np.int64]
    """By column, how many rows begin in it or before, of those in order of their start."""
    over: NDArray[np.int64]
    """By column, how many rows are over in it or before, of those in order of their end."""
    all: NDArray[np.int64]


def density(table: EventTable, mask: Mask, columns: int) -> Density:
    """All standing events and those that the mask shows, on so many columns."""
    of_all = _kept_columns(table, columns)
    if of_all is None:
        return Density((0.0, 1.0), np.zeros(columns, np.int64), np.zeros(columns, np.int64))

    def cover() -> Density:
        shown = _covered(drawn_once(table), mask & table.is_standing, of_all.begun, of_all.over)
        return Density(of_all.extent, of_all.all, shown)

    return table.once_of(mask, ("density", columns), cover)


def _kept_columns(table: EventTable, columns: int) -> _Columns | None:
    """Kept for the last widths: what stands beside the strip takes more room or less."""
    kept: Kept[_Columns | None] = table.once("columns", lambda: Kept(_WIDTHS))
    return kept.get(columns, lambda: _columns(table, columns))


def _columns(table: EventTable, columns: int) -> _Columns | None:
    """None where no event stands on the timeline."""
    shared = drawn_once(table)
    days = table.once("first and last day", lambda: _first_and_last(shared, table.is_standing))
    if days is None:
        return None
    first, last = _extent(*days)
    ends = np.linspace(first, last, columns + 1)[1:]
    begun = shared.start.take(shared.by_start).searchsorted(_days(ends))
    # The last day that an event covers ends where the next one begins.
    over = shared.end.take(shared.by_end).searchsorted(_days(ends + 0.001))
    return _Columns((first, last), begun, over, _covered(shared, table.is_standing, begun, over))


def _first_and_last(shared: Drawn, mask: Mask) -> tuple[float, float] | None:
    """The first day and the end of the last that dated rows of the mask cover; None without any."""
    begun, over = mask.take(shared.by_start), mask.take(shared.by_end)[::-1]
    if not begun.any():
        return None
    return float(shared.start[shared.by_start[begun.argmax()]]), float(shared.end[shared.by_end[::-1][over.argmax()]])


def _days(moments: NDArray[np.float64]) -> NDArray[np.int32]:
    """The first day after each moment."""
    return np.ceil(moments).astype(np.int32)


def _extent(first: float, last: float) -> tuple[float, float]:
    margin = max((last - first) * _MARGIN, _MONTH)
    return first - margin, last + margin


def _covered(shared: Drawn, mask: Mask, begun: NDArray[np.int64], over: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many dated rows of the mask lie over each column: those that began and are not over before it."""
    covered = _among_first(mask.take(shared.by_start), begun)
    covered[1:] -= _among_first(mask.take(shared.by_end), over)[:-1]
    return covered


def _among_first(mask: Mask, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
    """How many of the first so many of a mask are set."""
    counted = np.zeros(len(mask) + 1, np.int32)
    np.cumsum(mask, out=counted[1:])
    return counted.take(numbers).astype(np.int64)
