"""How one value of a facet is painted: tick box, swatch or shape, name, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from communique.ui.facetbar.model import Index, statements_in_words

if TYPE_CHECKING:
    from communique.browsing.offering import Offer
    from communique.ui.facetbar.view import FacetView
    from communique.ui.session import Session

BOX = 13
GAP = 7
INSET = 2


class _Pen:
    """A painter with the room that is still free on its line."""

    def __init__(self, painter: QPainter, room: QRect) -> None:
        self.painter, self.room = painter, room


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of one facet."""

    def __init__(self, session: Session, view: FacetView, swatches: bool) -> None:
        super().__init__(view)
        self._session, self._view, self._swatches = session, view, swatches
        self.row_height = max(24, QFontMetrics(view.font()).height() + 6)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.rows.rows[index.row()]
        rect: QRect = option.rect
        painter.save()
        self._ground(painter, rect, index.row())
        pen = _Pen(painter, rect.adjusted(INSET + (18 if row.inner else 0), 0, -INSET - 2, 0))
        self._box(pen, row.offer)
        if self._swatches:
            self._swatch(pen, row.offer)
        self._count(pen, row.offer)
        self._name(pen, row.offer)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, row: int) -> None:
        # Asked of the view: the option's state would load all of QStyle's enumerations for the first frame.
        theme, view = self._session.theme, self._view
        if row == view.under_mouse:
            painter.fillRect(rect, QColor(theme.line))
        if view.hasFocus() and row == view.currentIndex().row():
            painter.setPen(QColor(theme.link))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _box(self, pen: _Pen, offer: Offer) -> None:
        theme, painter = self._session.theme, pen.painter
        box = QRectF(pen.room.left() + 0.5, pen.room.center().y() - BOX // 2 + 0.5, BOX, BOX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = offer.chosen or offer.left_out
        painter.setPen(QPen(QColor(theme.accent if on else theme.muted), 1))
        painter.setBrush(QColor(theme.accent if offer.chosen else theme.raised))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(QPen(QColor(theme.on_accent if offer.chosen else theme.accent), 1.8))
        if offer.chosen:
            corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.28))
            painter.drawPolyline([QPointF(box.left() + x * BOX, box.top() + y * BOX) for x, y in corners])
        elif offer.left_out:
            painter.drawLine(QPointF(box.left() + 3, box.center().y()), QPointF(box.right() - 3, box.center().y()))
        pen.room.setLeft(pen.room.left() + BOX + GAP)

    def _swatch(self, pen: _Pen, offer: Offer) -> None:
        tone = self._session.theme.relationship(offer.tone)
        square = QRectF(pen.room.left(), pen.room.center().y() - 5, 11, 11)
        pen.painter.setPen(Qt.PenStyle.NoPen)
        pen.painter.setBrush(QColor(tone.mark))
        pen.painter.drawRoundedRect(square, 3, 3)
        pen.room.setLeft(pen.room.left() + 11 + GAP)

    def _count(self, pen: _Pen, offer: Offer) -> None:
        text = f"{offer.count:,}"
        self._right(pen, text, pen.painter.font(), self._session.theme.muted)
        if offer.statements and not offer.count:
            font = QFont(pen.painter.font())
            font.setItalic(True)
            font.setPointSizeF(font.pointSizeF() * 0.88)
            self._right(pen, statements_in_words(offer), font, self._session.theme.muted)

    def _right(self, pen: _Pen, text: str, font: QFont, colour: str) -> None:
        before = pen.painter.font()
        pen.painter.setFont(font)
        pen.painter.setPen(QColor(colour))
        pen.painter.drawText(pen.room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        pen.room.setRight(pen.room.right() - QFontMetrics(font).horizontalAdvance(text) - GAP)
        pen.painter.setFont(before)

    def _name(self, pen: _Pen, offer: Offer) -> None:
        theme, painter = self._session.theme, pen.painter
        painter.setPen(QColor(theme.text if offer.count or offer.chosen else theme.muted))
        font = painter.font()
        if offer.left_out:
            font.setStrikeOut(True)
            painter.setFont(font)
        name = f"{offer.symbol} {offer.label}" if offer.symbol else offer.label
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, pen.room.width())
        painter.drawText(pen.room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
