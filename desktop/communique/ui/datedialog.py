"""A small dialog that asks for a date, typed freely, and says at once how it reads it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from communique.model.dates import Date
from communique.ui.buttons import plain_label
from communique.ui.datefield import DateField


class DateDialog(QDialog):
    """Asks for a date, or with `may_be_empty` for none. `answer` names what `chosen` does with it."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        date: Date | None,
        chosen: Callable[[Date | None], None],
        *,
        answer: str,
        may_be_empty: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._date = DateField(title, date, self, may_be_empty=may_be_empty)
        self.field, self.preview = self._date.field, self._date.preview
        self.buttons = buttons_of(self, answer)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (_plain(question, self), self._date, self.buttons):
            column.addWidget(widget)
        self._date.changed.connect(self._allow)
        self.accepted.connect(lambda: chosen(self.date))
        self._allow()
        self.field.selectAll()

    @property
    def date(self) -> Date | None:
        """What is typed."""
        return self._date.date

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._date.is_good)


def _plain(text: str, parent: QWidget) -> QLabel:
    label = plain_label(text, parent)
    label.setWordWrap(True)
    return label


def buttons_of(dialog: QDialog, answer: str) -> QDialogButtonBox:
    """The answer, and Cancel."""
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel, dialog)
    buttons.button(standard.Ok).setText(answer)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
