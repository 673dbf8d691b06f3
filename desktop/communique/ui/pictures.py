"""The timeline as a picture: what is shown, a legend, and which filters were on; as PNG, SVG and PDF, or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPdfWriter

from communique.browsing.arrays import NDArray
from communique.browsing.facets import QUAD_SYMBOLS
from communique.browsing.lanes import Lane, Mark
from communique.browsing.lanes.gaps import Gaps, gaps_of
from communique.browsing.lanes.stage import Metrics, Scene, Stage
from communique.browsing.scale import fitted
from communique.browsing.ticks import Ticks
from communique.browsing.tones import tone_of_row
from communique.model.kinds import QUAD_WORDS
from communique.ui.theme import LIGHT, Theme
from communique.ui.timeline.bands import HEAD_INSET
from communique.ui.timeline.faces import Face, Faces
from communique.ui.timeline.gapmarks import absence, paint_gaps, said
from communique.ui.timeline.labels import grouped, label
from communique.ui.timeline.look import Look
from communique.ui.timeline.painting import paint_axis, paint_lanes
from communique.ui.timeline.pin import WIDE, draw_pin
from communique.ui.timeline.sprites import ARROW_LENGTH, MOST_LABEL, Fonts, draw_arrow, draw_label, draw_shape
from communique.ui.timeline.standouts import paint_ground

if TYPE_CHECKING:
    from communique.browsing.table import EventTable
    from communique.ui.session import Session

WIDTH = 1400
_TEXT = 13
"""Pixels of the letters, whatever the screen's are: a picture looks the same from every machine."""
_TALLEST = 20_000
_DPI = 96
_NO_GROUND = "#00ffffff"
"""What is mixed with it is mixed with white, and it paints nothing itself."""


class PaperInk:
    """Labels as text and shapes as outlines: sharp at any size, and found by a search."""

    def __init__(self, table: EventTable, font: QFont) -> None:
        self._table = table
        self.fonts = Fonts(font)
        self._colours = QColor(LIGHT.text), QColor(LIGHT.muted)

    def width(self, row: int, lane: Lane) -> int:
        return self.fonts.fitted(label(self._table, row, lane), False).width

    def label(self, painter: QPainter, mark: Mark, y: int, lane: Lane, bold: bool, room: int) -> None:
        text = label(self._table, mark.row, lane)
        fitted = self.fonts.fitted(text, bold)
        if fitted.width > room:
            fitted = self.fonts.fitted(text, bold, room)
        draw_label(painter, QPointF(mark.label_x, y), self.fonts, fitted, bold, self._colours)

    def counts(self, painter: QPainter, y: int, cells: Sequence[tuple[int, int, int]]) -> None:
        painter.setFont(self.fonts.plain)
        painter.setPen(self._colours[0])
        for x, width, number in cells:
            room = self.fonts.width(grouped(number))
            if room <= width:
                painter.drawText(QPointF(x + (width - room) / 2, y + self.fonts.ascent), grouped(number))

    def point(self, painter: QPainter, x: int, y: int, face: Face) -> None:
        if face.arrow:
            draw_arrow(painter, QPointF(x + face.arrow * 4, y + 0.5), face.arrow, face.colour)
        draw_shape(painter, QPointF(x + 0.5, y + 0.5), face.quad, face.colour, face.is_hollow, face.surface)


class Picture(NamedTuple):
    """A timeline ready to be painted on any paper, `size` in pixels."""

    scene: Scene
    tiers: Ticks
    look: Look
    notes: tuple[str, ...]
    axis: int
    size: QSize
    gaps: Gaps
    nothing: str
    """What the picture says of a gap: "nothing in these documents"."""

    @property
    def legend_height(self) -> int:
        return self.look.ink.fonts.height + 8

    def paint(self, painter: QPainter) -> None:
        """From the upper left corner of the painter's paper."""
        fonts, theme, line = self.look.ink.fonts, self.look.theme, self.look.ink.fonts.height + 4
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(theme.surface))
        paint_axis(painter, self.tiers, self.size.width(), self.axis, fonts, theme)
        painter.translate(0, self.axis)
        self.paint_lanes(painter, self.scene, self.scene.height)
        painter.translate(0, self.scene.height)
        self.paint_legend(painter)
        painter.setFont(fonts.plain)
        painter.setPen(QColor(LIGHT.muted))
        for number, text in enumerate(self.notes):
            painter.drawText(QPointF(HEAD_INSET, 2 * line + number * line + fonts.ascent), text)

    def paint_lanes(self, painter: QPainter, scene: Scene, height: int) -> None:
        """The lanes of a scene, with the words of its gaps, in so many pixels from the painter's origin."""
        look = replace(self.look, height=height)
        paint_lanes(painter, scene, self.tiers, look)
        words = said(self.gaps, self.nothing, scene, look.ink.fonts, height)
        paint_gaps(painter, words, look.ink.fonts, look.theme, scene.metrics.head)

    def paint_legend(self, painter: QPainter) -> None:
        """The four shapes and what else a mark may be, in `legend_height` pixels from the painter's origin."""
        _paint_legend(painter, self.look, self.legend_height)


