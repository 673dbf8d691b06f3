"""The curves of cooperation and conflict under the lanes: a row a relationship, each step a way to its events."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from communique.browsing.balance import ENOUGH, Balance, Toned, balance, members, toned, unit_of
from communique.browsing.scale import Scale
from communique.browsing.ticks import Unit, bounds, span_words
from communique.browsing.tones import tones
from communique.ui.session import Session
from communique.ui.timeline.colours import mixed
from communique.ui.timeline.curves import Curves
from communique.ui.timeline.plot import Plot
from communique.ui.timeline.sprites import Fonts
from communique.ui.timeline.viewport import Viewport

if TYPE_CHECKING:
    from communique.browsing.warming import Ahead

MOST_ROWS = 3
_ROW, _PAD = 50, 4
_SHARE = 0.27
"""Of the pane's height, what the strip takes at most; one row it always has."""
_BESIDE = 1.0
"""Views that a picture reaches beyond the view on either side, so that panning draws nothing anew."""
_SETTLED = 70
"""Milliseconds without zooming until curves are drawn for the new scale; till then the old ones are stretched."""
_WHEEL = 90


class _Drawn(NamedTuple):
    """The rows' curves as they are in the picture."""

    scale: Scale
    unit: Unit
    edges: tuple[float, ...]
    balances: tuple[Balance, ...]
    picture: QPixmap | None


