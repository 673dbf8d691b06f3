"""The span of dates in the filter pane: two fields, typed freely, either of which may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from communique.model.dates import Date, DateError, short
from communique.ui.buttons import DANGER, plain_label, text_field

if TYPE_CHECKING:
    from communique.ui.session import Session


class SpanFields(QWidget):
    """Enter, or leaving a field, makes what is typed the filter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.first = self._field("from", "First day shown")
        self.last = self._field("until", "Last day shown")
        self._wrong: QLabel | None = None
        fields = QHBoxLayout()
        fields.setSpacing(5)
        fields.addWidget(self.first)
        fields.addWidget(self.last)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 6, 8)
        self._column.addLayout(fields)
        session.shown_changed.connect(self.show_span)
        self.show_span()

    def _field(self, hint: str, name: str) -> QLineEdit:
        field = text_field(self, name, hint)
        field.setToolTip("Any date: Nov 2019, 2019-11-10, early 2020")
        field.editingFinished.connect(self._take)
        return field

    def show_span(self) -> None:
        """Write the filter's span into the fields."""
        first, last = self._session.filter.span or (None, None)
        for field, day in ((self.first, first), (self.last, last)):
            if not field.hasFocus() or self._session.filter.span is None:
                field.setText(short(Date.day(day)) if day is not None else "")
        self._say("")

    def _take(self) -> None:
        # Words need the lexicons of time; most spans are never typed.
        from communique.ui.typeddates import typed_span

        if self._as_shown():
            return
        try:
            span = typed_span(self.first.text(), self.last.text())
        except DateError as error:
            self._say(f"{str(error)[:1].upper()}{str(error)[1:]}.")
        else:
            self._say("")
            self._session.set_filter(self._session.filter.with_(span=span))

    def _as_shown(self) -> bool:
        """Whether the fields say what the filter says already."""
        said = [short(Date.day(day)) if day is not None else "" for day in self._session.filter.span or (None, None)]
        return said == [self.first.text(), self.last.text()]

    def _say(self, wrong: str) -> None:
        if wrong and self._wrong is None:
            self._wrong = plain_label(parent=self, role=DANGER)
            self._wrong.setObjectName("spanWrong")
            self._wrong.setWordWrap(True)
            self._column.addWidget(self._wrong)
        if self._wrong is not None:
            self._wrong.setText(wrong)
            self._wrong.setVisible(bool(wrong))
