"""Quiet words where nothing is shown for unusually long, in the row of a lane's name: no label ever stands there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QPainter

from communique.browsing.lanes.gaps import Gap, Gaps, gaps_of
from communique.browsing.lanes.stage import Band, Scene
from communique.ui.timeline.bands import HEAD_INSET, earlier_x, head_texts
from communique.ui.timeline.colours import colour

if TYPE_CHECKING:
    from communique.ui.session import Session
    from communique.ui.theme import Theme
    from communique.ui.timeline.sprites import Fonts
    from communique.ui.timeline.view import LanesView

_AFTER = 60
"""Milliseconds after a change until gaps are looked for: what changed is to be painted first."""
_BESIDE, _END = 10, 6
"""Pixels between the words and the lines beside them; half the height of the lines' ends."""


class Said(NamedTuple):
    """The words of a gap, and in pixels of the lanes where they stand: from `x0` to `x1` lies what is free."""

    words: str
    x0: float
    x1: float
    left: float
    top: int


class GapMarks(QObject):
    """Looks for gaps once for what is shown, and says those that are long in the view."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view)
        self._view = view
        self._gaps: Gaps | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self.look)
        session = view.session
        for changed in (
            session.library_changed,
            session.shown_changed,
            session.layout_changed,
            session.lineups.changed,
        ):
            changed.connect(self._forget)
        view.overlays.append(self._paint)
        self._soon.start()

    def _forget(self) -> None:
        self._gaps = None
        self._soon.start()

    def look(self) -> None:
        """Find the gaps of the lanes as they stand now."""
        self._soon.stop()
        self._gaps = gaps_of(self._view.lanes)
        self._view.update()

    def said(self) -> list[Said]:
        """What is said of the view as it is."""
        view = self._view
        if self._gaps is None:
            return []
        return said(self._gaps, absence(view.session), view.scene, view.ink.fonts, view.lanes_height)

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        paint_gaps(painter, self.said(), view.ink.fonts, view.session.theme, view.scene.metrics.head)


def absence(session: Session) -> str:
    """What holds nothing in a gap."""
    if session.filter:
        return "nothing shown"
    is_part = session.lineups.compared or session.lineups.hidden
    return f"nothing in {'these lanes' if is_part else 'these documents'}"


def said(gaps: Gaps, nothing: str, scene: Scene, fonts: Fonts, height: int) -> list[Said]:
    """What is said of a scene whose lanes have so much height: "nothing in these documents for 14 months"."""
    found = (_placed(gap, f"{nothing} for {gap.words}", scene, fonts, height) for gap in gaps.unusual(scene.scale))
    return [each for each in found if each is not None]


def _placed(gap: Gap, words: str, scene: Scene, fonts: Fonts, height: int) -> Said | None:
    """In the first name's row that has room for the words; None if none has."""
    wide, first, last = fonts.width(words), scene.scale.x(float(gap.first)), scene.scale.x(float(gap.last))
    for place, band in enumerate(scene.bands):
        top = band.top - scene.scrolled
        if band.arrangement is None or top < (scene.held_height if place >= scene.held else 0):
            continue
        free, until = _free(band, fonts, int(scene.scale.width))
        x0, x1 = max(first, free), min(last, until)
        if x1 - x0 >= wide + 4 * _BESIDE and top + scene.metrics.head <= height:
            return Said(words, x0, x1, (x0 + x1 - wide) / 2, top)
    return None


def _free(band: Band, fonts: Fonts, width: int) -> tuple[float, float]:
    """From where to where a lane's name row is free."""
    name, earlier, later = head_texts(band, fonts, width)
    left = earlier_x(name, fonts) + fonts.width(earlier) + _BESIDE
    return left, width - HEAD_INSET - (fonts.width(later) + _BESIDE if later else 0.0)


def paint_gaps(painter: QPainter, gaps: Iterable[Said], fonts: Fonts, theme: Theme, head: int) -> None:
    """The words with lines beside them, in rows of names that are `head` high."""
    painter.setFont(fonts.plain)
    for words, x0, x1, left, top in gaps:
        painter.setPen(colour(theme.muted))
        painter.drawText(QPointF(left, top + (head - fonts.height) / 2 + fonts.ascent), words)
        middle, right = top + head // 2 + 1, left + fonts.width(words)
        for start, end, tip in ((x0, left - _BESIDE, x0), (right + _BESIDE, x1, x1 - 1)):
            painter.fillRect(round(start), middle, round(end - start), 1, colour(theme.outline))
            painter.fillRect(round(tip), middle - _END // 2, 1, _END + 1, colour(theme.outline))
