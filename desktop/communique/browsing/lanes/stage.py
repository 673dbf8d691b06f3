"""The whole timeline as plain numbers: lanes under each other, each with its lines, for one view and one window."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from communique.browsing.lanes.arranging import arrange
from communique.browsing.lanes.grouping import Lane
from communique.browsing.lanes.heights import FEW, MOST, lines_needed, shared_out
from communique.browsing.lanes.marks import Arrangement, Cluster, Mark
from communique.browsing.lanes.placing import Memory
from communique.browsing.scale import Scale


@dataclass(frozen=True, slots=True)
class Metrics:
    """Pixels that depend on the font."""

    head: int
    """The lane's name, with what lies earlier and later."""
    line: int
    strip: int
    """The counted clusters under the lines."""
    pad: int
    gap: int
    """Between two lanes."""


@dataclass(frozen=True, slots=True)
class Band:
    """One lane in its place; `top` counts from the first lane's top. `arrangement` is None out of sight."""

    lane: Lane
    top: int
    height: int
    lines: int
    has_strip: bool
    arrangement: Arrangement | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be painted of one view. `scrolled` pixels of the lanes lie above the window."""

    scale: Scale
    metrics: Metrics
    bands: tuple[Band, ...]
    scrolled: int
    height: int
    """Of all lanes together."""

    def line_top(self, band: Band, line: int) -> int:
        return band.top - self.scrolled + self.metrics.head + line * self.metrics.line

    def strip_top(self, band: Band) -> int:
        return self.line_top(band, band.lines)

    def band_at(self, y: float) -> Band | None:
        """The lane under a height in the window."""
        y += self.scrolled
        return next((band for band in self.bands if band.top <= y < band.top + band.height), None)

    def mark_at(self, x: float, y: float, reach: int = 8) -> tuple[Band, Mark] | None:
        """The mark whose ink or label lies under a point."""
        band = self.band_at(y)
        if band is None or band.arrangement is None:
            return None
        line = (y + self.scrolled - band.top - self.metrics.head) // self.metrics.line
        hits = [mark for mark in band.arrangement.marks if mark.line == line and _spans(mark, x, reach)]
        return (band, min(hits, key=lambda mark: abs(mark.middle - x))) if hits else None

    def cluster_at(self, x: float, y: float) -> tuple[Band, Cluster] | None:
        band = self.band_at(y)
        if band is None or band.arrangement is None or y < self.strip_top(band):
            return None
        hits = (each for each in band.arrangement.clusters if each.x0 <= x < each.x1)
        return next(((band, each) for each in hits), None)


def _spans(mark: Mark, x: float, reach: int) -> bool:
    return mark.x0 - reach <= x <= mark.x1 + reach or mark.label_x <= x < mark.label_x + mark.label_width


class Stage:
    """Lanes with the memory of where their events stood."""

    def __init__(
        self,
        metrics: Metrics,
        label_width: Callable[[int, Lane], int],
        label_room: Callable[[NDArray[np.int32]], NDArray[np.int64]],
    ) -> None:
        """`label_width` measures one row's label exactly, `label_room` guesses those of many rows."""
        self.metrics = metrics
        self.lanes: tuple[Lane, ...] = ()
        self._label_width, self._label_room = label_width, label_room
        self._memories: dict[str, Memory] = {}
        self._rooms: dict[str, NDArray[np.int64]] = {}
        self._strips: set[str] = set()
        """Lanes that count what their lines cannot hold. A lane that needs no strip at first gets one when it must."""
        self._lines: list[int] = []
        self._fitted_at: tuple[float, int] | None = None
        self._bands: tuple[Band, ...] = ()
        self._stretched = 1.0

    def stretch(self, factor: float) -> None:
        """Let the lanes take `factor` times the height they have, within what makes sense."""
        self._stretched = min(max(self._stretched * factor, 0.3), 6.0)
        self._fitted_at = None

    def set_lanes(self, lanes: tuple[Lane, ...], forget: bool = False) -> None:
        """Other lanes, or the same with other rows; events that stay keep their lines unless `forget`."""
        self.lanes = lanes
        self._fitted_at = None
        self._rooms.clear()
        kept = {} if forget else self._memories
        self._memories = {lane.key: kept.get(lane.key, Memory()) for lane in lanes}

    def scene(self, scale: Scale, scrolled: int, room: int, always: Collection[int] = ()) -> Scene:
        """The view on `room` pixels of height, `scrolled` as far down as the lanes allow."""
        self._fit(scale, room)
        scene = self._scene(scale, scrolled, room, always)
        missing = {band.lane.key for band in scene.bands if _lacks_strip(band)}
        if not missing:
            return scene
        self._strips |= missing
        self._lay_out()
        return self._scene(scale, scrolled, room, always)

    def _scene(self, scale: Scale, scrolled: int, room: int, always: Collection[int]) -> Scene:
        height = self._bands[-1].top + self._bands[-1].height if self._bands else 0
        scrolled = max(0, min(scrolled, height - room))
        bands = tuple(
            self._filled(band, scale, always)
            if band.top < scrolled + room and band.top + band.height > scrolled
            else band
            for band in self._bands
        )
        return Scene(scale, self.metrics, bands, scrolled, height)

    def _filled(self, band: Band, scale: Scale, always: Collection[int]) -> Band:
        lane = band.lane
        arrangement = arrange(
            lane.rows, scale, band.lines, lambda row: self._label_width(row, lane), self._memories[lane.key], always
        )
        return Band(lane, band.top, band.height, band.lines, band.has_strip, arrangement)

    def _fit(self, scale: Scale, room: int) -> None:
        """Share out the height anew where zoom or window changed; a pan changes no height."""
        if self._fitted_at is not None:
            days, before = self._fitted_at
            if before == room and abs(days - scale.days_per_pixel) < 1e-9 * days:
                return
        self._fitted_at = (scale.days_per_pixel, room)
        metrics = self.metrics
        needs = [lines_needed(lane.rows, scale, self._room_of(lane)) for lane in self.lanes]
        fixed = len(needs) * (metrics.head + metrics.pad + metrics.gap)
        self._lines = shared_out(needs, int((room * self._stretched - fixed) // metrics.line))
        together = zip(self.lanes, needs, self._lines, strict=True)
        self._strips = {lane.key for lane, need, has in together if has < need or need == MOST}
        self._lay_out()

    def _lay_out(self) -> None:
        metrics, bands, top = self.metrics, [], 0
        for lane, has in zip(self.lanes, self._lines, strict=True):
            strip = lane.key in self._strips
            height = metrics.head + has * metrics.line + strip * metrics.strip + metrics.pad
            bands.append(Band(lane, top, height, has, strip))
            top += height + metrics.gap
        self._bands = tuple(bands)

    def _room_of(self, lane: Lane) -> NDArray[np.int64]:
        if lane.key not in self._rooms:
            rows = lane.rows.rows
            self._rooms[lane.key] = self._label_room(rows if len(rows) <= FEW else rows[:0])
        return self._rooms[lane.key]


def _lacks_strip(band: Band) -> bool:
    return band.arrangement is not None and bool(band.arrangement.clusters) and not band.has_strip
