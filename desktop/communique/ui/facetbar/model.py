"""The rows of one facet for Qt's views and for screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from communique.browsing.offering import Offer
from communique.ui.facetbar.rows import Row
from communique.ui.plain import tooltip

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class FacetModel(QAbstractListModel):
    """Rows as they are; a change of counts keeps the rows, a change of values replaces them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> bool:
        """Show these rows; whether their number changed."""
        same = [row.offer.key for row in rows] == [row.offer.key for row in self.rows]
        changed = len(rows) != len(self.rows)
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        return changed

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()].offer
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{row.label} ({row.hint})" if row.hint else row.label)
        if role == Qt.ItemDataRole.UserRole:
            return row.key
        return None

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


def said(offer: Offer) -> str:
    """The value for someone who hears it: "China, no events, 1 statement, left out"."""
    parts = [offer.label, "1 event" if offer.count == 1 else f"{offer.count or 'no'} events"]
    if offer.statements and not offer.count:
        parts.append(statements_in_words(offer))
    if offer.chosen or offer.left_out:
        parts.append("chosen" if offer.chosen else "left out")
    return ", ".join(parts)


def statements_in_words(offer: Offer) -> str:
    return "1 statement" if offer.statements == 1 else f"{offer.statements:,} statements"
