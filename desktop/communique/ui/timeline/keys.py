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
            Key.Key_Return: self._enter,
            Key.Key_Enter: self._enter,
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
        """To the previous or next event in time, whatever its lane."""
        table, mask = self._view.session.table, self._view.session.shown
        shared = drawn_once(table)
        rows = shared.by_start[mask[shared.by_start]]
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
        """To the nearest event in the lane above or below."""
        lanes = self._view.lanes
        keys = [lane.key for lane in lanes]
        current = self._view.moves.current_row()
        if not lanes:
            return
        if current is None:
            self._take(self._nearest(lanes[0].rows.rows), keys[0])
            return
        shared = drawn_once(self._view.session.table)
        at = keys.index(self._lane_of(current)) + by
        if 0 <= at < len(lanes):
            middle = float(shared.start[current] + shared.end[current]) / 2
            self._take(self._nearest(lanes[at].rows.rows, middle), keys[at])

    def _lane_of(self, row: int) -> str:
        """The lane that the cursor is in, if it holds the row, else the first that does."""
        rows = np.array([row], np.int32)
        holding = [lane.key for lane in self._view.lanes if lane.rows.holds(rows)[0]]
        return self._view.cursor_lane if self._view.cursor_lane in holding or not holding else holding[0]

    def _take(self, row: int, lane: str | None = None) -> None:
        self._view.cursor_lane = lane or self._lane_of(row)
        self._view.session.select(self._view.session.table.ids[row])
        self._view.announce(row)

    def _enter(self) -> bool:
        """Make the dragged range the span of the filter."""
        if self._view.range is None:
            return False
        first, last = self._view.range
        session = self._view.session
        self._view.set_range()
        session.set_filter(session.filter.with_span(int(first // 1), int(-(-last // 1)) - 1))
        return True

    def _escape(self) -> bool:
        if self._view.range is None:
            return False
        self._view.set_range()
        return True
