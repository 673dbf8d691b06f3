"""Painting a scene: bands, ticks, marks, clusters. It decides nothing; every place comes from the scene."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from communique.browsing.lanes import Cluster, Lane, Mark, Side
from communique.browsing.lanes.drawn import Drawn
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.lanes.stage import Band, Scene
from communique.browsing.table import EventTable
from communique.browsing.ticks import Tick, Ticks
from communique.model.columns import Flag
from communique.ui.theme import Theme, Tone
from communique.ui.timeline.sprites import Fonts

_BAR, _THIN_BAR = 8, 5
_FADE = 0.25
"""The share of an approximate bar that fades at either end."""
_RING = 10.5


class Ink(Protocol):
    """How labels and shapes reach the paper: as pixmaps on the screen, as outlines and text in a picture."""

    fonts: Fonts

    def label(self, painter: QPainter, x: int, y: int, row: int, lane: Lane, bold: bool) -> None: ...

    def shape(self, painter: QPainter, x: int, y: int, quad: int, colour: str, hollow: bool, surface: str) -> None: ...

    def arrow(self, painter: QPainter, x: int, y: int, direction: int, colour: str) -> None: ...


@dataclass(slots=True)
class Look:
    """What painting needs to know beside the scene."""

    table: EventTable
    tones: Callable[[int, Lane], int]
    """A row's tone in a lane."""
    theme: Theme
    ink: Ink
    selected: Collection[int] = ()
    hovered: int | None = None
    width: int = 0
    height: int = 0
    inset: int = 0
    """Pixels at the right edge that something else covers."""


def paint_lanes(painter: QPainter, scene: Scene, ticks: Ticks, look: Look) -> None:
    """All lanes, from the top of the first one in sight; the painter's origin is the lanes' upper left corner."""
    painter.fillRect(0, 0, look.width, look.height, QColor(look.theme.surface))
    in_sight = [band for band in scene.bands if band.arrangement is not None]
    for band in in_sight:
        tint = look.theme.relationship(band.lane.tone).tint
        painter.fillRect(0, band.top - scene.scrolled, look.width, band.height, QColor(tint))
    _paint_ticks(painter, ticks, min(scene.height - scene.scrolled, look.height), look.theme)
    for band in in_sight:
        _paint_band(painter, scene, band, look)


def _paint_ticks(painter: QPainter, ticks: Ticks, height: int, theme: Theme) -> None:
    for tier, colour in ((ticks.lower, mixed(theme.line, theme.surface, 0.5)), (ticks.upper, QColor(theme.line))):
        for tick in tier:
            if tick.x0 >= 0:
                painter.fillRect(int(tick.x0), 0, 1, height, colour)


def _paint_band(painter: QPainter, scene: Scene, band: Band, look: Look) -> None:
    assert band.arrangement is not None
    shared, top = drawn_once(look.table), band.top - scene.scrolled
    for cluster in band.arrangement.clusters:
        _paint_cluster(painter, cluster, band, scene, look)
    for mark in band.arrangement.marks:
        if mark.is_bar:
            _paint_bar(painter, mark, scene.line_top(band, mark.line), scene, band, look)
    for mark in band.arrangement.marks:
        if not mark.is_bar:
            _paint_point(painter, mark, scene.line_top(band, mark.line), scene, band, look, shared)
        if mark.label_width:
            y = scene.line_top(band, mark.line) + _label_inset(mark, scene, look)
            look.ink.label(painter, mark.label_x, y, mark.row, band.lane, mark.row in look.selected)
    _paint_head(painter, band, top, scene, look)


def _label_inset(mark: Mark, scene: Scene, look: Look) -> int:
    free = scene.metrics.line - look.ink.fonts.height
    return 0 if mark.side is Side.OVER else free // 2


def _tone(mark: Mark, band: Band, look: Look) -> Tone:
    return look.theme.relationship(look.tones(mark.row, band.lane))


def _paint_point(
    painter: QPainter, mark: Mark, top: int, scene: Scene, band: Band, look: Look, shared: Drawn
) -> None:
    tone, middle = _tone(mark, band, look), top + scene.metrics.line // 2
    flags = int(look.table.flags[mark.row])
    is_statement = bool(flags & Flag.STATEMENT)
    if arrow := int(shared.arrow[mark.row]):
        look.ink.arrow(painter, mark.middle, middle, arrow, tone.mark)
    if mark.row in look.selected or mark.row == look.hovered:
        _paint_ring(painter, mark.middle, middle, mark.row in look.selected, look)
    quad = 1 if is_statement else int(look.table.quads[mark.row])
    hollow = is_statement or bool(flags & Flag.PLANNED)
    surface = look.theme.relationship(band.lane.tone).tint
    look.ink.shape(painter, mark.middle, middle, quad, tone.mark, hollow, surface)


def _paint_ring(painter: QPainter, x: int, y: int, selected: bool, look: Look) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.theme.accent), 2.2 if selected else 1.0))
    painter.setBrush(QColor(look.theme.surface))
    painter.drawEllipse(QPointF(x + 0.5, y + 0.5), _RING, _RING)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def bar_rect(mark: Mark, top: int, line: int, width: int) -> QRectF:
    """Where the bar of a mark lies, cut a little outside the view."""
    thick = _THIN_BAR if mark.side is Side.OVER else _BAR
    y = top + line - thick - 2 if mark.side is Side.OVER else top + (line - thick) / 2
    left, right = max(mark.x0, -50), min(mark.x1, width + 50)
    return QRectF(left, y, max(right - left, 2), thick)


