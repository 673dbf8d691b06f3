"""A row above the panes that says how far something is, with the button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from communique.ui.buttons import Chip, plain_label
from communique.ui.notices import set_ground


class Progress(QWidget):
    """Stands among the notices. Its bar runs to and fro until `reach` is called; `named` is what it measures."""

    def __init__(self, said: str, named: str, stop: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self)
        self.label = plain_label(said, self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(220)
        self.bar.setAccessibleName(named)
        self.stop = Chip("Stop", self)
        self.stop.clicked.connect(stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.label, 1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)

    def say(self, text: str) -> None:
        self.label.setText(text)

    def reach(self, count: int, of: int) -> None:
        """So many of so many are done."""
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(count)
