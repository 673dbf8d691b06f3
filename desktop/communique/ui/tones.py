"""Which relationship has which colour: by fullness over the whole library, so that no filter changes a colour."""

from __future__ import annotations

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.relationships import NONE
from communique.browsing.showing import offered
from communique.browsing.table import EventTable

OWN_COLOURS = 8


def tones_of(table: EventTable) -> dict[str, int]:
    """Key of a relationship -> the place of its tone; what has none of its own is missing."""
    facet = FACET_BY_NAME["relationships"]
    values = facet.of(table)
    apart = {*values.pinned, *values.parents}
    keys = [values.keys[number] for number in offered(table, facet) if number not in apart]
    return {key: place for place, key in enumerate([key for key in keys if key != NONE][:OWN_COLOURS])}
