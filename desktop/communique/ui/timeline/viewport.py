"""The part of time on the screen: what the gestures change, and the travel from one view to another."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from communique.browsing.scale import Scale, fitted
from communique.ui.session import Session
from communique.ui.timeline.motion import is_reduced

TRAVEL = 260
"""Milliseconds from one view to another."""
_FRAME = 15
_SAME = 1e-6


class Viewport(QObject):
    """The session's view on so many pixels. While it travels, `scale` is on its way; the session is there already."""

    moved = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.scale = Scale(0.0, 1.0, 1.0)
        self._start = self._target = self.scale
        self._clock, self._timer = QElapsedTimer(), QTimer(self)
        self._timer.setInterval(_FRAME)
        self._timer.timeout.connect(self._step)
        self._is_own = False
        session.view_changed.connect(self._follow)
        self._follow()

    @property
    def is_travelling(self) -> bool:
        return self._timer.isActive()

    @property
    def has_view(self) -> bool:
        """Whether there is anything in time to look at; without it, no gesture moves anything."""
        return self._session.view is not None

    def resize(self, width: float) -> None:
        self.scale, self._start, self._target = (
            each.resized(width) for each in (self.scale, self._start, self._target)
        )

    def pan(self, pixels: float) -> None:
        if self.has_view:
            self._jump(self.scale.panned(pixels))

    def zoom(self, factor: float, x: float) -> None:
        """Nearer by `factor`; the time under `x` stays there."""
        if self.has_view:
            self._jump(self.scale.zoomed(factor, x))

    def go(self, first: float, last: float) -> None:
        """Be at these days at once: for what follows a hand."""
        self._jump(fitted(first, last, self.scale.width))

    def show(self, first: float, last: float) -> None:
        """Travel to these days, as a step that one can go back from."""
        self._set(fitted(first, last, self.scale.width), step=True)

    def glide(self, scale: Scale) -> None:
        """Travel to a view near by, which is no step of its own."""
        if self.has_view:
            self._set(scale, step=False)

    def centre(self, day: float) -> None:
        """Travel to a moment without zooming."""
        half = self._target.span / 2
        self.show(day - half, day + half)

    @property
    def target(self) -> Scale:
        """Where it will be after its travel."""
        return self._target

    def _jump(self, scale: Scale) -> None:
        self._stop()
        self.scale = self._target = scale
        self._tell(scale, step=False)
        self.moved.emit()

    def _set(self, scale: Scale, step: bool) -> None:
        self._tell(scale, step)
        self._travel_to(scale)

    def _tell(self, scale: Scale, step: bool) -> None:
        self._is_own = True
        try:
            self._session.set_view(scale.first, scale.last, step=step)
        finally:
            self._is_own = False

    def _follow(self) -> None:
        """Go where another pane, or the history, sent the view."""
        if self._is_own or self._session.view is None:
            return
        self._travel_to(fitted(*self._session.view, self.scale.width))

    def _travel_to(self, scale: Scale) -> None:
        first = self.scale == Scale(0.0, 1.0, self.scale.width)
        self._stop()
        self._start, self._target = self.scale, scale
        if first or is_reduced(self.parent()):
            self.scale = scale
            self.moved.emit()
            return
        self._session.begin("")
        self._clock.start()
        self._timer.start()

    def _step(self) -> None:
        share = min(self._clock.elapsed() / TRAVEL, 1.0)
        if share >= 1.0:
            self._stop()
            self.scale = self._target
        else:
            self.scale = self._start.between(self._target, 1 - (1 - share) ** 3)
        self.moved.emit()

    def _stop(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._session.end("")
