"""The numbers of one row of `entry` in one cell: a million rows are read in half the time that a column each takes."""

import sys
from array import array
from collections.abc import Iterable, Sequence
from struct import Struct

_ROW = Struct("<iiBHBBHHHHH")
_TYPES = tuple(_ROW.format.removeprefix("<"))
_MOST = 2**16 - 1


def packed(earliest: int, latest: int, *others: int) -> bytes:
    """The cell: two days, precision, flags, kind, confidence, tellings, and how long the four lists of the row are."""
    return _ROW.pack(earliest, latest, *(min(number, _MOST) for number in others))


def unpacked(cells: Iterable[bytes]) -> list["array[int]"]:
    """The columns of many cells, each of its own type."""
    rows = b"".join(cells)
    columns, place = [], 0
    for type in _TYPES:
        column = array(type)
        width = column.itemsize
        column.frombytes(_interleaved([rows[place + byte :: _ROW.size] for byte in range(width)]))
        if sys.byteorder == "big":
            column.byteswap()
        columns.append(column)
        place += width
    return columns


def _interleaved(bytewise: Sequence[bytes]) -> bytes | bytearray:
    """Numbers from all their first bytes, all their second bytes …"""
    if len(bytewise) == 1:
        return bytewise[0]
    whole = bytearray(len(bytewise) * len(bytewise[0]))
    for byte, values in enumerate(bytewise):
        whole[byte :: len(bytewise)] = values
    return whole


def packed_list(numbers: Iterable[int]) -> bytes:
    """Numbers as little-endian 32-bit words."""
    words = array("I", numbers)
    if sys.byteorder == "big":
        words.byteswap()
    return words.tobytes()


def unpacked_lists(cells: Iterable[bytes]) -> "array[int]":
    """The numbers of many such cells, one after the other."""
    words = array("I", b"".join(cells))
    if sys.byteorder == "big":
        words.byteswap()
    return words
