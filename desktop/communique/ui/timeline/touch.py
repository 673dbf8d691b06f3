"""What fingers do on a touch screen: one pans, two pinch, a tap selects, a long press brings up the card."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication

from communique.ui.timeline.kinetics import Flick, Speed

if TYPE_CHECKING:
    from communique.ui.timeline.gestures import Gestures
    from communique.ui.timeline.view import LanesView

_SLACK = 10.0
"""Pixels that a tap may wander: fingers are not as steady as mice."""
_REACH = 30.0
"""Pixels between the taps of a double tap."""
_LONG_PRESS = 500
"""Milliseconds."""
_CLOSEST = 24.0
"""Pixels between two fingers below which their distance says nothing."""


class Touch(QObject):
    """Turns the points of a touch screen into changes of view and selection."""

    def __init__(self, view: LanesView, flick: Flick, gestures: Gestures) -> None:
        super().__init__(view)
        self._view, self._flick, self._gestures = view, flick, gestures
        self._fingers: dict[int, QPointF] = {}
        """Where the fingers that are down were last, by their id."""
        self._pressed_at = QPointF()
        self._stands = self._is_tap = False
        """Whether no finger has moved yet, and whether lifting it will select."""
        self._way, self._speed = QPointF(), Speed()
        self._tapped: tuple[int, QPointF] | None = None
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_PRESS)
        self._long.timeout.connect(self._press_long)

    def touch(self, event: QTouchEvent) -> bool:
        """Whether it was for the lanes. A touchpad's fingers are not: they come as turns of a wheel."""
        if event.deviceType() is not QInputDevice.DeviceType.TouchScreen:
            return False
        kind = event.type()
        if kind is QEvent.Type.TouchCancel:
            self._long.stop()
            self._fingers.clear()
        elif kind is QEvent.Type.TouchBegin:
            self._begin(event)
        else:
            self._go_on(event)
        event.accept()
        return True

    def _begin(self, event: QTouchEvent) -> None:
        self._gestures.hold()
        self._fingers.clear()
        self._stands = self._is_tap = True
        self._way, self._speed = QPointF(), Speed()
        for point in event.points():
            self._put_down(point, event)

    def _put_down(self, point: QEventPoint, event: QTouchEvent) -> None:
        self._fingers[point.id()] = self._place(point)
        if len(self._fingers) == 1:
            self._pressed_at = self._place(point)
            self._long.start()
        else:
            self._no_tap()
        self._speed.add(event.timestamp(), self._way)

    def _go_on(self, event: QTouchEvent) -> None:
        points = event.points()
        self._move({each.id(): self._place(each) for each in points if each.id() in self._fingers}, event)
        for point in points:
            if point.state() is QEventPoint.State.Pressed:
                self._put_down(point, event)
            elif point.state() is QEventPoint.State.Released:
                self._lift(point, event)

    def _move(self, now: dict[int, QPointF], event: QTouchEvent) -> None:
        """Keep under each finger what lay under it."""
        before = self._fingers
        if not now or (self._stands and not self._strays(now)):
            return
        self._no_tap()
        middle, was = _middle(now), _middle({id: before[id] for id in now})
        self._pan(middle - was, event)
        apart, were_apart = _apart(now), _apart({id: before[id] for id in now})
        if min(apart, were_apart) > _CLOSEST and apart != were_apart:
            self._view.viewport.zoom(apart / were_apart, middle.x())
        self._fingers = {**before, **now}

    def _pan(self, by: QPointF, event: QTouchEvent) -> None:
        # Lanes scroll by whole pixels: the way counts what is left over.
        down = round(self._way.y() + by.y()) - round(self._way.y())
        self._way += by
        if by.x():
            self._view.viewport.pan(-by.x())
        self._view.scroll_by(-down)
        self._speed.add(event.timestamp(), self._way)

    def _lift(self, point: QEventPoint, event: QTouchEvent) -> None:
        self._fingers.pop(point.id(), None)
        if self._fingers:
            self._speed = Speed()
            return
        self._long.stop()
        if self._is_tap:
            self._tap(point, event)
        else:
            self._flick.start(self._speed.at_end(event.timestamp()))

    def _tap(self, point: QEventPoint, event: QTouchEvent) -> None:
        at, before = self._place(point), self._tapped
        hints = QGuiApplication.styleHints()
        again = before is not None and event.timestamp() - before[0] <= hints.mouseDoubleClickInterval()
        if again and before is not None and _distance(at, before[1]) <= _REACH:
            self._tapped = None
            self._send(QEvent.Type.MouseButtonDblClick, at)
        else:
            self._tapped = (event.timestamp(), at)
            self._send(QEvent.Type.MouseButtonPress, at)
        self._send(QEvent.Type.MouseButtonRelease, at)

    def _send(self, kind: QEvent.Type, at: QPointF) -> None:
        """A tap is a click: whatever answers to the mouse in the lanes answers to fingers too."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        down = none if kind is QEvent.Type.MouseButtonRelease else left
        there = self._view.mapToGlobal(at)
        QApplication.sendEvent(self._view, QMouseEvent(kind, at, there, left, down, Qt.KeyboardModifier.NoModifier))

    def _press_long(self) -> None:
        self._is_tap = False
        self._view.hovering.show_at(self._view.lane_point(self._pressed_at.toPoint()))

    def _place(self, point: QEventPoint) -> QPointF:
        """Where in the widget a finger is; its own `position` is set only on the way through Qt's windows."""
        return self._view.mapFromGlobal(point.globalPosition())

    def _strays(self, now: dict[int, QPointF]) -> bool:
        return any(_distance(at, self._pressed_at) > _SLACK for at in now.values())

    def _no_tap(self) -> None:
        self._stands = self._is_tap = False
        self._long.stop()
        self._view.hovering.stop()


def _middle(points: dict[int, QPointF]) -> QPointF:
    places = list(points.values())
    return sum(places, QPointF()) / len(places)


def _apart(points: dict[int, QPointF]) -> float:
    """How far the first two fingers are apart; 0 for one."""
    first, *others = points.values()
    return _distance(first, others[0]) if others else 0.0


def _distance(one: QPointF, other: QPointF) -> float:
    return hypot(one.x() - other.x(), one.y() - other.y())
