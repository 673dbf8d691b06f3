"""Where one can go in time: to everything, to the selected, to what lies next; the same for keys, buttons and menus."""

from __future__ import annotations

import numpy as np

from communique.browsing.first_view import first_view
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.scale import Scale, fitted
from communique.ui.session import Session
from communique.ui.timeline.viewport import Viewport

ZOOM = 1.5
_MARGIN = 0.04
"""The share of the view left free at either side."""
_MONTH = 30.5
_AROUND = 15.0


class Moves:
    """Moves the viewport."""

    def __init__(self, session: Session, viewport: Viewport) -> None:
        self._session, self._viewport = session, viewport

    def extent(self) -> tuple[float, float] | None:
        """From the first to the last shown day; None without any."""
        shared = drawn_once(self._session.table)
        rows = np.flatnonzero(self._session.shown & shared.dated)
        return _around(float(shared.start[rows].min()), float(shared.end[rows].max())) if len(rows) else None

    def fit_all(self) -> None:
        if extent := self.extent():
            self._viewport.show(*extent)

    def show_first(self) -> None:
        """The view to begin with; nothing moves where nothing is dated."""
        view = first_view(self._session.table, self._session.shown)
        if view is not None:
            around = _around(view.first, view.last + 1.0)
            self._session.set_view(*around)

    def zoom_in(self) -> None:
        self._zoom(ZOOM)

    def zoom_out(self) -> None:
        self._zoom(1 / ZOOM)

    def _zoom(self, factor: float) -> None:
        scale = self._viewport.target
        self._viewport.glide(scale.zoomed(factor, scale.width / 2))

    def pan(self, screens: float) -> None:
        scale = self._viewport.target
        self._viewport.glide(scale.panned(screens * scale.width))

    def go_to_first(self) -> None:
        self._go_to(first=True)

    def go_to_last(self) -> None:
        self._go_to(first=False)

    def _go_to(self, first: bool) -> None:
        shared = drawn_once(self._session.table)
        rows = shared.by_start[self._session.shown[shared.by_start]]
        if len(rows):
            row = int(rows[0] if first else rows[np.argmax(shared.end[rows])])
            self._session.select(self._session.table.ids[row])
            self._viewport.centre(float(shared.start[row] + shared.end[row]) / 2)

    def centre_selected(self) -> None:
        """Bring the selected event to the middle; pressed again, zoom to it."""
        row = self.current_row()
        if row is None:
            return
        middle = self._middle(row)
        target = self._viewport.target
        if abs((target.first + target.last) / 2 - middle) < target.span * 0.005:
            self.zoom_to(row)
        else:
            self._viewport.centre(middle)

    def zoom_to(self, row: int) -> None:
        """Show an event large, with what lies around it."""
        start, end = self._days(row)
        margin = max((end - start) * 0.25, _AROUND)
        self._viewport.show(start - margin, end + margin)

    def reveal(self, row: int) -> None:
        """Bring an event into view, if it is not there; one that is longer than the view in full."""
        shared, scale = drawn_once(self._session.table), self._viewport.target
        if not shared.dated[row]:
            return
        start, end = self._days(row)
        if start < scale.last - 0.02 * scale.span and end > scale.first + 0.02 * scale.span:
            return
        if end - start > scale.span:
            self.zoom_to(row)
        else:
            self._viewport.show(*_centred(self._middle(row), scale))

    def centre(self, row: int) -> None:
        """Bring an event to the middle."""
        self._viewport.centre(self._middle(row))

    def _middle(self, row: int) -> float:
        return sum(self._days(row)) / 2

    def _days(self, row: int) -> tuple[float, float]:
        """From when to when an event is drawn."""
        shared, shift = drawn_once(self._session.table), self._session.lineups.shift_of(row)
        return float(shared.start[row] + shift), float(shared.end[row] + shift)

    def current_row(self) -> int | None:
        """The selected row that the timeline can show."""
        current = self._session.current
        row = self._session.table.row_of(current) if current else None
        return row if row is not None and drawn_once(self._session.table).dated[row] else None


def _centred(day: float, scale: Scale) -> tuple[float, float]:
    moved = fitted(day - scale.span / 2, day + scale.span / 2, scale.width)
    return moved.first, moved.last


def _around(first: float, last: float) -> tuple[float, float]:
    """The days with a margin; one event alone gets a month on either side."""
    if last - first <= 1:
        return first - _MONTH, last + _MONTH
    margin = (last - first) * _MARGIN
    return first - margin, last + margin
