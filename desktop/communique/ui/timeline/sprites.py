"""Labels and shapes painted once and kept as pixmaps: blitting one costs a thirtieth of drawing its text."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen, QPixmap, QPolygonF

from communique.model.kinds import Quad
from communique.ui.timeline.faces import Face

_MOST = 1000
"""Pictures of labels that are kept, 20 kB each: those of a journey into a time and back."""
_MOST_SEEN = 8192
"""Labels remembered to have been written."""
_MEASURED = 4096
"""Texts whose widths are kept."""
_AT_ONCE = 12
"""New pictures a frame."""
_RADIUS = 5.5
_BETWEEN = 5
OVERHANG = 2
"""Pixels by which a first letter, a J for one, may reach to the left of its text: pictures of labels begin there."""
MOST_LABEL = 460
"""Pixels of the longest label."""
_LEAST_LABEL, _LABEL_STEP = 240, 40

Text = tuple[str, str]


class Fitted(NamedTuple):
    """A label as it fits: where the detail begins, and the width of both."""

    title: str
    detail: str
    begins: int
    width: int


class Fonts:
    """The fonts of labels with their widths."""

    def __init__(self, font: QFont, most: int = MOST_LABEL) -> None:
        """`most` is how wide a label may be."""
        self._most = most
        self.plain, self.bold = QFont(font), QFont(font)
        self.bold.setBold(True)
        self._plain, self._bold = QFontMetricsF(self.plain), QFontMetricsF(self.bold)
        self.height, self.ascent = ceil(self._plain.height()), self._plain.ascent()
        self.width = lru_cache(_MEASURED)(self._width)
        """The width of a text, bold or not: most come again in the next frame."""
        self.elided = lru_cache(_MEASURED)(self._elided)
        """A text cut to a width, bold or not."""

    def _width(self, text: str, bold: bool = False) -> float:
        return (self._bold if bold else self._plain).horizontalAdvance(text)

    def width_by_letters(self, text: str) -> float:
        """The width of a text with numbers, which seldom comes again; without the kerning, which digits do not have."""
        return sum([self.width(letter) for letter in text])

    def _elided(self, text: str, width: float, bold: bool = False) -> str:
        # To measure costs a third of to elide, and most texts fit.
        if self.width(text, bold) <= width:
            return text
        return (self._bold if bold else self._plain).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def fitted(self, text: Text, bold: bool, room: float = MOST_LABEL) -> Fitted:
        """Title and detail as they fit."""
        title, detail = text if room > _LEAST_LABEL else (text[0], "")
        beside = self.width(detail) + _BETWEEN if detail else 0.0
        title = self.elided(title, max(min(self._most, room) - beside, min(self._most, room) / 2), bold)
        begins = self.width(title, bold) + _BETWEEN
        return Fitted(title, detail, ceil(begins), ceil(begins + beside - _BETWEEN) + 1)


def most_label(width: int) -> int:
    """How wide labels may be in a view: half of it, in steps, so that few changes of size make them anew."""
    return min(max(round(width * 0.55) // _LABEL_STEP * _LABEL_STEP, _LEAST_LABEL), MOST_LABEL)


class Labels:
    """Labels as text at first sight, for a zoom shows most of them once; as pictures when they stay or come again.

    A picture costs as much to make as its text three times, and a tenth of it to show again.
    """

    def __init__(self, fonts: Fonts, text: str, muted: str, ratio: float) -> None:
        self.fonts = fonts
        self._text, self._muted, self._ratio = QColor(text), QColor(muted), ratio
        self.kept: dict[object, QPixmap] = {}
        """Pictures of labels by key; asked first, for most are there."""
        self._new = 0
        self._seen: set[object] = set()

    def begin_frame(self) -> None:
        self._new = 0
        if len(self._seen) > _MOST_SEEN:
            self._seen.clear()

    def draw(self, painter: QPainter, x: int, y: int, key: object, text: Fitted, bold: bool = False) -> None:
        """Draw a label that has no picture yet."""
        if key in self._seen and self._new < _AT_ONCE:
            self._new += 1
            if len(self.kept) > _MOST:
                for old in list(self.kept)[: _MOST // 2]:
                    del self.kept[old]
            pixmap = self.kept[key] = self._picture(text, bold)
            painter.drawPixmap(x - OVERHANG, y, pixmap)
        else:
            self._seen.add(key)
            self._write(painter, QPointF(x, y), text, bold)

    def _picture(self, text: Fitted, bold: bool) -> QPixmap:
        pixmap = _clear(OVERHANG + text.width, self.fonts.height, self._ratio)
        with QPainter(pixmap) as painter:
            self._write(painter, QPointF(OVERHANG, 0), text, bold)
        return pixmap

    def _write(self, painter: QPainter, at: QPointF, text: Fitted, bold: bool) -> None:
        draw_label(painter, at, self.fonts, text, bold, (self._text, self._muted))


def draw_label(
    painter: QPainter, at: QPointF, fonts: Fonts, text: Fitted, bold: bool, colours: tuple[QColor, QColor]
) -> None:
    """A label as text, its upper left corner `at`."""
    base = at + QPointF(0, fonts.ascent)
    painter.setFont(fonts.bold if bold else fonts.plain)
    painter.setPen(colours[0])
    painter.drawText(base, text.title)
    if text.detail:
        painter.setFont(fonts.plain)
        painter.setPen(colours[1])
        painter.drawText(base + QPointF(text.begins, 0), text.detail)


class Shapes:
    """Pixmaps of the marks of points by their faces, of arrows and fades."""

    SIZE = 15

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}

    def of(self, face: Face) -> QPixmap:
        """A point with this face."""
        if face not in self._pixmaps:
            pixmap = self._pixmaps[face] = _clear(self.SIZE, self.SIZE, self._ratio)
            with QPainter(pixmap) as painter:
                middle = QPointF(self.SIZE / 2, self.SIZE / 2)
                draw_shape(painter, middle, face.quad, face.colour, face.is_hollow, face.surface)
        return self._pixmaps[face]

    def arrow(self, direction: int, colour: str) -> QPixmap:
        key = ("arrow", direction, colour)
        if key not in self._pixmaps:
            pixmap = self._pixmaps[key] = _clear(ARROW_LENGTH, self.SIZE, self._ratio)
            painter = QPainter(pixmap)
            draw_arrow(painter, QPointF(ARROW_LENGTH if direction < 0 else 0, self.SIZE / 2), direction, colour)
            painter.end()
        return self._pixmaps[key]

    def fade(self, ground: str, height: int) -> QPixmap:
        """From nothing to the colour behind it, left to right."""
        key = ("fade", ground, height)
        if key not in self._pixmaps:
            pixmap = self._pixmaps[key] = _clear(FADE_LENGTH, height, self._ratio)
            clear = QColor(ground)
            clear.setAlpha(0)
            gradient = QLinearGradient(0, 0, FADE_LENGTH, 0)
            gradient.setColorAt(0, clear)
            gradient.setColorAt(1, QColor(ground))
            with QPainter(pixmap) as painter:
                painter.fillRect(0, 0, FADE_LENGTH, height, gradient)
        return self._pixmaps[key]


ARROW_LENGTH = 15
FADE_LENGTH = 48


def draw_shape(painter: QPainter, middle: QPointF, quad: int, colour: str, hollow: bool, surface: str) -> None:
    """Circle, square, triangle, diamond for the four quads, a small dot for none; hollow ones show the surface."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.8 if hollow else 1.0))
    painter.setBrush(QColor(surface if hollow else colour))
    x, y, r = middle.x(), middle.y(), _RADIUS
    if quad == Quad.MATERIAL_COOPERATION:
        painter.drawRect(QRectF(x - r + 0.8, y - r + 0.8, 2 * r - 1.6, 2 * r - 1.6))
    elif quad == Quad.VERBAL_CONFLICT:
        painter.drawPolygon(QPolygonF([QPointF(x, y - r), QPointF(x + r, y + r - 1), QPointF(x - r, y + r - 1)]))
    elif quad == Quad.MATERIAL_CONFLICT:
        corners = [QPointF(x, y - r - 0.5), QPointF(x + r + 0.5, y), QPointF(x, y + r + 0.5), QPointF(x - r - 0.5, y)]
        painter.drawPolygon(QPolygonF(corners))
    else:
        radius = r - 0.3 if quad else r - 1.5
        painter.drawEllipse(middle, radius, radius)


def draw_arrow(painter: QPainter, start: QPointF, direction: int, colour: str) -> None:
    """A short arrow away from `start`: to the left for "before", to the right for "since"."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1.8))
    tip = start + QPointF(direction * (ARROW_LENGTH - 1.5), 0)
    painter.drawLine(start, tip)
    painter.drawLine(tip, tip + QPointF(-direction * 4.5, -4))
    painter.drawLine(tip, tip + QPointF(-direction * 4.5, 4))


def _clear(width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(max(ceil(width * ratio), 1), max(ceil(height * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
