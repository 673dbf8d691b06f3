"""What the mouse does in the lanes; wheels, touchpads and fingers have modules of their own."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QTouchEvent, QWheelEvent

from communique.browsing.lanes.grouping import Lane
from communique.ui.timeline.bands import HEAD_INSET, earlier_x, head_texts
from communique.ui.timeline.kinetics import Flick, Speed
from communique.ui.timeline.ranges import measure
from communique.ui.timeline.wheel import Wheel

if TYPE_CHECKING:
    from communique.browsing.scale import Scale
    from communique.ui.timeline.touch import Touch
    from communique.ui.timeline.view import LanesView

_SLACK = 4
"""Pixels that a click may wander."""
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = Qt.KeyboardModifier
_KINDS = {_MODIFIERS.ShiftModifier: "zoom", _MODIFIERS.ControlModifier: "range"}


class _Drag:
    """From the press of the left button to its release."""

    def __init__(self, start: QPointF, kind: str, scale: Scale) -> None:
        self.start = self.last = start
        self.kind = kind
        self.scale = scale
        """What was shown as it began."""
        self.moved = False
        self.speed = Speed()


class Gestures:
    """Turns events of the mouse into changes of view and selection."""

    def __init__(self, view: LanesView) -> None:
        self._view = view
        self._drag: _Drag | None = None
        self._stepped = False
        """Whether the last click moved the view: a second one in its place is no double click."""
        self.flick = Flick(view)
        self._wheel = Wheel(view, self.flick)

    @cached_property
    def _touch(self) -> Touch:
        # Imported here: most have no touch screen.
        from communique.ui.timeline.touch import Touch

        return Touch(self._view, self.flick, self)

    @property
    def is_dragging(self) -> bool:
        return self._drag is not None and self._drag.moved

    def hold(self) -> None:
        """A hand came down: whatever moves stops where it is."""
        self.flick.stop()
        self._view.hovering.stop()
        if self._view.viewport.is_travelling:
            self._view.viewport.pan(0)

    def wheel(self, event: QWheelEvent) -> None:
        self._wheel.turn(event)

    def native(self, event: QNativeGestureEvent) -> bool:
        """Pinching on a touchpad, and tapping twice with two fingers; whether it was for the lanes."""
        if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
            self.double_at(event.position())
        elif not self._wheel.pinch(event):
            return False
        event.accept()
        return True

    def touch(self, event: QTouchEvent) -> bool:
        return self._touch.touch(event)

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.hold()
            kind = next((kind for key, kind in _KINDS.items() if event.modifiers() & key), "pan")
            self._drag = _Drag(event.position(), kind, self._view.viewport.scale)

    def move(self, event: QMouseEvent) -> None:
        if self._drag is not None and not event.buttons() & Qt.MouseButton.LeftButton:
            # The button was let go where nobody told of it, such as in another window.
            self.cancel()
        at, drag = event.position(), self._drag
        if drag is None:
            self._view.hovering.move(self._view.lane_point(at.toPoint()))
        elif drag.moved or (at - drag.start).manhattanLength() >= _SLACK:
            self._pull(drag, event)

    def _pull(self, drag: _Drag, event: QMouseEvent) -> None:
        at, view = event.position(), self._view
        if not drag.moved:
            drag.moved = True
            view.hovering.stop()
        if drag.kind == "pan":
            view.setCursor(Qt.CursorShape.ClosedHandCursor)
            view.viewport.pan(drag.last.x() - at.x())
            view.scroll_by(round(drag.last.y() - at.y()))
            drag.speed.add(event.timestamp(), at - drag.start)
        else:
            view.set_range(*self._days(drag.start.x(), at.x()))
        drag.last = at

    def release(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drag = None
        self._view.unsetCursor()
        if not drag.moved:
            self.click_at(event.position(), event.modifiers())
        elif drag.kind == "zoom":
            days = self._days(drag.start.x(), event.position().x())
            self._view.set_range()
            self._view.viewport.show(*days)
        elif drag.kind == "pan":
            self.flick.start(drag.speed.at_end(event.timestamp()))
        else:
            self._view.update()

    def cancel(self) -> bool:
        """Forget the drag that is under way, as if it had not begun; whether there was one."""
        drag, self._drag = self._drag, None
        if drag is None:
            return False
        self._view.unsetCursor()
        if drag.kind == "pan":
            self._view.viewport.go(drag.scale.first, drag.scale.last)
        else:
            self._view.set_range()
        return True

    def double(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = None
            self.double_at(event.position(), event.modifiers())

    def _days(self, one: float, other: float) -> tuple[float, float]:
        scale = self._view.viewport.scale
        return scale.day(min(one, other)), scale.day(max(one, other))

    # Clicks, of the mouse and of fingers

    def double_at(self, where: QPointF, modifiers: _MODIFIERS = _NONE) -> None:
        """Zoom to the event; beside events, zoom in."""
        if self._stepped:
            self.click_at(where, modifiers)
            return
        at = self._view.lane_point(where.toPoint())
        if hit := self._view.scene.mark_at(at.x(), at.y()):
            self._view.moves.zoom_to(hit[1].row)
        elif at.y() >= 0 and not self._view.scene.cluster_at(at.x(), at.y()):
            scale = self._view.viewport.target
            self._view.viewport.glide(scale.zoomed(2, where.x()))

    def click_at(self, where: QPointF, modifiers: _MODIFIERS = _NONE) -> None:
        """Select the event, open the cluster, or go to what lies earlier or later; beside them, select nothing."""
        at = self._view.lane_point(where.toPoint())
        add = bool(modifiers & _MODIFIERS.ControlModifier)
        scene = self._view.scene
        self._stepped = False
        if hit := scene.mark_at(at.x(), at.y()):
            self._take(hit[1].row, hit[0].lane, modifiers)
        elif found := scene.cluster_at(at.x(), at.y()):
            self._view.clusters.open(*found)
        elif day := self._edge_at(at):
            self._stepped = True
            self._view.viewport.centre(day)
        elif not add:
            self._view.set_range()
            self._view.session.select()

    def _take(self, row: int, lane: Lane, modifiers: _MODIFIERS) -> None:
        """Select a row; add it or take it out with Ctrl; tell its days from the one selected before with Shift."""
        session = self._view.session
        chosen = session.table.ids[row]
        self._view.cursor_lane = lane.key
        if self._view.measured:
            self._view.set_range()
        if modifiers & _MODIFIERS.ShiftModifier:
            measure(self._view, row)
        elif not modifiers & _MODIFIERS.ControlModifier:
            session.select(chosen)
        elif chosen in session.selection:
            session.select(*(each for each in session.selection if each != chosen))
        else:
            session.select(*session.selection, chosen)

    def _edge_at(self, at: QPoint) -> float | None:
        """The moment that a click on "6 earlier" or "4 later" leads to."""
        scene, fonts, width = self._view.scene, self._view.ink.fonts, self._view.width()
        band = scene.band_at(at.y())
        if band is None or band.arrangement is None or at.y() + scene.scrolled > band.top + scene.metrics.head:
            return None
        name, earlier, later = head_texts(band, fonts, width)
        before, after = band.lane.rows.before_and_after(scene.scale.first, scene.scale.last)
        left = earlier_x(name, fonts)
        if earlier and left - 6 <= at.x() <= left + fonts.width(earlier) + 6:
            return before
        if later and at.x() >= width - HEAD_INSET - fonts.width(later) - 6:
            return after
        return None
