"""A small window with a list of events: the undated, or the members of a cluster; choosing one selects it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from communique.ui.plain import tooltip
from communique.ui.session import Session
from communique.ui.timeline.labels import detail, title

_WIDTH, _MOST_LINES = 420, 12
_Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractListModel):
    """Rows of the session's table, in words."""

    def __init__(self, session: Session, rows: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._rows = session.table, rows

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{title(self._table, row)}   {detail(self._table, row)}"
        return tooltip(self._table.titles[row]) if role == Qt.ItemDataRole.ToolTipRole else None

    def id_at(self, index: QModelIndex) -> str:
        return self._table.ids[self._rows[index.row()]]


class RowList(QFrame):
    """Opens at a point of the screen; Enter or a click selects, Escape closes."""

    def __init__(self, session: Session, heading: str, rows: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("rowList")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._session = session
        above = QLabel(heading, self)
        above.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QListView(self)
        self.list.setAccessibleName(heading)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = Rows(session, rows, self)
        self.list.setModel(self.rows)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.addWidget(above)
        column.addWidget(self.list)

    def open_at(self, corner: QPoint) -> None:
        """Show the list with its upper left corner near a point, within the screen."""
        lines = min(self.rows.rowCount(), _MOST_LINES)
        height = lines * max(self.list.sizeHintForRow(0), 20) + 60
        room = self.screen().availableGeometry()
        x = max(room.left(), min(corner.x(), room.right() - _WIDTH))
        y = max(room.top(), min(corner.y(), room.bottom() - height))
        self.setGeometry(x, y, _WIDTH, height)
        self.show()
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        self._session.select(self.rows.id_at(index))
        self.close()
