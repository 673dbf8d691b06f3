"""All events of a presentation at a glance, to go to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from communique.browsing.describing import date_cell
from communique.ui.presenter.scene import AMBER, BACKGROUND, MUTED, SMALLEST, WHITE, Room
from communique.ui.presenter.typesetting import PLAIN, SERIF

if TYPE_CHECKING:
    from communique.browsing.table import EventTable
    from communique.ui.presenter.tour import Tour

_Index = QModelIndex | QPersistentModelIndex

_STYLE = f"""
QListView {{ background: {BACKGROUND}; border: none; outline: none; }}
QScrollBar {{ background: {BACKGROUND}; width: 10px; }}
QScrollBar::handle {{ background: #3a4354; border-radius: 4px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
"""


class Overview(QListView):
    """A list of dates and titles; Enter or a click goes to one."""

    chosen = Signal(int)

    def __init__(self, tour: Tour, table: EventTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("All events")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_STYLE)
        self.setModel(_Titles(tour, table, self))
        self.setItemDelegate(_Painter(self))
        self.setCurrentIndex(self.model().index(tour.at, 0))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()  # Rows are as high as the screen wants them.
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_O, Qt.Key.Key_F11):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Titles(QAbstractListModel):
    """One row an event: its title, its date as the second role."""

    def __init__(self, tour: Tour, table: EventTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._table = tour.rows, table

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = int(self._rows[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.titles[row]
        if role == Qt.ItemDataRole.UserRole:
            return date_cell(self._table, row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.row() + 1}: {self._table.titles[row]}, {date_cell(self._table, row)}"
        return None


class _Painter(QStyledItemDelegate):
    """Number, date and title on one line, as large as on a slide."""

    def _room(self) -> Room:
        view = self.parent()
        assert isinstance(view, QWidget)
        return Room(view.width(), view.window().height())

    def sizeHint(self, _: QStyleOptionViewItem, __: _Index) -> QSize:
        return QSize(100, round(66 * self._room().unit))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        area: QRect = option.rect
        room = self._room()
        painter.save()
        painter.setFont(PLAIN.at(SMALLEST * room.unit))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current:
            painter.fillRect(area, QColor("#222a36"))
        left, width = area.left() + room.left, room.text_width
        columns = ((MUTED, 0.0, 0.07, str(index.row() + 1)), (AMBER, 0.07, 0.24, index.data(Qt.ItemDataRole.UserRole)))
        for colour, start, share, text in columns:
            cell = QRect(int(left + start * width), area.top(), int(share * width), area.height())
            _write(painter, cell, colour, text)
        painter.setFont(SERIF.at(36 * room.unit))
        title = QRect(int(left + 0.33 * width), area.top(), int(0.67 * width), area.height())
        _write(painter, title, WHITE, str(index.data()))
        painter.restore()


def _write(painter: QPainter, area: QRect, colour: str, text: str) -> None:
    """One line of plain text, cut at its end if it is too long."""
    painter.setPen(QColor(colour))
    cut = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, area.width() - 12)
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
