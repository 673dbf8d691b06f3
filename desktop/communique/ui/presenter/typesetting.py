"""Text that fits: set as large as its room allows, and cut with an ellipsis where even the smallest size does not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

from communique.ui.fonts import READING_FAMILIES
from communique.ui.style import UI_FAMILIES

ELLIPSIS = "…"
TALL = 1.5
"""Height of a line, in sizes of its font, above which the script is taken for a tall one."""


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface by its families and weight."""

    families: tuple[str, ...]
    bold: bool = False

    def at(self, pixels: float) -> QFont:
        font = QFont()
        font.setFamilies(self.families)
        font.setPixelSize(max(1, round(pixels)))
        font.setBold(self.bold)
        return font


SERIF = Face(READING_FAMILIES)
SERIF_BOLD = Face(READING_FAMILIES, bold=True)
PLAIN = Face(tuple(UI_FAMILIES))
PLAIN_BOLD = Face(tuple(UI_FAMILIES), bold=True)


class Block:
    """Lines of one text; `height` in pixels."""

    def __init__(self, text: str, font: QFont, width: float, leading: float) -> None:
        self.text, self.pixels = text, font.pixelSize()
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height, self.lines = 0.0, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            pitch = font.pixelSize() * leading
            # Lines of a script with tall letters keep the distance that its font asks for.
            pitch = pitch if line.height() < font.pixelSize() * TALL else max(pitch, line.height())
            line.setPosition(QPointF(0, self.height + (pitch - line.height()) / 2))
            self.height += pitch
            self.lines += 1
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        self._layout.draw(painter, QPointF(x, y))


def fitted(
    text: str, face: Face, width: float, height: float, largest: float, smallest: float, leading: float = 1.25
) -> Block:
    """The text in the largest size between the two (pixels) in which it fits into width and height, else cut."""
    size = largest
    while (block := Block(text, face.at(size), width, leading)).height > height and size > smallest:
        size = max(smallest, size * 0.93)
    return block if block.height <= height else _cut(text, face.at(smallest), width, height, leading)


def _cut(text: str, font: QFont, width: float, height: float, leading: float) -> Block:
    """As many of the words as fit, by halves."""
    fits, too_many = 0, len(text)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        if Block(_shortened(text, middle), font, width, leading).height <= height:
            fits = middle
        else:
            too_many = middle
    return Block(_shortened(text, fits), font, width, leading)


def _shortened(text: str, length: int) -> str:
    """The first characters up to the end of a word, with an ellipsis; a closing quotation mark stays."""
    start = text[:length]
    blank = start.rfind(" ")
    closing = "”" if text.startswith("“") else ""
    return (start[:blank] if blank > length // 2 else start).rstrip(" ,;:–-") + ELLIPSIS + closing
