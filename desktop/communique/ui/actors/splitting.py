"""Asks which names of an actor, or which documents, mean somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from communique.corrections.parties import LONGEST_NAME
from communique.corrections.splitting import Ways, tell_apart, ways_named
from communique.ui.actors.dialog import ActorDialog
from communique.ui.beside import perform_beside, read_beside
from communique.ui.buttons import heading_label, text_field
from communique.ui.plain import tooltip
from communique.ui.style import outline_boxes, style_scroll_bars

if TYPE_CHECKING:
    from communique.model.actors import Actor
    from communique.ui.session import Session

_KEY = Qt.ItemDataRole.UserRole
_MOST = 500
"""Names or documents listed; whoever goes by more is split by name."""


class SplitDialog(ActorDialog):
    """Lists by what names, and in which documents, the actor is named, each with how often."""

    def __init__(self, session: Session, actor: Actor, parent: QWidget | None = None) -> None:
        super().__init__(parent, "Split an actor", "Split")
        self._session, self._actor = session, actor
        self._typed = False
        self.say(f"What of “{actor.name}” is somebody else? It becomes an actor of its own, also in later documents.")
        self.names = self._list("Names that mean somebody else")
        self.documents = self._list("Documents that mean somebody else")
        lists = QHBoxLayout()
        for title, list in (("By name", self.names), ("By document", self.documents)):
            side = QVBoxLayout()
            side.addWidget(heading_label(title))
            side.addWidget(list)
            lists.addLayout(side, 1)
        self.column.addLayout(lists, 1)
        self.said = self.say("Reading the documents…", muted=True)
        self.called = text_field(self, "Name of the other", "What is the other one called?")
        self.called.setMaxLength(LONGEST_NAME)
        self.column.addWidget(self.called)
        self.on_answer(self._split)
        self.called.textEdited.connect(self._keep_name)
        self.resize(720, 460)
        style_scroll_bars(self, session.theme)
        self._offer()
        id = actor.id
        read_beside(session, "Reading the documents", lambda library: ways_named(library, id), self._show, self._say)

    def _list(self, name: str) -> QListWidget:
        # A few hundred at most: no actor goes by more names, and of documents no more are listed.
        made = QListWidget(self)
        made.setAccessibleName(name)
        outline_boxes(made, self._session.theme)
        made.setUniformItemSizes(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.itemChanged.connect(self._offer)
        return made

    def _show(self, ways: Ways) -> None:
        titles = {entry.id: entry.title for entry in self._session.documents()}
        for list, rows in ((self.names, ways.names), (self.documents, ways.documents)):
            list.blockSignals(True)
            for key, times in rows[:_MOST]:
                item = QListWidgetItem(f"{times:,} ×  {titles.get(key, key)}", list)
                item.setToolTip(tooltip(titles.get(key, key)))
                item.setData(_KEY, key)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setCheckState(Qt.CheckState.Unchecked)
            list.blockSignals(False)
        self._offer()
        more = len(ways.documents) - _MOST
        self._say(f"{more:,} more documents are not listed." if more > 0 else "")

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _keep_name(self) -> None:
        self._typed = True

    def _offer(self) -> None:
        """The answer can be given once something is ticked, and not everything."""
        names, documents = _ticked(self.names), _ticked(self.documents)
        everything = len(names) == self.names.count() > 0 or len(documents) == self.documents.count() > 0
        self.answer.setEnabled(bool(names or documents) and not everything)
        if everything:
            self._say("Nothing would be left: rename the actor instead.")
        elif self.names.count() and self.documents.count() <= _MOST:
            self._say("")
        if not self._typed:
            self.called.setText(names[0] if names else f"{self._actor.name} (another)" if documents else "")

    def _split(self) -> None:
        id, called = self._actor.id, self.called.text()
        names, documents = _ticked(self.names), _ticked(self.documents)
        perform_beside(
            self._session, "Split an actor", lambda library: tell_apart(library, id, names, documents, called)
        )


def _ticked(list: QListWidget) -> list[str]:
    items = map(list.item, range(list.count()))
    return [str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked]
