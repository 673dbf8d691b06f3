"""The headings of the list's columns, with the arrow of the one that orders it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView

from communique.ui.eventlist.drawing import INSET

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from communique.ui.session import Session


class Header(QHeaderView):
    """Flat words over a line."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._session = session
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setStretchLastSection(True)
        self.setFixedHeight(self.fontMetrics().height() + 11)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme = self._session.theme
        painter.fillRect(rect, QColor(theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        side = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        room = rect.adjusted(INSET, 0, -INSET if side else -4, 0)
        painter.setPen(QColor(theme.muted))
        painter.drawText(room, side or Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if section == self.sortIndicatorSection():
            at_right = side and side & Qt.AlignmentFlag.AlignRight
            wide = painter.fontMetrics().horizontalAdvance(words)
            left = room.right() - wide - 15 if at_right else room.left() + wide + 7
            self._paint_arrow(painter, QPointF(left, rect.center().y() + 0.5))

    def _paint_arrow(self, painter: QPainter, left: QPointF) -> None:
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        tip = -3 if up else 3
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = [left + QPointF(0, -tip / 2), left + QPointF(4, tip / 2), left + QPointF(8, -tip / 2)]
        painter.drawPolyline(corners)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
