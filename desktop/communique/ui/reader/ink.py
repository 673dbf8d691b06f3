"""How marks look on the page: bands and bars below the text, lines under words, signs in the margin."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from communique.ui.reader.marks import Mark, Style
from communique.ui.reader.strips import Strip
from communique.ui.theme import Theme

BELOW_TEXT = frozenset({Style.HOVERED, Style.SELECTED, Style.FOUND, Style.FOUND_HERE})
MARGIN = 30
"""Pixels between the page's edge and its text: room for the bar and the signs."""


def draw(painter: QPainter, theme: Theme, mark: Mark, strip: Strip) -> None:
    """Draw what a mark puts on one line."""
    _DRAW[mark.style](painter, theme, mark, strip)


def _band(painter: QPainter, theme: Theme, mark: Mark, strip: Strip) -> None:
    painter.fillRect(strip.rect.adjusted(-3, 0, 3, 0), QColor(theme.highlight))
    painter.fillRect(QRectF(MARGIN - 16, strip.rect.top(), 3, strip.rect.height()), QColor(mark.colour))


def _hover(painter: QPainter, theme: Theme, _: Mark, strip: Strip) -> None:
    colour = QColor(theme.text)
    colour.setAlphaF(0.06)
    painter.fillRect(strip.rect.adjusted(-3, 0, 3, 0), colour)


def _found(painter: QPainter, theme: Theme, mark: Mark, strip: Strip) -> None:
    colour = QColor(theme.highlight_edge)
    colour.setAlphaF(0.65 if mark.style == Style.FOUND_HERE else 0.25)
    painter.fillRect(_beside_letters(strip), colour)


def _beside_letters(strip: Strip) -> QRectF:
    height = strip.rect.height() * 0.74
    return QRectF(strip.rect.left() - 1, strip.baseline - height * 0.76, strip.rect.width() + 2, height)


def _date(painter: QPainter, _: Theme, mark: Mark, strip: Strip) -> None:
    _line_below(painter, strip, QColor(mark.colour), 2)


def _untold_date(painter: QPainter, theme: Theme, _: Mark, strip: Strip) -> None:
    _line_below(painter, strip, QColor(theme.muted), 1.4, Qt.PenStyle.DashLine)


def _actor(painter: QPainter, theme: Theme, _: Mark, strip: Strip) -> None:
    _line_below(painter, strip, QColor(theme.muted), 1, Qt.PenStyle.DotLine)


def _line_below(
    painter: QPainter, strip: Strip, colour: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> None:
    painter.setPen(QPen(colour, width, style, Qt.PenCapStyle.FlatCap))
    y = round(strip.baseline + max(3.0, strip.rect.height() * 0.15)) + (0.5 if width < 2 else 0.0)
    painter.drawLine(QPointF(strip.rect.left(), y), QPointF(strip.rect.right(), y))


def _event_sign(painter: QPainter, _: Theme, mark: Mark, strip: Strip) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(mark.colour))
    _sign(painter, strip, 2.5)


def _statement_sign(painter: QPainter, _: Theme, mark: Mark, strip: Strip) -> None:
    painter.setPen(QPen(QColor(mark.colour), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _sign(painter, strip, 3.0)


def _sign(painter: QPainter, strip: Strip, radius: float) -> None:
    if strip.first:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawEllipse(QPointF(MARGIN - 8.5, strip.baseline - strip.rect.height() * 0.2), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


_DRAW: dict[Style, Callable[[QPainter, Theme, Mark, Strip], None]] = {
    Style.HOVERED: _hover,
    Style.SELECTED: _band,
    Style.FOUND: _found,
    Style.FOUND_HERE: _found,
    Style.ACTOR: _actor,
    Style.UNTOLD_DATE: _untold_date,
    Style.DATE: _date,
    Style.EVENT: _event_sign,
    Style.STATEMENT: _statement_sign,
}
