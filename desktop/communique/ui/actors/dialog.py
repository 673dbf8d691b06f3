"""What the small dialogs about actors have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from communique.ui.buttons import MUTED, plain_label


class ActorDialog(QDialog):
    """A question with an answer that can be given once it is ready; nothing waits for it."""

    def __init__(self, parent: QWidget | None, title: str, answer: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self._words = answer
        self.column = QVBoxLayout(self)
        self.column.setSpacing(10)

    def say(self, text: str, *, muted: bool = False) -> QLabel:
        """A paragraph under those that stand there."""
        label = plain_label(text, self, MUTED if muted else None)
        label.setWordWrap(True)
        self.column.addWidget(label)
        return label

    def on_answer(self, do: Callable[[], None]) -> None:
        """What the answer does. To be called last: Tab comes to the buttons after all that was put here so far."""
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.answer = self.buttons.button(standard.Ok)
        self.answer.setText(self._words)
        # Greyed at first, it would leave Enter to the button that gives up.
        self.answer.setDefault(True)
        self.buttons.button(standard.Cancel).setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
        self.accepted.connect(do)
