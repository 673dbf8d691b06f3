"""What the timeline draws, worked out without a screen: LAYOUTS put events into lanes, `arrange` places them."""

from collections.abc import Callable

from communique.browsing.inverted import Mask
from communique.browsing.lanes.arranging import arrange
from communique.browsing.lanes.grouping import Lane, by_facet, in_one
from communique.browsing.lanes.marks import Arrangement, Cluster, Mark, Side
from communique.browsing.lanes.placing import Memory
from communique.browsing.table import EventTable

__all__ = ["LAYOUTS", "Arrangement", "Cluster", "Lane", "Mark", "Memory", "Side", "arrange", "lanes_of"]

LAYOUTS: dict[str, Callable[[EventTable, Mask], tuple[Lane, ...]]] = {
    "relationship": by_facet("relationships"),
    "actor": by_facet("actors"),
    "kind": by_facet("kinds"),
    "document": by_facet("documents"),
    "one": in_one,
}
"""Ways to put the shown rows of a table into lanes, by the name that the menu of lanes shows."""


def lanes_of(table: EventTable, shown: Mask, layout: str) -> tuple[Lane, ...]:
    """The lanes of a layout; the same ones for the same mask."""
    key = ("lanes", layout, table.wanted_focal)
    return table.once_of(shown, key, lambda: LAYOUTS[layout](table, shown))
