"""Painting one lane: its name, its clusters, its bars and points with their labels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import log1p

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from communique.browsing.lanes import Mark, Side
from communique.browsing.lanes.stage import Band, Scene
from communique.ui.theme import Tone
from communique.ui.timeline.colours import colour, mixed
from communique.ui.timeline.faces import Face
from communique.ui.timeline.labels import grouped, lane_count
from communique.ui.timeline.look import Look
from communique.ui.timeline.sprites import Fonts

_BAR, _THIN_BAR = 8, 5
_FADE = 0.25
"""The share of an approximate bar that fades at either end."""
_RING = 10.5
_SHADES = 12
_Hint = QPainter.RenderHint.Antialiasing
_OVER = Side.OVER

HEAD_INSET = 14
_HEAD_GAP = 18


class BandPainter:
    """Paints one band of a scene; it decides nothing, every place comes from the scene."""

    def __init__(self, painter: QPainter, scene: Scene, band: Band, look: Look) -> None:
        assert band.arrangement is not None
        self._painter, self._scene, self._band, self._look = painter, scene, band, look
        self._arrangement = band.arrangement
        self._tone = look.theme.relationship(band.lane.tone)
        self._faces = look.faces.of(band.lane)
        self._line = scene.metrics.line
        self._first_line = scene.line_top(band, 0)

    def paint(self) -> None:
        """All of the lane."""
        self.paint_still()
        self.paint_sliding()

    def paint_still(self) -> None:
        """What keeps its place in time when the view is panned."""
        marks = self._arrangement.marks
        self._paint_clusters()
        for mark in marks:
            if mark.is_bar:
                self._paint_bar(mark, self._faces[mark.row])
        self._paint_points([mark for mark in marks if not mark.is_bar])
        self._paint_labels([mark for mark in marks if mark.label_width and mark.side is not _OVER])

    def paint_sliding(self) -> None:
        """What keeps to the view: its name, and the labels over long bars."""
        self._paint_labels(self._arrangement.sliding)
        self._paint_head()

    def _paint_labels(self, marks: Sequence[Mark]) -> None:
        painter, look, lane, line, first = self._painter, self._look, self._band.lane, self._line, self._first_line
        ink, selected, width = look.ink, look.selected, look.width
        inset = (line - ink.fonts.height) // 2
        for mark in marks:
            y = first + mark.line * line + (0 if mark.side is _OVER else inset)
            ink.label(painter, mark, y, lane, mark.row in selected, width - mark.label_x)

    def _paint_points(self, marks: list[Mark]) -> None:
        painter, ink, faces, line = self._painter, self._look.ink, self._faces, self._line
        middle = self._first_line + line // 2
        for mark in marks:
            if self._look.is_ringed(mark.row):
                self._paint_ring(mark, middle + mark.line * line)
            ink.point(painter, mark.x0, middle + mark.line * line, faces[mark.row])

    def _paint_ring(self, mark: Mark, y: int) -> None:
        painter, theme = self._painter, self._look.theme
        painter.setRenderHint(_Hint)
        painter.setPen(QPen(colour(theme.accent), 2.2 if mark.row in self._look.selected else 1.0))
        painter.setBrush(colour(theme.surface))
        painter.drawEllipse(QPointF(mark.x0 + 0.5, y + 0.5), _RING, _RING)
        painter.setRenderHint(_Hint, False)

    def _bar_rect(self, mark: Mark) -> QRectF:
        """Where the bar of a mark lies, cut a little outside the view."""
        top = self._first_line + mark.line * self._line
        thick = _THIN_BAR if mark.side is _OVER else _BAR
        y = top + self._line - thick - 2 if mark.side is _OVER else top + (self._line - thick) / 2
        left, right = max(mark.x0, -50), min(mark.x1, self._look.width + 50)
        return QRectF(left, y, max(right - left, 2), thick)

    def _paint_bar(self, mark: Mark, face: Face) -> None:
        painter, rect = self._painter, self._bar_rect(mark)
        painter.setRenderHint(_Hint)
        if face.fades:
            self._set_fading(mark, face.colour)
        elif face.is_hollow:
            painter.setPen(QPen(colour(face.colour), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rect = rect.adjusted(0.7, 0.7, -0.7, -0.7)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(face.colour, self._tone.tint, 0.62))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        if self._look.is_ringed(mark.row):
            self._outline(rect, mark.row in self._look.selected)
        painter.setRenderHint(_Hint, False)

    def _set_fading(self, mark: Mark, strong: str) -> None:
        gradient = QLinearGradient(mark.x0, 0, max(mark.x1, mark.x0 + 1), 0)
        solid, clear = mixed(strong, self._tone.tint, 0.75), colour(self._tone.tint)
        for place, each in ((0, clear), (_FADE, solid), (1 - _FADE, solid), (1, clear)):
            gradient.setColorAt(place, each)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(gradient)

    def _outline(self, rect: QRectF, selected: bool) -> None:
        self._painter.setPen(QPen(colour(self._look.theme.accent), 2.0 if selected else 1.0))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        around = rect.adjusted(-2.5, -2.5, 2.5, 2.5)
        self._painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)

    def _paint_clusters(self) -> None:
        """The counts in cells, the fuller the stronger."""
        clusters, painter, ink = self._arrangement.clusters, self._painter, self._look.ink
        if not clusters:
            return
        top, height = self._scene.strip_top(self._band) + 1, self._scene.strip_height(self._band) - 3
        cells = [
            (x0 + 1, x1 - x0 - 1 if x1 - x0 > 2 else 2, events or statements)
            for x0, x1, _, _, events, statements, _ in clusters
        ]
        shades, fill, log = _shades(self._tone), painter.fillRect, log1p
        step = _SHADES / log(self._arrangement.fullest)
        for x, width, number in cells:
            fill(x, top, width, height, shades[int(log(number) * step + 0.5)])
        if not self._band.lane.is_collapsed:
            ink.counts(painter, top + (height - ink.fonts.height) // 2, cells)

    def _paint_head(self) -> None:
        """The lane's name in its colour, and at the edges how much lies outside the view."""
        painter, look, fonts = self._painter, self._look, self._look.ink.fonts
        top = self._band.top - self._scene.scrolled
        base = top + (self._scene.metrics.head - fonts.height) / 2 + fonts.ascent
        name, earlier, later = head_texts(self._band, fonts, look.width)
        painter.setFont(fonts.bold)
        painter.setPen(colour(self._tone.text))
        painter.drawText(QPointF(HEAD_INSET, base), name)
        painter.setFont(fonts.plain)
        painter.setPen(colour(look.theme.muted))
        if earlier:
            painter.drawText(QPointF(earlier_x(name, fonts), base), earlier)
        if later:
            right = look.width - HEAD_INSET
            painter.drawText(QPointF(right - fonts.width_by_letters(later), base), later)


