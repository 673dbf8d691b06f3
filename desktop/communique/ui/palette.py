"""The command palette: type a few letters of any command and press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from communique.ui.buttons import MUTED, text_field
from communique.ui.commands import COMMANDS, Command
from communique.ui.keys import words_of_keys
from communique.ui.style import style_scroll_bars

if TYPE_CHECKING:
    from communique.ui.window import MainWindow


Index = QModelIndex | QPersistentModelIndex
_KEYS = Qt.ItemDataRole.UserRole + 1
_MARGIN = 8


def show_palette(window: MainWindow) -> None:
    Palette(window).open()


class Palette(QDialog):
    """Lists what can be done now; closes when it is done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Commands")
        self.resize(520, 440)
        self.field = text_field(self, "Find a command", "What do you want to do?")
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName("Commands")
        self.list.setItemDelegate(_Lines(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self._find("")
        style_scroll_bars(self, window.session.theme)

    def _find(self, typed: str) -> None:
        self.list.clear()
        for command in COMMANDS:
            if command.id != "view.palette" and self._window.can_run(command):
                title = said(command, self._window)
                if matches(typed, title):
                    self._add(command, title)
        self.list.setCurrentRow(0)

    def _add(self, command: Command, title: str) -> None:
        keys = words_of_keys(command.shortcut) or command.title.partition("\t")[2]
        item = QListWidgetItem(title, self.list)
        item.setData(Qt.ItemDataRole.UserRole, command.id)
        item.setData(_KEYS, keys)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {keys}" if keys else title)

    def _run(self) -> None:
        if item := self.list.currentItem():
            id = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            self._window.run(id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while the cursor stays in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                return True
        return super().eventFilter(watched, event)


class _Lines(QStyledItemDelegate):
    """A command's title, and its keys at the other edge."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        look: Any = option  # The stubs know nothing of its fields.
        chosen = bool(look.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setPen(look.palette.color(QPalette.ColorRole.HighlightedText if chosen else MUTED))
        room = look.rect.adjusted(0, 0, -_MARGIN, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(_KEYS))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 6)


def said(command: Command, window: MainWindow) -> str:
    """The command's title as things stand, without marks for the keyboard."""
    title = command.now(window) if command.now else command.title
    plain = "&".join(part.replace("&", "") for part in title.partition("\t")[0].split("&&"))
    return plain.replace("\n", " ")


def matches(typed: str, title: str) -> bool:
    """Whether every word typed begins a word of the title or stands in it."""
    return all(word in title.casefold() for word in typed.casefold().split())
