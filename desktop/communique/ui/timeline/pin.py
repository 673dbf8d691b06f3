"""The drawing pin on lanes and events that are pinned."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from communique.ui.timeline.colours import colour

WIDE, HIGH = 8, 10
"""Pixels of a pin."""


def draw_pin(painter: QPainter, middle: QPointF, ink: str, halo: str = "") -> None:
    """An upright pin; a halo keeps it apart from what it stands on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, y = middle.x(), middle.y()
    body, plate = QRectF(x - 2.5, y - 5, 5, 4.5), QRectF(x - 4, y - 0.5, 8, 1.6)
    needle = QRectF(x - 0.6, y + 1, 1.2, 4)
    if halo:
        painter.setPen(QPen(colour(halo), 2.4))
        painter.drawRects([body, plate, needle])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    painter.drawRoundedRect(body, 1, 1)
    painter.drawRects([plate, needle])
