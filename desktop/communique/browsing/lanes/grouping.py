"""Which events stand in which lane: one lane for each of the fuller values of a facet, and one for all the rest."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.facets import FACET_BY_NAME, Facet
from communique.browsing.inverted import Mask
from communique.browsing.lanes.drawn import Drawn, drawn
from communique.browsing.lanes.index import LaneRows, Rows
from communique.browsing.showing import top
from communique.browsing.table import EventTable
from communique.browsing.tones import NEUTRAL, tones

MOST_LANES = 40
"""Further values share the last lane."""


class Lane(NamedTuple):
    """A lane with the dated rows that the filter shows in it. `key` is its value's, unique among the lanes."""

    key: str
    label: str
    tone: int
    rows: LaneRows
    note: str = ""
    """What must be said beside its statements where it has nothing else."""
    is_pinned: bool = False
    is_collapsed: bool = False
    lines: int = 0
    """How many lines a person gave it; 0 where its events decide."""
    shift: int = 0
    """How many days later than they are its rows are drawn, so that another day of them stands at day 0."""


def drawn_once(table: EventTable) -> Drawn:
    return table.once("drawn", lambda: drawn(table))


def by_facet(name: str) -> Callable[[EventTable, Mask], tuple[Lane, ...]]:
    """The layout with a lane for each value of a facet that any shown event has."""
    facet = FACET_BY_NAME[name]
    return lambda table, mask: tuple(_lanes(table, facet, mask))


def in_one(table: EventTable, mask: Mask) -> tuple[Lane, ...]:
    """All events in one lane."""
    rows = _shown(drawn_once(table).by_start, mask)
    return (Lane("all", "All events", NEUTRAL, LaneRows(drawn_once(table), rows)),) if len(rows) else ()


def _lanes(table: EventTable, facet: Facet, mask: Mask) -> Iterator[Lane]:
    values, shared = facet.of(table), drawn_once(table)
    tone = tones(table) if facet.name == "relationships" else np.full(len(values.keys), NEUTRAL)
    main = _main(table, facet)
    for number in main:
        rows = _shown(_in_order(table, facet, number), mask)
        if len(rows):
            note = _note(table, facet, number)
            yield Lane(values.keys[number], values.labels[number], int(tone[number]), LaneRows(shared, rows), note)
    if len(rest := _shown(_rest(table, facet), mask)):
        yield Lane("rest", f"Further {facet.title.lower()}s", NEUTRAL, LaneRows(shared, rest))


def _note(table: EventTable, facet: Facet, number: int) -> str:
    """That no dated event has this value, whatever the filter is."""
    if facet.name not in ("relationships", "actors"):
        return ""
    rows = _in_order(table, facet, number)
    return "" if table.is_standing[rows].any() else f"no dated event names {facet.of(table).labels[number]}"


def _main(table: EventTable, facet: Facet) -> list[int]:
    """The values that have a lane, as the filter pane offers them; the pinned ones last."""
    ordered, pinned = top(table, facet), facet.of(table).pinned
    return [*ordered[: len(ordered) - len(pinned)][:MOST_LANES], *pinned]


def _in_order(table: EventTable, facet: Facet, number: int) -> Rows:
    """The dated rows that have a value, in order of their start."""

    def order() -> Rows:
        shared = drawn_once(table)
        rows = facet.of(table).rows.rows_of(number)
        return shared.in_order(rows.compress(shared.dated.take(rows)))

    return table.once(("lane", *facet.key(table), number), order)


def _rest(table: EventTable, facet: Facet) -> Rows:
    """The dated rows that stand in no lane of their own."""

    def find() -> Rows:
        held = facet.of(table).rows.any_of(_main(table, facet), table.n)
        rows = drawn_once(table).by_start
        return rows.compress(~held.take(rows))

    return table.once(("rest", *facet.key(table)), find)


def _shown(rows: Rows, mask: NDArray[np.bool_]) -> Rows:
    return rows.compress(mask.take(rows))
