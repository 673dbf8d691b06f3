"""A stretch of the table of events as one blob, its columns one after the other: read back without looking at rows."""

import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from struct import Struct

from communique.library.figures import unpacked, unpacked_lists
from communique.model.texts import Numbers, divided

_FIGURES = "iiBHBBH"
"""Earliest, latest, precision, flags, kind, confidence, tellings."""
_TYPES = _FIGURES + "HHHH" + "I" + "HHH" + "IIII"
"""Then the lengths of the four lists, heads of ids, the lengths of their tails, of titles, of dates, and the lists."""
NAMED = (11, 15, 16, 17, 18)
"""The places of those that hold numbers of names."""
_TEXTS = 3
_HEADER = Struct(f"<{len(_TYPES) + _TEXTS}I")

Row = tuple[str, str, str, bytes, bytes, bytes, bytes, bytes]
"""Cells of `entry`: id, title, date, figures, and the four lists."""
NOTHING = _HEADER.pack(*[0] * (len(_TYPES) + _TEXTS))


def packed(rows: Sequence[Row], number_of: Callable[[str], int | None]) -> bytes:
    """The rows as a blob; `number_of` gives the number of a name."""
    if not rows:
        return NOTHING
    ids, titles, dates, figures, *lists = zip(*rows, strict=True)
    heads, tails = zip(*(_divided(id, number_of) for id in ids), strict=True)
    texts = [[text.encode() for text in column] for column in (tails, titles, dates)]
    columns = [*unpacked(figures), array("I", heads), *(array("H", map(len, column)) for column in texts)]
    columns += [unpacked_lists(cells) for cells in lists]
    parts = [*map(_little_endian, columns), *map(b"".join, texts)]
    return b"".join((_HEADER.pack(*map(len, parts)), *parts))


def _divided(id: str, number_of: Callable[[str], int | None]) -> tuple[int, str]:
    """The number of an id's head, and its tail; 0 and the whole id where the head has no number."""
    head, tail = divided(id)
    number = number_of(head) if head else None
    return (number, tail) if number else (0, id)


def joined(blobs: Iterable[bytes]) -> tuple[list[Numbers], list[bytes]]:
    """The columns of blobs one after the other: those of numbers as `packed` orders them, and the three of UTF-8."""
    columns = [b"".join(parts) for parts in zip(*map(_parts, blobs), strict=True)] or [b""] * (len(_TYPES) + _TEXTS)
    return [_numbers(type, column) for type, column in zip(_TYPES, columns, strict=False)], columns[-_TEXTS:]


def _parts(blob: bytes) -> list[memoryview]:
    whole, place, parts = memoryview(blob), _HEADER.size, []
    for length in _HEADER.unpack_from(blob):
        parts.append(whole[place : place + length])
        place += length
    return parts


def is_whole(blob: bytes) -> bool:
    """Whether the blob is as long as it says."""
    return len(blob) >= _HEADER.size and len(blob) == _HEADER.size + sum(_HEADER.unpack_from(blob))


def _little_endian(column: "array[int]") -> bytes:
    if sys.byteorder == "big":
        column = column[:]
        column.byteswap()
    return column.tobytes()


def _numbers(type: str, column: bytes) -> Numbers:
    if sys.byteorder == "big":
        swapped = array(type, column)
        swapped.byteswap()
        return swapped
    return memoryview(column).cast(type)  # type: ignore[call-overload, no-any-return]
