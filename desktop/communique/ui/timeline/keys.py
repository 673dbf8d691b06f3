"""What the keyboard does in the lanes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from communique.browsing.lanes.grouping import drawn_once

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from communique.ui.timeline.view import LanesView

Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_OTHERS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Keys:
    """One action a key; what is not here goes on to the window."""

    def __init__(self, view: LanesView) -> None:
        self._view = view
        moves = view.moves
        self._plain: dict[Key, Callable[[], object]] = {
            Key.Key_Left: lambda: self._step(-1),
            Key.Key_Right: lambda: self._step(1),
            Key.Key_Up: lambda: self._change_lane(-1),
            Key.Key_Down: lambda: self._change_lane(1),
            Key.Key_PageUp: lambda: moves.pan(-1),
            Key.Key_PageDown: lambda: moves.pan(1),
            Key.Key_Home: moves.go_to_first,
            Key.Key_End: moves.go_to_last,
            Key.Key_Plus: moves.zoom_in,
            Key.Key_Equal: moves.zoom_in,
            Key.Key_Minus: moves.zoom_out,
            Key.Key_0: moves.fit_all,
            Key.Key_F: moves.centre_selected,
            Key.Key_P: self._pin,
            Key.Key_Return: self._enter,
            Key.Key_Enter: self._enter,
            Key.Key_Space: self._open_cluster,
            Key.Key_Escape: self._escape,
        }
        self._with_ctrl: dict[Key, Callable[[], object]] = {
            Key.Key_Left: lambda: moves.pan(-0.25),
            Key.Key_Right: lambda: moves.pan(0.25),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was for the lanes."""
        modifiers = event.modifiers()
        if modifiers & _OTHERS:
            return False
        actions = self._with_ctrl if modifiers & _CTRL else self._plain
        action = actions.get(Key(event.key()))
        if action is None:
            return False
        return action() is not False

    def _step(self, by: int) -> None:
        """To the previous or next event in time, whatever its lane; on a cluster, to the one beside it."""
        if self._view.clusters.cursor is not None:
            if beside := self._view.clusters.neighbour(by):
                self._view.clusters.take(beside)
            return
        shared = drawn_once(self._view.session.table)
        rows = shared.by_start[self._view.session.shown[shared.by_start]]
        if not len(rows):
            return
        current = self._view.moves.current_row()
        if current is None:
            self._take(self._nearest(rows))
            return
        ranks = shared.start_rank[rows]
        here = shared.start_rank[current]
        place = int(np.searchsorted(ranks, here, "right") if by > 0 else np.searchsorted(ranks, here) - 1)
        if 0 <= place < len(rows):
            self._take(int(rows[place]))

    def _nearest(self, rows: np.ndarray[tuple[int], np.dtype[np.int32]], day: float | None = None) -> int:
        """The row nearest to a day, or to the middle of the view."""
        shared, scale = drawn_once(self._view.session.table), self._view.viewport.target
        day = (scale.first + scale.last) / 2 if day is None else day
        middles = (shared.start[rows].astype(np.float64) + shared.end[rows]) / 2
        return int(rows[np.argmin(np.abs(middles - day))])

    def _change_lane(self, by: int) -> None:
        """To the nearest event in the lane above or below, by way of the clusters that are counted between them."""
        lanes, stop = self._view.lanes, self._stop()
        if not lanes:
            return
        if stop is None:
            self._take(self._nearest(lanes[0].rows.rows), lanes[0].key)
            return
        lane, day, on_cluster = stop
        if on_cluster and by < 0:
            self._take(self._nearest(lanes[lane].rows.rows, day), lanes[lane].key)
            return
        # A lane's clusters stand below its events.
        counted = lane if by > 0 else lane - 1
        crossed = self._view.clusters.nearest(lanes[counted].key, day) if not on_cluster and counted >= 0 else None
        if crossed is not None:
            self._view.clusters.take(crossed)
        elif 0 <= lane + by < len(lanes):
            self._take(self._nearest(lanes[lane + by].rows.rows, day), lanes[lane + by].key)

    def _stop(self) -> tuple[int, float, bool] | None:
        """Where the keys are: the number of the lane, the day, and whether on a cluster; None for nowhere."""
        keys = [lane.key for lane in self._view.lanes]
        if (found := self._view.clusters.cursor) is not None:
            scale = self._view.scene.scale
            return keys.index(found.band.lane.key), scale.day((found.cluster.x0 + found.cluster.x1) / 2), True
        current = self._view.moves.current_row()
        if current is None or self._lane_of(current) not in keys:
            return None
        shared = drawn_once(self._view.session.table)
        return keys.index(self._lane_of(current)), float(shared.start[current] + shared.end[current]) / 2, False

    def _lane_of(self, row: int) -> str:
        """The lane that the cursor is in, if it holds the row, else the first that does."""
        rows = np.array([row], np.int32)
        holding = [lane.key for lane in self._view.lanes if lane.rows.holds(rows)[0]]
        return self._view.cursor_lane if self._view.cursor_lane in holding or not holding else holding[0]

    def _take(self, row: int, lane: str | None = None) -> None:
        self._view.clusters.leave()
        self._view.cursor_lane = lane or self._lane_of(row)
        self._view.session.select(self._view.session.table.ids[row])
        self._view.announce(row)

    def _enter(self) -> bool:
        """Make the dragged range the span of the filter; without one, open the cluster at hand."""
        if self._view.range is None:
            return self._open_cluster()
        first, last = self._view.range
        session = self._view.session
        if not session.lineups.shows_dates:
            return True
        self._view.set_range()
        session.set_filter(session.filter.with_span(int(first // 1), int(-(-last // 1)) - 1))
        return True

    def _pin(self) -> bool:
        """Pin what is selected, or take its pins out."""
        from communique.ui.window import MainWindow

        window = self._view.window()
        if isinstance(window, MainWindow):
            window.run("event.pin")
        return isinstance(window, MainWindow)

    def _open_cluster(self) -> bool:
        found = self._view.clusters.cursor
        if found is not None:
            self._view.hovering.stop()
            self._view.clusters.open(*found)
        return found is not None

    def _escape(self) -> bool:
        """Give up the drag, else the range."""
        if self._view.gestures.cancel():
            return True
        if self._view.range is None:
            return False
        self._view.set_range()
        return True
