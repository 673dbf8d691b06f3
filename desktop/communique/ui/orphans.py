"""Events that a person made of words that their documents no longer hold: listed, to be kept or forgotten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from communique import corrections
from communique.ui.attempting import attempt
from communique.ui.buttons import MUTED, Chip, plain_label
from communique.ui.cardtellings import quote
from communique.ui.style import style_scroll_bars
from communique.ui.wording import document_name

if TYPE_CHECKING:
    from communique.model.edits import Correction
    from communique.ui.session import Session
    from communique.ui.window import MainWindow


def show_orphans(window: MainWindow) -> None:
    OrphansDialog(window).open()


class OrphansDialog(QDialog):
    """One row an event: its title, its document, and the words that are not to be found."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Made events whose words are gone")
        self.setMinimumSize(520, 240)
        self._session: Session = window.session
        self.about = plain_label(parent=self, role=MUTED)
        self.about.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        inside, scroll = QWidget(), QScrollArea(self)
        filled = QVBoxLayout(inside)
        filled.addLayout(self._rows)
        filled.addStretch()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(scroll, 1)
        self._session.library_changed.connect(self.refresh)
        self.refresh()
        style_scroll_bars(self, self._session.theme)

    def refresh(self) -> None:
        """List them as things stand."""
        while item := self._rows.takeAt(0):
            if row := item.widget():
                row.deleteLater()
        library = self._session.library
        found = corrections.orphans(library) if library else []
        for orphan in found:
            self._rows.addWidget(self._row(orphan))
        all_well = "Every event that you made stands at its words."
        gone = "The words of these events are no longer in their documents, or stand there more than once."
        self.about.setText(gone if found else all_well)

    def _row(self, orphan: Correction) -> QWidget:
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        document = self._session.document(orphan.document)
        title, name = json.loads(orphan.value)["summary"], document_name(document.kind, document.published)
        words = plain_label(f"{title}\n{name}: {quote(orphan.quote)}", row)
        words.setWordWrap(True)
        forget = Chip("Forget it", row)
        forget.setAccessibleName(f"Forget the event “{title}”")
        forget.clicked.connect(
            lambda: attempt(self._session, "Forget", lambda library: corrections.forget(library, orphan))
        )
        across.addWidget(words, 1)
        across.addWidget(forget, 0, Qt.AlignmentFlag.AlignTop)
        return row
