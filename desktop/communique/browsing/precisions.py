"""How finely a date is known, in the five classes that people filter by."""

from __future__ import annotations

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.table import EventTable
from communique.model.columns import OPEN_END, OPEN_START
from communique.model.dates import Precision

DAY, MONTH, YEAR, LONGER, UNDATED = "day", "month", "year", "longer", "undated"
PRECISIONS = {
    DAY: "known to the day",
    MONTH: "known to the month",
    YEAR: "known to the year",
    LONGER: "longer or open",
    UNDATED: "undated",
}
_NUMBER = {name: number for number, name in enumerate(PRECISIONS)}
_DAYS_OF_MONTH, _DAYS_OF_YEAR = 31, 366


def precision_classes(table: EventTable) -> NDArray[np.uint8]:
    """Each row's place in PRECISIONS, by the days it spans: a week is known to the month, a season to the year."""
    return table.once("precision classes", lambda: _classes(table))


def _classes(table: EventTable) -> NDArray[np.uint8]:
    days = table.latest.astype(np.int64) - table.earliest + 1
    classes = np.searchsorted([1, _DAYS_OF_MONTH, _DAYS_OF_YEAR], days).astype(np.uint8)
    is_open = (table.earliest <= OPEN_START) | (table.latest >= OPEN_END)
    classes[is_open] = _NUMBER[LONGER]
    classes[table.is_undated | (table.precision == Precision.NONE)] = _NUMBER[UNDATED]
    return classes


def known_to_the_month(table: EventTable) -> NDArray[np.bool_]:
    """Rows whose date is known to the month or finer."""
    return precision_classes(table) <= _NUMBER[MONTH]