@lru_cache(maxsize=64)
def _shades(tone: Tone) -> tuple[QColor, ...]:
    """From a cell that counts one to the fullest."""
    return tuple(mixed(tone.mark, tone.tint, 0.1 + 0.4 * (shade / _SHADES)) for shade in range(_SHADES + 1))


def name_right(band: Band, fonts: Fonts, width: int) -> float:
    """Where the lane's name ends."""
    return earlier_x(head_texts(band, fonts, width)[0], fonts) - _HEAD_GAP


def earlier_x(name: str, fonts: Fonts) -> float:
    return HEAD_INSET + fonts.width(name, True) + _HEAD_GAP


def head_texts(band: Band, fonts: Fonts, width: int) -> tuple[str, str, str]:
    """The lane's name as far as it fits, "◂ 6 earlier" and "4 later ▸", each empty for none.

    A folded lane says before them how much it holds.
    """
    assert band.arrangement is not None
    beyond = band.arrangement
    earlier = _beyond(beyond.earlier, beyond.statements_earlier, "earlier")
    later = _beyond(beyond.later, beyond.statements_later, "later")
    name = fonts.elided(band.lane.label, width * 0.45, True)
    before = f"◂ {earlier}" if earlier else ""
    if band.lane.is_collapsed:
        before = "   ".join(filter(None, (lane_count(band.lane), before)))
    return name, before, f"{later} ▸" if later else ""


def _beyond(events: int, statements: int, where: str) -> str:
    """ "6 earlier", or "1 statement earlier" where there are no events."""
    if events:
        return f"{grouped(events)} {where}"
    return f"{statements} {'statement' if statements == 1 else 'statements'} {where}" if statements else ""