class ToneStrip(QWidget):
    """Follows the viewport and the filter. Arrows walk over the steps, Enter opens one."""

    def __init__(self, session: Session, viewport: Viewport, plot: Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._viewport, self._plot = session, viewport, plot
        self.setObjectName("tone")
        self.setAccessibleName("Cooperation and conflict in time")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._curves = Curves(plot, self)
        self._rows = 1
        self._relationships: tuple[Toned, ...] | None = None
        self._drawn: _Drawn | None = None
        self._looked_at: tuple[int, float] | None = None
        """The row, and a day of the step, under the pointer or to which the keys came."""
        self._fonts = Fonts(self.font())
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED)
        self._settling.timeout.connect(self._forget_picture)
        for changed in (session.shown_changed, session.lineups.changed, session.theme_changed):
            changed.connect(self._forget)
        session.asks_ahead.connect(self._ask_ahead)
        plot.ready.connect(self._forget_picture)
        viewport.moved.connect(self._follow)

    # What is drawn

    @property
    def relationships(self) -> tuple[Toned, ...]:
        """The rows, the one with the most acts first; while two are compared, those two."""
        if self._relationships is None:
            self._relationships = toned(self._session.table, self._session.shown, self._rows, self._only)
        return self._relationships

    @property
    def _only(self) -> tuple[str, ...]:
        """Where each of two has its own day 0, only the first stands on the days that the steps have."""
        lineups = self._session.lineups
        return lineups.compared if lineups.shows_dates else lineups.compared[:1]

    def _ask_ahead(self, ahead: list[Ahead]) -> None:
        if self.isVisible():
            rows, only = self._rows, self._only
            ahead.append(lambda sight: toned(sight.table, sight.shown, rows, only))

    def fit(self, room: int) -> None:
        """Take as many rows as a pane of this height has to spare."""
        rows = min(max(int((room * _SHARE - self.heading) // _ROW), 1), MOST_ROWS)
        if rows != self._rows:
            self._rows = rows
            self._forget()

    @property
    def drawn(self) -> _Drawn:
        if self._drawn is None:
            self._drawn = self._draw(self._viewport.scale)
        return self._drawn

    def _draw(self, scale: Scale) -> _Drawn:
        table, unit = self._session.table, unit_of(scale)
        wide = Scale(
            scale.first - scale.span * _BESIDE, scale.last + scale.span * _BESIDE, scale.width * (1 + 2 * _BESIDE)
        )
        edges = bounds(unit, wide.first, wide.last)
        balances = tuple(balance(table, each.rows, edges) for each in self.relationships)
        size = QSize(round(wide.width), _ROW - 2 * _PAD)
        picture = self._curves.picture(balances, wide, size, self._session.theme, self.devicePixelRatioF())
        return _Drawn(wide, unit, edges, balances, picture)

    def _forget(self) -> None:
        had, self._relationships, self._looked_at = self._relationships, None, None
        self._forget_picture()
        if had is None or len(had) != len(self.relationships):
            self.updateGeometry()

    def _forget_picture(self) -> None:
        self._drawn = None
        self.update()

    def _follow(self) -> None:
        """Pan with the view at once; draw anew for another scale once it stays."""
        if not self.isVisible():
            self._drawn = None
            return
        if self._drawn is not None:
            now, then = self._viewport.scale, self._drawn.scale
            if abs(now.days_per_pixel / then.days_per_pixel - 1) > 1e-6:
                self._settling.start()
            elif now.first < then.first or now.last > then.last:
                self._drawn = None
        self.update()

    @property
    def heading(self) -> int:
        return self._fonts.height + 6

    def sizeHint(self) -> QSize:
        return QSize(800, self.heading + max(len(self.relationships), 1) * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._session.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface))
            painter.fillRect(0, 0, self.width(), 1, QColor(theme.line))
            if not self._viewport.has_view or not self.relationships:
                self._paint_words(painter, 12, "No acts of cooperation or conflict are shown.", QColor(theme.muted))
                return
            self._paint_heading(painter)
            painter.setClipRect(0, self.heading, round(self._viewport.scale.width), self.height())
            self._paint_curves(painter)
            self._paint_step(painter)
            self._paint_names(painter)

    def _paint_heading(self, painter: QPainter) -> None:
        """What the colours mean, and what stands at the step looked at, in place of that where room is short."""
        theme, at = self._session.theme, self.looked_at
        said = self.words_at(*at) if at else self._left_out()
        colours, right = Curves.colours(theme), self.width() - self._fonts.width(said) - 12
        meanings = (
            ("Tone", QColor(theme.text)),
            ("▲ cooperation", colours.deeds_with),
            ("▼ conflict", colours.deeds_against),
            ("dark: deeds · light: words", QColor(theme.muted)),
        )
        x = 12.0
        for words, colour in meanings:
            wide = self._fonts.width(words) + 14
            if not at or x + wide < right:
                self._paint_words(painter, x, words, colour)
                x += wide
        if at or x < right:
            self._paint_words(painter, max(right, 12.0), said, QColor(theme.text if at else theme.muted))

    def _paint_words(self, painter: QPainter, x: float, words: str, colour: QColor) -> None:
        painter.setFont(self._fonts.plain)
        painter.setPen(colour)
        painter.drawText(QPointF(x, 4 + self._fonts.ascent), words)

    def _paint_curves(self, painter: QPainter) -> None:
        drawn, now = self.drawn, self._viewport.scale
        if drawn.picture is None:
            return
        left, right = now.x(drawn.scale.first), now.x(drawn.scale.last)
        painter.drawPixmap(QRect(round(left), self.heading, round(right - left), len(self.relationships) * _ROW),
                           drawn.picture)  # fmt: skip

    def _paint_step(self, painter: QPainter) -> None:
        if self.looked_at is None:
            return
        row, step = self.looked_at
        edges, now, theme = self.drawn.edges, self._viewport.scale, self._session.theme
        left, right = now.x(edges[step]), now.x(edges[step + 1])
        painter.setPen(QColor(theme.accent))
        painter.drawRect(round(left), self.heading + row * _ROW + 1, round(right - left), _ROW - 3)

    def _paint_names(self, painter: QPainter) -> None:
        theme, tone = self._session.theme, tones(self._session.table)
        painter.setFont(self._fonts.bold)
        for place, each in enumerate(self.relationships):
            top = self.heading + place * _ROW
            painter.fillRect(0, top, self.width(), 1, mixed(theme.line, theme.surface, 0.6))
            few = f"  only {acts_in_words(len(each.rows))}" if len(each.rows) < ENOUGH else ""
            name = self._fonts.elided(each.label, self.width() / 2, True)
            wide, base = self._fonts.width(name, True), top + _PAD + self._fonts.ascent
            # Curves may reach as high as the name.
            ground = QRectF(9, top + _PAD, wide + self._fonts.width(few, True) + 6, self._fonts.height)
            painter.fillRect(ground, QColor(theme.surface))
            painter.setPen(QColor(theme.relationship(int(tone[each.number])).text))
            painter.drawText(QPointF(12, base), name)
            if few:
                painter.setPen(QColor(theme.muted))
                painter.drawText(QPointF(12 + wide, base), few)

    # Words

    def words_at(self, row: int, step: int) -> str:
        """ "European Union, May 2022: 5 of cooperation, 2 of conflict"."""
        edges, found = self.drawn.edges, self.drawn.balances[row]
        counts = int(found.cooperation[step]), int(found.conflict[step])
        parts = [
            f"{count:,} of {what}" for count, what in zip(counts, ("cooperation", "conflict"), strict=True) if count
        ]
        when = span_words(edges[step], edges[step + 1])
        return f"{self.relationships[row].label}, {when}: {', '.join(parts) or 'none'}"

    def _left_out(self) -> str:
        """How many acts no step can hold."""
        count = sum(each.left_out for each in self.drawn.balances)
        return f"{count:,} dated too roughly to be drawn" if count else ""

    # Steps

    @property
    def looked_at(self) -> tuple[int, int] | None:
        """The row and the step that are looked at."""
        if self._looked_at is None:
            return None
        row, day = self._looked_at
        step = self._step_of(day)
        return (row, step) if step is not None and row < len(self.relationships) else None

    def step_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and the step under a point of the widget."""
        row = int((y - self.heading) // _ROW)
        if y < self.heading or not 0 <= row < len(self.relationships) or not self._viewport.has_view:
            return None
        step = self._step_of(self._viewport.scale.day(x))
        return (row, step) if step is not None else None

    def _step_of(self, day: float) -> int | None:
        edges = self.drawn.edges
        step = bisect_right(edges, day) - 1
        return step if 0 <= step < len(edges) - 1 else None

    def open_step(self, row: int, step: int) -> None:
        """List the events that a step counts; nothing for an empty one."""
        each, table = self.relationships[row], self._session.table
        rows = members(table, each.rows, self.drawn.edges, step)
        if rows:
            # Imported here: the first frame needs no list.
            from communique.ui.timeline.rowlist import RowList

            left = round(self._viewport.scale.x(self.drawn.edges[step]))
            corner = self.mapToGlobal(QPoint(left, self.heading + row * _ROW - 40 - 22 * min(len(rows), 12)))
            RowList(self._session, self.words_at(row, step), rows, self).open_at(corner)

    def _look_at(self, at: tuple[int, int] | None) -> None:
        """Mark a step and say what it counts; None looks at nothing."""
        self._looked_at = (at[0], sum(self.drawn.edges[at[1] : at[1] + 2]) / 2) if at else None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.step_at(event.position().x(), event.position().y())
        self._look_at(at)
        is_full = at is not None and self._count(*at) > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_full else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.step_at(event.position().x(), event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and at:
            self._look_at(at)
            self.open_step(*at)

    def leaveEvent(self, event: QEvent) -> None:
        self._look_at(None)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._look_at(None)
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan and zoom as over the lanes."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._viewport.zoom(1.2**notches, event.position().x())
        else:
            self._viewport.pan(-notches * _WHEEL)
        event.accept()

    def _count(self, row: int, step: int) -> int:
        return int(self.drawn.balances[row].counts[:, step].sum())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        key = Qt.Key(event.key())
        if key in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self.relationships:
            self._walk(*steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.looked_at:
            self.open_step(*self.looked_at)
        else:
            super().keyPressEvent(event)

    def _walk(self, rows: int, steps: int) -> None:
        """To the row above or below, or to the next step that counts anything."""
        row, step = self.looked_at or (0, (self._step_of(self._viewport.scale.first) or 0) - (steps > 0))
        row = min(max(row + rows, 0), len(self.relationships) - 1)
        last = len(self.drawn.edges) - 2
        step += steps
        while steps and 0 <= step <= last and not self._count(row, step):
            step += steps
        if 0 <= step <= last:
            self._look_at((row, step))
            self.setAccessibleDescription(self.words_at(row, step))
            self._bring_into_view(sum(self.drawn.edges[step : step + 2]) / 2)

    def _bring_into_view(self, day: float) -> None:
        now = self._viewport.target
        if not now.first < day < now.last:
            self._viewport.centre(day)

    # What Qt sends

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._forget_picture()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fonts = Fonts(self.font())
            self._forget_picture()
            self.updateGeometry()
        super().changeEvent(event)


def acts_in_words(count: int) -> str:
    return "1 act" if count == 1 else f"{count:,} acts"
