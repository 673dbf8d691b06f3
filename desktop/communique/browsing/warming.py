"""What showing a table asks for first, worked out before it is shown: beside the window, where a table is large."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from communique.browsing.counting import counter
from communique.browsing.facets import FACETS
from communique.browsing.filters import Filter
from communique.browsing.inverted import Counts, Mask
from communique.browsing.lanes import Lane, lanes_of
from communique.browsing.showing import counts, offered, shown, statement_counts
from communique.browsing.table import EventTable
from communique.browsing.tones import tones


class Sight(NamedTuple):
    """What is to be seen: the rows of a table that a filter shows, in the lanes of a layout."""

    table: EventTable
    shown: Mask
    layout: str

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return lanes_of(self.table, self.shown, self.layout)


Ahead = Callable[[Sight], object]
"""Asks of it what somebody will ask who shows it: the table keeps what was worked out."""


class Warm(NamedTuple):
    """What was worked out."""

    shown: Mask
    counts: dict[str, Counts]


def warm(
    table: EventTable,
    filter: Filter,
    layout: str,
    ahead: Iterable[Ahead] = (),
    stopped: Callable[[], bool] = lambda: False,
) -> Warm | None:
    """Ask all that there is to be asked; None if it was `stopped`, which is looked at between two questions."""
    sight = Sight(table, shown(table, filter), layout)
    for ask in (*_usual(filter), *ahead):
        if stopped():
            return None
        ask(sight)
    return Warm(sight.shown, counts(table, filter))


def _usual(filter: Filter) -> tuple[Ahead, ...]:
    return (
        lambda sight: sight.table.row_of(""),
        lambda sight: counts(sight.table, filter),
        lambda sight: [offered(sight.table, facet) for facet in FACETS],
        lambda sight: [statement_counts(sight.table, filter, facet) for facet in FACETS],
        lambda sight: counter(sight.table, sight.shown),
        lambda sight: tones(sight.table),
        lambda sight: sight.table.is_undated,
        lambda sight: [_sorted_days(lane) for lane in sight.lanes],
    )


def _sorted_days(lane: Lane) -> object:
    rows = lane.rows
    return rows.starts, rows.ends, rows.statement_starts, rows.statement_ends
