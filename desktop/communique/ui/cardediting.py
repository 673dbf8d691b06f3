"""Editing an event where it stands: a form in its card, saved as one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QWidget
from shiboken6 import isValid

from communique import corrections
from communique.ui.attempting import attempt
from communique.ui.buttons import Button
from communique.ui.eventform import EventForm

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.edits import Edit
    from communique.ui.session import Session


class Editing(QObject):
    """The form of one event, with its buttons; it ends with what is saved, or with nothing."""

    ended = Signal()

    def __init__(self, session: Session, event_id: str, card: QWidget, inside: QWidget) -> None:
        super().__init__(card)
        assert session.library is not None
        self._session = session
        self._before: QWidget | None = None
        self._event = session.event(event_id)
        told = corrections.as_told(session.library, event_id)
        self.form = EventForm(session, self._event, told, inside)
        self.buttons = QWidget(card)
        self.save = Button("Save", self.buttons, strong=True)
        self.cancel = Button("Cancel", self.buttons)
        self._lay_out()
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.end)
        self.form.changed.connect(self._allow)
        leave = QShortcut(QKeySequence("Esc"), self.form, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.end)
        for field in (self.form.title, self.form.date.field, self.form.parties):
            field.returnPressed.connect(self._save)
        new_actors = self.form.new_actors
        if isinstance(card, QScrollArea):
            new_actors.appeared.connect(lambda: card.ensureWidgetVisible(new_actors))
        self._allow()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(30, 6, 22, 12)
        row.setSpacing(6)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch()

    def begin(self) -> None:
        """Let the person type; the keys go back afterwards to where they went before."""
        self._before = QApplication.focusWidget()
        self.buttons.show()
        self.form.show()
        self.form.setFocus()

    def is_of(self, event_id: str | None) -> bool:
        """Whether it is this event that is edited."""
        return self._event.id == event_id

    def end(self) -> None:
        """Leave everything as it is saved by now."""
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        for widget in (self.form, self.buttons):
            widget.hide()
            widget.deleteLater()
        self.ended.emit()
        self.deleteLater()

    def _allow(self) -> None:
        self.save.setEnabled(not self.form.problem)

    def _save(self) -> None:
        if self.form.problem:
            return
        shown, wanted, new = self._event, self.form.over(self._event), self.form.new

        def change(library: Library) -> Edit:
            return corrections.correct(library, shown, wanted, new)

        if attempt(self._session, "Edit the event", change):
            self.end()
