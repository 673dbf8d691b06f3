"""Panning that goes on after a flick: how fast the hand was, and how the lanes come to rest."""

from __future__ import annotations

from collections import deque
from math import exp, hypot
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QTimer

from communique.ui.timeline.motion import is_reduced

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_FRAME = 15
_FRICTION = 325.0
"""Milliseconds in which a flick loses all but 1/e of its speed; about what touch screens have taught."""
_LOOK_BACK = 100
"""Milliseconds of a hand's way that tell its speed."""
_HELD = 60
"""A hand that rested so many milliseconds before it let go threw nothing."""
_LEAST = 0.25
"""Pixels a millisecond: slower is no flick."""
_MOST = 8.0
_REST = 0.02
"""Pixels a millisecond at which a flick is over."""


class _Sample(NamedTuple):
    time: int
    way: QPointF


class Speed:
    """Where a hand was when, in pixels and milliseconds of the events' own clock."""

    def __init__(self) -> None:
        self._samples: deque[_Sample] = deque(maxlen=64)

    def add(self, time: int, way: QPointF) -> None:
        """The hand has come to `way` since it began, or anywhere else it is counted from."""
        self._samples.append(_Sample(time, QPointF(way)))

    def at_end(self, time: int) -> QPointF:
        """Pixels a millisecond as the hand lets go; nothing if it rested first."""
        recent = [each for each in self._samples if time - each.time <= _LOOK_BACK]
        if len(recent) < 2 or time - recent[-1].time > _HELD:
            return QPointF()
        took = recent[-1].time - recent[0].time
        return (recent[-1].way - recent[0].way) / took if took > 0 else QPointF()


def way(speed: QPointF, after: float) -> QPointF:
    """How far a flick has carried after so many milliseconds."""
    return speed * (_FRICTION * (1 - exp(-after / _FRICTION)))


class Flick(QObject):
    """Carries the lanes on, slower and slower, until they rest or something else moves the view."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view)
        self._view = view
        self._speed = QPointF()
        self._gone = QPointF()
        self._expected: object = None
        self._clock, self._timer = QElapsedTimer(), QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._carry)

    @property
    def is_going(self) -> bool:
        return self._timer.isActive()

    def start(self, speed: QPointF) -> None:
        """Go on at this speed of the content, in pixels a millisecond; not where less motion is asked for."""
        self.stop()
        fast = hypot(speed.x(), speed.y())
        if fast < _LEAST or is_reduced(self._view):
            return
        self._speed, self._gone = speed * min(1.0, _MOST / fast), QPointF()
        self._expected = self._view.viewport.scale
        self._clock.start()
        self._timer.start()
        self._view.session.begin("")

    def stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._view.session.end("")

    def _carry(self) -> None:
        viewport = self._view.viewport
        elapsed = self._clock.elapsed()
        left = hypot(self._speed.x(), self._speed.y()) * exp(-elapsed / _FRICTION)
        moved = viewport.scale is not self._expected or viewport.is_travelling
        if moved or left < _REST or not self._view.isVisible():
            self.stop()
            return
        step = way(self._speed, elapsed) - self._gone
        # Lanes scroll by whole pixels: what is left over is carried next time.
        down = round(step.y())
        self._gone += QPointF(step.x(), down)
        if step.x():
            viewport.pan(-step.x())
        if down:
            self._view.scroll_by(-down)
        self._expected = viewport.scale
