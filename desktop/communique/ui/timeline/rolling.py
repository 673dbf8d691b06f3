"""While the view pans: lanes arranged and painted wider than it once, then only moved under it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap

from communique.browsing.lanes.panning import is_pan, offset, panned, widened
from communique.browsing.lanes.stage import Scene
from communique.browsing.scale import Scale
from communique.ui.timeline.look import Look
from communique.ui.timeline.painting import paint_sliding, paint_still

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_AHEAD, _BEHIND = 0.5, 0.125
"""Parts of the window that are arranged before it comes there, and behind it."""
_FROM = 2
"""Steps of a pan before it pays to look ahead: a single one, by a key, would not."""
_REST = 150
"""Milliseconds without a step, after which the view is arranged for itself: what its edges cut is put right."""


class Rolling(QObject):
    """The wide scene of a pan, and its picture."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view)
        self._view = view
        self._wide: Scene | None = None
        self._picture: QPixmap | None = None
        self._is_painted = False
        self._last: Scale | None = None
        self._steps = 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(view.redraw)

    def drop(self) -> None:
        """Something else than the view changed, or it rests."""
        self._rest.stop()
        self._wide = self._picture = None
        self._steps = 0

    def scene(self, scale: Scale) -> Scene | None:
        """The scene of a view that is one more step of a pan; None where it must be arranged for itself."""
        last, self._last = self._last, scale
        if last is None or scale == last or not _is_step(last, scale):
            self.drop()
            return None
        self._rest.start()
        self._steps += 1
        if self._wide is not None and (found := panned(self._wide, scale)) is not None:
            return found
        if self._steps < _FROM:
            return None
        self._wide, self._is_painted = self._arranged(scale, is_later=scale.first > last.first), False
        return panned(self._wide, scale)

    def _arranged(self, scale: Scale, is_later: bool) -> Scene:
        ahead, behind = int(scale.width * _AHEAD), int(scale.width * _BEHIND)
        earlier, later = (behind, ahead) if is_later else (ahead, behind)
        return self._view.arranged(widened(scale, earlier, later), 1 + _AHEAD + _BEHIND)

    def paint(self, painter: QPainter, scene: Scene, look: Look) -> bool:
        """Paint the lanes of a pan's step by their picture; False where they must be painted one by one."""
        if self._wide is None or not self._is_whole(look):
            return False
        ratio, left = int(self._view.devicePixelRatioF()), offset(self._wide, scene.scale)
        target = QRect(0, 0, look.width, look.height)
        part = QRect(left * ratio, 0, look.width * ratio, look.height * ratio)
        painter.drawPixmap(target, self._painted(self._wide, look, ratio), part)
        paint_sliding(painter, scene, look)
        return True

    def _is_whole(self, look: Look) -> bool:
        """Whether nothing is shown that changes within a pan, and pixels are whole ones."""
        has_links = look.hovered is not None or (look.selected and any(lane.is_collapsed for lane in self._view.lanes))
        return not has_links and self._view.devicePixelRatioF().is_integer()

    def _painted(self, wide: Scene, look: Look, ratio: int) -> QPixmap:
        size = QSize(int(wide.scale.width), look.height)
        if self._picture is None or self._picture.size() != size * ratio:
            self._picture, self._is_painted = QPixmap(size * ratio), False
            self._picture.setDevicePixelRatio(ratio)
        if not self._is_painted:
            self._is_painted = True
            with QPainter(self._picture) as painter:
                tiers = self._view.session.lineups.ticks(wide.scale)
                paint_still(painter, wide, tiers, replace(look, width=size.width()))
        return self._picture


def _is_step(before: Scale, after: Scale) -> bool:
    """Whether one view follows another within a pan."""
    return is_pan(before, after) and abs(after.first - before.first) < before.span
