"""The box in which one searches everything; its hits come up below it while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from communique.ui.search.popup import HitList
    from communique.ui.search.sought import Sought
    from communique.ui.session import Session

PAUSE = 120
"""Milliseconds without a key after which is searched."""
_KEYS = "Ctrl+Shift+F"


class SearchBox(QLineEdit):
    """Finds words in documents and events. Down and Up go through the hits, Enter opens one, Esc clears.

    The search is on until the box is empty: Enter then leads from event to event, with Shift back.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setAccessibleName("Search documents and events")
        self.setPlaceholderText("Search documents and events")
        self.setTextMargins(8, 3, 8, 3)
        self._session = session
        self._hits: HitList | None = None
        self._sought: Sought | None = None
        self._opened = ""
        """The words whose first hit was opened."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.search)
        self.textEdited.connect(lambda _: self._pause.start())
        self.textChanged.connect(self._leave_if_empty)
        session.library_changed.connect(self._library_changed)

    @property
    def hits(self) -> HitList:
        """The list of hits, made when it is first needed."""
        if self._hits is None:
            # Imported here: nothing of it is seen at the start.
            from communique.ui.search.popup import HitList

            self._hits = HitList(self._session, self.window())
            self._hits.opened.connect(self.close_hits)
            self.window().installEventFilter(self)
        return self._hits

    @property
    def sought(self) -> Sought:
        """What stands out among the events, made when it is first needed."""
        if self._sought is None:
            from communique.ui.search.sought import Sought

            self._sought = Sought(self._session, self)
            self._sought.changed.connect(self._tell_place)
        return self._sought

    @property
    def is_on(self) -> bool:
        """Whether something is searched for."""
        return self._sought is not None and bool(self._sought.words)

    def step(self, by: int) -> None:
        """To the next or the previous event that was found."""
        if self.is_on:
            self.close_hits()
            self.sought.step(by)

    def search(self) -> None:
        """Look for what is in the box, now."""
        self._pause.stop()
        if not self.text().strip() or self._session.library is None:
            self.close_hits()
            return
        self.sought.look_for(self.text())
        self.hits.search(self.text())
        self._place_hits()
        self.hits.show()
        self.hits.raise_()

    def close_hits(self) -> None:
        self._pause.stop()
        if self._hits is not None:
            self._hits.hide()

    def _leave_if_empty(self, text: str) -> None:
        self._opened = ""
        if not text.strip() and self._sought is not None:
            self._sought.look_for("")

    def _tell_place(self) -> None:
        """Make room for how many were found, and tell those who hear it."""
        said, margins = self._said, self.textMargins()
        room = self.fontMetrics().horizontalAdvance(said) + 16 if said else margins.left()
        self.setTextMargins(margins.left(), margins.top(), room, margins.bottom())
        self.setAccessibleDescription(f"{said} found" if said else "")
        self.update()

    @property
    def _said(self) -> str:
        return self._sought.said if self._sought is not None and self.text().strip() == self._sought.words else ""

    def _library_changed(self) -> None:
        if self._hits is not None and self._hits.isVisible():
            self.search()

    def _place_hits(self) -> None:
        """Below the box, as wide as it or wider, never beyond the window."""
        window = self.window()
        corner = self.mapTo(window, self.rect().bottomLeft())
        width = min(max(self.width(), 520), window.width() - 16)
        left = max(8, min(corner.x(), window.width() - width - 8))
        room = window.height() - corner.y() - 16
        self.hits.setGeometry(QRect(left, corner.y() + 4, width, min(self.hits.wanted_height(), room)))

    # Keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        showing = self._hits is not None and self._hits.isVisible()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.text().strip():
                if showing:
                    self.hits.step(1 if event.key() == Qt.Key.Key_Down else -1)
                else:
                    self.search()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1, showing)
            case Qt.Key.Key_Escape:
                self._escape(showing)
            case _:
                super().keyPressEvent(event)

    def _enter(self, by: int, showing: bool) -> None:
        """Open the hit at hand; once one was opened, go on to the next event."""
        if self._opened and self._opened == self.text() and not showing:
            self.step(by)
            return
        if self._pause.isActive() or not showing:
            self.search()
        if self._hits and self._hits.isVisible():
            self._opened = self.text()
            self.hits.open_current()

    def _escape(self, showing: bool) -> None:
        self.close_hits()
        if self.text():
            self.clear()
        elif not showing:
            self.clearFocus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            focus = QApplication.focusWidget()
            if self._hits is None or focus is None or not self._hits.isAncestorOf(focus):
                self.close_hits()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._hits is not None and self._hits.isVisible():
            self._place_hits()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if said := self._said:
            self._paint_at_end(said)
        wide = self.width() > self.fontMetrics().horizontalAdvance(self.placeholderText() + _KEYS) + 40
        if not self.text() and wide:
            self._paint_at_end(_KEYS)

    def _paint_at_end(self, words: str) -> None:
        with QPainter(self) as painter:
            painter.setPen(QColor(self._session.theme.muted))
            inner = self.rect().adjusted(0, 0, -10, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
