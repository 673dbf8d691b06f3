"""What hands do to lanes by their heads and lower edges: move, fold, open the menu, make higher."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent

from communique.browsing.lanes.stage import Band
from communique.ui.plain import tooltip
from communique.ui.timeline.bands import HEAD_INSET, name_right
from communique.ui.timeline.headkeys import HeadKeys
from communique.ui.timeline.headmarks import MORE_WIDTH, paint_heads

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_EDGE = 3
"""Pixels above a lane's lower edge that take hold of it; the gap below it does too."""
_SLACK = 5
"""Pixels that a click may wander."""
_NEAR_END, _SCROLL, _TICK = 24, 10, 30
"""A lane held so near to the end of the view scrolls it by so many pixels, every so many milliseconds."""
_Type, _Shape = QEvent.Type, Qt.CursorShape
_KEY_ESCAPE = Qt.Key.Key_Escape
_CURSORS = {"fold": _Shape.PointingHandCursor, "more": _Shape.PointingHandCursor, "name": _Shape.OpenHandCursor,
            "edge": _Shape.SplitVCursor}  # fmt: skip

_HINTS = {
    "fold": "Collapse or expand (Space)",
    "name": "Drag to move (Alt+↑, Alt+↓), double click to collapse",
    "more": "All that can be done with the lane (Menu)",
    "edge": "Drag to make it higher; double click: as high as its events need",
}


class Grip(NamedTuple):
    """A part of a lane that can be taken hold of: "fold", "name", "more" or "edge"."""

    lane: str
    part: str


class Drop(NamedTuple):
    """Where the lane that is held would come to stand."""

    beside: str
    after: bool


