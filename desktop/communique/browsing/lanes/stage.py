"""The whole timeline as plain numbers: lanes under each other, each with its lines, for one view and one window."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.lanes.arranging import Place, arrange, folded
from communique.browsing.lanes.grouping import Lane
from communique.browsing.lanes.heights import FEW, MOST, Needs, least_lines, lines_for, shared_out
from communique.browsing.lanes.marks import Arranged, Arrangement, Cluster, Mark, Side
from communique.browsing.lanes.placing import Memory
from communique.browsing.scale import Scale

_ROUNDS = 3
"""So often lanes without room for their labels get another line."""
_LABELLED = 6
"""Up to so many lines a lane gets for the sake of its labels, room or not."""
_A_FEW = 4
"""So few events are not counted for want of a line."""
_LOOK_AGAIN = 0.02
"""After panning by this share of the view, lanes are looked at again for more lines."""
_MOST_STANDING = 400
"""More rows that must stand, such as when all are selected, make no lane higher."""
_MOST_WIDTHS = 50_000
_NOTHING: Mapping[str, Arranged] = MappingProxyType({})
_MOST_PINNED = 0.6
"""Pinned lanes stay at the top as far as they take no more than this share of the window."""


class Metrics(NamedTuple):
    """Pixels that depend on the font."""

    head: int
    """The lane's name, with what lies earlier and later."""
    line: int
    strip: int
    """The counted clusters under the lines."""
    pad: int
    gap: int
    """Between two lanes."""
    thin: int = 9
    """The cells of a folded lane."""


class Band(NamedTuple):
    """One lane in its place; `top` counts from the first lane's top. `arrangement` is None out of sight."""

    lane: Lane
    top: int
    height: int
    lines: int
    has_strip: bool
    arrangement: Arranged | None = None


class Scene(NamedTuple):
    """What is to be painted of one view. `scrolled` pixels of the lanes lie above the window."""

    scale: Scale
    metrics: Metrics
    bands: tuple[Band, ...]
    scrolled: int
    height: int
    """Of all lanes together."""
    held: int = 0
    """How many of the first bands stay at the window's top while the others scroll below them."""

    @property
    def held_height(self) -> int:
        """Pixels of the bands that stay."""
        return _bottom(self.bands[self.held - 1]) - self.scrolled if self.held else 0

    def line_top(self, band: Band, line: int) -> int:
        return band.top - self.scrolled + self.metrics.head + line * self.metrics.line

    def strip_top(self, band: Band) -> int:
        return self.line_top(band, band.lines)

    def strip_height(self, band: Band) -> int:
        return self.metrics.thin if band.lane.is_collapsed else self.metrics.strip

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


class _View(NamedTuple):
    """What is asked of a scene: `always` are rows that stand before all others; `windows` is how many it is wide."""

    scale: Scale
    scrolled: int
    room: int
    always: frozenset[int]
    windows: float


