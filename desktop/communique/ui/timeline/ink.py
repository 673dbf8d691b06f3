"""Ink for the screen: labels and shapes as pixmaps that are kept from frame to frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.ui.timeline.labels import label
from communique.ui.timeline.sprites import ARROW_LENGTH, FADE_LENGTH, Fonts, Labels, Shapes

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from communique.browsing.lanes import Lane
    from communique.browsing.table import EventTable
    from communique.ui.theme import Theme


_BESIDE = 6
"""Pixels of a label without a detail that stay clear."""


class ScreenInk:
    """Made anew for another table, theme, font or screen."""

    def __init__(self, table: EventTable, theme: Theme, font: QFont, ratio: float, most: int) -> None:
        self._table, self._theme = table, theme
        self.fonts = Fonts(font, most)
        self.labels = Labels(self.fonts, theme.text, theme.muted, ratio)
        self._shapes = Shapes(ratio)

    def width(self, row: int, lane: Lane, bold: bool) -> int:
        """The pixels that a label needs."""
        return self.labels.width((row, lane.note, bold), lambda: label(self._table, row, lane), bold)

    def label(self, painter: QPainter, x: int, y: int, row: int, lane: Lane, bold: bool, room: int) -> None:
        """Draw a label; where the view ends within it, it fades out, so that it does not look cut."""
        pixmap = self.labels.pixmap((row, lane.note, bold), lambda: label(self._table, row, lane), bold)
        if pixmap is None:
            return
        painter.drawPixmap(x, y, pixmap)
        if room < pixmap.deviceIndependentSize().width():
            ground = self._theme.relationship(lane.tone).tint
            painter.drawPixmap(x + room - FADE_LENGTH, y, self._shapes.fade(ground, self.fonts.height))

    def count(self, painter: QPainter, x: int, y: int, width: int, text: str) -> None:
        room = self.labels.width(text, lambda: (text, ""), False) - _BESIDE
        if room <= width and (pixmap := self.labels.pixmap(text, lambda: (text, ""), False)) is not None:
            painter.drawPixmap(x + (width - room) // 2, y, pixmap)

    def shape(self, painter: QPainter, x: int, y: int, quad: int, colour: str, hollow: bool, surface: str) -> None:
        half = Shapes.SIZE // 2
        painter.drawPixmap(x - half, y - half, self._shapes.pixmap(quad, colour, hollow, surface))

    def arrow(self, painter: QPainter, x: int, y: int, direction: int, colour: str) -> None:
        left = x - ARROW_LENGTH - 4 if direction < 0 else x + 4
        painter.drawPixmap(left, y - Shapes.SIZE // 2, self._shapes.arrow(direction, colour))
