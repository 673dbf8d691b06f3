"""Counted clusters: opening them into their members, and walking through them with the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from communique.browsing.lanes import Cluster
from communique.browsing.lanes.stage import Band

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_FITS = 0.8
"""The share of the view that members may fill after zooming; else they are listed."""
_MARGIN = 0.1


class Found(NamedTuple):
    """A cluster in its place."""

    band: Band
    cluster: Cluster


class Clusters:
    """The clusters of the lanes in sight; `cursor` is where the keys stand among them."""

    def __init__(self, view: LanesView) -> None:
        self._view = view
        self._cursor: tuple[str, float] | None = None
        """A lane and a day in it: clusters come and go with each view, days stay."""

    @property
    def cursor(self) -> Found | None:
        """The cluster that the keys are on; None if they are on an event, or zooming took it apart."""
        if self._cursor is None:
            return None
        key, day = self._cursor
        x = self._view.scene.scale.x(day)
        return next((each for each in self._in_lane(key) if each.cluster.x0 <= x < each.cluster.x1), None)

    def leave(self) -> None:
        """The keys went on to an event."""
        if self._cursor is not None:
            self._cursor = None
            self._view.update()

    def nearest(self, key: str, day: float) -> Found | None:
        """The cluster of a lane that lies nearest to a day; None where the lane counts nothing."""
        x = self._view.scene.scale.x(day)
        return min(self._in_lane(key), key=lambda each: abs(_middle(each.cluster) - x), default=None)

    def neighbour(self, by: int) -> Found | None:
        """The cluster before or after the cursor's, in its lane; None at either end."""
        here = self.cursor
        if here is None:
            return None
        found = self._in_lane(here.band.lane.key)
        at = found.index(here) + by
        return found[at] if 0 <= at < len(found) else None

    def take(self, found: Found) -> None:
        """Put the cursor on a cluster and say what it holds."""
        self._cursor = found.band.lane.key, self._view.scene.scale.day(_middle(found.cluster))
        self._view.cursor_lane = found.band.lane.key
        self._view.say(words(*found), found.band.lane.label)
        self._view.hovering.rest_on_cluster(found.band, found.cluster)
        self._view.update()

    def open(self, band: Band, cluster: Cluster) -> None:
        """Zoom until the members stand apart; list them where no zoom can part them."""
        shared = band.lane.rows.drawn
        rows = band.lane.rows.level(0).meeting(cluster.first, cluster.last)
        rows = rows[(shared.start[rows] >= cluster.first) | cluster.reaches_in]
        first, last = float(shared.start[rows].min()), float(shared.end[rows].max())
        margin = (last - first) * _MARGIN
        span = self._view.viewport.target.span
        if cluster.last - cluster.first <= 1 or cluster.reaches_in or last - first + 2 * margin > span * _FITS:
            self._view.list_rows(rows.tolist(), self._view.mapToGlobal(self.rect(band, cluster).bottomLeft()))
        else:
            self._view.viewport.show(first - margin, last + margin)

    def rect(self, band: Band, cluster: Cluster) -> QRect:
        """Where a cluster lies in the widget."""
        scene = self._view.scene
        top = scene.strip_top(band) + self._view.axis_height
        return QRect(QPoint(cluster.x0, top), QSize(cluster.x1 - cluster.x0, scene.strip_height(band)))

    def paint_cursor(self, painter: QPainter) -> None:
        """Frame the cluster that the keys are on."""
        if here := self.cursor:
            painter.setPen(QPen(QColor(self._view.session.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect(*here).adjusted(1, 1, -1, -1))

    def _in_lane(self, key: str) -> list[Found]:
        """A lane's clusters in sight, from left to right."""
        band = next((band for band in self._view.scene.bands if band.lane.key == key), None)
        return [Found(band, each) for each in band.arrangement.clusters] if band and band.arrangement else []


def words(band: Band, cluster: Cluster) -> str:
    """ "214 events, 3–9 May 2022", by their true dates wherever the lane is drawn."""
    from communique.ui.timeline.card import cluster_words

    days = cluster.first - band.lane.shift, cluster.last - band.lane.shift
    return cluster_words(cluster.events, cluster.statements, *days, cluster.reaches_in)


def _middle(cluster: Cluster) -> float:
    return (cluster.x0 + cluster.x1) / 2
