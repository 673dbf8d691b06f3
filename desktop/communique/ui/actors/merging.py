"""Asks with whom an actor is to be one: a find box over all actors, of whom several can be ticked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from communique.corrections.actors import merge_actors
from communique.model.identities import is_party
from communique.ui.actors.dialog import ActorDialog
from communique.ui.actors.model import ActorModel, Row
from communique.ui.actors.reading import read_rows
from communique.ui.actors.table import ActorTable
from communique.ui.attempting import attempt
from communique.ui.buttons import text_field
from communique.ui.style import outline_boxes, style_scroll_bars

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session

_ONES = "Which actors are one? Those that may be the same as “{name}” stand first."


class MergeDialog(ActorDialog):
    """Lists all actors but the one at hand; what is ticked stays so whatever is found."""

    def __init__(
        self, session: Session, actor: Actor, ticked: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "Merge actors", "Merge")
        self._session, self._actor = session, actor
        self.say(_ONES.format(name=actor.name))
        self.box = text_field(self, "Find an actor", "Find an actor")
        self.box.setClearButtonEnabled(True)
        self.model = ActorModel(self, tickable=True)
        self.model.ticked.update(dict.fromkeys(id for id in ticked if id != actor.id))
        self.table = ActorTable(self.model, "Actors to merge with", session, self)
        outline_boxes(self.table, session.theme)
        self.table.show_columns("Name", "What it is", "Stands for", "Events")
        self.kept = QComboBox(self)
        self.kept.setAccessibleName("Name that is kept")
        self.resize(640, 520)
        self.column.addWidget(self.box)
        self.column.addWidget(self.table, 1)
        self.said = self.say("Reading the actors…", muted=True)
        self.say("Under whose name?")
        self.column.addWidget(self.kept)
        self.on_answer(self._merge)
        self.box.textChanged.connect(self.model.find)
        self.model.dataChanged.connect(self._offer)
        self.table.entered_on.connect(self._toggle)
        self.answer.setDefault(False)  # Enter in the find box merges nobody.
        self.answer.setAutoDefault(False)
        self._offer()
        style_scroll_bars(self, session.theme)
        read_rows(session, self._show, self.said.setText)

    def _show(self, rows: list[Row]) -> None:
        alike = next((set(row.entry.alike) for row in rows if row.id == self._actor.id), set())
        others = [row for row in rows if row.id != self._actor.id]
        self.model.show(sorted(others, key=lambda row: self._distance(row, alike)))
        self.table.select_ids([])
        self._offer()

    def _distance(self, row: Row, alike: set[str]) -> tuple[bool, bool, bool]:
        """How unlikely it is that a row is meant."""
        return row.id not in self.model.ticked, row.id not in alike, row.entry.actor.kind != self._actor.kind

    def _toggle(self) -> None:
        if row := self.table.current:
            self.model.tick(row.id, on=row.id not in self.model.ticked)

    @property
    def _parts(self) -> list[Row]:
        """The actors that are ticked, whether they are shown or not."""
        known = {row.id: row for row in self.model.all}
        return [known[id] for id in self.model.ticked if id in known]

    def _offer(self) -> None:
        """Say what would become one, and offer the names that it can have."""
        parts, kept = self._parts, self.kept.currentData()
        names = {self._actor.id: self._actor.name} | {row.id: row.name for row in parts}
        can_stay = {id: name for id, name in names.items() if is_party(id)} or names
        self.kept.clear()
        for id, name in can_stay.items():
            self.kept.addItem(name, id)
        self.kept.setCurrentIndex(max(0, self.kept.findData(kept)))
        self.kept.setEnabled(len(can_stay) > 1)
        self.answer.setEnabled(bool(parts))
        if self.model.all:
            self.said.setText(" + ".join(f"“{name}”" for name in names.values()) if parts else "Nobody is ticked.")

    def _merge(self) -> None:
        kept = self.kept.currentData()
        others = [id for id in (self._actor.id, *self.model.ticked) if id != kept]
        # Who filters by a part goes on filtering by the whole.
        self._session.set_filter(self._session.filter.renamed("actors", lambda id: kept if id in others else id))
        attempt(self._session, "Merge actors", lambda library: merge_actors(library, kept, others))
