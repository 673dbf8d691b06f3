"""Lines set with the distance that makes reading easy, which QPlainTextEdit by itself cannot do."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

LINE = 1.62
"""Distance of lines in sizes of the font."""
BLANK = 0.72
"""Height of a blank line, which parts paragraphs, likewise; of several in a row the first counts."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Lays a block's lines `pitch` pixels apart, further where a line's own letters are taller."""

    def __init__(self, document: QTextDocument, font_pixels: float) -> None:
        super().__init__(document)
        self.pitch = font_pixels * LINE
        self.blank = font_pixels * BLANK

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        layout = block.layout()
        fresh = layout is not None and layout.lineCount() == 0
        rect = super().blockBoundingRect(block)
        if not block.isValid() or not layout.lineCount():
            return rect
        if fresh:
            self._space(layout)
        rect.setHeight(self._blank_height(block) if _is_blank(block) else self.bottom(layout, layout.lineCount() - 1))
        return rect

    def top(self, layout: QTextLayout, line: int) -> float:
        """Where the strip of a line begins, from the block's top; strips lie without gaps below each other."""
        return self.bottom(layout, line - 1) if line else 0.0

    def bottom(self, layout: QTextLayout, line: int) -> float:
        """Where the strip of a line ends."""
        set_line = layout.lineAt(line)
        return set_line.y() + (set_line.height() + max(self.pitch, set_line.height())) / 2

    def _space(self, layout: QTextLayout) -> None:
        top = 0.0
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            strip = max(self.pitch, line.height())
            line.setPosition(QPointF(line.x(), top + (strip - line.height()) / 2))
            top += strip

    def _blank_height(self, block: QTextBlock) -> float:
        before = block.previous()
        return 0.0 if not before.isValid() or _is_blank(before) else self.blank


def _is_blank(block: QTextBlock) -> bool:
    return block.length() == 1 or (block.length() < 40 and not block.text().strip())
