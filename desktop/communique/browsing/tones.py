"""Which colour a relationship has: the same in lanes, filters, list and card, whatever the filter is."""

from __future__ import annotations

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.relationships import label_of
from communique.browsing.showing import top
from communique.browsing.table import EventTable

NEUTRAL = -1
"""What happened within one country, and what is gathered as other relationships."""


def tones(table: EventTable) -> NDArray[np.int32]:
    """The place of each relationship's colour in the theme, by the number of its value; NEUTRAL for no colour."""
    facet = FACET_BY_NAME["relationships"]

    def give() -> NDArray[np.int32]:
        keys = facet.of(table).keys
        given = np.full(len(keys), NEUTRAL, np.int32)
        coloured = [number for number in top(table, facet) if "-" in keys[number]]
        given[coloured] = np.arange(len(coloured))
        return given

    return table.once(("tones", *facet.key(table)), give)


def tone_of_row(table: EventTable, row: int) -> int:
    """The colour of an event's first relationship in the order of its words."""
    given, number = tones(table), FACET_BY_NAME["relationships"].of(table).number
    keys = [key for key in table.relationships_of(row) if given[number[key]] != NEUTRAL]
    return int(given[number[min(keys, key=lambda key: label_of(key, table))]]) if keys else NEUTRAL
