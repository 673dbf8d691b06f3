"""The counter: always visible, always true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from communique.browsing.counting import counter
from communique.ui.buttons import MUTED

if TYPE_CHECKING:
    from communique.ui.session import Session


class Counter(QLabel):
    """ "25 of 32 events · told 41 times in 5 documents · 4 undated"; wraps where there is little room."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("counter")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setForegroundRole(MUTED)
        # Room for a second line from the start: the lanes do not move when a filter makes it longer.
        self.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        session.shown_changed.connect(self._count)
        self._count()

    def _count(self) -> None:
        sentence = counter(self._session.table, self._session.shown).sentence
        self.setText(sentence)
        self.setAccessibleName(sentence)