def picture(session: Session, notes: str, width: int = WIDTH, theme: Theme = LIGHT) -> Picture:
    """What the session shows of its view, with all lanes in their full height. `notes` stand under the legend."""
    font = QFont()
    font.setPixelSize(_TEXT)
    table, lineups = session.table, session.lineups
    ink = PaperInk(table, font)
    text = ink.fonts.height
    stage = Stage(Metrics(text + 4, text + 8, text + 3, 3, 3), ink.width, lambda rows: _rooms(table, rows))
    stage.set_lanes(lineups.lanes)
    first, last = session.view or (0.0, 1.0)
    scale = fitted(first, last, width)
    scene = stage.scene(scale, 0, _TALLEST, lineups.standing(scale))
    notes_said = (*lineups.said(first, last), *notes.splitlines())
    lines = tuple(ink.fonts.elided(line, width - 2 * HEAD_INSET) for line in notes_said)
    look = Look(Faces(table, theme, _tones(session)), theme, ink, width=width, height=scene.height,
                pinned=lineups.pinned_rows, found=lineups.standouts)  # fmt: skip
    axis = 2 * text + 8
    height = axis + scene.height + (text + 4) * (len(lines) + 2) + 12
    gaps = gaps_of(stage.lanes)
    return Picture(scene, lineups.ticks(scale), look, lines, axis, QSize(width, height), gaps, absence(session))


def _tones(session: Session) -> Callable[[int, Lane], int]:
    if session.layout == "relationship":
        return lambda _, lane: lane.tone
    return lambda row, _: tone_of_row(session.table, row)


def _rooms(table: EventTable, rows: NDArray[np.int32]) -> NDArray[np.int64]:
    letters = np.fromiter((len(table.titles[row]) + 14 for row in rows.tolist()), np.int64, len(rows))
    return np.minimum(letters * 7, MOST_LABEL)


def _paint_legend(painter: QPainter, look: Look, height: int) -> None:
    fonts, theme = look.ink.fonts, look.theme
    colour, x, middle = theme.neutral.mark, float(HEAD_INSET), height / 2
    painter.setFont(fonts.plain)

    def say(words: str, beside: float) -> float:
        painter.setPen(QColor(LIGHT.text))
        painter.drawText(QPointF(beside, middle + fonts.ascent / 2 - 1), words)
        return beside + fonts.width(words) + 22

    for quad in QUAD_SYMBOLS:
        draw_shape(painter, QPointF(x + 6, middle), quad, colour, False, theme.surface)
        x = say(QUAD_WORDS[quad], x + 17)
    draw_shape(painter, QPointF(x + 6, middle), 1, colour, True, theme.surface)
    x = say("planned, or a statement", x + 17)
    painter.fillRect(QRectF(x, middle - 4, 26, 8), QColor(colour))
    x = say("a longer time", x + 33)
    draw_arrow(painter, QPointF(x + ARROW_LENGTH, middle), -1, colour)
    x = say("before", x + ARROW_LENGTH + 6)
    if look.pinned:
        draw_pin(painter, int(x) + WIDE // 2, int(middle), theme.accent)
        x = say("pinned", x + WIDE + 6)
    if look.found:
        paint_ground(painter, QRectF(x, middle - 7, 26, 14), theme)
        say("found by the search", x + 33)


# Files


def _png(made: Picture, device: QIODevice) -> None:
    """At twice the size, for sharp letters on paper and on dense screens."""
    image = QImage(made.size * 2, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    made.paint(painter)
    painter.end()
    image.save(device, "PNG")  # type: ignore[call-overload]


def _svg(made: Picture, device: QIODevice) -> None:
    """Text stays text."""
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setSize(made.size)
    generator.setViewBox(QRectF(QPointF(0, 0), QSizeF(made.size)))
    generator.setResolution(_DPI)
    generator.setTitle("Timeline")
    generator.setDescription("\n".join(made.notes))
    painter = QPainter(generator)
    made.paint(painter)
    painter.end()


def _pdf(made: Picture, device: QIODevice) -> None:
    """On as many pages as it takes."""
    from communique.ui.paper import layout, put_on_paper

    writer = QPdfWriter(device)
    writer.setResolution(_DPI)
    writer.setPageLayout(layout(QLocale()))
    writer.setTitle("Timeline")
    writer.setCreator("Communiqué")
    painter = QPainter(writer)
    put_on_paper(made, painter, QRectF(painter.viewport()), writer.newPage)
    painter.end()


FORMATS: dict[str, Callable[[Picture, QIODevice], None]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
"""What writes a picture, by the suffix of the file."""


def save(session: Session, target: Path, notes: str, ground: bool = True) -> None:
    """Write what is shown as a picture of the kind that the suffix names; the old file stays if that fails.

    Without a ground, nothing is painted behind the lanes. KeyError for a suffix not in FORMATS, OSError where it cannot
    be written.
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    theme = LIGHT if ground else LIGHT._replace(surface=_NO_GROUND)
    FORMATS[target.suffix.lower()](picture(session, notes, theme=theme), buffer)
    buffer.close()
    _replace(target, bytes(held.data()))


def _replace(target: Path, data: bytes) -> None:
    from communique.exporting.safely import replacing

    with replacing(target) as file:
        file.buffer.write(data)
