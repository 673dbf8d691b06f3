"""Finding free places in the lines of a lane: which pixels are taken is one whole number a line, a bit two pixels."""

from functools import reduce
from operator import and_

_MARGIN = 512
"""Pixels at either side of the view that can still be told apart: more than a label is wide."""


class Lines:
    """`number` lines of `width` pixels; what lies farther outside than the margin is cut there."""

    def __init__(self, number: int, width: int) -> None:
        self._taken = [0] * number
        self._right = (width + 2 * _MARGIN) >> 1
        self._in_all = 0
        """Pixels known to be taken in every line: what needs one of them need not look at each."""

    def __len__(self) -> int:
        return len(self._taken)

    def _mask(self, x0: int, x1: int) -> int:
        """The pixels from `x0` until before `x1` as bits; at least one."""
        low, high = (x0 + _MARGIN) >> 1, (x1 + _MARGIN + 1) >> 1
        if low < 0 or high > self._right:
            low, high = min(max(low, 0), self._right), min(max(high, 0), self._right)
        return (1 << (high if high > low else low + 1)) - (1 << low)

    def is_free(self, line: int, x0: int, x1: int) -> bool:
        """Whether nothing in the line takes a pixel from `x0` until before `x1`."""
        return not self._taken[line] & self._mask(x0, x1)

    def first_free(self, x0: int, x1: int) -> int | None:
        """The uppermost line where all these pixels are free."""
        mask = self._mask(x0, x1)
        if mask & self._in_all:
            return None
        for line, taken in enumerate(self._taken):
            if not taken & mask:
                return line
        self._in_all = reduce(and_, self._taken, -1)
        return None

    def take(self, line: int, x0: int, x1: int) -> None:
        self._taken[line] |= self._mask(x0, x1)
