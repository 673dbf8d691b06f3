"""Ink for the screen: labels and shapes as pixmaps that are kept from frame to frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from communique.ui.timeline.labels import grouped, label
from communique.ui.timeline.sprites import ARROW_LENGTH, FADE_LENGTH, OVERHANG, Fitted, Fonts, Labels, Shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from communique.browsing.lanes import Lane, Mark
    from communique.browsing.table import EventTable
    from communique.ui.theme import Theme
    from communique.ui.timeline.faces import Face


_BESIDE = 6
"""Pixels of a label without a detail that stay clear."""
_MOST_FITTED = 20_000
_HALF = Shapes.SIZE // 2


class ScreenInk:
    """Made anew for another table, theme, font or screen."""

    def __init__(self, table: EventTable, theme: Theme, font: QFont, ratio: float, most: int) -> None:
        self._table, self._theme = table, theme
        # A label looks the same as text and as a picture, which knows no colour behind it.
        font = QFont(font)
        font.setStyleStrategy(font.styleStrategy() | QFont.StyleStrategy.NoSubpixelAntialias)
        self.fonts = Fonts(font, most)
        self.labels = Labels(self.fonts, theme.text, theme.muted, ratio)
        self._shapes = Shapes(ratio)
        self._labels: dict[tuple[int, str, bool], Fitted] = {}
        self._numerals: dict[int, Fitted] = {}

    def width(self, row: int, lane: Lane, bold: bool) -> int:
        """The pixels that a label needs."""
        return self._fitted(row, lane, bold).width

    def _fitted(self, row: int, lane: Lane, bold: bool) -> Fitted:
        key = row, lane.note, bold
        if key not in self._labels:
            if len(self._labels) >= _MOST_FITTED:
                self._labels.clear()
            self._labels[key] = self.fonts.fitted(label(self._table, row, lane), bold)
        return self._labels[key]

    def label(self, painter: QPainter, mark: Mark, y: int, lane: Lane, bold: bool, room: int) -> None:
        """Draw a label; where the view ends within it, it fades out, so that it does not look cut."""
        key = mark.row, lane.note, bold
        pixmap = self.labels.kept.get(key)
        if pixmap is not None:
            painter.drawPixmap(mark.label_x - OVERHANG, y, pixmap)
        else:
            self.labels.draw(painter, mark.label_x, y, key, self._fitted(mark.row, lane, bold), bold)
        if room < mark.label_width:
            ground = self._theme.relationship(lane.tone).tint
            painter.drawPixmap(mark.label_x + room - FADE_LENGTH, y, self._shapes.fade(ground, self.fonts.height))

    def counts(self, painter: QPainter, y: int, cells: Sequence[tuple[int, int, int]]) -> None:
        numerals, kept, draw = self._numerals, self.labels.kept, painter.drawPixmap
        for x, width, number in cells:
            text = numerals.get(number) or self._numeral(number)
            if (spare := width - text.width + _BESIDE) >= 0:
                left, pixmap = x + spare // 2, kept.get(number)
                if pixmap is not None:
                    draw(left - OVERHANG, y, pixmap)
                else:
                    self.labels.draw(painter, left, y, number, text)

    def _numeral(self, number: int) -> Fitted:
        if len(self._numerals) >= _MOST_FITTED:
            self._numerals.clear()
        text = self._numerals[number] = self.fonts.fitted((grouped(number), ""), False)
        return text

    def point(self, painter: QPainter, x: int, y: int, face: Face) -> None:
        if face.arrow:
            left = x - ARROW_LENGTH - 4 if face.arrow < 0 else x + 4
            painter.drawPixmap(left, y - _HALF, self._shapes.arrow(face.arrow, face.colour))
        painter.drawPixmap(x - _HALF, y - _HALF, self._shapes.of(face))
