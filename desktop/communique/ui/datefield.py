"""A field for a date, typed freely, that says at once how it reads it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from communique.model.dates import Date, DateError, words
from communique.ui.buttons import MUTED, plain_label, text_field
from communique.ui.typeddates import typed_date


class DateField(QWidget):
    """`date` is what the words say, None for none; `is_good` whether they say one, or with `may_be_empty` none."""

    changed = Signal()

    def __init__(
        self, name: str, date: Date | None, parent: QWidget | None = None, *, may_be_empty: bool = True
    ) -> None:
        super().__init__(parent)
        self.date, self.is_good = date, True
        self._may_be_empty = may_be_empty
        self.field = text_field(self, name, "10 Nov 2019, Nov 2019, or 2019-11-10")
        self.preview = plain_label(parent=self, role=MUTED)
        self.preview.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.preview)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._read)
        self.show_date(date)

    def show_date(self, date: Date | None) -> None:
        """Put a date into the field."""
        self.field.setText(str(date) if date else "")
        self._read(self.field.text())

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
        self.is_good = good
        self.changed.emit()
