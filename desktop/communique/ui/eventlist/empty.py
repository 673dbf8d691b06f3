"""What stands in the list when it has no row: why, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from communique.browsing.absence import why_no_event
from communique.ui.buttons import MUTED, Button, plain_label

if TYPE_CHECKING:
    from communique.ui.session import Session


class EmptyList(QWidget):
    """Covers the list while it is empty; makes its words only then."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._label: QLabel | None = None
        self.button: Button | None = None
        session.busy_changed.connect(self.update_state)
        self.update_state()

    def update_state(self) -> None:
        empty = not (self._session.shown & self._session.table.is_event).any()
        self.setVisible(empty)
        if empty:
            self._make()
            assert self._label is not None
            assert self.button is not None
            self._label.setText(reason(self._session))
            self.button.setVisible(bool(self._session.filter) and self._session.table.n > 0)

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text() if self._label else ""

    def _make(self) -> None:
        if self._label is not None:
            return
        self._label = plain_label(parent=self, role=MUTED)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button("Clear filters", self)
        self.button.clicked.connect(self._session.clear_filter)
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._label)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()


def reason(session: Session) -> str:
    """Why no event is listed."""
    if session.doing:
        return f"{session.doing}…"
    if session.library is None:
        return "No library is open."
    if not session.documents():
        return "No documents yet. Drop files here, or press Ctrl+O."
    if session.table.n == 0:
        return "No dated event is told in these documents."
    return why_no_event(session.table, session.filter, session.shown)
