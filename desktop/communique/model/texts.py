"""Strings that lie together as UTF-8 and become objects one by one, when they are asked for: that saves memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import SupportsInt, TypeAlias, overload

Numbers: TypeAlias = "array[int] | memoryview[int]"
"""Numbers of one C type, side by side."""


class _Strings(Sequence[str]):
    """What is common to both: they equal any sequence of the same strings."""

    def at(self, row: int) -> str:
        raise NotImplementedError

    @overload
    def __getitem__(self, row: SupportsInt) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: SupportsInt | slice) -> str | list[str]:
        if isinstance(row, slice):
            return [self.at(each) for each in range(*row.indices(len(self)))]
        at = int(row)
        return self.at(at if at >= 0 else at + len(self))

    def __iter__(self) -> Iterator[str]:
        return map(self.at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"


class Texts(_Strings):
    """String i is `utf8[offsets[i]:offsets[i + 1]]`."""

    def __init__(self, utf8: bytes | memoryview, offsets: Numbers) -> None:
        self.utf8, self.offsets = utf8, offsets

    @classmethod
    def of(cls, strings: Iterable[str]) -> Texts:
        encoded = [string.encode() for string in strings]
        return cls(b"".join(encoded), array("I", accumulate(map(len, encoded), initial=0)))

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def at(self, row: int) -> str:
        return str(self.utf8[self.offsets[row] : self.offsets[row + 1]], "utf-8")


class PackedTexts(Texts):
    """The same, of which only the lengths are known as yet: 'H', bytes."""

    def __init__(self, utf8: bytes, lengths: Numbers) -> None:
        self.utf8, self.lengths = utf8, lengths

    @cached_property
    def offsets(self) -> Numbers:  # type: ignore[override]
        return array("I", accumulate(self.lengths, initial=0))


class Ids(_Strings):
    """Ids of events: "66f8…:683:0" is the head "66f8…", a document that many of them share, and the tail "683:0".

    `heads`: 'I', keys of `names`; 0 where the tail is the whole id.
    """

    def __init__(self, heads: Numbers, tails: Texts, names: Mapping[int, str]) -> None:
        self.heads, self.tails, self.names = heads, tails, names

    @classmethod
    def of(cls, ids: Iterable[str], names: Mapping[int, str]) -> Ids:
        numbers = {name: number for number, name in names.items()}
        heads, tails = [], []
        for id in ids:
            head, tail = divided(id)
            number = numbers.get(head, 0) if head else 0
            heads.append(number)
            tails.append(tail if number else id)
        return cls(array("I", heads), Texts.of(tails), names)

    def __len__(self) -> int:
        return len(self.heads)

    def at(self, row: int) -> str:
        head, tail = self.heads[row], self.tails.at(row)
        return f"{self.names[head]}:{tail}" if head else tail


def divided(id: str) -> tuple[str, str]:
    """The head and the tail of an id; no head where it has no colon between two parts."""
    head, _, tail = id.partition(":")
    return (head, tail) if head and tail else ("", id)
