"""How one cell of the list is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from communique.ui.eventlist.model import Index

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from communique.ui.session import Session

INSET = 8


class CellDelegate(QStyledItemDelegate):
    """Text on the list's ground, a line under each row; the selected ones stand out as in the reader."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._session.theme
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.highlight))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.link))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        text = str(index.data() or "")
        painter.setPen(QColor(theme.text))
        room = rect.adjusted(INSET, 0, -INSET // 2, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