class Heads(QObject):
    """Watches the lanes' widget, and takes what is meant for heads and edges before it sees it."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view)
        self._view, self._lineups = view, view.session.lineups
        self.under: Grip | None = None
        """What lies under the pointer."""
        self.keys: HeadKeys = HeadKeys(view, self)
        self.held: Grip | None = None
        self.drop: Drop | None = None
        self.pointer = QPoint()
        self._pressed = QPoint()
        self._roller = QTimer(self)
        self._roller.setInterval(_TICK)
        self._roller.timeout.connect(self._roll)
        view.overlays.append(lambda painter: paint_heads(painter, view, self))
        view.installEventFilter(self)
        view.update()

    # Where things are

    def grip_at(self, at: QPoint) -> Grip | None:
        """What can be taken hold of at a point of the widget."""
        view, y = self._view, at.y() - self._view.axis_height
        band = view.scene.band_at(y - view.scene.metrics.gap) if y >= 0 else None
        if band is not None and self._is_on_edge(band, y):
            return Grip(band.lane.key, "edge")
        band = view.scene.band_at(y) if y >= 0 else None
        if band is None or band.arrangement is None or y >= self._top(band) + view.scene.metrics.head:
            return None
        right = name_right(band, view.ink.fonts, view.width())
        parts = ((HEAD_INSET, "fold"), (right + 2, "name"), (right + 2 + MORE_WIDTH, "more"))
        part = next((part for end, part in parts if at.x() < end), None)
        return Grip(band.lane.key, part) if part else None

    def _is_on_edge(self, band: Band, y: int) -> bool:
        return not band.lane.is_collapsed and y >= self._top(band) + band.height - _EDGE

    def _top(self, band: Band) -> int:
        return band.top - self._view.scene.scrolled

    def band(self, key: str) -> Band | None:
        return next((band for band in self._view.scene.bands if band.lane.key == key), None)

    # What the widget would be sent

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == _Type.MouseMove:
                return self._move(event)
            if event.button() == Qt.MouseButton.LeftButton:
                return self._button(kind, event)
        elif isinstance(event, QContextMenuEvent):
            return self._open_menu(event)
        elif isinstance(event, QKeyEvent) and kind == _Type.KeyPress:
            return (event.key() == _KEY_ESCAPE and self.cancel()) or self.keys.press(event)
        elif isinstance(event, QHelpEvent) and self.under is not None:
            self._tell_of(self.under, event.globalPos())
            return True
        elif kind in (_Type.Leave, _Type.FocusOut):
            self._set_under(None)
            self.keys.focus("")
        return False

    def _button(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if kind == _Type.MouseButtonPress:
            return self._take_hold(at)
        if kind == _Type.MouseButtonRelease and self.held is not None:
            self._let_go(event)
            return True
        return kind == _Type.MouseButtonDblClick and self._double(at)

    def _take_hold(self, at: QPoint) -> bool:
        self.keys.focus("")
        self.held, self._pressed = self.grip_at(at), at
        if self.held is not None:
            self._view.gestures.hold()
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return self.held is not None

    def _double(self, at: QPoint) -> bool:
        """On the lower edge: leave the lane's height to its events again; on the name: fold the lane."""
        grip = self.grip_at(at)
        if grip is None:
            return False
        if grip.part == "edge":
            self._lineups.change(self._lineups.lineup.with_height(grip.lane, None))
        elif grip.part == "name":
            self._lineups.fold(grip.lane)
        else:
            self._take_hold(at)
        return True

    def _move(self, event: QMouseEvent) -> bool:
        self.pointer = event.position().toPoint()
        if self.held is None:
            if not event.buttons():
                self._set_under(self.grip_at(self.pointer))
            return self.under is not None and not event.buttons()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self.cancel()
        elif self.held.part == "edge":
            self._pull_edge(self.held.lane)
        elif self.drop is not None or (self.pointer - self._pressed).manhattanLength() >= _SLACK:
            self._carry(self.held.lane)
        return True

    def _set_under(self, grip: Grip | None) -> None:
        if grip != self.under:
            self.under = grip
            if grip is None:
                self._view.unsetCursor()
            else:
                self._view.hovering.stop()
                self._view.setCursor(_CURSORS[grip.part])
            self._view.update()

    def _tell_of(self, grip: Grip, at: QPoint) -> None:
        """What the hand can do here, with the lane's whole name."""
        from PySide6.QtWidgets import QToolTip

        lane = next((lane.label for lane in self._view.lanes if lane.key == grip.lane), "")
        QToolTip.showText(at, tooltip(f"{lane}\n{_HINTS[grip.part]}"), self._view)

    # A lane that is held

    def _carry(self, key: str) -> None:
        """Show where the lane would stand if it were let go now."""
        if self.band(key) is None:
            # It went away meanwhile, such as with its last document.
            self.cancel()
            return
        self._view.setCursor(_Shape.ClosedHandCursor)
        self.drop = self._drop_at(key, self.pointer.y() - self._view.axis_height)
        self._roller.start()
        self._view.update()

    def _drop_at(self, key: str, y: int) -> Drop:
        """Between which lanes a height lies; pinned lanes stay among the pinned, the others below them."""
        scene = self._view.scene
        own = next(band for band in scene.bands if band.lane.key == key)
        group = [band for band in scene.bands if band.lane.is_pinned == own.lane.is_pinned]
        for band in group:
            if y < self._top(band) + band.height / 2:
                return Drop(band.lane.key, False)
        return Drop(group[-1].lane.key, True)

    def _roll(self) -> None:
        """Scroll while a lane is held at the upper or lower end of the view."""
        if self.held is None or self.drop is None:
            self._roller.stop()
            return
        y = self.pointer.y() - self._view.axis_height
        before = self._view.scrolled
        if y < self._view.scene.held_height + _NEAR_END:
            self._view.scroll_by(-_SCROLL)
        elif y > self._view.lanes_height - _NEAR_END:
            self._view.scroll_by(_SCROLL)
        if self._view.scrolled != before:
            self._carry(self.held.lane)

    def _pull_edge(self, key: str) -> None:
        if (band := self.band(key)) is None:
            return
        metrics = self._view.scene.metrics
        room = self.pointer.y() - self._view.axis_height - self._top(band) - metrics.head - metrics.pad
        lines = max(round((room - band.has_strip * metrics.strip) / metrics.line), 1)
        if lines != band.lines:
            self._lineups.change(self._lineups.lineup.with_height(key, lines))

    def _let_go(self, event: QMouseEvent) -> None:
        held, drop = self.held, self.drop
        self.cancel()
        if held is None:
            return
        if drop is not None:
            self._lineups.move(held.lane, *drop)
        elif held.part == "fold":
            self._lineups.fold(held.lane)
        elif held.part == "name":
            self.keys.focus(held.lane)
        elif held.part == "more":
            self._lane_menu(held.lane, event.globalPosition().toPoint())

    def cancel(self) -> bool:
        """Let go of what is held, as if it had not been taken; whether there was something."""
        was_held, self.held, self.drop = self.held, None, None
        self._roller.stop()
        self._view.unsetCursor()
        self._view.update()
        return was_held is not None

    # Menus

    def _open_menu(self, event: QContextMenuEvent) -> bool:
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return self._open_menu_by_key()
        if (grip := self.grip_at(at)) is not None:
            self._lane_menu(grip.lane, event.globalPos())
            return True
        here = self._view.lane_point(at)
        if hit := self._view.scene.mark_at(here.x(), here.y()):
            self._event_menu(hit[1].row, hit[0].lane.key, event.globalPos())
        return hit is not None

    def _open_menu_by_key(self) -> bool:
        """The menu of the lane whose head the keys are on, else of the selected event."""
        view, row = self._view, self._view.moves.current_row()
        if (band := self.band(self.keys.focused)) is not None:
            below = self._top(band) + view.axis_height + view.scene.metrics.head
            self._lane_menu(band.lane.key, view.mapToGlobal(QPoint(HEAD_INSET, below)))
            return True
        rect = view.row_rect(row) if row is not None else None
        if row is not None and rect is not None:
            self._event_menu(row, view.cursor_lane, view.mapToGlobal(rect.bottomLeft()))
        return rect is not None

    def _event_menu(self, row: int, key: str, at: QPoint) -> None:
        from communique.ui.timeline.eventmenu import event_menu

        event_menu(self._view, row, key).popup(at)

    def _lane_menu(self, key: str, at: QPoint) -> None:
        # Imported here: it is needed once a person asks.
        from communique.ui.timeline.lanemenu import lane_menu

        self._view.cursor_lane = key
        lane_menu(self._view, self, key).popup(at)
