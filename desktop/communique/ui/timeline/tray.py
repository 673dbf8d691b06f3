"""The tray of the undated: how many shown events have no date, and a list of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from communique.ui.session import Session
from communique.ui.timeline.rowlist import RowList


class Tray(QPushButton):
    """"Undated: 4 events"; hidden while every shown event has a date."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("tray")
        self.clicked.connect(self.open_list)
        session.shown_changed.connect(self._tell)
        session.library_changed.connect(self._tell)
        self._tell()

    @property
    def rows(self) -> list[int]:
        """The undated events shown, as rows of the table."""
        table = self._session.table
        return np.flatnonzero(self._session.shown & table.is_undated & table.is_event).tolist()

    def _tell(self) -> None:
        number = len(self.rows)
        self.setText(f"Undated: {number:,} {'event' if number == 1 else 'events'}".replace(",", "\u202f"))
        self.setAccessibleName(self.text())
        self.setToolTip("Events whose documents give no date: show the list")
        self.setVisible(number > 0)

    def open_list(self) -> None:
        rows = self.rows
        opened = RowList(self._session, self.text(), rows, self)
        opened.open_at(self.mapToGlobal(QPoint(0, -min(len(rows), 12) * 22 - 66)))
