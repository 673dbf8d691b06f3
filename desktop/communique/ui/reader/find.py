"""The bar that finds words in the document: as many hits as there are, one of them the present one."""

from __future__ import annotations

import re
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from communique.model.documents import Passage

MOST = 5_000
"""Hits that are counted and marked; who has more refines the words."""


def find(text: str, words: str) -> list[Passage]:
    """Where the words stand, whatever their case, also across the end of a line; at most MOST places."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts), re.IGNORECASE)
    return [Passage(*match.span()) for match in islice(pattern.finditer(text), MOST)]


class FindBar(QWidget):
    """Asks for words, tells the hits and which of them is the present one; hidden until it is opened."""

    found = Signal()
    """`hits` or `at` changed."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.text = ""
        self.hits: list[Passage] = []
        self.at = -1
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Find in this document")
        self.field.setAccessibleName("Find in this document")
        self.field.setTextMargins(6, 2, 6, 2)
        self.field.textChanged.connect(self._search)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(self._button("‹", "Previous hit (Shift+F3)", lambda: self.step(-1)))
        row.addWidget(self._button("›", "Next hit (F3)", lambda: self.step(1)))
        row.addWidget(self._button("×", "Close (Esc)", self.close_bar))

    def _button(self, sign: str, name: str, action: object) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFixedSize(26, 26)
        button.clicked.connect(action)
        return button

    def open_for(self, text: str, words: str = "", near: int = 0) -> None:
        """Look through this text for `words`, or for what was looked for last, from the place `near` on."""
        self.show()
        self._near = near
        self.set_text(text)
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def set_text(self, text: str) -> None:
        """Look through another document."""
        self.text = text
        if not self.isHidden():
            self._search()

    def step(self, by: int) -> None:
        """To the next or an earlier hit, around the end."""
        if self.hits:
            self.at = (self.at + by) % len(self.hits)
            self._tell()

    def close_bar(self) -> None:
        self.hide()
        self.hits, self.at = [], -1
        self.closed.emit()

    def _search(self) -> None:
        self.hits = find(self.text, self.field.text())
        after = (number for number, hit in enumerate(self.hits) if hit.start >= self._near)
        self.at = next(after, 0) if self.hits else -1
        self._tell()

    _near = 0

    def _tell(self) -> None:
        more = "+" if len(self.hits) == MOST else ""
        said = f"{self.at + 1:,} of {len(self.hits):,}{more}" if self.hits else "no hits"
        self.count.setText(said if self.field.text().strip() else "")
        self.field.setProperty("wrong", bool(self.field.text().strip() and not self.hits))
        self.field.style().polish(self.field)
        self.found.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
