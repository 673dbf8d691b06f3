"""What stands in the lanes where there is nothing to draw: why, and what to do next."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from communique.browsing.lanes.grouping import drawn_once
from communique.ui.buttons import Button
from communique.ui.session import Session


class Reason(NamedTuple):
    """Why nothing is drawn; `clears` where the filters are why."""

    title: str
    hint: str = ""
    clears: bool = False


def reason(session: Session) -> Reason | None:
    """None where something is drawn."""
    table = session.table
    if np.any(session.shown & drawn_once(table).dated):
        return None if session.lineups.lanes else Reason("All lanes are hidden", "The button above shows them again.")
    if session.doing and not session.documents():
        return Reason(f"{session.doing}…")
    if not session.documents():
        return Reason("Drop files here", "Text, Markdown and web pages: Communiqué finds the dated events in them.")
    if not table.n:
        return Reason("No dated event in these documents", "Drop further documents here.")
    if not session.shown.any():
        return Reason("The filters hide every event", clears=True)
    what = "events" if np.any(session.shown & table.is_event) else "statements"
    return Reason(f"None of these {what} has a date", "They are in the tray of the undated.", bool(session.filter))


class EmptyPlace(QWidget):
    """Covers the middle of the lanes; lets files be dropped through."""

    def __init__(self, session: Session, lanes: QWidget) -> None:
        super().__init__(lanes)
        self._session = session
        self.title, self.hint = QLabel(self), QLabel(self)
        self.clear = Button("Clear filters", self)
        self.clear.clicked.connect(session.clear_filter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self.title, self.hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        self.title.setFont(font)
        lanes.installEventFilter(self)
        session.shown_changed.connect(self.tell)
        session.lineups.changed.connect(self.tell)
        session.layout_changed.connect(self.tell)
        session.theme_changed.connect(self.tell)
        session.busy_changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say why the lanes are empty, or be gone."""
        why = reason(self._session)
        self.setVisible(why is not None)
        if why is None:
            return
        self.title.setText(why.title)
        self.hint.setText(why.hint)
        self.hint.setVisible(bool(why.hint))
        self.clear.setVisible(why.clears)
        self.hint.setStyleSheet(f"color: {self._session.theme.muted};")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return super().eventFilter(watched, event)
