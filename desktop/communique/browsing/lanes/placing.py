"""One lane being filled: which item stands in which line, and at which side its label."""

from collections.abc import Sequence
from typing import NamedTuple

from communique.browsing.lanes.lines import Lines
from communique.browsing.lanes.marks import Cluster, Mark, Side
from communique.browsing.scale import Scale

LABEL_GAP = 7
"""Pixels between a mark and its label."""
_LEAST_IN_VIEW = 80
"""Pixels of a label that must be in view for it to stand there."""
_GAP = 10
"""Pixels between two items of a line."""


class Memory:
    """Where the rows in view stood in the last arrangement: line and side by row."""

    __slots__ = ("days_per_pixel", "places")

    def __init__(self, places: dict[int, tuple[int, Side]] | None = None, days_per_pixel: float = 0.0) -> None:
        self.places = {} if places is None else places
        self.days_per_pixel = days_per_pixel


class Item(NamedTuple):
    """A row that wants a place. A point has both ends at its middle; from `left` to `right` reaches its ink."""

    row: int
    x0: int
    x1: int
    is_bar: bool
    left: int
    right: int
    label: int
    """Its label's width; 0 for none."""


class Placing:
    """Takes items one by one; `marks` are those that found a place."""

    def __init__(self, scale: Scale, lines: int, memory: Memory) -> None:
        self._width = int(scale.width)
        self._lines = Lines(lines, self._width)
        self._memory = memory
        self._marks: dict[int, Mark] = {}
        self.is_pan = bool(memory.places) and abs(memory.days_per_pixel / scale.days_per_pixel - 1) < 1e-9

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self._marks.values())

    def has(self, row: int) -> bool:
        return row in self._marks

    def stood_in_strip(self, row: int) -> bool:
        """Whether a row stood among the clusters before a pan: it stays there."""
        return self.is_pan and row in self._memory.places and self._memory.places[row][0] >= len(self._lines)

    def has_no_line(self, row: int) -> bool:
        """Whether a row was counted or stood in the strip, or was not there at all."""
        return row not in self._memory.places or self._memory.places[row][0] >= len(self._lines)

    def keep_all(self, items: Sequence[Item]) -> None:
        """Place the items of a pan where they stood, then find other sides for labels that would be cut."""
        waiting = [item for item in items if not self._keep(item)]
        for item in waiting:
            if item.row in self._marks:
                self._relabel(item)

    def _keep(self, item: Item) -> bool:
        """Whether the item stands as it stood; if not, it stands without its label, should its line be free."""
        line, side = self._memory.places[item.row]
        if line >= len(self._lines):
            return True
        sides = self._sides(item, side)
        as_it_stood = side in sides[:1] or (side is Side.NONE and not sides)
        # Rounding may bring two kept neighbours a pixel or two nearer to each other.
        if as_it_stood and self._try(item, line, side, _GAP // 2):
            return True
        self._try(item, line, Side.NONE, 1)
        return False

    def _relabel(self, item: Item) -> None:
        """Put a label to an item that stands without one, if there is room beside it."""
        line, side = self._memory.places[item.row]
        for each in self._sides(item, side):
            left, right = self._label_ink(item, each)
            if each is Side.OVER or self._lines.is_free(line, self._lines.mask(left, right)):
                self._take(item, line, each)
                return

    def place(self, item: Item) -> None:
        """Place an item where it stood, if it fits there with its label, else in the first line with room."""
        if item.row in self._memory.places:
            line, side = self._memory.places[item.row]
            sides = self._sides(item, side)
            if line < len(self._lines) and any(self._try(item, line, each, _GAP) for each in sides):
                return
        for side in (*self._sides(item), Side.NONE):
            left, right = self._ink(item, side)
            free = self._lines.first_free(self._lines.mask(left - _GAP, right + _GAP))
            if free is not None:
                self._take(item, free, side)
                return

    def part_the_lonely(self, clusters: Sequence[Cluster], items: Sequence[tuple[Item, int]]) -> tuple[Cluster, ...]:
        """Make a mark of what would be counted as one alone, where it lies within its stretch; return the others.

        `items` are those without a place, each with the day on which it starts.
        """
        strip, lonely, below = Lines(1, self._width), [], len(self._lines)
        for each in clusters:
            if each.is_lonely:
                lonely.append(each)
            else:
                strip.take(0, strip.mask(each.x0, each.x1))
        for item, start in items:
            own = next((each for each in lonely if each.holds(start)), None)
            ink = strip.mask(item.left, item.right)
            if own is not None and strip.is_free(0, ink):
                strip.take(0, ink)
                lonely.remove(own)
                self._marks[item.row] = Mark(item.row, below, item.x0, item.x1, item.is_bar, Side.NONE, item.x0, 0)
        parted = {item.first for item in lonely}
        return tuple(each for each in clusters if not each.is_lonely or each.first in parted)

    def _try(self, item: Item, line: int, side: Side, gap: int) -> bool:
        left, right = self._ink(item, side)
        if not self._lines.is_free(line, self._lines.mask(left - gap, right + gap)):
            return False
        self._take(item, line, side)
        return True

    def _sides(self, item: Item, kept: Side = Side.NONE) -> tuple[Side, ...]:
        """The sides that its label may stand at, the best first; none for an item without a label."""
        if not item.label:
            return ()
        if item.is_bar and item.x1 - item.x0 >= item.label:
            return (Side.OVER,)
        least = min(item.label, _LEAST_IN_VIEW) + LABEL_GAP
        fits_right = item.right + LABEL_GAP + item.label <= self._width
        fits_left = item.left - LABEL_GAP - item.label >= 0
        right = (Side.RIGHT,) if item.right + least <= self._width and item.right >= -item.label else ()
        left = (Side.LEFT,) if fits_left or (kept is Side.LEFT and item.left - least >= 0) else ()
        return (*left, *right) if fits_left and (kept is Side.LEFT or not fits_right) else (*right, *left)

    def _ink(self, item: Item, side: Side) -> tuple[int, int]:
        """From where to where the item reaches with its label."""
        if side is Side.RIGHT:
            return item.left, item.right + LABEL_GAP + item.label
        if side is Side.LEFT:
            return item.left - LABEL_GAP - item.label, item.right
        return item.left, item.right

    def _label_ink(self, item: Item, side: Side) -> tuple[int, int]:
        """Where the label alone would be, with a gap on its outer side."""
        if side is Side.RIGHT:
            return item.right, item.right + LABEL_GAP + item.label + _GAP
        return item.left - LABEL_GAP - item.label - _GAP, item.left

    def _label_x(self, item: Item, side: Side) -> int:
        if side is Side.RIGHT:
            return item.right + LABEL_GAP
        if side is Side.LEFT:
            return item.left - LABEL_GAP - item.label
        return max(item.x0, min(LABEL_GAP, item.x1 - item.label))

    def _take(self, item: Item, line: int, side: Side) -> None:
        left, right = self._ink(item, side)
        self._lines.take(line, self._lines.mask(left, right))
        width = 0 if side is Side.NONE else item.label
        x = self._label_x(item, side) if width else item.x0
        self._marks[item.row] = Mark(item.row, line, item.x0, item.x1, item.is_bar, side, x, width)
