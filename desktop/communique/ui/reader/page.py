"""The reader's page: a document's text, read only, with its marks painted around the words."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QFrame, QPlainTextEdit, QToolTip, QWidget

from communique.model.documents import Passage
from communique.ui.grounds import give_ground
from communique.ui.plain import tooltip
from communique.ui.reader import ink
from communique.ui.reader.dimming import Dimmed, dim
from communique.ui.reader.marks import Mark, Marks, Style
from communique.ui.reader.offsets import Offsets
from communique.ui.reader.spacing import SpacedLayout
from communique.ui.reader.strips import Strip, VisibleBlock
from communique.ui.theme import Theme

WIDEST = 74
"""Characters of average width on a line; longer ones lose the reader's eye."""
_PAGE_UP = QAbstractSlider.SliderAction.SliderPageStepSub
_PAGE_DOWN = QAbstractSlider.SliderAction.SliderPageStepAdd
_CLICK = 4
"""Pixels that a click may wander before it is a drag."""


class Page(QPlainTextEdit):
    """Shows one text and its marks. Places given and told are code points of that text."""

    clicked = Signal(int)
    """The character that was clicked, or the caret's when Enter was pressed."""
    hovered = Signal(int)
    """The character under the pointer; -1 for none."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_ground(self)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.text = ""
        self.hint = ""
        """What the tooltip says where the pointer is; plain text."""
        self._offsets = Offsets("")
        self._dimmed: tuple[Dimmed, ...] = ()
        self._layers: dict[str, Marks] = {}
        self._pressed: QPointF | None = None
        self._hover = -1
        self._kept: Passage | None = None
        self._theme = theme
        self._font = font
        self._own_document: QTextDocument | None = None
        self._set_document()

    # What it shows

    def show_text(self, text: str, dimmed: tuple[Dimmed, ...] = ()) -> None:
        """Show another text, from its beginning, without marks."""
        self.text, self._dimmed = text, dimmed
        self._offsets = Offsets(text)
        self._layers.clear()
        self._hover, self._kept = -1, None
        self._set_document()

    def mark(self, layer: str, marks: Marks) -> None:
        """Replace the marks of one layer."""
        self._layers[layer] = marks
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._set_document(keep_place=True)

    def set_reading_font(self, font: QFont) -> None:
        self._font = font
        self._set_document(keep_place=True)

    def _set_document(self, keep_place: bool = False) -> None:
        """Make the document anew: before it has a view, formats cost a tenth of what they do afterwards."""
        place = self.first_place() if keep_place else 0
        old, document = self._own_document, QTextDocument(self)
        spacing = SpacedLayout(document, QFontInfo(self._font).pixelSize())
        document.setDocumentLayout(spacing)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font)
        document.setDocumentMargin(ink.MARGIN)
        document.setPlainText(self._offsets.shown)
        dim(document, self._offsets, self._dimmed, self._theme)
        self.spacing = spacing
        self.setDocument(document)
        self._own_document = document
        if old is not None:
            old.deleteLater()
        self._set_colours()
        self._set_width()
        self.scroll_to(place)
        if self._kept:
            self.reveal(self._kept)

    def _set_colours(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.page)
        palette.setColor(QPalette.ColorRole.Text, self._theme.text)
        self.setPalette(palette)

    # Selected text

    def select(self, passage: Passage) -> None:
        """Select the words of a passage, as a drag over them would."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.position(passage.start))
        end = self._offsets.end_position(passage.end) if passage.end > passage.start else cursor.position()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selected(self) -> Passage:
        """The words that are selected; an empty passage at the caret for none."""
        cursor = self.textCursor()
        return Passage(self._offsets.place(cursor.selectionStart()), self._offsets.place(cursor.selectionEnd()))

    def let_go_of_words(self) -> None:
        """Select nothing any more; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the document's own words, not what Qt made of them."""
        # One made here would outlive Python in the clipboard, and take the program down when it ends.
        copied = super().createMimeDataFromSelection()
        copied.text()  # Qt fills it in when it is first asked, over what was set before.
        for other in copied.formats():
            copied.removeFormat(other)
        copied.setText(self.selected().of(self.text))
        return copied

    # Places and scrolling

    def first_place(self) -> int:
        """The place where the first visible block begins."""
        return self._offsets.place(self.firstVisibleBlock().position())

    def is_visible(self, passage: Passage) -> bool:
        """Whether the whole passage can be seen without scrolling."""
        strips = [strip.rect for strip in self._strips(Mark(passage.start, passage.end, Style.SELECTED))]
        height = sum(rect.height() for rect in strips)
        inside = all(rect.top() >= 0 and rect.bottom() <= self.viewport().height() for rect in strips)
        ends = any(block.end >= passage.end for block in self._visible())
        return bool(strips) and inside and ends and height > 0

    def reveal(self, passage: Passage) -> None:
        """Scroll so that the passage stands in the upper third, unless all of it can be seen.

        It is kept in view when the page changes its size or its font, until the person scrolls.
        """
        self._kept = passage
        if not self.is_visible(passage):
            self.scroll_to(passage.start, above=self.viewport().height() / 3)

    def scroll_to(self, place: int, above: float = 0.0) -> None:
        """Scroll the line of `place` to the top, `above` pixels of what goes before it staying in view."""
        position = self._offsets.position(min(place, len(self.text)))
        block = self.document().findBlock(position)
        self.spacing.blockBoundingRect(block)  # Lays it out, else it has no lines.
        line = block.layout().lineForTextPosition(position - block.position()).lineNumber()
        room = above - self.spacing.top(block.layout(), line)
        while room > 0 and block.previous().isValid():
            block = block.previous()
            room -= self.spacing.blockBoundingRect(block).height()
        if room <= 0:
            line = self._line_at(block, -room)
        self.verticalScrollBar().setValue(block.firstLineNumber() + max(0, line))

    def _let_go(self) -> None:
        """From now on the person scrolls."""
        self._kept = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def _line_at(self, block: QTextBlock, y: float) -> int:
        layout = block.layout()
        lines = range(layout.lineCount())
        return next((line for line in lines if self.spacing.bottom(layout, line) > y), 0)

    def _visible(self) -> Iterator[VisibleBlock]:
        block = self.firstVisibleBlock()
        corner = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        top = corner.y()
        while block.isValid() and top < self.viewport().height():
            height = self.spacing.blockBoundingRect(block).height()
            start = self._offsets.place(block.position())
            end = self._offsets.place(block.position() + block.length() - 1)
            yield VisibleBlock(block, top, corner.x(), start, end)
            top, block = top + height, block.next()

    def _strips(self, mark: Mark) -> Iterator[Strip]:
        for block in self._visible():
            if mark.start < block.end and mark.end > block.start:
                yield from block.strips(mark.start, mark.end, self._offsets, self.spacing)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        blocks = list(self._visible())
        marks = [(block, mark) for block in blocks for mark in self._marks_in(block)]
        self._paint([(block, mark) for block, mark in marks if mark.style in ink.BELOW_TEXT])
        super().paintEvent(event)
        self._paint([(block, mark) for block, mark in marks if mark.style not in ink.BELOW_TEXT])

    def _marks_in(self, block: VisibleBlock) -> list[Mark]:
        found = [mark for layer in self._layers.values() for mark in layer.within(block.start, block.end)]
        return sorted(found, key=lambda mark: mark.style)

    def _paint(self, marks: list[tuple[VisibleBlock, Mark]]) -> None:
        with QPainter(self.viewport()) as painter:
            for block, mark in marks:
                for strip in block.strips(mark.start, mark.end, self._offsets, self.spacing):
                    ink.draw(painter, self._theme, mark, strip)

    # Mouse and keys

    def place_at(self, point: QPointF) -> int | None:
        """The character under a point of the viewport; None beside the text."""
        for block in self._visible():
            if point.y() < block.top + self.spacing.blockBoundingRect(block.block).height():
                return block.place_at(point, self._offsets, self.spacing)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.position() - pressed).manhattanLength() > _CLICK:
            return
        place = self.place_at(event.position())
        if place is not None and not self.textCursor().hasSelection():
            self.clicked.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover_over(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_over(None)

    def _hover_over(self, place: int | None) -> None:
        place = -1 if place is None else place
        if place != self._hover:
            self._hover = place
            self.hovered.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tooltip(self.hint), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Space:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                bar.triggerAction(_PAGE_UP if back else _PAGE_DOWN)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.clicked.emit(self.selected().start)
            case _:
                self._let_go()
                super().keyPressEvent(event)

    # Width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_width()
        if self._kept:
            self.reveal(self._kept)

    def _set_width(self) -> None:
        """Keep lines short enough to be read: what is over stays empty at the right."""
        widest = QFontMetricsF(self._font).averageCharWidth() * WIDEST + 2 * ink.MARGIN
        margins = self.viewportMargins()
        over = max(0, round(self.viewport().width() + margins.right() - widest))
        if over != margins.right():
            self.setViewportMargins(0, 0, over, 0)
