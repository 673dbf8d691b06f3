"""The events that are presented, in their order, and which of them is on the screen."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from communique.browsing.inverted import Rows
    from communique.ui.session import Session


class Tour:
    """The shown events, the undated last, as rows of the session's table. `at` is the one presented; -1 for none."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.rows: Rows = np.zeros(0, np.int32)
        self.at = -1
        self._table = session.table
        self.gather()

    def gather(self) -> None:
        """Take up what is shown now; the event presented stays if it is still shown, else the next takes its place."""
        presented, self._table = self.event_id, self._session.table
        self.rows = np.flatnonzero(self._session.shown & self._table.is_standing).astype(np.int32)
        place = self._place_of(presented)
        self.at = min(max(self.at, 0), len(self.rows) - 1) if place is None else place

    @property
    def event_id(self) -> str | None:
        """The event on the screen."""
        return self._table.ids[self.rows[self.at]] if self.at >= 0 else None

    @property
    def row(self) -> int | None:
        return int(self.rows[self.at]) if self.at >= 0 else None

    def __len__(self) -> int:
        return len(self.rows)

    def go(self, to: int) -> bool:
        """To the event at this place, or the nearest there is; False if that is where it stands."""
        to = min(max(to, 0), len(self.rows) - 1)
        moved, self.at = to != self.at, to
        return moved

    def go_to_event(self, event_id: str | None) -> bool:
        """To this event; False if it is not among those shown."""
        place = self._place_of(event_id)
        if place is not None:
            self.at = place
        return place is not None

    def _place_of(self, event_id: str | None) -> int | None:
        row = self._table.row_of(event_id) if event_id else None
        place = int(np.searchsorted(self.rows, row)) if row is not None else len(self.rows)
        return place if place < len(self.rows) and self.rows[place] == row else None

    def go_to_view(self) -> None:
        """To the first event that is in the timeline's view."""
        view = self._session.view
        if view is not None:
            starts = self._session.table.earliest[self.rows]
            dated = starts[: np.count_nonzero(~self._session.table.is_undated[self.rows])]
            self.go(bisect_left(dated, view[0]))
