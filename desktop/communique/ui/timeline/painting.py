"""Painting a scene: the lanes with the lines of the calendar behind them, and the axis above."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from communique.browsing.lanes.marks import Side
from communique.browsing.lanes.stage import Band, Scene
from communique.browsing.ticks import Tick, Ticks
from communique.ui.theme import Theme
from communique.ui.timeline.bands import HEAD_INSET, BandPainter
from communique.ui.timeline.colours import colour, mixed
from communique.ui.timeline.look import Look
from communique.ui.timeline.sprites import Fonts

_AXIS_INSET = 6
"""Pixels between a tick and its label."""
_BREATH = 1.3
_ZERO = 3
"""Pixels of the line at which day 0 begins."""
ALL = tuple(Side)
STILL = tuple(side for side in Side if side is not Side.OVER)
SLIDING = (Side.OVER,)
"""Sides at which labels keep their place in time, or keep to the view."""


def paint_lanes(painter: QPainter, scene: Scene, ticks: Ticks, look: Look) -> None:
    """All lanes, from the top of the first one in sight; the painter's origin is the lanes' upper left corner."""
    _paint(painter, scene, ticks, look, BandPainter.paint, ALL)


def paint_still(painter: QPainter, scene: Scene, ticks: Ticks, look: Look) -> None:
    """Of all lanes what keeps its place in time when the view is panned."""
    _paint(painter, scene, ticks, look, BandPainter.paint_still, STILL)


def paint_sliding(painter: QPainter, scene: Scene, look: Look) -> None:
    """Of all lanes what keeps to the view: their names, and the labels over long bars."""
    for bands in _parts(painter, scene, look):
        with _standing_out(painter, scene, bands, look, SLIDING):
            for band in bands:
                BandPainter(painter, scene, band, look).paint_sliding()


def _paint(
    painter: QPainter,
    scene: Scene,
    ticks: Ticks,
    look: Look,
    paint_band: Callable[[BandPainter], None],
    sides: Collection[Side],
) -> None:
    painter.fillRect(0, 0, look.width, look.height, colour(look.theme.surface))
    for bands in _parts(painter, scene, look):
        _paint_grounds(painter, scene, bands, ticks, look)
        with _standing_out(painter, scene, bands, look, sides):
            for band in bands:
                paint_band(BandPainter(painter, scene, band, look))
    if scene.held:
        painter.fillRect(0, scene.held_height, look.width, 1, colour(look.theme.outline))


def _parts(painter: QPainter, scene: Scene, look: Look) -> Iterator[Sequence[Band]]:
    """The lanes in sight: those that scroll, then those that stay above them, each clipped to their part."""
    in_sight = [band for band in scene.bands if band.arrangement is not None]
    if not scene.held:
        yield in_sight
        return
    above, edge = scene.bands[: scene.held], scene.held_height
    below = [band for band in in_sight if band not in above]
    for top, bottom, bands in ((edge, look.height, below), (0, edge, above)):
        painter.save()
        painter.setClipRect(0, top, look.width, bottom - top, Qt.ClipOperation.IntersectClip)
        yield bands
        painter.restore()


@contextmanager
def _standing_out(
    painter: QPainter, scene: Scene, bands: Sequence[Band], look: Look, sides: Collection[Side]
) -> Iterator[None]:
    """What stands out among the marks with their labels at these sides: below and above what the block paints."""
    if not look.found and not look.pinned:
        yield
        return
    # Imported here: few first frames have any.
    from communique.ui.timeline.standouts import paint_found, paint_pins

    paint_found(painter, scene, bands, look, sides)
    yield
    paint_pins(painter, scene, bands, look, sides)


def _paint_grounds(painter: QPainter, scene: Scene, bands: Sequence[Band], ticks: Ticks, look: Look) -> None:
    for band in bands:
        tint = look.theme.relationship(band.lane.tone).tint
        painter.fillRect(0, band.top - scene.scrolled, look.width, band.height, colour(tint))
    _paint_ticks(painter, ticks, min(scene.height - scene.scrolled, look.height), look.theme)
    if look.hovered is not None or (look.selected and any(band.lane.is_collapsed for band in bands)):
        # Imported here: nothing is pointed at or selected before the first frame.
        from communique.ui.timeline.links import paint_links

        paint_links(painter, scene, look)


def _paint_ticks(painter: QPainter, ticks: Ticks, height: int, theme: Theme) -> None:
    for tier, ink in ((ticks.lower, mixed(theme.line, theme.surface, 0.5)), (ticks.upper, colour(theme.line))):
        for tick in tier:
            if tick.x0 >= 0:
                painter.fillRect(tick.x0, 0, 1, height, ink)
    if ticks.zero is not None:
        painter.fillRect(ticks.zero - _ZERO, 0, 2 * _ZERO + 1, height, colour(theme.highlight))
        painter.fillRect(ticks.zero, 0, 1, height, colour(theme.highlight_edge))


def paint_axis(painter: QPainter, ticks: Ticks, width: int, height: int, fonts: Fonts, theme: Theme) -> None:
    """The two tiers above the lanes: the upper in bold, each of its labels kept in sight while any of its time is."""
    painter.fillRect(0, 0, width, height, colour(theme.surface if ticks.zero is None else theme.highlight))
    half = (height - 4) // 2
    base = 2 + (half - fonts.height) / 2 + fonts.ascent
    _paint_upper(painter, ticks.upper, base, width, fonts, theme)
    _paint_lower(painter, ticks.lower, base + half, fonts, theme)
    line = colour(theme.line)
    for tier, top in ((ticks.upper, 4), (ticks.lower, height - half + 2)):
        for tick in tier:
            if tick.x0 >= 0:
                painter.fillRect(tick.x0, top, 1, height - top, line)
    painter.fillRect(0, height - 1, width, 1, colour(theme.line))
    if ticks.zero is not None:
        painter.fillRect(ticks.zero - 1, half, _ZERO, height - half, colour(theme.highlight_edge))


def _paint_upper(
    painter: QPainter, ticks: tuple[Tick, ...], base: float, width: int, fonts: Fonts, theme: Theme
) -> None:
    painter.setPen(colour(theme.text))
    painter.setFont(fonts.bold)
    for tick in ticks:
        left = max(tick.x0, 0.0) + (HEAD_INSET if tick.x0 <= 0 else _AXIS_INSET)
        room = min(tick.x1, width) - left - 2
        label = next((each for each in tick.labels if fonts.width(each, True) <= room), None)
        if label is not None:
            painter.drawText(QPointF(left, base), label)


def _paint_lower(painter: QPainter, ticks: tuple[Tick, ...], base: float, fonts: Fonts, theme: Theme) -> None:
    painter.setPen(colour(theme.muted))
    painter.setFont(fonts.plain)
    form = _common_form(ticks, fonts)
    for tick in ticks:
        if tick.x0 >= 0:
            painter.drawText(QPointF(tick.x0 + _AXIS_INSET, base), tick.labels[form])


def _common_form(ticks: tuple[Tick, ...], fonts: Fonts) -> int:
    """The fullest form of the labels that leaves every one of them room to breathe; the shortest always does."""
    shortest = min(len(tick.labels) for tick in ticks) - 1
    for form in range(shortest):
        if all(fonts.width(tick.labels[form]) * _BREATH + _AXIS_INSET <= tick.x1 - tick.x0 for tick in ticks):
            return form
    return shortest
