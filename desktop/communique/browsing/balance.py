"""The tone of a relationship in time: its acts of cooperation and of conflict, counted by steps of the calendar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.inverted import Mask, Rows
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.scale import Scale
from communique.browsing.table import EventTable
from communique.browsing.ticks import MONTH, Unit, unit_for
from communique.model.columns import Flag
from communique.model.kinds import Quad

ENOUGH = 20
"""Fewer acts than this draw a curve that means nothing."""
_ROOM = 18
"""Pixels that a step takes at least, to be hit by a pointer."""


class Balance(NamedTuple):
    """The acts of one relationship within each of n steps."""

    edges: NDArray[np.float64]
    """n + 1 days: each step from its own to before the next."""
    counts: NDArray[np.int64]
    """Four rows of n, in the order of Quad."""
    left_out: int
    """Acts in these days that no step holds whole, for their date is known less exactly."""

    def of(self, *quads: Quad) -> NDArray[np.int64]:
        """The acts of these quads together."""
        counts: NDArray[np.int64] = self.counts[[quad - 1 for quad in quads]].sum(axis=0)
        return counts

    @property
    def cooperation(self) -> NDArray[np.int64]:
        return self.of(Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)

    @property
    def conflict(self) -> NDArray[np.int64]:
        return self.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)


class Toned(NamedTuple):
    """A relationship with its acts: the rows of dated events that have a kind and are no mere plans."""

    key: str
    label: str
    number: int
    """The value of the relationships' facet."""
    rows: Rows


def toned(table: EventTable, mask: Mask, most: int, only: Sequence[str] = ()) -> tuple[Toned, ...]:
    """The relationships with the most acts among the rows of the mask, at most so many; those without any are none.

    Of those in `only`, if any are named, in their order.
    """
    key = ("toned", table.wanted_focal, most, tuple(only))
    return table.once_of(mask, key, lambda: _toned(table, mask, most, only))


def _toned(table: EventTable, mask: Mask, most: int, only: Sequence[str]) -> tuple[Toned, ...]:
    values = FACET_BY_NAME["relationships"].of(table)
    acts = mask & _is_act(table)
    counts = values.rows.counts(acts)
    ranked = values.numbers(only) or np.argsort(-counts, kind="stable").tolist()
    pairs = [number for number in ranked if "-" in values.keys[number]]
    return tuple(
        Toned(values.keys[number], values.labels[number], number, _of(values.rows.rows_of(number), acts))
        for number in pairs[:most]
        if counts[number]
    )


def means_something(table: EventTable) -> bool:
    """Whether any relationship of the whole library has enough acts for a curve."""
    if np.count_nonzero(table.kinds) < ENOUGH:
        return False
    return any(len(each.rows) >= ENOUGH for each in toned(table, table.is_standing, 1))


def unit_of(scale: Scale) -> Unit:
    """The step for a view: a month or longer, for dates are seldom known better all along."""
    unit = unit_for(scale, _ROOM)
    return unit if unit.days >= MONTH.days else MONTH


def balance(table: EventTable, rows: Rows, edges: Sequence[float]) -> Balance:
    """The acts counted into steps. One that a step holds in part alone is left out: it could be in the next one."""
    bounds = np.asarray(edges, np.float64)
    within, meeting = _steps(table, rows, bounds)
    counts = np.zeros((len(Quad), len(bounds) - 1), np.int64)
    held = within >= 0
    np.add.at(counts, (table.quads[rows[held]] - 1, within[held]), 1)
    return Balance(bounds, counts, int(np.count_nonzero(meeting & ~held)))


def members(table: EventTable, rows: Rows, edges: Sequence[float], step: int) -> list[int]:
    """The rows that one step counts, in order of time."""
    within, _ = _steps(table, rows, np.asarray(edges, np.float64))
    found = rows[within == step]
    return found[np.argsort(drawn_once(table).start[found], kind="stable")].tolist()  # type: ignore[no-any-return]


def _steps(table: EventTable, rows: Rows, bounds: NDArray[np.float64]) -> tuple[NDArray[np.int64], Mask]:
    """Which step holds each row whole, -1 for none; and which rows meet the days at all."""
    shared = drawn_once(table)
    start, end = shared.start[rows], shared.end[rows]
    first = np.searchsorted(bounds, start, "right") - 1
    last = np.searchsorted(bounds, end, "left") - 1
    steps = len(bounds) - 1
    whole = (first == last) & (first >= 0) & (first < steps) & (shared.arrow[rows] == 0)
    return np.where(whole, first, -1), (end > bounds[0]) & (start < bounds[-1])


def _is_act(table: EventTable) -> Mask:
    def find() -> Mask:
        return table.is_standing & (table.kinds > 0) & ~table.is_undated & ~table.has(Flag.PLANNED)

    return table.once("acts", find)


def _of(rows: Rows, mask: Mask) -> Rows:
    return rows.compress(mask.take(rows))
