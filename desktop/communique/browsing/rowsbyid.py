"""From ids to rows: the head of an id leads to the few rows that share it, whose tails are compared as bytes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Inverted, Rows
from communique.model.texts import Ids, divided

_BLOCK = 1 << 16
"""Rows compared at once."""
_FEW = 4
"""Rows that are compared one by one."""
_SCATTERED = 64
"""Where each id wanted is one of so many rows below its head, the ids are looked for one by one."""

_Place = tuple[int, bytes]
"""The number of a head, and a tail."""


class RowsById:
    """The rows of a table by their ids."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._heads: NDArray[np.uint32] = np.asarray(ids.heads)
        self._offsets: NDArray[np.uint32] = np.asarray(ids.tails.offsets)
        self._utf8: NDArray[np.uint8] = np.asarray(memoryview(ids.tails.utf8))
        numbers = np.flatnonzero(np.bincount(self._heads)).tolist()
        self._number = {ids.names[number] if number else "": number for number in numbers}
        self._by_head = Inverted.of(np.arange(len(ids), dtype=np.int32), self._heads, max(numbers, default=0) + 1)

    def row(self, id: str) -> int | None:
        """None for an id that no row has."""
        head, tail = divided(id)
        row = self._row_below(head, tail)
        return row if row is not None or not head else self._row_below("", id)

    def _row_below(self, head: str, tail: str) -> int | None:
        """The row whose id has this head and this tail: its bytes are compared with those of all as long as they."""
        if head not in self._number:
            return None
        wanted, rows = tail.encode(), self._by_head.rows_of(self._number[head])
        starts = self._offsets.take(rows)
        alike = np.flatnonzero(self._offsets.take(rows + 1) - starts == len(wanted))
        for place, byte in enumerate(wanted):
            if len(alike) <= _FEW:
                break
            alike = alike.compress(self._utf8.take(starts.take(alike) + place) == byte)
        return next((int(rows[at]) for at in alike.tolist() if self._ids.tails.at(rows[at]) == tail), None)

    def rows(self, ids: Collection[str]) -> Rows:
        """The rows of different ids, ascending."""
        if len(ids) * _SCATTERED < len(self._heads):
            return np.array(sorted(row for id in ids if (row := self.row(id)) is not None), np.int32)
        parted = ((self._number.get(head), tail) for head, tail in map(divided, ids))
        found = self._rows_at((number, tail.encode()) for number, tail in parted if number is not None)
        if "" in self._number and len(found) < len(ids):
            whole = self._rows_at((0, id.encode()) for id in ids if divided(id)[0])
            found = np.concatenate((found, whole))
        return np.sort(found)

    def _rows_at(self, places: Iterable[_Place]) -> Rows:
        heads, tails = _in_arrays(places)
        if not len(heads):
            return np.zeros(0, np.int32)
        width = tails.itemsize
        wanted = np.sort(_keys(heads, tails.view(np.uint8).reshape(-1, width)))
        found = [rows[_are_among(wanted, self._keys(rows, width))] for rows in self._blocks(heads)]
        return np.concatenate(found)

    def _blocks(self, heads: NDArray[np.uint32]) -> Iterator[Rows]:
        """All rows that have any of these heads, so many at a time."""
        numbers = np.flatnonzero(np.bincount(heads)).tolist()
        rows = np.concatenate([self._by_head.rows_of(number) for number in numbers])
        return (rows[start : start + _BLOCK] for start in range(0, len(rows), _BLOCK))

    def _keys(self, rows: Rows, width: int) -> NDArray[np.bytes_]:
        """The heads and tails of rows, of these as many bytes as `width`; none alike where a tail has more."""
        starts, lengths = self._offsets[rows], self._offsets[rows + 1] - self._offsets[rows]
        within = np.arange(width, dtype=np.uint32)
        places = np.minimum(starts[:, None] + within, max(len(self._utf8) - 1, 0))
        tails = np.where(within < lengths[:, None], self._utf8[places], 0) if len(self._utf8) else places * 0
        tails = tails.astype(np.uint8)
        tails[lengths > width] = 0
        return _keys(self._heads[rows], tails)


def _in_arrays(places: Iterable[_Place]) -> tuple[NDArray[np.uint32], NDArray[np.bytes_]]:
    """The heads and the tails; a million objects at a time would keep the collector busy."""
    heads, tails, rest = [np.zeros(0, np.uint32)], [np.zeros(0, "S1")], iter(places)
    while block := list(islice(rest, _BLOCK)):
        heads.append(np.array([number for number, _ in block], np.uint32))
        tails.append(np.array([tail for _, tail in block], np.bytes_))
    return np.concatenate(heads), np.concatenate(tails)


def _keys(heads: NDArray[np.uint32], tails: NDArray[np.uint8]) -> NDArray[np.bytes_]:
    """Numbers and bytes, a row each, as strings of bytes that sort alike."""
    numbers = heads.astype(">u4").view(np.uint8).reshape(-1, 4)
    together = np.concatenate((numbers, tails), axis=1)
    return together.view(f"S{together.shape[1]}")[:, 0]


def _are_among(ascending: NDArray[np.bytes_], keys: NDArray[np.bytes_]) -> NDArray[np.bool_]:
    at = np.minimum(ascending.searchsorted(keys), len(ascending) - 1)
    among: NDArray[np.bool_] = ascending[at] == keys
    return among
