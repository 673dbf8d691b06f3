"""Painting a scene: the lanes with the lines of the calendar behind them, and the axis above."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from communique.browsing.lanes.stage import Scene
from communique.browsing.ticks import Tick, Ticks
from communique.ui.theme import Theme
from communique.ui.timeline.bands import HEAD_INSET, BandPainter
from communique.ui.timeline.colours import colour, mixed
from communique.ui.timeline.look import Look
from communique.ui.timeline.sprites import Fonts


def paint_lanes(painter: QPainter, scene: Scene, ticks: Ticks, look: Look) -> None:
    """All lanes, from the top of the first one in sight; the painter's origin is the lanes' upper left corner."""
    painter.fillRect(0, 0, look.width, look.height, colour(look.theme.surface))
    in_sight = [band for band in scene.bands if band.arrangement is not None]
    for band in in_sight:
        tint = look.theme.relationship(band.lane.tone).tint
        painter.fillRect(0, band.top - scene.scrolled, look.width, band.height, colour(tint))
    _paint_ticks(painter, ticks, min(scene.height - scene.scrolled, look.height), look.theme)
    for band in in_sight:
        BandPainter(painter, scene, band, look).paint()


def _paint_ticks(painter: QPainter, ticks: Ticks, height: int, theme: Theme) -> None:
    for tier, ink in ((ticks.lower, mixed(theme.line, theme.surface, 0.5)), (ticks.upper, colour(theme.line))):
        for tick in tier:
            if tick.x0 >= 0:
                painter.fillRect(int(tick.x0), 0, 1, height, ink)


def paint_axis(painter: QPainter, ticks: Ticks, width: int, height: int, fonts: Fonts, theme: Theme) -> None:
    """The two tiers above the lanes: the upper in bold, each of its labels kept in sight while any of its time is."""
    painter.fillRect(0, 0, width, height, colour(theme.surface))
    half = (height - 4) / 2
    painter.setPen(colour(theme.text))
    painter.setFont(fonts.bold)
    for tick in ticks.upper:
        _axis_label(painter, tick, fonts, True, QPointF(0, 2 + (half - fonts.height) / 2 + fonts.ascent), width)
        if tick.x0 > 0:
            painter.fillRect(int(tick.x0), 4, 1, height - 4, colour(theme.line))
    painter.setPen(colour(theme.muted))
    painter.setFont(fonts.plain)
    for tick in ticks.lower:
        _axis_label(painter, tick, fonts, False, QPointF(0, 2 + half + (half - fonts.height) / 2 + fonts.ascent), width)
        if tick.x0 >= 0:
            painter.fillRect(int(tick.x0), int(height - half) + 2, 1, int(half), colour(theme.line))
    painter.fillRect(0, height - 1, width, 1, colour(theme.line))


def _axis_label(painter: QPainter, tick: Tick, fonts: Fonts, bold: bool, base: QPointF, width: int) -> None:
    left = max(tick.x0, 0.0) + (HEAD_INSET if bold and tick.x0 <= 0 else 6)
    room = min(tick.x1, width) - left - 2 if bold else tick.x1 - left - 2
    if not bold and tick.x0 < 0:
        return
    for label in tick.labels:
        # The shorter form unless the fuller one leaves it room to breathe.
        if fonts.width(label, bold) * (1 if bold or label == tick.labels[-1] else 1.4) <= room:
            painter.drawText(base + QPointF(left, 0), label)
            return
