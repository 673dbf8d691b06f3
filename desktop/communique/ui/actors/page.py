"""The list of all actors: what they are, what a person said of them, and who is perhaps the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QMenu, QVBoxLayout
from shiboken6 import isValid

from communique.model.identities import is_party
from communique.ui.actors.describing import DescribeDialog
from communique.ui.actors.menu import offer_actor, offer_withdrawals
from communique.ui.actors.merging import MergeDialog
from communique.ui.actors.model import ActorModel, Row
from communique.ui.actors.reading import read_rows
from communique.ui.actors.renaming import RenameDialog
from communique.ui.actors.splitting import SplitDialog
from communique.ui.actors.table import ActorTable
from communique.ui.buttons import MUTED, Button, plain_label, text_field
from communique.ui.emptyfields import leave_undo_when_empty
from communique.ui.style import outline_boxes, style_scroll_bars

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.ui.session import Session
    from communique.ui.window import MainWindow


def show_actors(window: MainWindow) -> None:
    """Open the list, or bring it forward."""
    for known in window.findChildren(ActorsDialog):
        known.raise_()
        known.activateWindow()
        return
    dialog = ActorsDialog(window.session, window)
    dialog.resize(min(1100, window.width() - 60), min(640, window.height() - 80))
    dialog.show()


class ActorsDialog(QDialog):
    """Follows the library; stands beside the window, so that one sees what one does."""

    def __init__(self, session: Session, parent: MainWindow | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Actors")
        self.setObjectName("actors")
        self._session = session
        self._asked = 0
        self._selected: list[str] = []
        self.box = text_field(self, "Find an actor", "Find an actor by any of its names")
        self.box.setClearButtonEnabled(True)
        self.alike = QCheckBox("Perhaps the same", self)
        self.alike.setToolTip("Only those whose names are much like another's")
        self.corrected = QCheckBox("Corrected by you", self)
        for box in (self.alike, self.corrected):
            outline_boxes(box, session.theme)
        self.model = ActorModel(self)
        self.table = ActorTable(self.model, "Actors", session, self)
        self.count = plain_label(parent=self, role=MUTED)
        self.about = plain_label(parent=self)
        self.about.setWordWrap(True)
        self.rename = self._button("Rename…", "F2", self._rename)
        self.merge = self._button("Merge…", "Ctrl+M", self._merge)
        self.split = self._button("Split…", "Ctrl+T", self._split)
        self.describe = self._button("What it is…", "Ctrl+I", self._describe)
        self.withdraw = self._button("Take back…", "Ctrl+B", self._withdraw)
        self.only = self._button("Show its events", "Return", self._show_events)
        self._lay_out()
        style_scroll_bars(self, session.theme)
        leave_undo_when_empty(self)
        self._connect()
        self._offer()
        self.read()

    def _button(self, text: str, keys: str, do: Callable[[], None]) -> Button:
        button = Button(text, self)
        button.setAutoDefault(False)
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(do)
        if keys != "Return":  # The table itself hears of Return.
            QShortcut(QKeySequence(keys), self, activated=button.click)  # type: ignore[call-overload]
        return button

    def _lay_out(self) -> None:
        finding, doing = QHBoxLayout(), QHBoxLayout()
        finding.addWidget(self.box, 1)
        for widget in (self.alike, self.corrected, self.count):
            finding.addWidget(widget)
        for button in (self.rename, self.merge, self.split, self.describe, self.withdraw, self.only):
            doing.addWidget(button)
        doing.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addLayout(finding)
        column.addWidget(self.table, 1)
        column.addWidget(self.about)
        column.addLayout(doing)

    def _connect(self) -> None:
        self.box.textChanged.connect(self._find)
        self.alike.toggled.connect(self._find)
        self.corrected.toggled.connect(self._find)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.table.selectionModel().currentChanged.connect(self._offer)
        self.table.entered_on.connect(self._show_events)
        self.table.doubleClicked.connect(self._rename)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        self.model.modelAboutToBeReset.connect(self._keep_selection)
        self.model.modelReset.connect(self._select_again)
        self._session.library_changed.connect(self.read)
        for keys, do in (
            (QKeySequence.StandardKey.Undo, self._session.undo),
            (QKeySequence.StandardKey.Redo, self._session.redo),
        ):
            QShortcut(QKeySequence(keys), self, activated=do)  # type: ignore[call-overload]

    # What it shows

    def read(self) -> None:
        """Read the actors anew, beside the window; of several readings under way the last one counts."""
        self._asked += 1
        asked = self._asked

        def show(rows: list[Row]) -> None:
            # The page may be gone by the time its rows are there.
            if isValid(self) and asked == self._asked:
                self.model.show(rows)

        if not self.model.all:
            self.count.setText("Reading…")
        read_rows(self._session, show, self.about.setText)

    def _find(self) -> None:
        asked = self.alike.isChecked() or self.corrected.isChecked()
        self.model.find(self.box.text(), self._is_wanted if asked else None)

    def _is_wanted(self, row: Row) -> bool:
        wanted = not self.alike.isChecked() or bool(row.entry.alike)
        return wanted and (not self.corrected.isChecked() or bool(row.entry.said))

    def _keep_selection(self) -> None:
        self._selected = [row.id for row in self.table.selected] or self._selected

    def _select_again(self) -> None:
        self.table.select_ids(self._selected)
        self.table.hide_empty("Corrected by you", "Perhaps the same as")
        every, found = len(self.model.all), len(self.model.rows)
        self.count.setText(f"{found:,} of {every:,} actors" if found != every else f"{every:,} actors")
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with those selected, and say more of one alone."""
        rows, changing = self.table.selected, self._session.can_change
        one = rows[0] if len(rows) == 1 else None
        for button in (self.rename, self.split):
            button.setEnabled(changing and one is not None)
        self.merge.setEnabled(changing and bool(rows))
        self.describe.setEnabled(changing and one is not None and not is_party(one.id))
        self.withdraw.setEnabled(changing and one is not None and bool(one.entry.said))
        self.only.setEnabled(any(row.events for row in rows))
        self.about.setText(about(one) if one else f"{len(rows):,} actors are selected." if rows else "")

    # What can be done

    @property
    def _one(self) -> Row | None:
        rows = self.table.selected
        return rows[0] if rows and self._session.can_change else None

    def _rename(self) -> None:
        if row := self._one:
            RenameDialog(self._session, row.entry.actor, self).open()

    def _merge(self) -> None:
        if row := self._one:
            others = [other.id for other in self.table.selected[1:]]
            MergeDialog(self._session, row.entry.actor, others, self).open()

    def _split(self) -> None:
        if row := self._one:
            SplitDialog(self._session, row.entry.actor, self).open()

    def _describe(self) -> None:
        if (row := self._one) and not is_party(row.id):
            DescribeDialog(self._session, row.entry.actor, self).open()

    def _withdraw(self) -> None:
        library = self._session.library
        if (row := self._one) and library is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            offer_withdrawals(menu, self._session, library.named().whose, row.entry.actor)
            menu.popup(self.withdraw.mapToGlobal(self.withdraw.rect().bottomLeft()))

    def _menu(self) -> None:
        if row := self.table.current:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction("Show its events", self._show_events)
            offer_actor(menu, self._session, row.id, self)
            below = self.table.visualRect(self.table.currentIndex()).bottomLeft()
            menu.popup(self.table.viewport().mapToGlobal(below))

    def _show_events(self) -> None:
        """Show the events of those selected, and no others."""
        ids = frozenset(row.id for row in self.table.selected if row.events)
        if ids:
            filter = self._session.filter.cleared("actors")
            self._session.set_filter(filter.with_(chosen={**filter.chosen, "actors": ids}))


def about(row: Row) -> str:
    """What the table has no room for: the names that were read, all others, and who is perhaps the same."""
    said = []
    if row.entry.read_as:
        said.append(f"Named {' and '.join(f'“{name}”' for name in row.entry.read_as)} in the documents.")
    if others := [name for name in row.other_names if name not in row.entry.read_as]:
        said.append(f"Also called {', '.join(others)}.")
    if row.alike:
        said.append(f"Perhaps the same as {row.alike}: nobody is merged unless you say so.")
    return " ".join(said)
