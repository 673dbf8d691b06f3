"""A timeline on sheets of paper: cut between lanes, or between their lines, with the axis and the legend on each."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter

from communique.ui.theme import LIGHT
from communique.ui.timeline.bands import HEAD_INSET
from communique.ui.timeline.painting import paint_axis

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from communique.browsing.lanes.stage import Scene
    from communique.ui.pictures import Picture

MARGIN = 12.0
"""Millimetres."""
_DPI = 96
"""Dots of an inch at which a picture has its own size."""
_FULL_ENOUGH = 0.6
"""A sheet filled so far ends with a lane, even if the next one is too high for any sheet."""


class Sheet(NamedTuple):
    """What of the lanes stands on one sheet, in pixels from the top of the first lane."""

    top: int
    bottom: int
    continued: str
    """The name of the lane that the sheet begins within; "" if it begins with one."""


def sheets(scene: Scene, room: int) -> tuple[Sheet, ...]:
    """The lanes cut into sheets with room for so many pixels of them; at least one, however little there is."""
    ends = [0]
    while ends[-1] < scene.height:
        ends.append(_end(scene, ends[-1], max(room, 1)))
    cuts = pairwise(ends) if len(ends) > 1 else [(0, 0)]
    return tuple(Sheet(top, bottom, _within(scene, top)) for top, bottom in cuts)


def _end(scene: Scene, top: int, room: int) -> int:
    """Where the sheet that begins at `top` ends: with a lane, else with a line, else where it is full."""
    if scene.height <= top + room:
        return scene.height
    begun = [band for band in scene.bands if top < band.top <= top + room]
    # A lane that fits on a sheet is not cut, nor one that begins low on this one.
    if begun and (begun[-1].height <= room or begun[-1].top - top >= room * _FULL_ENOUGH):
        return begun[-1].top
    lines = [
        at
        for band in scene.bands
        for at in (*(scene.line_top(band, line) + scene.scrolled for line in range(1, band.lines)),
                   scene.strip_top(band) + scene.scrolled)
        if top < at <= top + room
    ]  # fmt: skip
    return max(lines or [band.top for band in begun] or [top + room])


def _within(scene: Scene, top: int) -> str:
    return next((band.lane.label for band in scene.bands if band.top < top < band.top + band.height), "")


def put_on_paper(made: Picture, painter: QPainter, page: QRectF, turn: Callable[[], object]) -> int:
    """Paint the timeline on pages of this size, never enlarged; `turn` begins the next page. How many there were."""
    scale = min(page.width() / made.size.width(), painter.device().logicalDpiX() / _DPI)
    height = page.height() / scale
    foot = _foot_height(made)
    held = sheets(made.scene, int(height - made.axis - made.scene.metrics.head - foot))
    for number, sheet in enumerate(held, 1):
        if number > 1:
            turn()
        painter.save()
        painter.scale(scale, scale)
        _paint(made, painter, sheet)
        painter.translate(0, height - foot)
        _paint_foot(made, painter, f"{number} / {len(held)}" if len(held) > 1 else "")
        painter.restore()
    return len(held)


def _paint(made: Picture, painter: QPainter, sheet: Sheet) -> None:
    """The axis, and under it the part of the lanes that belongs to the sheet."""
    fonts, width = made.look.ink.fonts, made.size.width()
    paint_axis(painter, made.tiers, width, made.axis, fonts, LIGHT)
    painter.save()
    painter.translate(0, made.axis)
    if sheet.continued:
        painter.setFont(fonts.bold)
        painter.setPen(QColor(LIGHT.muted))
        painter.drawText(QPointF(HEAD_INSET, fonts.ascent + 1), f"{sheet.continued}, continued")
        painter.translate(0, made.scene.metrics.head)
    high = sheet.bottom - sheet.top
    bands = tuple(band for band in made.scene.bands if band.top < sheet.bottom and band.top + band.height > sheet.top)
    painter.setClipRect(0, 0, width, high, Qt.ClipOperation.IntersectClip)
    part = made.scene._replace(bands=bands, scrolled=sheet.top, held=0)
    made.paint_lanes(painter, part, high)
    painter.restore()


def _foot_height(made: Picture) -> int:
    return made.legend_height + made.look.ink.fonts.height + 6


def _paint_foot(made: Picture, painter: QPainter, number: str) -> None:
    """The legend, what is shown under which filters, and which page it is."""
    fonts, width = made.look.ink.fonts, made.size.width()
    made.paint_legend(painter)
    painter.setFont(fonts.plain)
    painter.setPen(QColor(LIGHT.muted))
    base = made.legend_height + fonts.ascent
    room = width - 3 * HEAD_INSET - fonts.width(number)
    painter.drawText(QPointF(HEAD_INSET, base), fonts.elided(" · ".join(made.notes), room))
    painter.drawText(QPointF(width - HEAD_INSET - fonts.width(number), base), number)


def layout(locale: QLocale) -> QPageLayout:
    """The paper that people of a country use, across."""
    is_metric = locale.measurementSystem() == locale.MeasurementSystem.MetricSystem
    size = QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
