"""The tray of the undated: how many shown events and statements have no date, and a list of them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget

from communique.ui.session import Session


class Tray(QPushButton):
    """ "Undated: 4 events, 1 statement"; hidden while all that is shown has a date."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("tray")
        self.clicked.connect(self.open_list)
        session.shown_changed.connect(self._tell)
        self._tell()

    @property
    def rows(self) -> list[int]:
        """What is undated of all that is shown, events before statements, as rows of the table."""
        table = self._session.table
        undated = self._session.shown & table.is_undated
        parts = undated & table.is_event, undated & ~table.is_event
        return [row for part in parts for row in np.flatnonzero(part).tolist()]

    def _tell(self) -> None:
        table = self._session.table
        undated = self._session.shown & table.is_undated
        number, events = int(np.count_nonzero(undated)), int(np.count_nonzero(undated & table.is_event))
        counted = (_counted(events, "event"), _counted(number - events, "statement"))
        self.setText(f"Undated: {', '.join(filter(None, counted))}")
        self.setAccessibleName(self.text())
        self.setToolTip("What the documents give no date for: show the list")
        self.setVisible(number > 0)

    def open_list(self) -> None:
        # Imported here: the first frame needs no list.
        from communique.ui.timeline.rowlist import RowList

        rows = self.rows
        opened = RowList(self._session, self.text(), rows, self)
        opened.open_at(self.mapToGlobal(QPoint(0, -min(len(rows), 12) * 22 - 66)))


def _counted(number: int, what: str) -> str:
    """ "4 events"; "" for none."""
    return f"{number:,} {what}{'s' if number != 1 else ''}".replace(",", "\u202f") if number else ""
