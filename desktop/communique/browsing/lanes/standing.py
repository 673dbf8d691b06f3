"""Rows that stand before all others: what a person pinned, and the best of what a search found."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.drawn import Drawn, importance

if TYPE_CHECKING:
    import re

    from communique.browsing.inverted import Mask
    from communique.browsing.lanes.index import Rows
    from communique.browsing.lanes.stage import Band
    from communique.browsing.scale import Scale
    from communique.browsing.table import EventTable
    from communique.model.columns import EventColumns

MOST_FOUND = 40
"""Of what a search found, so many in view stand before all others: about as many labels as a window has room for."""
_IN_TITLE = 1 << 16
"""Above all importance."""


class Found(NamedTuple):
    """What a search for some words found, in rows of a table with these columns."""

    words: str
    columns: EventColumns
    rows: Rows
    """In order of time, as the table has them."""
    best: Rows
    """The same: those with the words in their titles first, of these those that matter most."""
    is_cut: bool = False
    """Whether there are more."""

    def shown(self, mask: Mask) -> Found:
        """Those that the mask shows."""
        return self._replace(rows=self.rows[mask[self.rows]], best=self.best[mask[self.best]])


def found(table: EventTable, words: str, ids: Collection[str], title: re.Pattern[str] | None, most: int) -> Found:
    """What a search found, the best of it first; `title` matches the words in a title. More than `most` are cut."""
    rows = table.rows_of(ids)[:most]
    asked = importance(table)[rows].astype(np.int32)
    if title is not None:
        asked += _IN_TITLE * np.fromiter((bool(title.search(table.titles[row])) for row in rows.tolist()), np.int32)
    best = rows[np.argsort(-asked, kind="stable")]
    return Found(words, table.columns, rows, best, len(ids) > most)


def met(rows: Rows, drawn: Drawn, scale: Scale, shift: int = 0) -> NDArray[np.bool_]:
    """Which of these rows share time with the view, in lanes as they are or in one moved by `shift` days."""
    start, end, dated = drawn.start.take(rows), drawn.end.take(rows), drawn.dated.take(rows)
    here = (start < scale.last) & (end > scale.first)
    if shift:
        here |= (start + shift < scale.last) & (end + shift > scale.first)
    seen: NDArray[np.bool_] = here & dated
    return seen


def cells_with(band: Band, rows: Rows, scale: Scale) -> list[int]:
    """The middles, in pixels, of those clusters of a lane that count any of these rows, as do none of its marks."""
    arrangement, lane = band.arrangement, band.lane.rows
    if arrangement is None or not arrangement.clusters or not len(rows):
        return []
    held = rows[lane.holds(rows)]
    drawn_here = {mark.row for mark in arrangement.marks}
    counted = [row for row in held[met(held, lane.drawn, scale)].tolist() if row not in drawn_here]
    starts = [float(lane.drawn.start[row]) for row in counted]
    return [(each.x0 + each.x1) // 2 for each in arrangement.clusters if any(map(each.holds, starts))]
