"""What joins an event's marks in several lanes while it is pointed at, and shows it where it is only counted."""

from __future__ import annotations

from itertools import islice, pairwise

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPen

from communique.browsing.lanes.links import stops
from communique.browsing.lanes.stage import Scene
from communique.ui.timeline.colours import colour, mixed
from communique.ui.timeline.look import Look

_KNOT = 3
"""Pixels from the middle to the edge of what stands for the event where it is only counted."""

_MOST = 20
"""Of many that are selected, so many are shown where they are counted."""


def paint_links(painter: QPainter, scene: Scene, look: Look) -> None:
    """A line from lane to lane for what is pointed at, below marks and labels; knots on cells for the selected too."""
    pointed = () if look.hovered is None else (look.hovered,)
    painter.setPen(QPen(mixed(look.theme.accent, look.theme.surface, 0.7), 1))
    for row in (*pointed, *islice(look.selected, _MOST)):
        places = stops(scene, row, look.height)
        for one, other in pairwise(places) if row == look.hovered else ():
            painter.drawLine(QPoint(one.x, one.y), QPoint(other.x, other.y))
        for place in places:
            if place.is_counted:
                wide = 2 * _KNOT + 1
                painter.fillRect(place.x - _KNOT, place.y - _KNOT, wide, wide, colour(look.theme.accent))
