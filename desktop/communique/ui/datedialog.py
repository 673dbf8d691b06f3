"""A small dialog that asks for a date, typed freely, and says at once how it reads it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from communique.model.dates import Date, DateError, words
from communique.ui.buttons import plain_label, text_field
from communique.ui.typeddates import typed_date


class DateDialog(QDialog):
    """Asks for a date, or with `may_be_empty` for none. `chosen` is called with the answer; nothing waits."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        question: str,
        date: Date | None,
        chosen: Callable[[Date | None], None],
        *,
        may_be_empty: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self._chosen, self._may_be_empty = chosen, may_be_empty
        self.date: Date | None = date
        self.field = text_field(self, title, "10 Nov 2019, Nov 2019, or 2019-11-10")
        self.field.setText(str(date) if date else "")
        self.preview = _plain("", self)
        self.buttons = _buttons(self)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (_plain(question, self), self.field, self.preview, self.buttons):
            column.addWidget(widget)
        self.field.textChanged.connect(self._read)
        self.accepted.connect(lambda: self._chosen(self.date))
        self._read(self.field.text())
        self.field.selectAll()

    def _read(self, text: str) -> None:
        try:
            self.date = typed_date(text) if text.strip() else None
        except DateError as error:
            self._say(f"{str(error)[:1].upper()}{str(error)[1:]}.", good=False)
        else:
            self._say(self._reading(), good=self.date is not None or self._may_be_empty)

    def _reading(self) -> str:
        if self.date is None:
            return "No date" if self._may_be_empty else "Type a date."
        return f"{words(self.date, weekday=True)}   ·   {self.date}"

    def _say(self, text: str, *, good: bool) -> None:
        self.preview.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(good)


def _plain(text: str, parent: QWidget) -> QLabel:
    label = plain_label(text, parent)
    label.setWordWrap(True)
    return label


def _buttons(dialog: QDialog) -> QDialogButtonBox:
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel, dialog)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
