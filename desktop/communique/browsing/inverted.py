"""Inverted lists: for every value of a facet the rows that have it, so that counting is one pass over plain memory."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.bits import Bits, bits, held
from communique.browsing.kept import Kept

Mask = NDArray[np.bool_]
Rows = NDArray[np.int32]
Counts = NDArray[np.int32]

_SMALL = 1 << 16
_DENSE_FROM = 4096
_DENSE_SHARE = 32
"""A value that one row in 32 has is counted by bits: they take no more memory than its rows."""
_REMEMBERED = 4
"""Masks whose counts are kept: events, statements and acts are counted in turn."""


class Inverted:
    """`rows[starts[v]:starts[v + 1]]` are the rows that have value v, in ascending order; 4 bytes an entry."""

    def __init__(self, rows: Rows, starts: NDArray[np.int64]) -> None:
        self.rows = rows
        self.starts = starts
        self._filled = np.flatnonzero(np.diff(starts))
        self._dense: dict[int, Bits] | None = None
        self._remembered: Kept[Counts] = Kept(_REMEMBERED)

    @classmethod
    def of(cls, rows: Rows, values: NDArray[np.unsignedinteger], count: int) -> Inverted:
        """From pairs of a row and a value below `count`, in ascending order of rows."""
        order = _order(values, count)
        starts = np.zeros(count + 1, np.int64)
        np.cumsum(np.bincount(values, minlength=count), out=starts[1:])
        return cls(rows.take(order), starts)

    def __len__(self) -> int:
        return len(self.starts) - 1

    def rows_of(self, value: int) -> Rows:
        return self.rows[self.starts[value] : self.starts[value + 1]]

    def any_of(self, values: Iterable[int], n: int) -> Mask:
        """Which of n rows have at least one of the values."""
        mask = np.zeros(n, np.bool_)
        for value in values:
            mask[self.rows_of(value)] = True
        return mask

    def counts(self, mask: Mask) -> Counts:
        """How many rows of the mask each value has; the same array for the same mask."""
        packed = bits(mask)
        return self._remembered.get(packed.tobytes(), lambda: self._counted(mask, packed))

    def _counted(self, mask: Mask, packed: Bits) -> Counts:
        counts = np.zeros(len(self), np.int32)
        if self._dense is None:
            self._dense = self._dense_values(len(mask))
        before = 0
        for value, of_value in self._dense.items():
            self._count_sparse(mask, before, value, counts)
            counts[value] = held(of_value & packed)
            before = value + 1
        self._count_sparse(mask, before, len(self), counts)
        counts.flags.writeable = False
        return counts

    def _dense_values(self, n: int) -> dict[int, Bits]:
        """The bits of values that many of the n rows have, in order of the values."""
        many = max(n // _DENSE_SHARE, _DENSE_FROM)
        return {value: bits(self.any_of([value], n)) for value in np.flatnonzero(np.diff(self.starts) >= many).tolist()}

    def _count_sparse(self, mask: Mask, first: int, end: int, counts: Counts) -> None:
        """Counts the values from `first` until before `end` by looking up each of their rows."""
        filled = self._filled[np.searchsorted(self._filled, first) : np.searchsorted(self._filled, end)]
        if len(filled):
            begin = self.starts[first]
            taken = mask.take(self.rows[begin : self.starts[end]]).view(np.uint8)
            counts[filled] = np.add.reduceat(taken, self.starts[filled] - begin, dtype=np.int32)


def _order(values: NDArray[np.unsignedinteger], count: int) -> NDArray[np.int64]:
    """The stable order of the values. numpy sorts by radix, ten times faster, only where 16 bits are enough."""
    if count <= _SMALL:
        return np.argsort(values.astype(np.uint16), kind="stable")
    order = np.argsort((values % _SMALL).astype(np.uint16), kind="stable")
    high = (values // _SMALL).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")]
