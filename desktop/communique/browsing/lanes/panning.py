"""Views panned over lanes that were arranged wider than they are: nothing is decided anew, all pixels move alike."""

from functools import cached_property

from communique.browsing.lanes.marks import GROUND, Arrangement, Cluster, Mark, Side, over_x
from communique.browsing.lanes.stage import Band, Scene
from communique.browsing.scale import Scale

_SAME = 1e-9
_INK = 24
"""Pixels by which shapes and arrows may reach beyond the ends of a mark."""


class Panned:
    """What a view shows of a wide arrangement, of which `left` pixels lie left of it. Worked out where it is asked for.

    Cells at the view's edges count their whole stretches of the calendar, seen or not.
    """

    def __init__(self, wide: Arrangement, left: int, width: int, beyond: tuple[int, int, int, int]) -> None:
        self._wide, self._left, self._width = wide, left, width
        self.earlier, self.later, self.statements_earlier, self.statements_later = beyond

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Those of which any ink is in view."""
        return tuple([self._moved(mark) for mark in self._wide.marks if self._is_in_view(*_reach(mark))])

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """Those of which any part is in view."""
        return tuple(
            [
                cluster._replace(x0=cluster.x0 - self._left, x1=cluster.x1 - self._left)
                for cluster in self._wide.clusters
                if self._is_in_view(cluster.x0, cluster.x1)
            ]
        )

    @property
    def sliding(self) -> list[Mark]:
        """The marks in view whose labels slide over them."""
        return [self._moved(mark) for mark in self._wide.sliding if self._is_in_view(*_reach(mark))]

    @property
    def fullest(self) -> int:
        """The most that a cluster counts, in view or not: so that the others keep their shade."""
        return self._wide.fullest

    def _is_in_view(self, x0: int, x1: int) -> bool:
        return x1 >= self._left and x0 <= self._left + self._width

    def _moved(self, mark: Mark) -> Mark:
        row, line, x0, x1, is_bar, side, label_x, label = mark
        x0, x1 = x0 - self._left, x1 - self._left
        x = over_x(x0, x1, label) if side is Side.OVER else label_x - self._left
        return Mark(row, line, x0, x1, is_bar, side, x, label)


def panned(wide: Scene, scale: Scale) -> Scene | None:
    """The scene of a view within a wide one; None where it lies, in part, outside."""
    left = offset(wide, scale)
    if not is_pan(wide.scale, scale) or left < 0 or left + scale.width > wide.scale.width:
        return None
    return wide._replace(scale=scale, bands=tuple([_panned(band, scale, left) for band in wide.bands]))


def offset(wide: Scene, scale: Scale) -> int:
    """How many pixels of a wide scene lie left of a view."""
    return wide.scale.pixel(scale.first)


def is_pan(before: Scale, after: Scale) -> bool:
    """Whether two views show time at the same size."""
    return abs(before.days_per_pixel / after.days_per_pixel - 1) < _SAME


def widened(scale: Scale, earlier: int, later: int) -> Scale:
    """A view with so many pixels more at either side."""
    days = scale.days_per_pixel
    return Scale(scale.first - earlier * days, scale.last + later * days, scale.width + earlier + later)


def _panned(band: Band, scale: Scale, left: int) -> Band:
    found = band.arrangement
    if not isinstance(found, Arrangement):
        return band
    beyond = band.lane.rows.beyond(scale.first, scale.last)
    return Band(*band[:5], Panned(found, left, int(scale.width), beyond))


def _reach(mark: Mark) -> tuple[int, int]:
    """The pixels from the left end of a mark's ink, or its label's ground, to the right."""
    return min(mark.x0 - _INK, mark.label_x - GROUND), max(mark.x1 + _INK, mark.label_x + mark.label_width + GROUND)
