"""The shown events for Qt's table view, as many as are counted; cells are made when they come into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from communique.browsing.describing import date_cell, kind_cell, spoken
from communique.browsing.relationships import labels_of_row
from communique.ui.eventlist.order import DATE, EVENT, KIND, RELATIONSHIP, Rows, listing
from communique.ui.plain import tooltip

if TYPE_CHECKING:
    from communique.browsing.warming import Ahead
    from communique.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADINGS = ("Date", "Event", "Relationship", "Kind", "Docs")


class EventModel(QAbstractTableModel):
    """Rows are numbers of the session's table, in the order asked for."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column, self._descending = DATE, False
        self._wanted = self._column, self._descending
        self.rows: Rows = np.zeros(0, np.int32)
        self.refresh()
        session.asks_ahead.connect(self._ask_ahead)

    def _ask_ahead(self, ahead: list[Ahead]) -> None:
        column, descending = self._column, self._descending
        ahead.append(lambda sight: listing(sight.table, sight.shown, column, descending))

    def refresh(self) -> None:
        """Show what the session shows now."""
        self.beginResetModel()
        session = self._session
        self._listed, self.rows = listing(session.table, session.shown, self._column, self._descending)
        self._place: np.ndarray[tuple[int], np.dtype[np.int32]] | None = None
        self.endResetModel()

    def place_of(self, event_id: str) -> int | None:
        """Where the list shows an event; None if it does not."""
        row = self._session.table.row_of(event_id)
        if row is None or not self._listed[row]:
            return None
        if self._place is None:
            self._place = np.zeros(self._session.table.n, np.int32)
            self._place[self.rows] = np.arange(len(self.rows), dtype=np.int32)
        return int(self._place[row])

    def is_pinned(self, place: int) -> bool:
        """Whether the event shown there is pinned."""
        return int(self.rows[place]) in self._session.lineups.pinned_rows

    def id_at(self, place: int) -> str:
        return self._session.table.ids[int(self.rows[place])]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(int(self.rows[index.row()]), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == EVENT:
            row = int(self.rows[index.row()])
            said = (spoken(self._session.table, row), *self._session.lineups.marked_as(row))
            return ", ".join((*said, f"{index.row() + 1} of {len(self.rows)}"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(self._cell(int(self.rows[index.row()]), index.column())))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the list, at once, or soon in a large library."""
        self._wanted = column, order == Qt.SortOrder.DescendingOrder
        if self._wanted == (self._column, self._descending):
            return
        if self._session.upkeep.is_large:
            self._sort_beside(*self._wanted)
        else:
            self._show_by(*self._wanted)

    def _show_by(self, column: int, descending: bool) -> None:
        self._column, self._descending = column, descending
        self.refresh()

    def _sort_beside(self, column: int, descending: bool) -> None:
        # No start sorts anything.
        from communique.ui.tasks import run

        session, doing = self._session, f"Sorting by {HEADINGS[column].lower()}"
        table, shown = session.table, session.shown

        def end(*_: object) -> None:
            session.end(doing)
            if (column, descending) != self._wanted:
                return
            if session.shown is shown:
                self._show_by(column, descending)
            else:
                self._sort_beside(column, descending)

        session.begin(doing)
        run(lambda _: listing(table, shown, column, descending), end, end)

    def _cell(self, row: int, column: int) -> str:
        table = self._session.table
        if column == DATE:
            return date_cell(table, row)
        if column == EVENT:
            return table.titles[row]
        if column == RELATIONSHIP:
            return ", ".join(labels_of_row(table, row)) or "–"
        return kind_cell(table, row) if column == KIND else str(len(table.documents.of(row)))
