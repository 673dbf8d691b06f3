"""FACETS: by what events can be filtered. The filter pane, the counts, the chips and the lanes are built from it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from communique.browsing import actors, relationships
from communique.browsing.inverted import Inverted, Mask
from communique.browsing.precisions import PRECISIONS, precision_classes
from communique.browsing.relationships import focal_actor, focal_candidates
from communique.browsing.table import EventTable
from communique.browsing.values import Values
from communique.model.columns import Flag
from communique.model.kinds import KINDS, QUAD, QUAD_WORDS, WORDS, Quad
from communique.model.values import value

__all__ = ["FACETS", "FACET_BY_NAME", "Facet", "focal_actor", "focal_candidates"]

QUAD_SYMBOLS = {
    Quad.VERBAL_COOPERATION: "●",
    Quad.MATERIAL_COOPERATION: "■",
    Quad.VERBAL_CONFLICT: "▲",
    Quad.MATERIAL_CONFLICT: "◆",
}
FOUND, CONFIRMED, CORRECTED, REJECTED = "found", "confirmed", "corrected", "rejected"
_STATUS_WORDS = {
    FOUND: "not looked at yet",
    CONFIRMED: "confirmed",
    CORRECTED: "corrected by hand",
    REJECTED: "rejected",
}


@value
class Facet:
    """One way to tell events apart. `title` is what one value of it is called."""

    name: str
    title: str
    make: Callable[[EventTable], Values]

    def of(self, table: EventTable) -> Values:
        """The facet's values in this table."""
        return table.once(("values", *self.key(table)), lambda: self.make(table))

    def key(self, table: EventTable) -> tuple[str, str | None]:
        """Under what things made of its values are kept: relationships change with the focal actor."""
        return self.name, focal_actor(table) if self.make is relationships.values else None


def _kinds(table: EventTable) -> Values:
    """The four quads with their kinds under them, then what has no kind."""
    quads = list(Quad)
    keys = [f"quad:{quad.value}" for quad in quads] + list(KINDS) + ["none"]
    words = [QUAD_WORDS[quad] for quad in quads] + [WORDS[kind] for kind in KINDS] + ["other"]
    kinds = np.where(table.kinds == 0, len(keys) - 1, table.kinds.astype(np.uint32) + len(quads) - 1)
    of_quad = np.flatnonzero(table.quads).astype(np.int32)
    rows = np.concatenate((of_quad, np.arange(table.n, dtype=np.int32)))
    values = np.concatenate((table.quads[of_quad].astype(np.uint32) - 1, kinds))
    return Values(
        keys,
        words,
        Inverted.of(rows, values, len(keys)),
        parents={len(quads) + place: QUAD[kind] - 1 for place, kind in enumerate(KINDS)},
        symbols={quad - 1: QUAD_SYMBOLS[quad] for quad in quads},
        hints={len(quads) + place: kind for place, kind in enumerate(KINDS)},
        in_order=True,
    )


def _documents(table: EventTable) -> Values:
    """The documents that tell events, then those that tell none."""
    ids = list(dict.fromkeys((*table.columns.document_ids, *table.document_labels)))
    labels = [table.document_labels.get(each, each) for each in ids]
    return Values(ids, labels, Inverted.of(table.documents.rows, table.documents.values, len(ids)))


def _dates(table: EventTable) -> Values:
    rows = Inverted.of(np.arange(table.n, dtype=np.int32), precision_classes(table), len(PRECISIONS))
    return Values(list(PRECISIONS), list(PRECISIONS.values()), rows, in_order=True)


def _status(table: EventTable) -> Values:
    """What a person said of each row. A rejected one is nothing else; one corrected may be confirmed too."""
    kept = ~table.is_rejected
    confirmed, corrected = kept & table.has(Flag.CONFIRMED), kept & table.has(Flag.CORRECTED)
    masks: list[Mask] = [kept & ~confirmed & ~corrected, confirmed, corrected, table.is_rejected]
    rows = [np.flatnonzero(mask).astype(np.int32) for mask in masks]
    starts = np.cumsum([0, *map(len, rows)])
    keys = list(_STATUS_WORDS)
    return Values(keys, list(_STATUS_WORDS.values()), Inverted(np.concatenate(rows), starts), in_order=True)


FACETS: tuple[Facet, ...] = (
    Facet("relationships", "Relationship", relationships.values),
    Facet("actors", "Actor", actors.values),
    Facet("kinds", "Kind", _kinds),
    Facet("documents", "Document", _documents),
    Facet("dates", "Date", _dates),
    Facet("status", "Status", _status),
)
FACET_BY_NAME = {facet.name: facet for facet in FACETS}
