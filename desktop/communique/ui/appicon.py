"""The program's icon, drawn: lanes with marks on them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from communique.ui.theme import LIGHT

SIZES = (16, 32, 48, 128)
MARKS = ((0.32, 0.28, 0), (0.62, 0.28, 0), (0.48, 0.52, 1), (0.74, 0.76, 2))
"""Place across, place down, whose colour."""


def app_icon() -> QIcon:
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_drawn(size))
    return icon


def _drawn(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.accent))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    painter.setPen(QPen(QColor(LIGHT.outline), max(1.0, size / 32)))
    for down in sorted({mark[1] for mark in MARKS}):
        painter.drawLine(QPointF(size * 0.14, size * down), QPointF(size * 0.86, size * down))
    painter.setPen(QPen(QColor(LIGHT.surface), max(1.0, size / 40)))
    for across, down, tone in MARKS:
        painter.setBrush(QColor(LIGHT.tones[tone].mark).lighter(135))
        painter.drawEllipse(QPointF(size * across, size * down), size * 0.1, size * 0.1)
    painter.end()
    return pixmap
