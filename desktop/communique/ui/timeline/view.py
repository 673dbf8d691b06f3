"""The lanes: an own widget, painted with QPainter, with the axis fixed above them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from communique.browsing.arrays import NDArray
from communique.browsing.lanes import Lane
from communique.browsing.lanes.stage import Band, Metrics, Scene, Stage
from communique.browsing.scale import Scale
from communique.browsing.tones import tone_of_row
from communique.ui.session import Session
from communique.ui.timeline.faces import Faces
from communique.ui.timeline.hovering import Hovering
from communique.ui.timeline.ink import ScreenInk
from communique.ui.timeline.labels import title
from communique.ui.timeline.look import Look
from communique.ui.timeline.moves import Moves
from communique.ui.timeline.painting import paint_axis, paint_lanes
from communique.ui.timeline.rolling import Rolling
from communique.ui.timeline.sprites import most_label
from communique.ui.timeline.viewport import Viewport

if TYPE_CHECKING:
    from communique.ui.timeline.clusters import Clusters
    from communique.ui.timeline.gestures import Gestures
    from communique.ui.timeline.keys import Keys

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Ways to come here that must show where one is."""
_LETTER = 6.6
"""Pixels of a letter, about: for guessing how much room labels need."""
_BESIDE_TITLE = 14
"""Letters of the detail, about."""


