"""Which events wait for a person's look: those that nobody has judged or corrected, the least certain first."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from communique.browsing.inverted import Mask
from communique.browsing.table import EventTable
from communique.model.columns import Flag

_LOOKED_AT = Flag.CONFIRMED | Flag.REJECTED | Flag.CORRECTED


def waiting(table: EventTable, shown: Mask) -> Mask:
    """The rows of the shown events that nobody has confirmed, rejected or corrected."""
    return shown & table.is_standing & ~table.has(_LOOKED_AT)


def least_certain(table: EventTable, rows: Mask, passed: Iterable[str] = ()) -> int | None:
    """Of these rows the one that the program is least sure of, the earliest of several; None if there is none.

    `passed` are the ids of events that shall not come again.
    """
    left = rows.copy()
    left[table.rows_of(passed)] = False
    if not left.any():
        return None
    lowest = table.confidence[left].min()
    return int(np.argmax(left & (table.confidence == lowest)))
