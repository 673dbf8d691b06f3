"""A slide painted: date, title and the sentence that tells it, over a strip of the timeline."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from communique.ui.presenter.slide import Slide
from communique.ui.presenter.strip import Mark
from communique.ui.presenter.typesetting import PLAIN, PLAIN_BOLD, SERIF, SERIF_BOLD, Block, fitted
from communique.ui.theme import DARK
from communique.ui.timeline.sprites import draw_shape

BACKGROUND, AMBER, WHITE = "#10141b", "#e9b04b", "#f3f0e8"
QUOTE, MUTED, RULE = "#cdd0d8", "#939aa6", "#3a4150"
LEVELS = 4
"""Marks above one another at most; more lie on top of each other."""
SMALLEST = 32.0
"""Pixels of the smallest letters on a screen of 1080 lines: 24 points."""


@dataclass(frozen=True, slots=True)
class Room:
    """The size of the screen; lengths are given for 1920 × 1080 and scaled to it."""

    width: float
    height: float

    @property
    def unit(self) -> float:
        return max(0.3, min(self.width / 1920, self.height / 1080))

    @property
    def left(self) -> float:
        return self.width * 0.069

    @property
    def text_width(self) -> float:
        return self.width * 0.862

    @property
    def line(self) -> float:
        """Where the line of the strip lies."""
        return self.height - 128 * self.unit


def draw_slide(painter: QPainter, room: Room, slide: Slide, position: str) -> None:
    """The words of a slide."""
    u, left, width = room.unit, room.left, room.text_width
    y = room.height * 0.085
    if position:
        _draw_position(painter, room, position, y)
    if slide.date:
        y += _draw(painter, fitted(slide.date, PLAIN_BOLD, width * 0.85, 60 * u, 40 * u, SMALLEST * u), AMBER, left, y)
    y += 18 * u
    bottom = room.line - 184 * u  # Above it the highest pile of marks ends.
    title_room = (bottom - y) * (0.42 if slide.quote else 0.6)
    y += _draw(painter, fitted(slide.title, SERIF_BOLD, width, title_room, 92 * u, 44 * u, 1.16), WHITE, left, y)
    y += 30 * u
    source = fitted(slide.source, PLAIN, width, 92 * u, SMALLEST * u, SMALLEST * u, 1.35)
    if slide.quote:
        y += _draw_quote(painter, room, slide.quote, y, bottom - y - source.height - 28 * u)
        y += 28 * u
    _draw(painter, source, MUTED, left, y)


def _draw_quote(painter: QPainter, room: Room, quote: str, y: float, height: float) -> float:
    u = room.unit
    block = fitted(quote, SERIF, room.text_width - 40 * u, max(height, 50 * u), 46 * u, SMALLEST * u, 1.42)
    painter.fillRect(QRectF(room.left, y, max(2, 5 * u), block.height), QColor(AMBER))
    return _draw(painter, block, QUOTE, room.left + 38 * u, y)


def _draw_position(painter: QPainter, room: Room, position: str, y: float) -> None:
    painter.setPen(QColor(MUTED))
    painter.setFont(PLAIN.at(SMALLEST * room.unit))
    area = QRectF(room.left, y, room.text_width, 52 * room.unit)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, position)


def _draw(painter: QPainter, block: Block, colour: str, x: float, y: float) -> float:
    painter.setPen(QColor(colour))
    block.draw(painter, x, y)
    return block.height


def draw_strip(painter: QPainter, room: Room, found: list[Mark], undated: bool) -> list[tuple[QRectF, int]]:
    """The strip; returns where its marks lie, for clicks."""
    painter.setPen(QPen(QColor(RULE), max(1.0, 2 * room.unit)))
    painter.drawLine(QPointF(0, room.line), QPointF(room.width, room.line))
    if undated:
        _draw_undated(painter, room)
    places = _piled(found, room)
    for mark, y in reversed(places):
        _draw_mark(painter, room, mark, y)
    _draw_labels(painter, room, [mark for mark, _ in places])
    return [(_area(room, mark, y), mark.place) for mark, y in places]


def _draw_undated(painter: QPainter, room: Room) -> None:
    painter.setPen(QColor(MUTED))
    painter.setFont(PLAIN.at(SMALLEST * room.unit))
    area = QRectF(0, room.line + 20 * room.unit, room.width, 60 * room.unit)
    painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, "The documents give no date")


def _piled(found: list[Mark], room: Room) -> list[tuple[Mark, float]]:
    """Marks with their height: the current one on the line, points at the same place above one another."""
    piled: list[tuple[Mark, float]] = []
    step = 34 * room.unit
    for mark in sorted(found, key=lambda mark: not mark.current):
        near = [(other, y) for other, y in piled if _close(mark, other, (56 if other.current else 30) * room.unit)]
        above_ring = any(other.current and not other.is_bar for other, _ in near)
        lowest = room.line - (62 * room.unit if above_ring else 0)
        free = (lowest - level * step for level in range(LEVELS))
        piled.append((mark, next((y for y in free if all(abs(y - taken) >= step * 0.9 for _, taken in near)), lowest)))
    return piled


def _close(one: Mark, other: Mark, distance: float) -> bool:
    return one.left - distance < other.right and other.left < one.right + distance


def _area(room: Room, mark: Mark, y: float) -> QRectF:
    reach = 22 * room.unit
    return QRectF(mark.left - reach, y - reach, mark.right - mark.left + 2 * reach, 2 * reach)


def _draw_mark(painter: QPainter, room: Room, mark: Mark, y: float) -> None:
    colour = AMBER if mark.current else DARK.relationship(mark.tone).mark
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark.is_bar:
        _draw_bar(painter, room, mark, y, colour)
    else:
        _draw_point(painter, room, mark, y, colour)
    painter.restore()


def _draw_bar(painter: QPainter, room: Room, mark: Mark, y: float, colour: str) -> None:
    half = (12 if mark.current else 9) * room.unit
    bar = QRectF(mark.left, y - half, mark.right - mark.left, 2 * half)
    painter.setPen(QPen(QColor(colour), 2 * room.unit) if mark.hollow else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(BACKGROUND) if mark.hollow else QColor(colour))
    if mark.approximate:
        fade = QLinearGradient(bar.topLeft(), bar.topRight())
        clear = QColor(colour)
        clear.setAlphaF(0.08)
        for at, shade in ((0.0, clear), (0.3, QColor(colour)), (0.7, QColor(colour)), (1.0, clear)):
            fade.setColorAt(at, shade)
        painter.setBrush(fade)
    painter.setOpacity(1.0 if mark.current else 0.6)
    painter.drawRoundedRect(bar, half, half)


def _draw_point(painter: QPainter, room: Room, mark: Mark, y: float, colour: str) -> None:
    if mark.arrow:
        painter.setPen(QPen(QColor(colour), 3 * room.unit))
        tip, head = mark.middle + mark.arrow * (80 if mark.current else 46) * room.unit, 9 * room.unit
        painter.drawLine(QPointF(mark.middle, y), QPointF(tip, y))
        painter.drawLine(QPointF(tip, y), QPointF(tip - mark.arrow * head, y - head))
        painter.drawLine(QPointF(tip, y), QPointF(tip - mark.arrow * head, y + head))
    if mark.current:
        painter.setPen(QPen(QColor(AMBER), 3 * room.unit))
        painter.setBrush(QColor(BACKGROUND))
        painter.drawEllipse(QPointF(mark.middle, y), 40 * room.unit, 40 * room.unit)
    painter.translate(mark.middle, y)
    size = (3.6 if mark.current else 2.0) * room.unit
    painter.scale(size, size)
    draw_shape(painter, QPointF(0, 0), mark.quad, colour, mark.hollow, BACKGROUND)


def _draw_labels(painter: QPainter, room: Room, found: list[Mark]) -> None:
    """Dates below the line, the presented one first; those that would lie on another are left out."""
    painter.setFont(PLAIN.at(SMALLEST * room.unit))
    metrics = painter.fontMetrics()
    taken: list[tuple[float, float]] = []
    for mark in found:
        width = metrics.horizontalAdvance(mark.label)
        left = min(max(mark.middle - width / 2, 12), room.width - width - 12)
        inside = 0 <= mark.middle <= room.width or mark.current
        gap = 26 * room.unit
        if inside and all(left + width + gap < start or left > end + gap for start, end in taken):
            taken.append((left, left + width))
            painter.setPen(QColor(WHITE if mark.current else MUTED))
            painter.drawText(QPointF(left, room.line + 82 * room.unit), mark.label)
