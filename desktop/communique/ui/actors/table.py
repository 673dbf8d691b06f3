"""The table of actors with its find box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from communique.ui.actors.model import ALIASES, COLUMNS, NAME, ActorModel, Row
from communique.ui.eventlist.drawing import INSET
from communique.ui.eventlist.header import Header

if TYPE_CHECKING:
    from communique.ui.session import Session

_WIDTHS = (220, 110, 130, 74, 100, 150, 140, 180)


class ActorTable(QTableView):
    """One line an actor, only what is seen is drawn; arrows walk, Space ticks or selects."""

    entered_on = Signal()
    """Enter was pressed on a line."""

    def __init__(self, model: ActorModel, name: str, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actors = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        lines = self.verticalHeader()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(QFontMetrics(self.font()).height() + 8)
        lines.hide()
        heads = Header(session, self)
        self.setHorizontalHeader(heads)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {INSET - 3}px; }}")
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        # What it is called besides takes the room that is left.
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(ALIASES, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)

    def show_columns(self, *titles: str) -> None:
        """Show these columns alone; the first one takes what room is left."""
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column.title not in titles)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(ALIASES, QHeaderView.ResizeMode.Interactive)
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def hide_empty(self, *titles: str) -> None:
        """Of these columns, show those that say something of any actor."""
        for number, column in enumerate(COLUMNS):
            if column.title in titles:
                self.setColumnHidden(number, not any(column.says(row) for row in self.actors.all))

    @property
    def current(self) -> Row | None:
        at = self.currentIndex().row()
        return self.actors.rows[at] if 0 <= at < len(self.actors.rows) else None

    @property
    def selected(self) -> list[Row]:
        """The selected rows, the current one first."""
        rows = [self.actors.rows[index.row()] for index in self.selectionModel().selectedRows()]
        current = self.current
        return sorted(rows, key=lambda row: current is None or row.id != current.id)

    def select_ids(self, ids: list[str]) -> None:
        """Select those of them who are shown; the first line if none is."""
        places = [place for id in ids if (place := self.actors.row_of(id)) >= 0]
        if not places and self.actors.rows:
            places = [0]
        choice = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        choice.clearSelection()
        for place in places:
            choice.select(self.actors.index(place, NAME), flags.Select | flags.Rows)
        if places:
            choice.setCurrentIndex(self.actors.index(places[0], NAME), flags.NoUpdate)
            self.scrollTo(self.actors.index(places[0], NAME))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            last = len(self.actors.rows) - 1
            self.setCurrentIndex(self.actors.index(0 if event.key() == Qt.Key.Key_Home else last, NAME))
        else:
            super().keyPressEvent(event)
