"""Quiet words where nothing is shown for unusually long, in the row of a lane's name: no label ever stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QPainter

from communique.browsing.lanes.gaps import Gap, Gaps, gaps_of
from communique.browsing.lanes.stage import Band
from communique.ui.timeline.bands import HEAD_INSET, earlier_x, head_texts
from communique.ui.timeline.colours import colour

if TYPE_CHECKING:
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
        scene = self._view.scene
        if self._gaps is None:
            return []
        found = (self._placed(gap) for gap in self._gaps.unusual(scene.scale))
        return [each for each in found if each is not None]

    def _sentence(self, gap: Gap) -> str:
        session = self._view.session
        if session.filter:
            return f"nothing shown for {gap.words}"
        is_part = session.lineups.compared or session.lineups.hidden
        return f"nothing in {'these lanes' if is_part else 'these documents'} for {gap.words}"

    def _placed(self, gap: Gap) -> Said | None:
        """In the first name's row that has room for the words; None if none has."""
        view, words = self._view, self._sentence(gap)
        scene, wide = view.scene, view.ink.fonts.width(words)
        first, last = scene.scale.x(float(gap.first)), scene.scale.x(float(gap.last))
        for place, band in enumerate(scene.bands):
            top = band.top - scene.scrolled
            if band.arrangement is None or top < (scene.held_height if place >= scene.held else 0):
                continue
            free, until = self._free(band)
            x0, x1 = max(first, free), min(last, until)
            if x1 - x0 >= wide + 4 * _BESIDE and top + scene.metrics.head <= view.lanes_height:
                return Said(words, x0, x1, (x0 + x1 - wide) / 2, top)
        return None

    def _free(self, band: Band) -> tuple[float, float]:
        """From where to where a lane's name row is free."""
        view = self._view
        fonts, width = view.ink.fonts, view.width()
        name, earlier, later = head_texts(band, fonts, width)
        left = earlier_x(name, fonts) + fonts.width(earlier) + _BESIDE
        return left, width - HEAD_INSET - (fonts.width(later) + _BESIDE if later else 0.0)

    def _paint(self, painter: QPainter) -> None:
        view = self._view
        fonts, theme, head = view.ink.fonts, view.session.theme, view.scene.metrics.head
        painter.setFont(fonts.plain)
        for words, x0, x1, left, top in self.said():
            painter.setPen(colour(theme.muted))
            painter.drawText(QPointF(left, top + (head - fonts.height) / 2 + fonts.ascent), words)
            middle, right = top + head // 2 + 1, left + fonts.width(words)
            for start, end, tip in ((x0, left - _BESIDE, x0), (right + _BESIDE, x1, x1 - 1)):
                painter.fillRect(round(start), middle, round(end - start), 1, colour(theme.outline))
                painter.fillRect(round(tip), middle - _END // 2, 1, _END + 1, colour(theme.outline))