def _paint_bar(painter: QPainter, mark: Mark, top: int, scene: Scene, band: Band, look: Look) -> None:
    rect = bar_rect(mark, top, scene.metrics.line, look.width)
    tone, tint = _tone(mark, band, look), look.theme.relationship(band.lane.tone).tint
    flags = int(look.table.flags[mark.row])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if flags & (Flag.PLANNED | Flag.STATEMENT):
        painter.setPen(QPen(QColor(tone.mark), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = rect.adjusted(0.7, 0.7, -0.7, -0.7)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(tone.mark, tint, 0.62))
    if flags & Flag.APPROXIMATE:
        _set_fading(painter, mark, tone.mark, tint)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    if mark.row in look.selected or mark.row == look.hovered:
        _outline(painter, rect, mark.row in look.selected, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _set_fading(painter: QPainter, mark: Mark, colour: str, tint: str) -> None:
    gradient = QLinearGradient(mark.x0, 0, max(mark.x1, mark.x0 + 1), 0)
    solid, clear = mixed(colour, tint, 0.75), QColor(tint)
    for place, each in ((0, clear), (_FADE, solid), (1 - _FADE, solid), (1, clear)):
        gradient.setColorAt(place, each)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)


def _outline(painter: QPainter, rect: QRectF, selected: bool, look: Look) -> None:
    painter.setPen(QPen(QColor(look.theme.accent), 2.0 if selected else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = rect.adjusted(-3, -3, 3, 3)
    painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)


def _paint_cluster(painter: QPainter, cluster: Cluster, band: Band, scene: Scene, look: Look) -> None:
    tone, top = look.theme.relationship(band.lane.tone), scene.strip_top(band)
    count, height = cluster.events or cluster.statements, scene.metrics.strip
    rect = QRect(cluster.x0 + 1, top + 1, max(cluster.x1 - cluster.x0 - 1, 2), height - 3)
    strength = min(0.14 + 0.11 * len(str(count)) + 0.02 * int(str(count)[0]), 0.5)
    painter.fillRect(rect, mixed(tone.mark, tone.tint, strength))
    text = f"{count:,}".replace(",", "\u202f")
    painter.setFont(look.ink.fonts.plain)
    if look.ink.fonts.width(text) <= rect.width() + 2:
        painter.setPen(QColor(look.theme.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _paint_head(painter: QPainter, band: Band, top: int, scene: Scene, look: Look) -> None:
    """The lane's name in its colour, and at the edges how much lies outside the view."""
    assert band.arrangement is not None
    fonts, theme = look.ink.fonts, look.theme
    base = top + (scene.metrics.head - fonts.height) / 2 + fonts.ascent
    painter.setFont(fonts.bold)
    painter.setPen(QColor(theme.relationship(band.lane.tone).text))
    name, earlier, later = head_texts(band, fonts, look.width)
    painter.drawText(QPointF(HEAD_INSET, base), name)
    painter.setFont(fonts.plain)
    painter.setPen(QColor(theme.muted))
    painter.drawText(QPointF(earlier_x(name, fonts), base), earlier)
    painter.drawText(QPointF(look.width - look.inset - HEAD_INSET - fonts.width(later), base), later)


HEAD_INSET = 14
_HEAD_GAP = 18


def earlier_x(name: str, fonts: Fonts) -> float:
    return HEAD_INSET + fonts.width(name, True) + _HEAD_GAP


def head_texts(band: Band, fonts: Fonts, width: int) -> tuple[str, str, str]:
    """The lane's name as far as it fits, "◂ 6 earlier" and "4 later ▸", each empty for none."""
    assert band.arrangement is not None
    beyond = band.arrangement
    earlier = _beyond(beyond.earlier, beyond.statements_earlier, "earlier")
    later = _beyond(beyond.later, beyond.statements_later, "later")
    name = fonts.elided(band.lane.label, width * 0.45, True)
    return name, f"◂ {earlier}" if earlier else "", f"{later} ▸" if later else ""


def _beyond(events: int, statements: int, where: str) -> str:
    """"6 earlier", or "1 statement earlier" where there are no events."""
    if events:
        return f"{events:,} {where}".replace(",", "\u202f")
    return f"{statements} {'statement' if statements == 1 else 'statements'} {where}" if statements else ""


def paint_axis(painter: QPainter, ticks: Ticks, width: int, height: int, fonts: Fonts, theme: Theme) -> None:
    """The two tiers above the lanes: the upper in bold, each of its labels kept in sight while any of its time is."""
    painter.fillRect(0, 0, width, height, QColor(theme.surface))
    half = (height - 4) / 2
    painter.setPen(QColor(theme.text))
    painter.setFont(fonts.bold)
    for tick in ticks.upper:
        _axis_label(painter, tick, fonts, True, QPointF(0, 2 + (half - fonts.height) / 2 + fonts.ascent), width)
        if tick.x0 > 0:
            painter.fillRect(int(tick.x0), 4, 1, height - 4, QColor(theme.line))
    painter.setPen(QColor(theme.muted))
    painter.setFont(fonts.plain)
    for tick in ticks.lower:
        _axis_label(painter, tick, fonts, False, QPointF(0, 2 + half + (half - fonts.height) / 2 + fonts.ascent), width)
        if tick.x0 >= 0:
            painter.fillRect(int(tick.x0), int(height - half) + 2, 1, int(half), QColor(theme.line))
    painter.fillRect(0, height - 1, width, 1, QColor(theme.line))


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


def mixed(colour: str, ground: str, share: float) -> QColor:
    """A `share` of the colour on the ground, opaque: alpha costs twenty times as much to paint."""
    one, other = QColor(colour), QColor(ground)
    return QColor(
        round(other.red() + (one.red() - other.red()) * share),
        round(other.green() + (one.green() - other.green()) * share),
        round(other.blue() + (one.blue() - other.blue()) * share),
    )


