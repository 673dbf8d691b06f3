"""What the mouse, the wheel and the touchpad do in the lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from communique.browsing.lanes import Cluster
from communique.browsing.lanes.grouping import Lane
from communique.browsing.lanes.stage import Band
from communique.ui.timeline.bands import HEAD_INSET, earlier_x, head_texts

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_ZOOM_A_NOTCH = 1.2
_NOTCH = 120
_PAN_A_NOTCH = 90
_SLACK = 4
"""Pixels that a click may wander."""
_HEAD_REACH = 0.18
"""The share of a lane's width that counts as its head."""
_MODIFIERS = Qt.KeyboardModifier


@dataclass(slots=True)
class _Drag:
    start: QPointF
    last: QPointF
    kind: str
    moved: bool = False


class Gestures:
    """Turns events of the mouse into changes of view and selection."""

    def __init__(self, view: LanesView) -> None:
        self._view = view
        self._drag: _Drag | None = None
        self._on_edge = False

    @property
    def is_dragging(self) -> bool:
        return self._drag is not None and self._drag.moved

    # Wheel and touchpad

    def wheel(self, event: QWheelEvent) -> None:
        """Pan by default; zoom with Ctrl; the other axis with Shift; the lanes' height with Alt."""
        across, down = _wheel_pixels(event)
        modifiers = event.modifiers()
        if modifiers & _MODIFIERS.ControlModifier:
            self._view.viewport.zoom(_ZOOM_A_NOTCH ** ((down or across) / _PAN_A_NOTCH), event.position().x())
        elif modifiers & _MODIFIERS.AltModifier:
            self._view.stretch(1.1 ** ((down or across) / _PAN_A_NOTCH))
        else:
            self._pan_or_scroll(across, down, bool(modifiers & _MODIFIERS.ShiftModifier), event.position())
        event.accept()

    def _pan_or_scroll(self, across: float, down: float, other: bool, at: QPointF) -> None:
        if across and not down and not other:
            self._view.viewport.pan(-across)
            return
        amount = down or across
        scrolls = self._view.overflows or self._is_over_head(at)
        if scrolls != other and self._view.overflows:
            self._view.scroll_by(round(-amount))
        elif not (other and not self._view.overflows):
            self._view.viewport.pan(-amount)

    def _is_over_head(self, at: QPointF) -> bool:
        return at.x() < self._view.width() * _HEAD_REACH and at.y() > self._view.axis_height

    def native(self, event: QNativeGestureEvent) -> bool:
        """Pinch on a touchpad."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.viewport.zoom(max(1 + event.value(), 0.2), event.position().x())
        return True

    # Buttons

    def press(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        kinds = {_MODIFIERS.ShiftModifier: "zoom", _MODIFIERS.ControlModifier: "range"}
        kind = next((kind for key, kind in kinds.items() if event.modifiers() & key), "pan")
        self._drag = _Drag(event.position(), event.position(), kind)

    def move(self, event: QMouseEvent) -> None:
        at, drag = event.position(), self._drag
        if drag is None:
            self._view.hovering.move(self._view.lane_point(at.toPoint()))
            return
        if not drag.moved and abs(at.x() - drag.start.x()) + abs(at.y() - drag.start.y()) < _SLACK:
            return
        drag.moved = True
        self._view.hovering.stop()
        if drag.kind == "pan":
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.viewport.pan(drag.last.x() - at.x())
            self._view.scroll_by(round(drag.last.y() - at.y()))
        else:
            self._view.set_range(*self._days(drag.start.x(), at.x()))
        drag.last = at

    def release(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._view.unsetCursor()
        if not drag.moved:
            self._click(event)
        elif drag.kind == "zoom":
            days = self._days(drag.start.x(), event.position().x())
            self._view.set_range()
            self._view.viewport.show(*days)

    def double(self, event: QMouseEvent) -> None:
        """Zoom to the event; beside events, zoom in."""
        self._drag = None
        at = self._view.lane_point(event.position().toPoint())
        if hit := self._view.scene.mark_at(at.x(), at.y()):
            self._view.moves.zoom_to(hit[1].row)
        elif at.y() >= 0 and not self._view.scene.cluster_at(at.x(), at.y()) and self._edge_at(at) is None:
            scale = self._view.viewport.target
            self._view.viewport.glide(scale.zoomed(2, event.position().x()))

    def _days(self, one: float, other: float) -> tuple[float, float]:
        scale = self._view.viewport.scale
        return scale.day(min(one, other)), scale.day(max(one, other))

    def _click(self, event: QMouseEvent) -> None:
        at = self._view.lane_point(event.position().toPoint())
        add = bool(event.modifiers() & _MODIFIERS.ControlModifier)
        scene = self._view.scene
        if hit := scene.mark_at(at.x(), at.y()):
            self._select(hit[1].row, hit[0].lane, add)
        elif found := scene.cluster_at(at.x(), at.y()):
            self.open_cluster(*found, event.globalPosition().toPoint())
        elif day := self._edge_at(at):
            self._view.viewport.centre(day)
        elif not add:
            self._view.set_range()
            self._view.session.select()

    def _select(self, row: int, lane: Lane, add: bool) -> None:
        session = self._view.session
        chosen = session.table.ids[row]
        self._view.cursor_lane = lane.key
        if not add:
            session.select(chosen)
        elif chosen in session.selection:
            session.select(*(each for each in session.selection if each != chosen))
        else:
            session.select(*session.selection, chosen)

    def open_cluster(self, band: Band, cluster: Cluster, at: QPoint) -> None:
        """Zoom until the members stand apart; list them where no zoom can part them."""
        shared = band.lane.rows.drawn
        rows = band.lane.rows.level(0).meeting(cluster.first, cluster.last)
        rows = rows[(shared.start[rows] >= cluster.first) | cluster.reaches_in]
        first, last = float(shared.start[rows].min()), float(shared.end[rows].max())
        span = self._view.viewport.target.span
        if cluster.last - cluster.first <= 1 or cluster.reaches_in or (last - first) * 1.2 > span * 0.8:
            self._view.list_rows(rows.tolist(), at)
        else:
            margin = (last - first) * 0.1
            self._view.viewport.show(first - margin, last + margin)

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


def _wheel_pixels(event: QWheelEvent) -> tuple[float, float]:
    """Pixels across and down; touchpads give them, a wheel gives notches. Alt turns the axes in Qt: turned back."""
    pixels, notches = event.pixelDelta(), event.angleDelta()
    if not pixels.isNull():
        return pixels.x(), pixels.y()
    return notches.x() * _PAN_A_NOTCH / _NOTCH, notches.y() * _PAN_A_NOTCH / _NOTCH
