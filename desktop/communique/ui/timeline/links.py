"""The line that joins an event's marks in several lanes, while the pointer or the keys are on it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPen

from communique.browsing.lanes.links import stops
from communique.browsing.lanes.stage import Scene
from communique.ui.timeline.colours import colour, mixed
from communique.ui.timeline.look import Look

_KNOT = 3
"""Pixels from the middle to the edge of what stands for the event where it is only counted."""


def paint_links(painter: QPainter, scene: Scene, look: Look, row: int) -> None:
    """Below marks and labels; nothing for an event that stands in one lane only."""
    places = stops(scene, row, look.height)
    painter.setPen(QPen(mixed(look.theme.accent, look.theme.surface, 0.7), 1))
    for one, other in pairwise(places):
        painter.drawLine(QPoint(one.x, one.y), QPoint(other.x, other.y))
    for place in places:
        if place.is_counted:
            x, y, wide = place.x - _KNOT, place.y, 2 * _KNOT + 1
            painter.fillRect(x, y - _KNOT, wide, wide, colour(look.theme.accent))
