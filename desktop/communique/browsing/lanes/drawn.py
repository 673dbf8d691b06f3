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

    @cached_property
    def by_start(self) -> NDArray[np.int32]:
        """The dated rows in order of their start."""
        rows = np.flatnonzero(self.dated).astype(np.int32)
        return rows[np.argsort(self.start[rows], kind="stable")]

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
    before, since = table.earliest <= OPEN_START, table.latest >= OPEN_END
    start = np.where(before, table.latest, table.earliest)
    end = np.where(since, table.earliest, table.latest) + np.int32(1)
    dated = (table.flags & Flag.UNDATED) == 0
    return Drawn(
        np.where(dated, start, 0).astype(np.int32),
        np.where(dated, end, 1).astype(np.int32),
        (since.astype(np.int8) - before.astype(np.int8)) * dated,
        dated,
        (table.flags & Flag.STATEMENT) != 0,
        _levels(table),
    )


def _levels(table: EventTable) -> NDArray[np.uint8]:
    """Ranks all rows by `importance`; the top quarter of each level makes the next one, ties with it."""
    n = table.n
    spread = (np.arange(n, dtype=np.uint64) * _SPREAD & 0xFFFF).astype(np.uint32)
    rank = importance(table).astype(np.uint32) << 16 | spread
    least = [n - n // 4**level for level in range(1, LEVELS) if n >= 4**level]
    levels = np.zeros(n, np.uint8)
    if least:
        # To find where a few ranks lie takes a twentieth of to sort them all.
        for each in np.partition(rank, least).take(least):
            levels += rank >= each
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
