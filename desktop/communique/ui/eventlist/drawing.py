"""How one cell of the list is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from communique.ui.eventlist.model import Index
from communique.ui.eventlist.order import EVENT

if TYPE_CHECKING:
    from communique.ui.eventlist import EventList
    from communique.ui.session import Session

INSET = 8


class CellDelegate(QStyledItemDelegate):
    """Text on the list's ground, a line under each row; the selected ones stand out as in the reader."""

    def __init__(self, session: Session, view: EventList) -> None:
        super().__init__(view)
        self._session, self._view = session, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, view = self._session.theme, self._view
        rect: QRect = option.rect
        # Asked of the view: the option's state would load all of QStyle's enumerations for the first frame.
        if view.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(theme.highlight))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if view.hasFocus() and index.row() == view.currentIndex().row():
            self._frame(painter, rect)
        if index.column() == EVENT and view.events.is_pinned(index.row()):
            # Imported here: few lists have any pinned event.
            from communique.ui.timeline.pin import WIDE, draw_pin

            draw_pin(painter, rect.left() + INSET + WIDE // 2, rect.center().y() + 1, theme.accent)
            rect = rect.adjusted(WIDE + 4, 0, 0, 0)
        text = str(index.data() or "")
        painter.setPen(QColor(theme.text))
        room = rect.adjusted(INSET, 0, -INSET // 2, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _frame(self, painter: QPainter, cell: QRect) -> None:
        """What of the frame about the row at hand lies in one of its cells."""
        painter.setPen(QColor(self._session.theme.link))
        edge = self._view.viewport().rect()
        painter.drawLine(cell.topLeft(), cell.topRight())
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if cell.left() <= edge.left():
            painter.drawLine(cell.topLeft(), cell.bottomLeft())
        if cell.right() >= edge.right():
            painter.drawLine(cell.topRight(), cell.bottomRight())
