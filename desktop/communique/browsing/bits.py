"""Masks as bits: a million rows in 125 kB, and counted in a few microseconds."""

from __future__ import annotations

import numpy as np

from communique.browsing.arrays import NDArray

Bits = NDArray[np.uint64]

_WORD = 8
_ONES, _PAIRS, _FOURS, _BYTES = (np.uint64(pattern * 0x0101010101010101) for pattern in (0x55, 0x33, 0x0F, 0x01))


def bits(mask: NDArray[np.bool_]) -> Bits:
    """The mask, 64 rows a number; rows beyond its end are not set."""
    packed = np.zeros((len(mask) + 63) // 64 * _WORD, np.uint8)
    packed[: (len(mask) + 7) // 8] = np.packbits(mask)
    return packed.view(np.uint64)


def held(bits: Bits) -> int:
    """How many bits are set."""
    if hasattr(np, "bitwise_count"):
        return int(np.bitwise_count(bits).sum(dtype=np.int64))
    return added_up(bits)


def added_up(bits: Bits) -> int:
    """The same for a numpy before 2.0: neighbours are added within each number, pairs, fours, bytes, then all."""
    pairs = bits - (bits >> np.uint64(1) & _ONES)
    fours = (pairs & _PAIRS) + (pairs >> np.uint64(2) & _PAIRS)
    in_bytes = fours + (fours >> np.uint64(4)) & _FOURS
    return int((in_bytes * _BYTES >> np.uint64(56)).sum(dtype=np.int64))
