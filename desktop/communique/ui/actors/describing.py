"""Asks what an actor is, and for which country or bloc it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from communique.corrections.actors import as_read, describe, known_countries
from communique.corrections.parties import SORTS
from communique.ui.actors.dialog import ActorDialog
from communique.ui.attempting import attempt
from communique.ui.beside import read_beside

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session

_NOBODY = "No country or bloc"


class DescribeDialog(ActorDialog):
    """Says what the documents have, and what follows for events."""

    def __init__(self, session: Session, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent, "What an actor is", "Apply")
        assert session.library is not None
        self._session, self._actor = session, actor
        self._read = as_read(session.library, actor.id)
        self.say(f"What is “{actor.name}”?")
        self.sort = QComboBox(self)
        self.sort.setAccessibleName("What it is")
        for kind in SORTS:
            self.sort.addItem(kind.capitalize(), kind)
        self.sort.setCurrentIndex(max(0, self.sort.findData(actor.kind)))
        self.country = QComboBox(self)
        self.country.setAccessibleName("Country or bloc that it stands for")
        self.country.setMaxVisibleItems(20)
        form = QFormLayout()
        form.addRow("What it is", self.sort)
        form.addRow("Stands for", self.country)
        self.column.addLayout(form)
        self.follows = self.say("", muted=True)
        self.on_answer(self._describe)
        for choice in (self.sort, self.country):
            choice.currentIndexChanged.connect(self._offer)
        self._offer()
        read_beside(session, "Reading the countries", known_countries, self._show, self.follows.setText)

    def _show(self, names: dict[str, str]) -> None:
        self.country.blockSignals(True)
        self.country.addItem(_NOBODY, "")
        for code, name in names.items():
            self.country.addItem(name, code)
        self.country.setCurrentIndex(self.country.findData(self._actor.country or "", Qt.ItemDataRole.UserRole))
        self.country.blockSignals(False)
        self._offer()

    @property
    def _code(self) -> str:
        return str(self.country.currentData() or "")

    def _offer(self) -> None:
        changed = self.sort.currentData() != self._actor.kind or self._code != (self._actor.country or "")
        self.answer.setEnabled(self.country.count() > 0 and changed)
        read = self.country.itemText(max(0, self.country.findData(self._read.country or "")))
        said = f"Read as: {self._read.kind}, {read[:1].lower() + read[1:] if not self._read.country else read}."
        self.follows.setText(f"{said} In the events of “{self._actor.name}” parties and relationships follow.")

    def _describe(self) -> None:
        id, kind, code = self._actor.id, str(self.sort.currentData()), self._code or None
        attempt(self._session, "What an actor is", lambda library: describe(library, id, kind, code))
