"""What every event would draw: the days it covers and how much it matters, for a whole table at once."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.table import EventTable
from communique.model.columns import OPEN_END, OPEN_START, Flag
from communique.model.dates import Precision

LEVELS = 10
_SPREAD = 2_654_435_761
"""Knuth's multiplier: spreads ties evenly over the rows."""


@dataclass(frozen=True)
class Drawn:
    """Arrays over the table's n rows. `start` and `end` are days, end exclusive; one open end leaves its known day."""

    start: NDArray[np.int32]
    end: NDArray[np.int32]
    arrow: NDArray[np.int8]
    """-1 for "before", 1 for "since", else 0."""
    dated: NDArray[np.bool_]
    statement: NDArray[np.bool_]
    level: NDArray[np.uint8]
    """How important: level k and above hold a quarter as many rows as k - 1 and above."""
    open: int
    """How many of the first rows of the table have an open start."""

    @cached_property
    def by_start(self) -> NDArray[np.int32]:
        """The dated rows in order of their start."""
        return self.in_order(np.flatnonzero(self.dated).astype(np.int32))

    def in_order(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """Ascending dated rows, by their start; the lower row first where they begin alike.

        A table lies in that order but for its first rows, whose start is open: they are put among the others.
        """
        number = int(rows.searchsorted(self.open))
        first, others = rows[:number], rows[number:]
        if not number:
            return others
        return np.insert(others, self.start.take(others).searchsorted(self.start.take(first)), first)

    @cached_property
    def by_end(self) -> NDArray[np.int32]:
        """The dated rows in order of their end."""
        rows = self.by_start
        return rows[np.argsort(self.end[rows], kind="stable")]

    @cached_property
    def start_rank(self) -> NDArray[np.int32]:
        """Every row's place in `by_start`; the undated last."""
        ranks = np.full(len(self.start), len(self.by_start), np.int32)
        ranks[self.by_start] = np.arange(len(self.by_start), dtype=np.int32)
        return ranks


def drawn(table: EventTable) -> Drawn:
    """The days every row covers on the timeline: a row that is open on one side stands at its known end."""
    before, since, undated = table.earliest <= OPEN_START, table.latest >= OPEN_END, table.is_undated
    start, end = table.earliest.copy(), table.latest.copy()
    for days, known, where in ((start, table.latest, before), (end, table.earliest, since)):
        np.copyto(days, known, where=where)
        np.copyto(days, 0, where=undated)
    end += np.int32(1)
    arrow = since.view(np.int8) - before.view(np.int8)
    arrow[undated] = 0
    number_open = int(np.count_nonzero(before & ~undated))
    return Drawn(start, end, arrow, ~undated, table.is_statement, _levels(table), number_open)


def _levels(table: EventTable) -> NDArray[np.uint8]:
    """Ranks all rows by `importance`; the top quarter of each level makes the next one, ties with it."""
    n = table.n
    ranks = importance(table).astype(np.uint32) << np.uint32(16)
    ranks |= np.arange(n, dtype=np.uint32) * np.uint32(_SPREAD) & np.uint32(0xFFFF)
    levels, rows = np.zeros(n, np.uint8), np.arange(n, dtype=np.int32)
    for level in range(1, LEVELS):
        number = n // 4**level
        if not number:
            break
        # To find where one rank lies is quicker than to sort them all.
        least = np.partition(ranks, len(ranks) - number)[len(ranks) - number]
        above = ranks >= least
        rows, ranks = rows.compress(above), ranks.compress(above)
        levels[rows] = level
    return levels


def importance(table: EventTable) -> NDArray[np.uint16]:
    """How much an event asks to be seen: told often, by a sure reading, on a known day, confirmed."""
    told = np.minimum(table.tellings, 20).astype(np.uint16)
    known = (table.precision >= Precision.DAY) & (table.precision <= Precision.MONTH)
    confirmed = (table.flags & (Flag.CONFIRMED | Flag.CORRECTED)) != 0
    event = (table.flags & Flag.STATEMENT) == 0
    sure = (table.confidence // 10).astype(np.uint16)
    asked: NDArray[np.uint16] = (told * 20 + sure + known * np.uint16(10) + confirmed * np.uint16(40)) * event
    return asked
