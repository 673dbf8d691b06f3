"""What the keys do to lanes: from head to head, moving and folding lanes, counting from an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from communique.ui.timeline.labels import lane_count, lane_states

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from communique.ui.timeline.heads import Heads
    from communique.ui.timeline.view import LanesView

_Key, _MODIFIERS = Qt.Key, Qt.KeyboardModifier
_UP_DOWN = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_FOLDS = (_Key.Key_Space, _Key.Key_Return, _Key.Key_Enter)
_STAYS = (_Key.Key_Alt, _Key.Key_Control, _Key.Key_Shift, _Key.Key_Menu, _Key.Key_F10)
"""Keys that leave the head that is focused so."""


class HeadKeys:
    """Alt moves the lane, Ctrl goes from head to head; on a head, Space folds and Escape leaves; D turns the axis."""

    def __init__(self, view: LanesView, heads: Heads) -> None:
        self._view, self._heads, self._lineups = view, heads, view.session.lineups
        self._focused = ""

    @property
    def focused(self) -> str:
        """The lane whose head the keys are on; "" for none."""
        return self._focused if any(lane.key == self._focused for lane in self._view.lanes) else ""

    def focus(self, key: str) -> None:
        """Put the keys on a lane's head, or on none."""
        if key != self._focused:
            self._focused = key
            self._view.cursor_lane = key or self._view.cursor_lane
            self._view.update()

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was for the lanes' heads."""
        key, modifiers = event.key(), event.modifiers()
        by = _UP_DOWN.get(_Key(key)) if key in _UP_DOWN else None
        if by is not None and modifiers & _MODIFIERS.AltModifier:
            return self._move(by)
        if by is not None and (modifiers & _MODIFIERS.ControlModifier or self.focused):
            return self._step(by)
        if self.focused and key in _FOLDS:
            self._lineups.fold(self.focused)
            self._tell(self.focused)
            return True
        if key == _Key.Key_D and modifiers == _MODIFIERS.NoModifier:
            self.turn_axis()
            return True
        was_focused = bool(self.focused)
        if key not in _STAYS:
            self.focus("")
        return was_focused and key == _Key.Key_Escape

    def turn_axis(self) -> None:
        """Count days from the selected event, or dates again where it is day 0 already."""
        from communique.ui.timeline.eventmenu import align_selected

        before = self._lineups.zeros
        align_selected(self._view)
        if self._lineups.zeros == before:
            self._lineups.back_to_dates()
        self._view.say(*(f"Day 0: {zero.title}, {zero.date}" for zero in self._lineups.zeros))

    @property
    def current(self) -> str:
        """The lane that the keys mean: that of the focused head, else the one in which events are walked."""
        keys = [lane.key for lane in self._view.lanes]
        known = (key for key in (self.focused, self._view.cursor_lane) if key in keys)
        return next(known, keys[0] if keys else "")

    def _move(self, by: int) -> bool:
        key = self.current
        if key:
            self.focus(key)
            self.move_by(key, by)
            self._tell(key)
        return bool(key)

    def move_by(self, key: str, by: int) -> None:
        """Move a lane one place up or down among those of its sort, if there is a place."""
        lanes = self._view.lanes
        pinned = next((lane.is_pinned for lane in lanes if lane.key == key), None)
        keys = [lane.key for lane in lanes if lane.is_pinned == pinned]
        at = keys.index(key) + by if key in keys else -1
        if 0 <= at < len(keys):
            self._lineups.move(key, keys[at], by > 0)
            self._reveal(key)

    def _step(self, by: int) -> bool:
        keys = [lane.key for lane in self._view.lanes]
        if keys:
            at = keys.index(self.current) + (by if self.focused else 0)
            self.focus(keys[min(max(at, 0), len(keys) - 1)])
            self._reveal(self.focused)
            self._tell(self.focused)
        return bool(keys)

    def _tell(self, key: str) -> None:
        """Tell assistive programs on which lane the keys are, and how it stands."""
        lanes = self._view.lanes
        for place, lane in enumerate(lanes, 1):
            if lane.key == key:
                self._view.say(f"Lane {lane.label}", lane_count(lane), f"{place} of {len(lanes)}", *lane_states(lane))

    def _reveal(self, key: str) -> None:
        """Scroll so far that the lane's head is in sight."""
        band, view, scene = self._heads.band(key), self._view, self._view.scene
        if band is None or band in scene.bands[: scene.held]:
            return
        if band.top - scene.scrolled < scene.held_height:
            view.scroll_to(band.top - scene.held_height)
        elif band.top - scene.scrolled + min(band.height, scene.metrics.head * 2) > view.lanes_height:
            view.scroll_to(band.top + min(band.height, view.lanes_height // 2) - view.lanes_height)
