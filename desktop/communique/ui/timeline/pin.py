"""The drawing pin on lanes and events that are pinned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from communique.ui.timeline.colours import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

WIDE, HIGH = 7, 10
"""Pixels of a pin."""


def draw_pin(painter: QPainter, x: int, y: int, ink: str, halo: str = "") -> None:
    """An upright pin about a pixel; a halo keeps it apart from what it stands on.

    Of whole pixels: smooth edges would be rounded otherwise wherever it is moved.
    """
    parts = QRect(x - 2, y - 5, 5, 4), QRect(x - 3, y - 1, 7, 2), QRect(x, y + 1, 1, 4)
    for part in parts if halo else ():
        painter.fillRect(part.adjusted(-1, -1, 1, 1), colour(halo))
    for part in parts:
        painter.fillRect(part, colour(ink))
