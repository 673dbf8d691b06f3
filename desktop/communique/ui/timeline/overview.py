"""The strip of the whole library: how much happened when, what of it is shown, and the brush that is the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from communique.browsing.density import Density, density
from communique.browsing.scale import Scale, fitted
from communique.browsing.ticks import ticks
from communique.ui.session import Session
from communique.ui.timeline.colours import mixed
from communique.ui.timeline.moves import Moves
from communique.ui.timeline.plot import Plot
from communique.ui.timeline.sprites import Fonts
from communique.ui.timeline.viewport import Viewport

if TYPE_CHECKING:
    from communique.browsing.warming import Ahead

_EDGE = 6
"""Pixels at either side of the brush's ends that resize it."""
_AFTER_FIRST_FRAME = 300
"""Milliseconds."""
_REST = 150
"""Milliseconds after the first frame until what draws the plot is fetched: the other panes finish first."""
_LEAST = 8
"""Pixels that the brush is at least drawn wide."""


class Overview(QWidget):
    """The brush is the view: drag it, drag its ends, or drag anew; a click goes there."""

    def __init__(self, session: Session, viewport: Viewport, moves: Moves, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._viewport, self._moves = session, viewport, moves
        self.setObjectName("overview")
        self.setAccessibleName("Overview of all events in time")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._grip: str | None = None
        self._last = 0.0
        self._was_painted = False
        self._density: Density | None = None
        self._picture: QPixmap | None = None
        self.plot = Plot(self)
        self.plot.ready.connect(self._forget)
        for signal in (session.shown_changed, session.theme_changed):
            signal.connect(self._forget)
        viewport.moved.connect(self.update)
        session.lineups.changed.connect(self._say_calendar)
        self._say_calendar()
        session.asks_ahead.connect(self._ask_ahead)

    def _ask_ahead(self, ahead: list[Ahead]) -> None:
        columns = self._columns
        ahead.append(lambda sight: density(sight.table, sight.shown, columns))

    # What is drawn

    @property
    def scale(self) -> Scale:
        """The whole library on the strip's width."""
        first, last = self.density.extent
        return fitted(first, last, self.width())

    @property
    def density(self) -> Density:
        if self._density is None or self._density.columns != self._columns:
            self._density = density(self._session.table, self._session.shown, self._columns)
        return self._density

    @property
    def _columns(self) -> int:
        return max(self.width() // 2, 1)

    def _forget(self) -> None:
        self._density = self._picture = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._session.theme.window))
            if self.density.has_any:
                self._paint_plot(painter)
                self._paint_years(painter)
                if self._viewport.has_view:
                    self._paint_brush(painter)
                self._paint_calendar(painter)
        if not self._was_painted and self.isVisible():
            self._was_painted = True
            QTimer.singleShot(_REST, self.plot.load)

    def _paint_plot(self, painter: QPainter) -> None:
        if self._picture is None:
            self._picture = self.plot.picture(
                self.density, QSize(self.width(), self.plot_height), self._session.theme, self.devicePixelRatioF()
            )
        painter.drawPixmap(0, 4, self._picture)

    def _paint_brush(self, painter: QPainter) -> None:
        theme, brush = self._session.theme, self.brush()
        shade = QColor(theme.accent)
        shade.setAlpha(34)
        painter.fillRect(brush, shade)
        painter.setPen(QPen(mixed(theme.accent, theme.window, 0.5), 1))
        painter.drawRect(brush.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_calendar(self, painter: QPainter) -> None:
        """Whose days the brush marks, where two lanes are drawn from days of their own."""
        if calendar := self._session.lineups.calendar:
            fonts = self._fonts()
            words = fonts.elided(f"the view in the dates of {calendar}", self.width() - 8)
            ground = QRectF(2, 2, fonts.width(words) + 8, fonts.height + 2)
            painter.fillRect(ground, QColor(self._session.theme.window))
            painter.setFont(fonts.plain)
            painter.setPen(QColor(self._session.theme.text))
            painter.drawText(QPointF(6, 3 + fonts.ascent), words)

    def _say_calendar(self) -> None:
        calendar = self._session.lineups.calendar
        words = f", in the dates of {calendar}" if calendar else ""
        self.setAccessibleDescription(f"The marked part is what the timeline shows{words}")
        self.update()

    def _paint_years(self, painter: QPainter) -> None:
        fonts = self._fonts()
        painter.setFont(fonts.plain)
        painter.setPen(QColor(self._session.theme.muted))
        free = 0.0
        for tick in ticks(self.scale).lower:
            left, wide = max(tick.x0 + 3, 3.0), fonts.width(tick.labels[-1])
            if tick.x0 >= -1 and left >= free and left + wide < self.width():
                painter.drawText(QPointF(left, self.height() - 4), tick.labels[-1])
                free = left + wide + 24

    def _fonts(self) -> Fonts:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return Fonts(font)

    @property
    def plot_height(self) -> int:
        return max(self.height() - self._fonts().height - 8, 8)

    def brush(self) -> QRectF:
        """Where the view lies on the strip."""
        scale, view = self.scale, self._viewport.scale
        left, right = scale.x(view.first), scale.x(view.last)
        if right - left < _LEAST:
            left, right = (left + right - _LEAST) / 2, (left + right + _LEAST) / 2
        left, right = max(left, -2.0), min(right, self.width() + 2.0)
        return QRectF(left, 1, max(right - left, 1), self.plot_height + 4)

    # The brush

    def _grip_at(self, x: float) -> str:
        brush = self.brush()
        if abs(x - brush.left()) <= _EDGE and brush.left() > 0:
            return "left"
        if abs(x - brush.right()) <= _EDGE and brush.right() < self.width():
            return "right"
        return "whole" if brush.left() < x < brush.right() else "beside"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.density.has_any:
            self._last = event.position().x()
            self._grip = self._grip_at(self._last)
            if self._grip == "beside":
                self._viewport.centre(self.scale.day(self._last))
                self._grip = "whole"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._grip is None:
            ends = self._grip_at(x) in ("left", "right")
            self.setCursor(Qt.CursorShape.SizeHorCursor if ends else Qt.CursorShape.ArrowCursor)
            return
        if x == self._last:
            return
        days = self.scale.day(x) - self.scale.day(self._last)
        view = self._viewport.target
        if self._grip == "whole":
            self._viewport.go(view.first + days, view.last + days)
        else:
            self._resize(self.scale.day(x))
        self._last = x

    def _resize(self, day: float) -> None:
        """Move one end of the view to a day; beyond the other end, it becomes that one."""
        view = self._viewport.target
        kept = view.last if self._grip == "left" else view.first
        if (day > kept) == (self._grip == "left"):
            self._grip = "right" if self._grip == "left" else "left"
        self._viewport.go(min(day, kept), max(day, kept))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip = None

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._moves.fit_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the view about the pointer's day with Ctrl, else pan."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            x = self._viewport.scale.x(self.scale.day(event.position().x()))
            self._viewport.zoom(1.2**notches, min(max(x, 0.0), self._viewport.scale.width))
        else:
            self._viewport.pan(-notches * 90)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._forget()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._forget()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(800, 62)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 48)
