"""The window of a presentation: what is on it, and what its keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from communique.ui.presenter import scene
from communique.ui.presenter.keys import action_for, digit
from communique.ui.presenter.overview import Overview
from communique.ui.presenter.slide import EMPTY, Slide, slide_of
from communique.ui.presenter.strip import Mark, marks
from communique.ui.presenter.tour import Tour
from communique.ui.presenter.typesetting import PLAIN

if TYPE_CHECKING:
    from communique.ui.session import Session

WINDOWED = (1280, 720)
STILL = 2_000
"""Milliseconds after which a mouse that is not moved no longer shows."""
_BLANKS = {"black": "#000000", "white": "#ffffff"}
_MOST_DIGITS = 7
_KEEP_DIGITS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)


def present(session: Session, from_start: bool) -> Presenter:
    """Present the shown events, full screen: from the first, or from the selected one.

    With a second screen it goes there. A presentation that runs already goes on in its own window.
    """
    owner = session.parent()
    main = owner if isinstance(owner, QWidget) else None
    running = main.findChild(Presenter, "presenter") if main else None
    presenter = running or Presenter(session, main)
    presenter.start(from_start)
    if running is None:
        presenter.show_on_other_screen()
    presenter.raise_()
    presenter.activateWindow()
    return presenter


class Presenter(QWidget):
    """Shows one event after another. It follows the session's selection, and the session follows it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("presenter")
        self.setAccessibleName("Presentation")
        self.setWindowTitle("Presentation – Communiqué")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.resize(*WINDOWED)
        self._session = session
        self.tour: Tour = Tour(session)
        self.slide: Slide = EMPTY
        self.blanked = ""
        """"black", "white", or "" for neither."""
        self.frozen = False
        self.pointing = False
        self.typed = ""
        """Digits waiting for Enter."""
        self.overview: Overview | None = None
        self._at = self.tour.at
        self._position = ""
        self._marks: list[Mark] = []
        self._areas: list[tuple[QRectF, int]] = []
        self._pointer = QPointF(-100, -100)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(STILL)
        self._still.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        session.shown_changed.connect(self._gather)
        session.selection_changed.connect(self._follow)
        self._turn()

    # Where it stands

    def start(self, from_start: bool) -> None:
        """Go to the first event, or to the selected one, or else to the first one in view."""
        if from_start:
            self.tour.go(0)
        elif not self.tour.go_to_event(self._session.current):
            self.tour.go_to_view()
        self._arrived()

    def step(self, by: int) -> None:
        self.go(self.tour.at + by)

    def go(self, to: int) -> None:
        """Show the event at a place of the tour, the first being 0."""
        self.blanked = ""
        self.tour.go(to)
        self._arrived()

    def enter(self) -> None:
        """Jump to the number that was typed, else on."""
        digits, self.typed = self.typed, ""
        self.go(int(digits) - 1 if digits else self.tour.at + 1)

    def _arrived(self) -> None:
        if self.tour.event_id is not None:
            self._session.select(self.tour.event_id)
        self._turn()

    def _follow(self) -> None:
        """Somebody selected an event in the other window."""
        if self._session.current != self.tour.event_id and self.tour.go_to_event(self._session.current):
            self._turn()

    def _gather(self) -> None:
        self.tour.gather()
        self._turn()

    def _turn(self) -> None:
        """Put the event on the screen, unless it is frozen."""
        if not self.frozen:
            event_id = self.tour.event_id
            self.slide = slide_of(self._session, event_id) if event_id else EMPTY
            self._at = self.tour.at
            self._place_marks()
            self.setAccessibleDescription(self.slide.spoken)
        self.update()

    def _place_marks(self) -> None:
        room = self._room()
        at = min(self._at, len(self.tour) - 1)
        self._marks = marks(self._session.table, self.tour.rows, at, room.width, 18 * room.unit)
        self._position = f"{at + 1:,} of {len(self.tour):,}" if len(self.tour) else ""

    # What it answers to

    def blank(self, colour: str) -> None:
        """Black or white all over, and back."""
        self.blanked = "" if self.blanked == colour else colour
        self.update()

    def freeze(self) -> None:
        """Keep the picture while the tour goes on unseen; again: show where it has got to."""
        self.frozen = not self.frozen
        self._turn()

    def toggle_pointer(self) -> None:
        self.pointing = not self.pointing
        self._still.stop()
        self.setCursor(Qt.CursorShape.BlankCursor if self.pointing else Qt.CursorShape.ArrowCursor)
        self.update()

    def toggle_overview(self) -> None:
        """All events in a list, and back."""
        if self.overview is not None:
            self.overview.deleteLater()
            self.overview = None
            self.setFocus()
        elif len(self.tour):
            self.overview = Overview(self.tour, self._session.table, self)
            self.overview.chosen.connect(self._choose)
            self._place_overview()
            self.overview.show()
            self.overview.setFocus()
        self.update()

    def _choose(self, place: int) -> None:
        self.toggle_overview()
        self.go(place)

    def _place_overview(self) -> None:
        if self.overview is not None:
            margin = round(self.height() * 0.06)
            self.overview.setGeometry(0, margin, self.width(), self.height() - 2 * margin)

    def toggle_full_screen(self) -> None:
        """Between the whole screen and a window that can be shared alone."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def out(self) -> None:
        """One level out: of a number typed, the overview, black or white, the pointer, the freeze; then of it all."""
        if self.typed:
            self.typed = ""
        elif self.overview is not None:
            self.toggle_overview()
        elif self.blanked:
            self.blanked = ""
        elif self.pointing:
            self.toggle_pointer()
        elif self.frozen:
            self.freeze()
        else:
            self.close()
        self.update()

    def show_on_other_screen(self) -> None:
        """Full screen, on a screen other than the main window's if there is one."""
        parent = self.parentWidget()
        here = parent.screen() if parent else None
        others = [screen for screen in QGuiApplication.screens() if screen != here]
        if here is not None and others:
            self.setGeometry(others[0].geometry())
        self.showFullScreen()

    # Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (typed := digit(event)) and self.overview is None:
            self.typed = (self.typed + typed)[-_MOST_DIGITS:]
            self.update()
        elif action := action_for(event):
            if event.key() not in _KEEP_DIGITS:
                self.typed = ""
            action(self)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self.pointing:
            self.update()
        else:
            self.unsetCursor()
            self._still.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton:
            self.step(-1)
        elif event.button() == Qt.MouseButton.LeftButton:
            hit = next((place for area, place in self._areas if area.contains(event.position())), None)
            self.go(hit) if hit is not None and not self.blanked else self.step(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_marks()
        self._place_overview()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._session.shown_changed.disconnect(self._gather)
        self._session.selection_changed.disconnect(self._follow)
        super().closeEvent(event)

    # Painting

    def _room(self) -> scene.Room:
        return scene.Room(self.width(), self.height())

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(_BLANKS.get(self.blanked, scene.BACKGROUND)))
            if not self.blanked:
                room = self._room()
                if self.overview is None:
                    scene.draw_slide(painter, room, self.slide, self._position)
                    undated = bool(self.tour.rows.size) and not self._marks
                    self._areas = scene.draw_strip(painter, room, self._marks, undated)
                self._draw_signs(painter, room)

    def _draw_signs(self, painter: QPainter, room: scene.Room) -> None:
        """The digits typed, whether the picture is frozen, the pointer."""
        said = self.typed or ("frozen" if self.frozen else "")
        if said:
            painter.setPen(QColor(scene.MUTED))
            painter.setFont(PLAIN.at(scene.SMALLEST * room.unit))
            corner = QRectF(0, 16 * room.unit, room.width - 30 * room.unit, 60 * room.unit)
            painter.drawText(corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, said)
        if self.pointing:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for radius, colour in ((26, "#30ff3b30"), (16, "#60ff3b30"), (8, "#ffff3b30")):
                painter.setBrush(QColor(colour))
                painter.drawEllipse(self._pointer, radius * room.unit, radius * room.unit)
