"""Making an event of words selected in the reader: a small dialog, filled with what the program reads in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from communique import corrections
from communique.intake.overlaying import BY_HAND
from communique.model.events import Event
from communique.ui.attempting import attempt, select_when_shown
from communique.ui.beside import read_beside
from communique.ui.buttons import MUTED, plain_label
from communique.ui.cardtellings import quote
from communique.ui.datedialog import buttons_of
from communique.ui.eventform import EventForm

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.documents import Passage
    from communique.model.edits import Edit
    from communique.model.events import Mention
    from communique.ui.window import MainWindow


def propose(window: MainWindow, document_id: str, passage: Passage) -> None:
    """Read the passage beside the window, then ask what is to be made of it."""
    session = window.session

    def read(library: Library) -> Mention:
        return corrections.proposed_event(library, document_id, passage)

    def ask(told: Mention) -> None:
        MakeDialog(window, told).open()

    def fail(why: str) -> None:
        session.failed.emit("Make an event", why)

    read_beside(session, "Reading the selected words", read, ask, fail)


class MakeDialog(QDialog):
    """Shows the words, and what is said of them; OK makes the event and selects it."""

    def __init__(self, window: MainWindow, told: Mention) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Make an event")
        self.setMinimumWidth(560)
        self._session, self._page, self._told = window.session, window.reader.page, told
        document = window.session.document(told.document)
        self.words = plain_label(quote(told.passage.of(document.text)), self)
        self.words.setWordWrap(True)
        self.form = EventForm(window.session, told, parent=self)
        self.why = plain_label(parent=self, role=MUTED)
        self.why.setWordWrap(True)
        self.buttons = buttons_of(self, "Make event")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        for widget in (self.words, self.form, self.why, self.buttons):
            column.addWidget(widget)
        self.form.changed.connect(self._refresh)
        self._refresh()
        title = self.form.title
        title.setSelection(len(title.text()), -len(title.text()))  # Its beginning stays to be seen.

    def _refresh(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not self.form.problem)
        why = self._why()
        self.why.setText(f"Why this date: {why}" if why else "No date was read in these words.")

    def _why(self) -> str:
        """The reason for the date as it stands."""
        date = self.form.date.date
        return self._told.why if date == self._told.date else BY_HAND if date else ""

    def accept(self) -> None:
        """Make the event; the dialog stays open where that cannot be done."""
        if self.form.problem:
            return
        told, new = self.form.over(self._told), self.form.new
        if told.date != self._told.date:
            told = _dated_by_hand(told)
        made: list[str] = []

        def make(library: Library) -> Edit:
            edit = corrections.make_event(library, told, new)
            made.extend(record.id for record in edit.after if isinstance(record, Event))
            return edit

        if attempt(self._session, "Make an event", make):
            super().accept()
            self._page.let_go_of_words()
            select_when_shown(self._session, made[0])


def _dated_by_hand(told: Mention) -> Mention:
    """The mention with its date as a person's word, which no words of the document give."""
    from dataclasses import replace

    return replace(told, date_text=None, date_passage=None, why=BY_HAND if told.date else "")
