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
        self._ids: list[str] = []
        self.gather()

    def gather(self) -> None:
        """Take up what is shown now; the event presented stays if it is still shown, else the next takes its place."""
        table = self._session.table
        presented = self.event_id
        self.rows = np.flatnonzero(self._session.shown & table.is_standing).astype(np.int32)
        self._ids = [table.ids[row] for row in self.rows]
        if presented in self._ids:
            self.at = self._ids.index(presented)
        else:
            self.at = min(max(self.at, 0), len(self._ids) - 1)

    @property
    def event_id(self) -> str | None:
        """The event on the screen."""
        return self._ids[self.at] if self.at >= 0 else None

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
        if event_id is None or event_id not in self._ids:
            return False
        self.at = self._ids.index(event_id)
        return True

    def go_to_view(self) -> None:
        """To the first event that is in the timeline's view."""
        view = self._session.view
        if view is not None:
            starts = self._session.table.earliest[self.rows]
            dated = starts[: np.count_nonzero(~self._session.table.is_undated[self.rows])]
            self.go(bisect_left(dated, view[0]))
