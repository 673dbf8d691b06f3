"""The program's own buttons, words and fields, drawn from the palette, so that they follow the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

MUTED = QPalette.ColorRole.PlaceholderText
DANGER = QPalette.ColorRole.BrightText


class Button(QPushButton):
    """A flat button with round corners; a `strong` one is the one to be seen first."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        # Not in one call with the parent: to tell text from icon, the binding would load all names of icons.
        self.setText(text)
        self._strong = strong

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 26, max(30, words.height() + 12))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground, edge, ink = self._colours()
            painter.setBrush(ground)
            painter.setPen(QPen(edge, 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and ink as things stand."""
        palette, role = self.palette(), QPalette.ColorRole
        strong = self._strong and self.isEnabled()
        ground = palette.color(role.Highlight if strong else role.Button)
        if self.isDown():
            ground = palette.color(role.Mid) if not strong else ground.lighter(130)
        edge = role.Link if self.hasFocus() else MUTED if self.underMouse() else role.Mid
        ink = role.HighlightedText if strong else role.ButtonText
        return ground, palette.color(edge), palette.color(ink)


class Chip(Button):
    """A low button for something that is on."""

    @staticmethod
    def height_with(metrics: QFontMetrics) -> int:
        """The height of any chip in a font."""
        return max(24, metrics.height() + 7)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 18, self.height_with(self.fontMetrics()))


class LinkButton(Button):
    """Words that lead on; underlined under the mouse and with the focus."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 8, max(24, words.height() + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            font = QFont(self.font())
            font.setUnderline(self.underMouse() or self.hasFocus())
            painter.setFont(font)
            painter.setPen(self.palette().color(QPalette.ColorRole.Link))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
            painter.drawText(self.rect().adjusted(4, 0, 0, 0), flags, self.text())


class HeadingButton(LinkButton):
    """A word of a heading that can be exchanged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setFont(heading_font(self.font()))

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 2, max(22, words.height() + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            colour = self.palette().color(QPalette.ColorRole.Link if self.hasFocus() or self.underMouse() else MUTED)
            painter.setPen(colour)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            words = painter.boundingRect(self.rect(), flags, self.text())
            painter.drawText(self.rect(), flags, self.text())
            painter.drawLine(words.left(), words.bottom() + 1, words.right(), words.bottom() + 1)


def heading_font(font: QFont) -> QFont:
    """The small bold font of headings."""
    heading = QFont(font)
    heading.setPointSizeF(font.pointSizeF() * 0.86)
    heading.setBold(True)
    return heading


def plain_label(text: str = "", parent: QWidget | None = None, role: QPalette.ColorRole | None = None) -> QLabel:
    """Words that are never read as markup, in one of the palette's colours."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role is not None:
        label.setForegroundRole(role)
    label.setText(text)
    return label


def text_field(parent: QWidget, name: str, hint: str = "") -> QLineEdit:
    """A field to type into; `hint` stands in it while it is empty."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    field.setTextMargins(4, 2, 4, 2)
    return field


def heading_label(title: str) -> QLabel:
    label = plain_label(title.upper(), role=MUTED)
    label.setFont(heading_font(label.font()))
    return label
