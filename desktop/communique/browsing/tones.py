"""Which colour a relationship has: the same in lanes, filters, list and card, whatever the filter is.

Colours are given in the order in which relationships are offered, and then kept: a library that grows, or an event that
is rejected, changes the order, but no colours.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.relationships import focal_actor, label_of
from communique.browsing.showing import top
from communique.browsing.table import EventTable

NEUTRAL = -1
"""What happened within one country, and what is gathered as other relationships."""
COLOURS = 8
"""So many relationships have one of their own."""
_KEPT_AMONG = 2 * COLOURS
"""A relationship beyond the fullest so many gives its colour to a fuller one that has none."""

Given = dict[str, dict[str, int]]
"""By the focal actor, which relationship has which colour."""


def keep_colours(table: EventTable, given: Given) -> None:
    """Let the table give the colours that are given already, and add to them those that it gives anew."""
    table.once("given colours", lambda: given)


def tones(table: EventTable) -> NDArray[np.int32]:
    """The place of each relationship's colour in the theme, by the number of its value; NEUTRAL for no colour."""
    facet = FACET_BY_NAME["relationships"]

    def give() -> NDArray[np.int32]:
        keys = facet.of(table).keys
        ranked = [keys[number] for number in top(table, facet) if "-" in keys[number]]
        kept = table.once("given colours", Given)
        own = _give(ranked, kept, focal_actor(table) or "")
        return np.array([own.get(key, NEUTRAL) for key in keys], np.int32)

    return table.once(("tones", *facet.key(table)), give)


def _give(ranked: Sequence[str], given: Given, focal: str) -> dict[str, int]:
    """Colours for the fullest relationships, `ranked` from the fullest; what `given` holds for this focal is kept.

    A relationship that has a colour where another actor is the focal one gets the same, if it is free.
    """
    own = given.setdefault(focal, {})
    wanting = [key for key in ranked[:COLOURS] if key not in own]
    elsewhere = {key: tone for other in given.values() for key, tone in other.items()}
    for key in [key for key in wanting if key in elsewhere]:
        if elsewhere[key] not in own.values():
            own[key] = elsewhere[key]
    free = [tone for tone in range(COLOURS) if tone not in own.values()]
    far = [key for key in own if key not in ranked[:_KEPT_AMONG]]
    for key in [key for key in wanting if key not in own]:
        if not free and far:
            free.append(own.pop(far.pop()))
        if free:
            own[key] = free.pop(0)
    return own


def tone_of_row(table: EventTable, row: int) -> int:
    """The colour of an event's first relationship in the order of its words."""
    given, number = tones(table), FACET_BY_NAME["relationships"].of(table).number
    keys = [key for key in table.relationships_of(row) if given[number[key]] != NEUTRAL]
    return int(given[number[min(keys, key=lambda key: label_of(key, table))]]) if keys else NEUTRAL
