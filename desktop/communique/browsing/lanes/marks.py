"""What the timeline draws, in plain numbers: marks in rows, clusters with their exact counts, lanes that hold both."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple, Protocol

LABEL_GAP = 7
"""Pixels between a mark and its label, or a label and the edge of the view."""


GROUND = 5
"""Pixels by which the ground of what stands out reaches beyond a mark and its label."""


class Side(IntEnum):
    """Where a mark's label stands."""

    NONE = 0
    RIGHT = 1
    LEFT = 2
    OVER = 3
    """Above a bar that is longer than its label; it slides to the part in view."""


class Mark(NamedTuple):
    """One event in one lane. `row` is the table's, `line` the lane's; pixels from the left edge of the view.

    `x0` to `x1` are the true ends of a bar, or twice the middle of a point.
    """

    row: int
    line: int
    x0: int
    x1: int
    is_bar: bool
    side: Side
    label_x: int
    label_width: int

    @property
    def middle(self) -> int:
        return (self.x0 + self.x1) // 2


class Cluster(NamedTuple):
    """Rows that are counted instead of drawn: those that begin from day `first` until before day `last`."""

    x0: int
    x1: int
    first: float
    last: float
    events: int
    statements: int
    reaches_in: bool
    """Whether those that began before the view and reach into it are among them."""

    @property
    def is_lonely(self) -> bool:
        return self.events + self.statements == 1

    def holds(self, start: float) -> bool:
        """Whether a row in view that starts on this day is counted here."""
        return start < self.last and (self.reaches_in or start >= self.first)


def over_x(x0: int, x1: int, label: int) -> int:
    """Where a label over a bar begins: it slides to the part in view."""
    return max(x0, min(LABEL_GAP, x1 - label))


class Arranged(Protocol):
    """What one lane shows of one view."""

    @property
    def marks(self) -> Sequence[Mark]: ...
    @property
    def clusters(self) -> Sequence[Cluster]: ...
    @property
    def sliding(self) -> Sequence[Mark]: ...
    @property
    def fullest(self) -> int: ...
    @property
    def earlier(self) -> int: ...
    @property
    def later(self) -> int: ...
    @property
    def statements_earlier(self) -> int: ...
    @property
    def statements_later(self) -> int: ...


class Arrangement(NamedTuple):
    """What one lane shows of one view, worked out for it."""

    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    earlier: int
    later: int
    """Events before and after the view."""
    statements_earlier: int = 0
    statements_later: int = 0

    @property
    def sliding(self) -> list[Mark]:
        """The marks whose labels slide over them."""
        return [mark for mark in self.marks if mark.side is Side.OVER]

    @property
    def fullest(self) -> int:
        """The most that a cluster counts; 1 without any."""
        return max([each.events or each.statements for each in self.clusters], default=1)
