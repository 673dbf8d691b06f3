"""Flowing words with links and emphasis, made of plain runs of text: nothing is ever read as HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from communique.ui.plain import tooltip
from communique.ui.theme import Theme

LEADING = 1.5
"""Distance of lines in sizes of the font."""


class Run(NamedTuple):
    """Words of one look; `action` makes a link of them."""

    text: str
    action: Callable[[], None] | None = None
    strong: bool = False
    muted: bool = False
    underlined: bool = False
    hint: str = ""
    """For the tooltip."""


class Prose(QWidget):
    """Paints runs one after the other, wrapped to its width; Tab and the arrows go from link to link, Enter follows."""

    def __init__(self, theme: Theme, font: QFont | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self._layout = QTextLayout()
        self._width = -1
        self._height = 0.0
        self._focused = -1
        if font is not None:
            self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._lay_out_anew()

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self._runs)

    @property
    def links(self) -> tuple[Run, ...]:
        """The runs that lead somewhere, in their order."""
        return tuple(run for run in self._runs if run.action)

    def say(self, *runs: Run | str) -> None:
        """Show these runs instead."""
        self._runs = tuple(Run(run) if isinstance(run, str) else run for run in runs)
        self._focused = -1
        self.setAccessibleName(self.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self.links else Qt.FocusPolicy.NoFocus)
        self._lay_out_anew()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_out_anew()

    # Size

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out_anew()

    def _pitch(self) -> float:
        return QFontInfo(self.font()).pixelSize() * LEADING

    def _lay_out_anew(self) -> None:
        self._width = -1
        self._lay_out(self.width())
        self.update()

    def _lay_out(self, width: int) -> None:
        """Break the lines for a width, and take the height they need: scroll areas ask too late for it."""
        if width == self._width:
            return
        self._width = width
        self._layout = layout = QTextLayout(self.text.replace("\n", " "), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        self._height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            strip = max(self._pitch(), line.height())
            line.setPosition(QPointF(0, self._height + (strip - line.height()) / 2))
            self._height += strip
        layout.endLayout()
        self.setFixedHeight(round(self._height))

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for number, run in enumerate(self._runs):
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length = at, units(run.text)
            stretch.format = self._format(run, number == self._focused)
            formats.append(stretch)
            at += stretch.length
        return formats

    def _format(self, run: Run, focused: bool) -> QTextCharFormat:
        look = QTextCharFormat()
        colour = self._theme.link if run.action else self._theme.muted if run.muted else self._theme.text
        look.setForeground(QColor(colour))
        if run.strong:
            look.setFontWeight(QFont.Weight.Bold)
        look.setFontUnderline(run.underlined or focused)
        return look

    # Painting

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(QColor(self._theme.text))
            self._layout.draw(painter, QPointF(0, 0))
            if self.hasFocus() and self._focused >= 0:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.link), 1))
                for rect in self._rects(self._focused):
                    painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 3, 3)

    def _rects(self, number: int) -> list[QRectF]:
        """Where a run lies, line by line."""
        start = sum(units(run.text) for run in self._runs[:number])
        end = start + units(self._runs[number].text)
        found = []
        for index in range(self._layout.lineCount()):
            line = self._layout.lineAt(index)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = sorted((x_at(line, first), x_at(line, last)))
                found.append(QRectF(left, line.y(), right - left, line.height()))
        return found

    # Mouse

    def run_at(self, point: QPointF) -> int:
        """The number of the run under a point; -1 for none."""
        hits = (number for number in range(len(self._runs)) for rect in self._rects(number) if rect.contains(point))
        return next(hits, -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self.run_at(event.position())
        over_link = number >= 0 and self._runs[number].action is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.run_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._follow(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.run_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(self._runs[number].hint if number >= 0 else ""), self)
            return True
        return super().event(event)

    # Keys

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self._focus_link(1 if forward else -1) or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._focused < 0:
            self._focus_link(1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_focused(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._focused >= 0:
            self._follow(self._focused)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._focus_link(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _focus_link(self, by: int) -> bool:
        links = [number for number, run in enumerate(self._runs) if run.action]
        at = links.index(self._focused) + by if self._focused in links else (0 if by > 0 else len(links) - 1)
        if not 0 <= at < len(links):
            return False
        self._set_focused(links[at])
        return True

    def _set_focused(self, number: int) -> None:
        if number != self._focused:
            self._focused = number
            self._lay_out_anew()

    def _follow(self, number: int) -> None:
        if action := self._runs[number].action:
            action()


def x_at(line: QTextLine, position: int) -> float:
    """Where a position of its text lies on a line; PySide hands the position back beside the coordinate."""
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def units(text: str) -> int:
    """How many UTF-16 units Qt counts in a text."""
    return len(text) + sum(character > "\uffff" for character in text)
