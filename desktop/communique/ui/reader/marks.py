"""What is marked in a document's text: stretches of it with a style, found quickly by where they stand."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import IntEnum
from typing import NamedTuple


class Style(IntEnum):
    """How a stretch of text is marked; later ones are painted above earlier ones."""

    HOVERED = 0
    SELECTED = 1
    FOUND = 2
    FOUND_HERE = 3
    ACTOR = 4
    UNTOLD_DATE = 5
    """An expression of time that dates no event."""
    DATE = 6
    """The words that date an event."""
    EVENT = 7
    """A sentence that tells an event without words of its own for the date."""
    STATEMENT = 8


class Mark(NamedTuple):
    """A stretch of text, in code points, end exclusive."""

    start: int
    end: int
    style: Style
    colour: str = ""
    """Of the relationship whose event it is."""
    target: str = ""
    """What it tells, for a click: the id of an event or a statement."""


class Marks:
    """Any number of marks, in the order of the text; they may overlap."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that meet this stretch of text, in the order they are to be painted."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        met = [mark for mark in self._marks[first:last] if mark.end > start]
        return sorted(met, key=lambda mark: mark.style)
