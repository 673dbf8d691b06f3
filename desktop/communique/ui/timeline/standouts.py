"""What stands out among the marks: a quiet ground behind those that a search found, a pin on those that are pinned."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from communique.browsing.lanes.marks import GROUND, Mark, Side
from communique.browsing.lanes.standing import cells_with
from communique.ui.timeline.colours import colour
from communique.ui.timeline.pin import HIGH, WIDE, draw_pin

if TYPE_CHECKING:
    from communique.browsing.lanes.stage import Band, Scene
    from communique.ui.theme import Theme
    from communique.ui.timeline.look import Look

_INSET = 2
"""Pixels of a line that the ground leaves free above and below."""
_BAR = 9
"""Pixels that a bar under its label takes of the line."""
_POINT = 7
"""Pixels from a point's middle to the edge of its mark."""
_Hint = QPainter.RenderHint.Antialiasing


def paint_found(painter: QPainter, scene: Scene, bands: Iterable[Band], look: Look, sides: Collection[Side]) -> None:
    """The ground of what was found, to be painted below the marks; the painter's origin is the lanes' corner."""
    for band, mark in _marks(bands, look.found, sides):
        left, right = _reach(mark)
        left, right = max(left - GROUND, -GROUND), min(right + GROUND, look.width + GROUND)
        high = scene.metrics.line - (_BAR if mark.side is Side.OVER else 2 * _INSET)
        ground = QRectF(left, scene.line_top(band, mark.line) + _INSET, right - left, high)
        paint_ground(painter, ground, look.theme)


def paint_ground(painter: QPainter, ground: QRectF, theme: Theme) -> None:
    """The ground of something that was found."""
    painter.setRenderHint(_Hint)
    painter.setPen(QPen(colour(theme.highlight_edge), 0.8))
    painter.setBrush(colour(theme.highlight))
    painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setRenderHint(_Hint, False)


def paint_pins(painter: QPainter, scene: Scene, bands: Iterable[Band], look: Look, sides: Collection[Side]) -> None:
    """The pins, to be painted over the marks; those of events that are only counted stand on their cells."""
    bands, rows = list(bands), np.fromiter(look.pinned, np.int32, len(look.pinned))
    for band, mark in _marks(bands, look.pinned, sides):
        y = scene.line_top(band, mark.line) + HIGH // 2 + 1
        draw_pin(painter, _pin_middle(mark), y, look.theme.accent, _ground(band, look))
    for band in bands if Side.NONE in sides else ():
        for x in cells_with(band, rows, scene.scale):
            draw_pin(painter, x, scene.strip_top(band), look.theme.accent, _ground(band, look))


def _marks(bands: Iterable[Band], rows: Collection[int], sides: Collection[Side]) -> Iterable[tuple[Band, Mark]]:
    """The marks of these rows with their lanes, as far as their labels stand at these sides."""
    for band in bands:
        for mark in band.arrangement.marks if band.arrangement else ():
            if mark.row in rows and mark.side in sides:
                yield band, mark


def _reach(mark: Mark) -> tuple[int, int]:
    """From where to where a mark with its label reaches; of a label over its bar the label alone."""
    if mark.side is Side.OVER:
        return mark.label_x, mark.label_x + mark.label_width
    room = 0 if mark.is_bar else _POINT
    left, right = mark.x0 - room, mark.x1 + room
    if not mark.label_width:
        return left, right
    return min(left, mark.label_x), max(right, mark.label_x + mark.label_width)


def _ground(band: Band, look: Look) -> str:
    return look.theme.relationship(band.lane.tone).tint


def _pin_middle(mark: Mark) -> int:
    """The middle of a pin: between a mark and its label, else where nothing else may stand."""
    if mark.side is Side.OVER or mark.side is Side.RIGHT:
        return mark.label_x - WIDE // 2 - 1
    return mark.x1 + (0 if mark.is_bar else _POINT - 2) + WIDE // 2
