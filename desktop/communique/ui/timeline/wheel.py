"""What wheels and touchpads do in the lanes."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QWheelEvent

from communique.ui.timeline.kinetics import Flick, Speed

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_NOTCH = 120
"""Of Qt's angles: one notch of a usual wheel. Finer wheels turn by parts of it."""
_PAN_A_NOTCH = 90
_ZOOM_A_NOTCH = 1.2
_HEIGHT_A_NOTCH = 1.1
_MOST_AT_ONCE = 3.0
"""Notches that one turn may zoom: a free wheel that spins does not throw the view away."""
_Modifier = Qt.KeyboardModifier
_BOTH = _Modifier.ControlModifier | _Modifier.ShiftModifier
_Phase = Qt.ScrollPhase
_Native = Qt.NativeGestureType


_COASTING = ("cocoa", "ios")
"""Platforms whose system goes on by itself, or was told not to."""


class _Does(Enum):
    ACROSS = auto()
    LANES = auto()
    ZOOM = auto()
    HEIGHT = auto()
    NOTHING = auto()


class _Meant(NamedTuple):
    """What a turn is for, and whether its amount is its way across. Fingers on a touchpad keep it until they lift."""

    does: _Does
    across: bool


class Wheel:
    """Turns what wheels and touchpads send into changes of the view."""

    def __init__(self, view: LanesView, flick: Flick) -> None:
        self._view, self._flick = view, flick
        self._kept: _Meant | None = None
        self._coasts = False
        """Whether the system sent momentum since the fingers came."""
        self._way = QPointF()
        self._speed = Speed()
        self._rest = 0.0
        """The part of a pixel that the lanes were not yet scrolled by."""

    def turn(self, event: QWheelEvent) -> None:
        """Pan by default; zoom with Ctrl; the other axis with Shift; the lanes' height with Alt, or both."""
        event.accept()
        phase = event.phase()
        if phase is _Phase.ScrollEnd:
            self._let_go(event)
            return
        self._flick.stop()
        if phase is _Phase.ScrollBegin:
            self._forget()
        self._coasts |= phase is _Phase.ScrollMomentum
        turned = _pixels(event)
        if not turned.isNull():
            self._do(self._meant(event, turned), turned, event)

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touchpad; whether it was for the lanes."""
        kind, viewport = event.gestureType(), self._view.viewport
        if kind is _Native.ZoomNativeGesture:
            self._flick.stop()
            viewport.zoom(max(1 + event.value(), 0.2), event.position().x())
        elif kind is _Native.PanNativeGesture and event.fingerCount() == 2:
            viewport.pan(-event.delta().x())
        # What begins must be accepted for the rest to come.
        return kind in (_Native.ZoomNativeGesture, _Native.BeginNativeGesture, _Native.EndNativeGesture)

    def _meant(self, event: QWheelEvent, turned: QPointF) -> _Meant:
        across = abs(turned.x()) > abs(turned.y())
        if event.phase() is _Phase.NoScrollPhase:
            return _Meant(self._does(event, across), across)
        if self._kept is None:
            self._kept = _Meant(self._does(event, across), across)
        return self._kept

    def _does(self, event: QWheelEvent, across: bool) -> _Does:
        modifiers = event.modifiers()
        # Many desktops keep Alt and the wheel for themselves.
        if modifiers & _Modifier.AltModifier or modifiers & _BOTH == _BOTH:
            return _Does.HEIGHT
        if modifiers & _Modifier.ControlModifier:
            return _Does.ZOOM
        other = bool(modifiers & _Modifier.ShiftModifier)
        if across and not other:
            return _Does.ACROSS
        if not self._view.overflows:
            return _Does.NOTHING if other else _Does.ACROSS
        on_axis = event.position().y() < self._view.axis_height
        return _Does.ACROSS if on_axis or other else _Does.LANES

    def _do(self, meant: _Meant, turned: QPointF, event: QWheelEvent) -> None:
        amount = turned.x() if meant.across else turned.y()
        if meant.does is _Does.ACROSS:
            self._pan(amount, event)
        elif meant.does is _Does.LANES:
            self._scroll(amount, event)
        elif event.phase() is _Phase.ScrollMomentum:
            # To zoom on after the fingers are gone would lose the place they zoomed to.
            return
        elif meant.does is _Does.ZOOM:
            notches = max(-_MOST_AT_ONCE, min(amount / _PAN_A_NOTCH, _MOST_AT_ONCE))
            self._zoom(_ZOOM_A_NOTCH**notches, event)
        elif meant.does is _Does.HEIGHT:
            self._view.stretch(_HEIGHT_A_NOTCH ** (amount / _PAN_A_NOTCH))

    def _zoom(self, factor: float, event: QWheelEvent) -> None:
        """Damped: a whole notch travels, finer turns follow the hand; the time under the pointer stays there."""
        viewport, x = self._view.viewport, event.position().x()
        if not _is_notched(event):
            viewport.zoom(factor, x)
            return
        scale = viewport.scale
        # What an earlier notch still has to go is gone too, now about this pointer.
        viewport.glide(scale.zoomed(scale.span / viewport.target.span * factor, x))

    def _pan(self, amount: float, event: QWheelEvent) -> None:
        viewport = self._view.viewport
        if _is_notched(event):
            viewport.glide(viewport.target.panned(-amount))
        else:
            viewport.pan(-amount)
        self._went(QPointF(amount, 0), event)

    def _scroll(self, amount: float, event: QWheelEvent) -> None:
        whole = round(amount + self._rest)
        self._rest += amount - whole
        self._view.scroll_by(-whole)
        self._went(QPointF(0, amount), event)

    def _went(self, by: QPointF, event: QWheelEvent) -> None:
        self._way += by
        self._speed.add(event.timestamp(), self._way)

    def _let_go(self, event: QWheelEvent) -> None:
        """The fingers are gone: go on as they went, unless the system does that."""
        if not self._coasts and QGuiApplication.platformName() not in _COASTING:
            self._flick.start(self._speed.at_end(event.timestamp()))

    def _forget(self) -> None:
        self._kept, self._coasts = None, False
        self._way, self._speed, self._rest = QPointF(), Speed(), 0.0


def _is_notched(event: QWheelEvent) -> bool:
    """Whether a wheel turned by whole notches, not fingers or a finer wheel."""
    angle = event.angleDelta()
    turned = angle.y() or angle.x()
    return event.phase() is _Phase.NoScrollPhase and not _has_pixels(event) and turned % _NOTCH == 0


def _has_pixels(event: QWheelEvent) -> bool:
    """Whether the pixels of an event can be believed: under X11 they are whatever the driver counts in."""
    return not event.pixelDelta().isNull() and QGuiApplication.platformName() != "xcb"


def _pixels(event: QWheelEvent) -> QPointF:
    """Pixels across and down; touchpads give them, a wheel gives notches."""
    if _has_pixels(event):
        return QPointF(event.pixelDelta())
    return QPointF(event.angleDelta()) * (_PAN_A_NOTCH / _NOTCH)
