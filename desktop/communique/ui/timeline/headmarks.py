"""What is drawn on the heads of lanes: the triangle that folds, the pin, the menu's dots, where a held lane falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from communique.browsing.lanes.stage import Band
from communique.ui.timeline.bands import HEAD_INSET, name_right
from communique.ui.timeline.colours import colour
from communique.ui.timeline.pin import draw_pin

if TYPE_CHECKING:
    from communique.ui.timeline.heads import Heads
    from communique.ui.timeline.view import LanesView

MORE_WIDTH = 15
"""Pixels beside the name in which the pin stands, or the dots that open the menu."""
_TRIANGLE = 3.2
_LINE = 3
_Hint = QPainter.RenderHint.Antialiasing


def paint_heads(painter: QPainter, view: LanesView, heads: Heads) -> None:
    """Over the lanes; the painter's origin is their upper left corner."""
    scene = view.scene
    painter.setRenderHint(_Hint)
    for place, band in enumerate(scene.bands):
        top = band.top - scene.scrolled
        is_covered = place >= scene.held and top < scene.held_height
        if band.arrangement is not None and not is_covered and -scene.metrics.head < top < view.lanes_height:
            _paint_head(painter, view, heads, band, top)
    painter.setRenderHint(_Hint, False)
    if heads.drop is not None and heads.held is not None:
        _paint_drop(painter, view, heads)


def _paint_head(painter: QPainter, view: LanesView, heads: Heads, band: Band, top: int) -> None:
    theme, middle, key = view.session.theme, top + view.scene.metrics.head / 2, band.lane.key
    is_under = heads.under is not None and heads.under.lane == key and heads.under.part != "edge"
    ink = colour(theme.text if is_under and heads.under and heads.under.part == "fold" else theme.muted)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if not view.session.lineups.compared:
        painter.drawPolygon(_triangle(HEAD_INSET / 2, middle, band.lane.is_collapsed))
    right = name_right(band, view.ink.fonts, view.width())
    if is_under or heads.keys.focused == key:
        for step in (0, 4, 8):
            painter.drawEllipse(QPointF(right + 5.5 + step, middle + 1), 1.4, 1.4)
    elif band.lane.is_pinned:
        draw_pin(painter, int(right) + 9, int(middle), theme.muted)
    if heads.keys.focused == key:
        painter.setPen(QPen(colour(theme.accent), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1.5, top + 1, right + MORE_WIDTH + 2, view.scene.metrics.head - 2), 4, 4)


def _triangle(x: float, y: float, is_collapsed: bool) -> QPolygonF:
    """Pointing right where the lane is folded, else down."""
    r = _TRIANGLE
    right, down = ((-0.7, -1.0), (0.9, 0.0), (-0.7, 1.0)), ((-1.0, -0.7), (1.0, -0.7), (0.0, 0.9))
    corners = right if is_collapsed else down
    return QPolygonF([QPointF(x + across * r, y + along * r) for across, along in corners])


def _paint_drop(painter: QPainter, view: LanesView, heads: Heads) -> None:
    """A line where the held lane would come to stand, and its name at the pointer."""
    band = heads.band(heads.drop.beside) if heads.drop else None
    held = heads.band(heads.held.lane) if heads.held else None
    if band is None or held is None or heads.drop is None:
        return
    theme, scene, fonts = view.session.theme, view.scene, view.ink.fonts
    y = band.top - scene.scrolled + (band.height if heads.drop.after else -scene.metrics.gap)
    painter.fillRect(0, max(y, 0), view.width(), _LINE, colour(theme.accent))
    name = fonts.elided(held.lane.label, view.width() * 0.45, True)
    at = heads.pointer.y() - view.axis_height + fonts.height // 2
    ground = QRectF(HEAD_INSET, at, fonts.width(name, True) + 16, fonts.height + 8)
    painter.setRenderHint(_Hint)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.accent))
    painter.drawRoundedRect(ground, 5, 5)
    painter.setPen(colour(theme.on_accent))
    painter.setFont(fonts.bold)
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, name)
    painter.setRenderHint(_Hint, False)
