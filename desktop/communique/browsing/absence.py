"""What to say where no event is shown: that none names China, that filters hide all, that statements remain."""

from __future__ import annotations

import numpy as np

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.filters import Filter
from communique.browsing.inverted import Mask
from communique.browsing.showing import totals
from communique.browsing.table import EventTable


def why_no_event(table: EventTable, filter: Filter, mask: Mask) -> str:
    """Why the mask shows no event, in a sentence or two; "" where it shows one, or the table is empty."""
    if (mask & table.is_event).any() or not table.n:
        return ""
    rings = int(np.count_nonzero(mask & table.is_statement & ~table.is_undated))
    beside = {0: "", 1: " 1 statement stands on the timeline, as a ring."}
    return _reason(table, filter) + beside.get(rings, f" {rings:,} statements stand on the timeline, as rings.")


def _reason(table: EventTable, filter: Filter) -> str:
    if names := _never_named(table, filter):
        return f"No dated event names {' or '.join(names)} here."
    if events := int(np.count_nonzero(table.is_standing)):
        return "The filters hide the only event." if events == 1 else f"The filters hide all {events:,} events."
    if (table.is_event & table.is_rejected).any():
        return "Every event is rejected. Tick “rejected” under Status to see them."
    return "No dated event is told in these documents."


def _never_named(table: EventTable, filter: Filter) -> list[str]:
    """The relationships or actors chosen, if no event at all has any of them."""
    for facet in (FACET_BY_NAME["relationships"], FACET_BY_NAME["actors"]):
        values = facet.of(table)
        numbers = sorted(values.numbers(filter.chosen_in(facet.name)))
        if numbers and not totals(table, facet)[0][numbers].any():
            return [values.labels[number] for number in numbers]
    return []
