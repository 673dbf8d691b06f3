"""One lane being filled: which item stands in which line, and at which side its label."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from communique.browsing.lanes.items import Item
from communique.browsing.lanes.lines import Lines
from communique.browsing.lanes.marks import LABEL_GAP, Cluster, Mark, Side, over_x
from communique.browsing.scale import Scale

_LEAST_IN_VIEW = 80
"""Pixels of a label that must be in view for it to stand there."""
_GAP = 10
"""Pixels between two items of a line."""
_NONE, _RIGHT, _LEFT, _OVER = Side
# To ask an enumeration for a member costs more than to compare with it.


class Memory:
    """Where the rows in view stood in the last arrangement: line and side by row, and which found no room."""

    __slots__ = ("days_per_pixel", "first", "lines", "places", "turned_away")

    def __init__(self, places: dict[int, tuple[int, Side]] | None = None, days_per_pixel: float = 0.0) -> None:
        self.places = {} if places is None else places
        self.days_per_pixel = days_per_pixel
        self.first, self.lines, self.turned_away = 0.0, 0, frozenset[int]()

    def is_panned_to(self, scale: Scale) -> bool:
        """Whether a view only lies elsewhere in time than the remembered one."""
        return bool(self.places) and abs(self.days_per_pixel / scale.days_per_pixel - 1) < 1e-9

    def keep(self, placing: "Placing", scale: Scale) -> None:
        self.places = {mark.row: (mark.line, mark.side) for mark in placing.marks.values()}
        self.first, self.days_per_pixel, self.lines = scale.first, scale.days_per_pixel, placing.number
        self.turned_away = frozenset(placing.turned_away)


class _Choice(NamedTuple):
    """A side where a label may stand, and the pixels that the item then takes with it."""

    side: Side
    left: int
    right: int


class Placing:
    """Takes items one by one; `marks` are those that found a place, by row."""

    def __init__(self, scale: Scale, lines: int, memory: Memory) -> None:
        self._width = int(scale.width)
        self._lines = Lines(lines, self._width)
        self._places = memory.places
        self._is_pan = memory.is_panned_to(scale)
        self._has_moved = memory.first != scale.first
        self._away = memory.turned_away if self._is_pan and memory.lines == lines else frozenset()
        self.marks: dict[int, Mark] = {}
        self.turned_away: list[int] = []
        """Rows that found no room. While panning they are not asked again: who took it leaves the view with them."""

    @property
    def number(self) -> int:
        """Of its lines."""
        return len(self._lines)

    def fill(self, items: Sequence[Item], always: Collection[int]) -> None:
        """Place all items, those of more weight first; in a pan what is in view stays, before anything new comes."""
        if self._is_pan:
            for item in items:
                if item.row in always:
                    self._place(item)
            self._keep_all([item for item in items if item.row in self._places and item.row not in self.marks])
        for item in items:
            if item.row in self.marks:
                continue
            if self._is_pan and self._must_wait(item.row):
                self.turned_away.append(item.row)
            else:
                self._place(item)

    def _must_wait(self, row: int) -> bool:
        """Whether a row was counted before a pan, stood among the clusters, or lost its place: none comes elsewhere."""
        if row not in self._places:
            return row in self._away
        return self._has_moved or self._places[row][0] >= len(self._lines)

    def _keep_all(self, items: Sequence[Item]) -> None:
        """Place the items of a pan where they stood, then find other sides for labels that would be cut."""
        waiting = [item for item in items if not self._keep(item)]
        for item in waiting:
            if item.row in self.marks:
                self._relabel(item)

    def _keep(self, item: Item) -> bool:
        """Whether the item stands as it stood; if not, it stands without its label, should its line be free."""
        line, side = self._places[item.row]
        if line >= len(self._lines):
            return True
        best = self._best(item, side)
        # Rounding may bring two kept neighbours a pixel or two nearer to each other.
        gap = _GAP // 2
        if best.side is side and self._lines.is_free(line, best.left - gap, best.right + gap):
            self._take(item, line, best)
            return True
        if self._lines.is_free(line, item.left - 1, item.right + 1):
            self._take(item, line, _Choice(_NONE, item.left, item.right))
        return False

    def _best(self, item: Item, kept: Side) -> _Choice:
        """The first of an item's choices."""
        _, x0, x1, is_bar, left, right, label = item
        is_beside = kept is _RIGHT and label > 0 and not (is_bar and x1 - x0 >= label)
        if is_beside and -label <= right <= self._width - LABEL_GAP - label:
            # Most labels of a pan stand so.
            return _Choice(_RIGHT, left, right + LABEL_GAP + label)
        return next(iter(self._choices(item, kept)), _Choice(_NONE, left, right))

    def _relabel(self, item: Item) -> None:
        """Put a label to an item that stands without one, if there is room beside it."""
        line, side = self._places[item.row]
        for choice in self._choices(item, side):
            left = item.right if choice.side is _RIGHT else choice.left - _GAP
            right = item.left if choice.side is _LEFT else choice.right + _GAP
            if choice.side is _OVER or self._lines.is_free(line, left, right):
                self._take(item, line, choice)
                return

    def _place(self, item: Item) -> None:
        """Place an item where it stood, if it fits there with its label, else in the first line with room."""
        lines = self._lines
        if (place := self._places.get(item.row)) is not None and place[0] < len(lines):
            for choice in self._choices(item, place[1]):
                if lines.is_free(place[0], choice.left - _GAP, choice.right + _GAP):
                    self._take(item, place[0], choice)
                    return
        bare = lines.first_free(item.left - _GAP, item.right + _GAP)
        if bare is None:
            self.turned_away.append(item.row)
            return
        for choice in self._choices(item):
            if (free := lines.first_free(choice.left - _GAP, choice.right + _GAP)) is not None:
                self._take(item, free, choice)
                return
        self._take(item, bare, _Choice(_NONE, item.left, item.right))

    def _choices(self, item: Item, kept: Side = _NONE) -> tuple[_Choice, ...]:
        """The sides that its label may stand at, the best first; none for an item without a label."""
        _, x0, x1, is_bar, left, right, label = item
        if not label:
            return ()
        if is_bar and x1 - x0 >= label:
            return (_Choice(_OVER, left, right),)
        reach = LABEL_GAP + label
        fits_right, fits_left = right + reach <= self._width, left >= reach
        least = min(label, _LEAST_IN_VIEW) + LABEL_GAP
        choices: tuple[_Choice, ...] = ()
        if right + least <= self._width and right >= -label:
            choices = (_Choice(_RIGHT, left, right + reach),)
        if fits_left or (self._is_pan and kept is _LEFT and left >= least):
            to_left = _Choice(_LEFT, left - reach, right)
            is_first = fits_left and (kept is _LEFT or not fits_right)
            choices = (to_left, *choices) if is_first else (*choices, to_left)
        return choices

    def _take(self, item: Item, line: int, choice: _Choice) -> None:
        self._lines.take(line, choice.left, choice.right)
        row, x0, x1, is_bar, left, right, label = item
        side = choice.side
        if side is _RIGHT:
            x = right + LABEL_GAP
        elif side is _LEFT:
            x = left - LABEL_GAP - label
        elif side is _OVER:
            x = over_x(x0, x1, label)
        else:
            x, label = x0, 0
        self.marks[row] = Mark(row, line, x0, x1, is_bar, side, x, label)

    def part_the_lonely(self, clusters: Sequence[Cluster], items: Sequence[tuple[Item, int]]) -> tuple[Cluster, ...]:
        """Make a mark of what would be counted as one alone, where it lies within its stretch; return the others.

        `items` are those without a place, each with the day on which it starts.
        """
        strip, lonely, below = Lines(1, self._width), [], len(self._lines)
        for each in clusters:
            if each.is_lonely:
                lonely.append(each)
            else:
                strip.take(0, each.x0, each.x1)
        for item, start in items:
            own = next((each for each in lonely if each.holds(start)), None)
            if own is not None and strip.is_free(0, item.left, item.right):
                strip.take(0, item.left, item.right)
                lonely.remove(own)
                self.marks[item.row] = Mark(item.row, below, item.x0, item.x1, item.is_bar, _NONE, item.x0, 0)
        parted = {item.first for item in lonely}
        return tuple(each for each in clusters if not each.is_lonely or each.first in parted)
