"""Finding free places in the lines of a lane: which pixels are taken is one whole number a line."""

_MARGIN = 4096
"""Pixels left of the view that can still be told apart."""


class Lines:
    """`number` lines of `width` pixels; what lies outside is cut to a margin at either side."""

    def __init__(self, number: int, width: int) -> None:
        self._taken = [0] * number
        self._right = width + _MARGIN

    def __len__(self) -> int:
        return len(self._taken)

    def mask(self, x0: int, x1: int) -> int:
        """The pixels from `x0` until before `x1` as bits."""
        low = min(max(x0, -_MARGIN), self._right)
        high = min(max(x1, low + 1), self._right + 1)
        return ((1 << (high - low)) - 1) << (low + _MARGIN)

    def is_free(self, line: int, mask: int) -> bool:
        return not self._taken[line] & mask

    def first_free(self, mask: int) -> int | None:
        """The uppermost line where all these pixels are free."""
        for line, taken in enumerate(self._taken):
            if not taken & mask:
                return line
        return None

    def take(self, line: int, mask: int) -> None:
        self._taken[line] |= mask