class _Widths(dict[int, int]):
    """The widths of labels by row, measured when first asked for."""

    def __init__(self, measure: Callable[[int], int]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, row: int) -> int:
        if len(self) >= _MOST_WIDTHS:
            self.clear()
        width = self[row] = self._measure(row)
        return width


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
        self._needs: Needs | None = None
        self._widths: dict[str, _Widths] = {}
        self._always: frozenset[int] = frozenset()
        self._strips: set[str] = set()
        """Lanes that count what their lines cannot hold. A lane that needs no strip at first gets one when it must."""
        self._lines: list[int] = []
        self._fitted: tuple[Scale, int] | None = None
        """The last view and the room it had."""
        self._checked_at = self._stood_at = 0.0
        self._bands: tuple[Band, ...] = ()
        self._stretched = 1.0

    def adopt(self, other: "Stage", row_of: Callable[[int], int | None]) -> None:
        """Remember where events stood on another stage; `row_of` gives their rows here."""
        for key, memory in other._memories.items():
            moved = {row_of(row): place for row, place in memory.places.items()}
            self._memories[key] = Memory({row: place for row, place in moved.items() if row is not None})

    def set_lanes(self, lanes: tuple[Lane, ...], forget: bool = False, stretched: float = 1.0) -> None:
        """Other lanes, or the same with other rows; events that stay keep their lines unless `forget`.

        Each has `stretched` times the lines that it would have, as far as its events need them.
        """
        self.lanes, self._stretched = lanes, stretched
        self._fitted = self._needs = None
        kept = {} if forget else self._memories
        # Other rows are no pan: what was counted may find a line now.
        self._memories = {lane.key: Memory(kept[lane.key].places if lane.key in kept else {}) for lane in lanes}

    def scene(
        self, scale: Scale, scrolled: int, room: int, always: Collection[int] = (), windows: float = 1.0
    ) -> Scene:
        """The view on `room` pixels of height, `scrolled` as far down as the lanes allow; so many `windows` wide."""
        self._measure_anew(frozenset(always))
        view = _View(scale, scrolled, room, self._always, windows)
        scene = self._fitted_scene(view) if self._fit(scale, room) else self._scene(view)
        if (any(_overflows(band) for band in scene.bands) or self._stands_short(scale)) and self._grow(scene, room):
            scene = self._scene(view, self._unchanged(scene))
        return scene

    def _measure_anew(self, always: frozenset[int]) -> None:
        """Labels of rows that must stand are bold."""
        for row in self._always ^ always:
            for widths in self._widths.values():
                widths.pop(row, None)
        self._always = always

    def _unchanged(self, scene: Scene) -> dict[str, Arranged]:
        """The arrangements by lane that hold, for the lane has as many lines as it had."""
        pairs = zip(scene.bands, self._lines, strict=True)
        return {band.lane.key: band.arrangement for band, lines in pairs if band.arrangement and band.lines == lines}

    def _fitted_scene(self, view: _View) -> Scene:
        """Give lanes with marks that found no room for their labels another line, as long as there is room.

        A lane of few lines gets one even if the lanes must then be scrolled.
        """
        before = {key: Memory(memory.places, memory.days_per_pixel) for key, memory in self._memories.items()}
        scene = self._scene(view)
        for _ in range(_ROUNDS if self._stretched >= 1 else 0):
            spare = (view.room - scene.height) // self.metrics.line
            poor = [place for place, band in enumerate(scene.bands) if _may_grow(band) and _lacks_labels(band)]
            given = poor[: max(spare, 0)] or [place for place in poor if self._lines[place] < _LABELLED]
            if not given:
                break
            for place in given:
                self._lines[place] += 1
                key = self.lanes[place].key
                self._memories[key] = Memory(before[key].places, before[key].days_per_pixel)
            self._lay_out()
            scene = self._scene(view, self._unchanged(scene))
        return scene

    def _scene(self, view: _View, known: Mapping[str, Arranged] = _NOTHING) -> Scene:
        """The scene; what is `known` by lane is not arranged again."""
        height = _bottom(self._bands[-1]) if self._bands else 0
        scrolled = max(0, min(view.scrolled, height - view.room))
        held = _number_held(self._bands, view.room) if height > view.room else 0
        bands = (*(band._replace(top=band.top + scrolled) for band in self._bands[:held]), *self._bands[held:])
        in_sight = [band for band in bands if _is_within(band, scrolled, view.room)]
        found = {band.lane.key: known[band.lane.key] for band in in_sight if band.lane.key in known}
        found |= self._arranged([band for band in in_sight if band.lane.key not in found], view)
        bands = tuple([Band(*band[:5], found.get(band.lane.key)) for band in bands])
        return Scene(view.scale, self.metrics, bands, scrolled, height, held)

    def _arranged(self, bands: Sequence[Band], view: _View) -> dict[str, Arranged]:
        """What these bands show, by lane."""
        closed = [band for band in bands if band.lane.is_collapsed]
        open_ = [band for band in bands if not band.lane.is_collapsed]
        found = _by_lane(closed, folded([band.lane.rows for band in closed], view.scale))
        # Lanes of different days, where each has a day 0 of its own, cannot be arranged in one pass.
        for shift in {band.lane.shift for band in open_}:
            alike = [band for band in open_ if band.lane.shift == shift]
            places = [self._place_of(band) for band in alike]
            found |= _by_lane(alike, arrange(places, view.scale, view.always, view.windows))
        return found

    def _place_of(self, band: Band) -> Place:
        lane = band.lane
        if lane.note not in self._widths:
            self._widths[lane.note] = _Widths(lambda row: self._label_width(row, lane))
        return Place(lane.rows, band.lines, self._widths[lane.note], self._memories[lane.key])

    def _fit(self, scale: Scale, room: int) -> bool:
        """Share out the height anew where the zoom, the window or the whole view changed; whether it did.

        A pan takes no lines away.
        """
        if self._fitted is not None:
            last, room_before = self._fitted
            zoomed = abs(last.days_per_pixel / scale.days_per_pixel - 1) > 1e-9
            if not zoomed and room_before == room and last.first < scale.last and scale.first < last.last:
                self._fitted = (scale, room)
                return False
        self._fitted = (scale, room)
        self._checked_at = self._stood_at = scale.first
        self._lines = self._shared_out(scale, room)
        self._strips = {lane.key for lane in self.lanes if len(lane.rows.rows) > FEW}
        self._lay_out()
        return True

    def _stands_short(self, scale: Scale) -> bool:
        """Whether a pan brought rows that must stand into a lane that has too few lines for their labels."""
        if not self._always or abs(scale.first - self._stood_at) <= _LOOK_AGAIN * scale.span:
            return False
        self._stood_at = scale.first
        lines = [(lane, has) for lane, has in zip(self.lanes, self._lines, strict=True) if _is_free(lane)]
        needs = self._standing_needs([lane for lane, _ in lines], scale)
        return any(has < need for (_, has), need in zip(lines, needs, strict=True))

    def _standing_needs(self, lanes: Sequence[Lane], scale: Scale) -> list[int]:
        """The lines that lanes need for the labels of rows that must stand, unless these are all too many."""
        rows = self._always if len(self._always) <= _MOST_STANDING else ()
        return lines_for([lane.rows for lane in lanes], rows, self._label_room, scale)

    def _grow(self, scene: Scene, room: int) -> bool:
        """Give lanes that must count events more lines, if there is room, and a strip for the counts."""
        before = self._lines, self._strips
        if abs(scene.scale.first - self._checked_at) > _LOOK_AGAIN * scene.scale.span:
            self._checked_at = scene.scale.first
            wanted = self._shared_out(scene.scale, room)
            self._lines = [max(pair) for pair in zip(self._lines, wanted, strict=True)]
        self._strips = self._strips | {band.lane.key for band in scene.bands if _overflows(band)}
        self._lay_out()
        return before != (self._lines, self._strips)

    def _shared_out(self, scale: Scale, room: int) -> list[int]:
        metrics = self.metrics
        free = [lane for lane in self.lanes if _is_free(lane)]
        if self._needs is None:
            self._needs = Needs([lane.rows for lane in free], self._label_room)
        taken = len(self.lanes) * (metrics.head + metrics.pad + metrics.gap)
        taken += sum(metrics.thin if lane.is_collapsed else lane.lines * metrics.line for lane in self.lanes)
        standing = self._standing_needs(free, scale)
        least = [max(least_lines(lane.rows), lines) for lane, lines in zip(free, standing, strict=True)]
        needs = [max(pair) for pair in zip(self._needs.lines(scale), standing, strict=True)]
        shares = shared_out(needs, least, (room - taken) // metrics.line)
        given = (self._stretch(lines, need) for lines, need in zip(shares, needs, strict=True))
        return [0 if lane.is_collapsed else lane.lines or next(given) for lane in self.lanes]

    def _stretch(self, lines: int, need: int) -> int:
        """Lines of a lane that was made higher or lower by hand: never more than its events need."""
        return max(1, min(round(lines * self._stretched), need))

    def _lay_out(self) -> None:
        metrics, bands, top = self.metrics, [], 0
        for lane, has in zip(self.lanes, self._lines, strict=True):
            strip = lane.is_collapsed or lane.key in self._strips
            high = metrics.thin if lane.is_collapsed else strip * metrics.strip
            height = metrics.head + has * metrics.line + high + metrics.pad
            bands.append(Band(lane, top, height, has, strip))
            top += height + metrics.gap
        self._bands = tuple(bands)


def _number_held(bands: Sequence[Band], room: int) -> int:
    """How many of the first bands are pinned and leave room for others to scroll in."""
    stay = 0
    while stay < len(bands) and bands[stay].lane.is_pinned and _bottom(bands[stay]) <= room * _MOST_PINNED:
        stay += 1
    return stay


def _is_within(band: Band, scrolled: int, room: int) -> bool:
    return band.top < scrolled + room and band.top + band.height > scrolled


def _by_lane(bands: Iterable[Band], arranged: Iterable[Arrangement]) -> dict[str, Arranged]:
    return {band.lane.key: each for band, each in zip(bands, arranged, strict=True)}


def _bottom(band: Band) -> int:
    return band.top + band.height


def _is_free(lane: Lane) -> bool:
    """Whether the lane's height is no person's wish."""
    return not lane.lines and not lane.is_collapsed


def _may_grow(band: Band) -> bool:
    """Whether the lane's height is neither a person's wish nor the most that it may be."""
    return band.lines < MOST and _is_free(band.lane)


def _lacks_labels(band: Band) -> bool:
    """Whether a lane whose events are few enough to be told apart has marks without labels, or just counts a few."""
    found = band.arrangement
    if found is None or len(band.lane.rows.rows) > FEW:
        return False
    counted = sum(each.events + each.statements for each in found.clusters)
    return 0 < counted <= _A_FEW or any(mark.side is Side.NONE for mark in found.marks)


def _overflows(band: Band) -> bool:
    """Whether a lane that has no strip must count events, or make marks below its lines."""
    found = band.arrangement
    if found is None or band.has_strip:
        return False
    return bool(found.clusters) or any(mark.line >= band.lines for mark in found.marks)
