"""What lies under the resting pointer, or under the keys, and the card that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer

from communique.browsing.lanes import Cluster
from communique.browsing.lanes.stage import Band

if TYPE_CHECKING:
    from communique.ui.timeline.card import HoverCard
    from communique.ui.timeline.view import LanesView

DELAY = 300
"""Milliseconds of rest before the card comes up."""


class Hovering(QObject):
    """Watches the pointer over the lanes. `row` is the event under it."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view)
        self._view = view
        self.row: int | None = None
        self._cluster: tuple[Band, Cluster] | None = None
        self._shown_for: object = None
        self.card: HoverCard | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(DELAY)
        self._rest.timeout.connect(self._show)

    def move(self, at: QPoint) -> None:
        """The pointer moved to a point of the lanes."""
        scene = self._view.scene
        hit = scene.mark_at(at.x(), at.y()) if at.y() >= 0 else None
        self._cluster = scene.cluster_at(at.x(), at.y()) if hit is None and at.y() >= 0 else None
        found = hit is not None or self._cluster is not None
        self._view.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
        self._light(hit[1].row if hit else None)
        if not found:
            self._rest.stop()
            self._hide()
        elif not (self.card and self.card.isVisible() and self._shown_for == (self.row, self._cluster)):
            self._hide()
            self._rest.start()

    def rest_on(self, row: int) -> None:
        """The keys came to an event."""
        self._cluster = None
        self._light(row)
        self._hide()
        self._rest.start()

    def rest_on_cluster(self, band: Band, cluster: Cluster) -> None:
        """The keys came to a cluster."""
        self._light(None)
        self._cluster = (band, cluster)
        self._hide()
        self._rest.start()

    def show_at(self, at: QPoint) -> None:
        """A finger rests on a point of the lanes: there is nothing more to wait for."""
        self.move(at)
        if self._rest.isActive():
            self._rest.stop()
            self._show()

    def stop(self) -> None:
        """The pointer is gone, or busy."""
        self._rest.stop()
        self._cluster = None
        self._light(None)
        self._hide()

    def _light(self, row: int | None) -> None:
        if row != self.row:
            self.row = row
            self._view.update()

    def _hide(self) -> None:
        if self.card is not None:
            self.card.hide()

    def _show(self) -> None:
        # Imported here: the first frame needs no card.
        from communique.ui.timeline.card import HoverCard
        from communique.ui.timeline.clusters import words

        if not self._view.isVisible():
            return
        if self.card is None:
            self.card = HoverCard(self._view.session, self._view)
        self._shown_for = (self.row, self._cluster)
        if self.row is not None:
            if (rect := self._view.row_rect(self.row)) is not None:
                self.card.show_row(self.row, self._on_screen(rect))
        elif self._cluster is not None:
            band, cluster = self._cluster
            here = self._on_screen(self._view.clusters.rect(band, cluster))
            self.card.show_words(words(band, cluster), f"{band.lane.label} · click or Enter to open", here)

    def _on_screen(self, rect: QRect) -> QRect:
        return QRect(self._view.mapToGlobal(rect.topLeft()), rect.size())
