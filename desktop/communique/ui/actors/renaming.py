"""Asks for an actor's name; the one that was read stays to be seen, and can be taken again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from communique.corrections.actors import as_read, rename
from communique.corrections.parties import LONGEST_NAME
from communique.ui.actors.dialog import ActorDialog
from communique.ui.attempting import attempt
from communique.ui.buttons import LinkButton, text_field

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session


class RenameDialog(ActorDialog):
    """Begins with the name that the actor has."""

    def __init__(self, session: Session, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Rename an actor", "Rename")
        assert session.library is not None
        self._session, self._actor = session, actor
        self.read_as = as_read(session.library, actor.id).name
        self.say("What is it called, in the whole library?")
        self.field = text_field(self, "Name", self.read_as)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setText(actor.name)
        self.field.selectAll()
        self.column.addWidget(self.field)
        self.say(f"Named “{self.read_as}” in the documents.", muted=True)
        if actor.name != self.read_as:
            self.back = LinkButton("Take that name again", self)
            self.back.clicked.connect(lambda: self.field.setText(self.read_as))
            self.column.addWidget(self.back)
        self.on_answer(self._rename)
        self.field.textChanged.connect(self._offer)
        self._offer()

    def _offer(self) -> None:
        name = " ".join(self.field.text().split())
        self.answer.setEnabled(bool(name) and name != self._actor.name)

    def _rename(self) -> None:
        id, name = self._actor.id, self.field.text()
        attempt(self._session, "Rename an actor", lambda library: rename(library, id, name))
