"""Where stretches of a document's text lie on the visible page, line by line."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from communique.ui.prose import x_at
from communique.ui.reader.offsets import Offsets
from communique.ui.reader.spacing import SpacedLayout


class Strip(NamedTuple):
    """The part of a stretch that lies on one line, in the viewport's pixels; strips of a paragraph touch each other."""

    rect: QRectF
    baseline: float
    first: bool
    """Whether the stretch begins here."""


class VisibleBlock(NamedTuple):
    """One block that meets the viewport, and the places of the text it shows."""

    block: QTextBlock
    top: float
    left: float
    start: int
    end: int

    def strips(self, start: int, end: int, offsets: Offsets, spacing: SpacedLayout) -> Iterator[Strip]:
        """The strips of the text from `start` to `end`, as far as this block shows it."""
        layout = self.block.layout()
        first = offsets.position(max(start, self.start)) - self.block.position()
        last = offsets.end_position(min(end, self.end)) - self.block.position()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() < last and line.textStart() + line.textLength() > first:
                top, bottom = spacing.top(layout, number), spacing.bottom(layout, number)
                left, right = _extent(line, first, last)
                rect = QRectF(self.left + left, self.top + top, right - left, bottom - top)
                baseline = self.top + line.y() + line.ascent()
                yield Strip(rect, baseline, first=start >= self.start and line.textStart() <= first)

    def place_at(self, point: QPointF, offsets: Offsets, spacing: SpacedLayout) -> int | None:
        """The character under a point of the viewport; None beside the text."""
        layout = self.block.layout()
        for number in range(layout.lineCount()):
            if point.y() - self.top < spacing.bottom(layout, number):
                line = layout.lineAt(number)
                x = point.x() - self.left
                if not line.naturalTextRect().left() <= x < line.naturalTextRect().right():
                    return None
                found = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
                return offsets.place(self.block.position() + found)
        return None


def _extent(line: QTextLine, first: int, last: int) -> tuple[float, float]:
    """Left and right edge of the text from `first` to `last` on this line, whichever way it runs."""
    end_of_line = line.textStart() + line.textLength()
    ends = (x_at(line, max(first, line.textStart())), x_at(line, min(last, end_of_line)))
    natural = line.naturalTextRect()
    return max(min(ends), natural.left()), min(max(ends), natural.right())