class LanesView(QWidget):
    """Events in lanes; what the gestures do is in `gestures`, what is where in `browsing.lanes`."""

    laid_out = Signal()
    """The scene was arranged anew: heights may have changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setObjectName("timeline")
        self.setAccessibleName("Timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport = Viewport(session, self)
        self.moves = Moves(session, self.viewport)
        self.cursor_lane = ""
        """The lane in which the keys move."""
        self.scrolled = 0
        self.range: tuple[float, float] | None = None
        self.measured = ""
        """The stretch of days being dragged over."""
        self.overlays: list[Callable[[QPainter], None]] = []
        """What else is painted over the lanes."""
        self._shows_focus = False
        self._scene: Scene | None = None
        self._bold: frozenset[int] = frozenset()
        self.hovering = Hovering(self)
        self._rolling = Rolling(self)
        self._begin()
        self._regroup()
        self._listen()

    def _listen(self) -> None:
        self.session.library_changed.connect(self._renew)
        self.session.shown_changed.connect(self._regroup)
        self.session.layout_changed.connect(self._change_layout)
        self.session.lineups.changed.connect(self._regroup)
        self.session.selection_changed.connect(self._show_selected)
        self.session.theme_changed.connect(self._renew)
        self.viewport.moved.connect(self._move)

    # Imported when first needed, which is never before the first frame

    @cached_property
    def gestures(self) -> Gestures:
        from communique.ui.timeline.gestures import Gestures

        return Gestures(self)

    @cached_property
    def keys(self) -> Keys:
        from communique.ui.timeline.keys import Keys

        return Keys(self)

    @cached_property
    def clusters(self) -> Clusters:
        from communique.ui.timeline.clusters import Clusters

        return Clusters(self)

    # What is shown

    @property
    def axis_height(self) -> int:
        return 2 * self.ink.fonts.height + 8

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self._stage.lanes

    @property
    def lanes_height(self) -> int:
        """Pixels under the axis."""
        return max(self.height() - self.axis_height, 1)

    def _renew(self) -> None:
        """Other events, colours or fonts: only where the events stood is kept."""
        before, ids, table = self._stage, self._table.ids, self.session.table
        self._begin()
        self._stage.adopt(before, lambda row: table.row_of(ids[row]))
        self._regroup()

    def _begin(self) -> None:
        self._table = self.session.table
        self._most_label = most_label(self.width())
        ratio = self.devicePixelRatioF()
        self.ink = ScreenInk(self._table, self.session.theme, self.font(), ratio, self._most_label)
        self.faces = self._faces()
        self._stage = Stage(self._metrics(), self._label_width, self._label_room)

    def _metrics(self) -> Metrics:
        text = self.ink.fonts.height
        return Metrics(head=text + 4, line=text + 8, strip=text + 3, pad=3, gap=3)

    def _regroup(self, forget: bool = False) -> None:
        lineups = self.session.lineups
        self._stage.set_lanes(lineups.lanes, forget, lineups.lineup.stretched)
        self.redraw()

    def _change_layout(self) -> None:
        self.scrolled, self.faces = 0, self._faces()
        self._regroup(forget=True)

    def redraw(self) -> None:
        """Arrange and paint all anew."""
        self._rolling.drop()
        self._move()

    def _move(self) -> None:
        self._scene = None
        self.update()

    @property
    def selected_rows(self) -> frozenset[int]:
        table = self.session.table
        return frozenset(row for each in self.session.selection if (row := table.row_of(each)) is not None)

    @property
    def scene(self) -> Scene:
        """What the widget shows now, as plain numbers."""
        if self._scene is not None:
            return self._scene
        scale = self.viewport.scale
        self._scene = scene = self._rolling.scene(scale) or self.arranged(scale)
        self.scrolled = scene.scrolled
        self.laid_out.emit()
        # Who listens may have changed the lanes' room: this scene is drawn once, and another one after it.
        return scene

    def arranged(self, scale: Scale, windows: float = 1.0) -> Scene:
        """The lanes at a scale that is so many windows wide."""
        self._bold = self.selected_rows
        always = self._bold | self.session.lineups.standing(scale)
        return self._stage.scene(scale, self.scrolled, self.lanes_height, always, windows)

    def _label_width(self, row: int, lane: Lane) -> int:
        return self.ink.width(row, lane, row in self._bold)

    def _label_room(self, rows: NDArray[np.int32]) -> NDArray[np.int64]:
        """A guess by the titles' bytes, which are their letters in most languages of Europe."""
        offsets = np.asarray(self._table.titles.offsets)
        letters: NDArray[np.int64] = (offsets.take(rows + 1) - offsets.take(rows)).astype(np.int64) + _BESIDE_TITLE
        return np.minimum((letters * _LETTER).astype(np.int64), self._most_label)

    def _faces(self) -> Faces:
        return Faces(self._table, self.session.theme, self._tone_of)

    def _tone_of(self, row: int, lane: Lane) -> int:
        """A mark has its lane's colour where lanes are relationships, else that of its own relationship."""
        return lane.tone if self.session.layout == "relationship" else tone_of_row(self._table, row)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self.viewport.has_view:
                painter.fillRect(self.rect(), QColor(self.session.theme.surface))
                return
            self.ink.labels.begin_frame()
            scene, axis, theme = self.scene, self.axis_height, self.session.theme
            tiers = self.session.lineups.ticks(scene.scale)
            size, hovered = (self.width(), self.lanes_height), self.hovering.row
            standouts = self.session.lineups.pinned_rows, self.session.lineups.standouts
            look = Look(self.faces, theme, self.ink, self._bold, hovered, *standouts, *size)
            painter.translate(0, axis)
            painter.setClipRect(0, 0, self.width(), self.lanes_height)
            if not self._rolling.paint(painter, scene, look):
                paint_lanes(painter, scene, tiers, look)
            if self.range is not None:
                from communique.ui.timeline.ranges import paint_range

                paint_range(painter, self)
            for paint in self.overlays:
                paint(painter)
            painter.setClipping(False)
            painter.translate(0, -axis)
            paint_axis(painter, tiers, self.width(), axis, self.ink.fonts, theme)
            if self._shows_focus:
                painter.fillRect(0, axis - 2, self.width(), 2, QColor(theme.accent))
                self.clusters.paint_cursor(painter)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.viewport.resize(self.width())
        if most_label(self.width()) != self._most_label:
            self._renew()
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._renew()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(800, 420)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 120)

    # Scrolling lanes

    def scroll_to(self, scrolled: int) -> None:
        """Move the lanes so that so many pixels of them lie above the view, as far as they go."""
        scrolled = max(0, min(scrolled, self.scene.height - self.lanes_height))
        if scrolled != self.scrolled:
            self.scrolled = scrolled
            self.redraw()

    def scroll_by(self, pixels: int) -> None:
        self.scroll_to(self.scrolled + pixels)

    # Where things are

    def lane_point(self, at: QPoint) -> QPoint:
        """A point of the widget as the scene counts it."""
        return at - QPoint(0, self.axis_height)

    def row_rect(self, row: int) -> QRect | None:
        """Where a row's first mark in sight lies, in the widget."""
        for band in self.scene.bands:
            for mark in band.arrangement.marks if band.arrangement else ():
                if mark.row == row:
                    top = self.scene.line_top(band, mark.line) + self.axis_height
                    left = max(mark.x0 - 8, 0)
                    return QRect(left, top, max(min(mark.x1 + 8, self.width()) - left, 16), self.scene.metrics.line)
        return None

    @property
    def overflows(self) -> bool:
        """Whether there are more lanes than room."""
        return self.scene.height > self.lanes_height

    def stretch(self, factor: float) -> None:
        """Give the lanes more or less height."""
        lineups = self.session.lineups
        lineups.change(lineups.lineup.stretched_by(factor))

    def set_range(self, first: float | None = None, last: float | None = None, measured: str = "") -> None:
        """Mark a stretch of days, or none; `measured` is what it is called, if not its days."""
        self.range = None if first is None or last is None else (first, last)
        self.measured = measured
        self.update()

    # Selection

    def _show_selected(self) -> None:
        """Bring what was selected, here or elsewhere, into view."""
        self.clusters.leave()
        self.redraw()
        row = self.moves.current_row()
        if row is None or not self.viewport.has_view:
            return
        self.moves.reveal(row)
        self._reveal_lane(row)

    def _reveal_lane(self, row: int) -> None:
        rows = np.array([row], np.int32)
        holding = [band for band in self.scene.bands if band.lane.rows.holds(rows)[0]]
        if not holding or any(self._is_in_sight(band) for band in holding):
            return
        band = next((band for band in holding if band.lane.key == self.cursor_lane), holding[0])
        self.scroll_to(band.top - max((self.lanes_height - band.height) // 2, self.scene.held_height))

    def _is_in_sight(self, band: Band) -> bool:
        top, free = band.top - self.scene.scrolled, 0 if band.lane.is_pinned else self.scene.held_height
        return top >= free and top + min(band.height, self.lanes_height - free) <= self.lanes_height

    def say(self, *words: str) -> None:
        """Show where the keys are, and tell assistive programs."""
        self._shows_focus = True
        self.update()
        # Imported here: the enumerations of Qt's would be a twentieth of the start.
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self.setAccessibleDescription(", ".join(filter(None, words)))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def announce(self, row: int) -> None:
        """Tell assistive programs which event the keys came to, and bring up its card."""
        from communique.ui.timeline.card import date_words

        table = self.session.table
        lane = next((each.label for each in self.lanes if each.key == self.cursor_lane), "")
        self.say(title(table, row), date_words(table.dates[row]), lane, *self.session.lineups.marked_as(row))
        self.hovering.rest_on(row)

    def list_rows(self, rows: list[int], at: QPoint) -> None:
        """Open a list of rows at a point of the screen."""
        # Imported here: the first frame needs no list.
        from communique.ui.timeline.rowlist import RowList

        RowList(self.session, f"{len(rows):,} together".replace(",", "\u202f"), rows, self).open_at(at)

    # What Qt sends

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.hovering.stop()
        self.gestures.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.gestures.double(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovering.stop()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() in _BY_KEYS
        self.update()
        if self._shows_focus and (row := self.moves.current_row()) is not None:
            self.announce(row)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        self.update()
        self.hovering.stop()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._renew()
        if isinstance(event, QNativeGestureEvent) and self.gestures.native(event):
            return True
        if isinstance(event, QTouchEvent) and self.gestures.touch(event):
            return True
        return super().event(event)
