"""The sheet of shortcuts, built from the commands and the keys of the panes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from communique.ui.buttons import plain_label, text_field
from communique.ui.commands import COMMANDS, MENUS
from communique.ui.keys import PANE_KEYS, words_of_keys
from communique.ui.palette import matches
from communique.ui.style import style_scroll_bars

if TYPE_CHECKING:
    from communique.ui.window import MainWindow


def show_shortcuts(window: MainWindow) -> None:
    Shortcuts(window).open()


def rows() -> Iterator[tuple[str, str, str]]:
    """Group, keys, and what they do: menu by menu those that have any, then pane by pane."""
    menus = {name: title.replace("&", "") for name, title in MENUS.items()}
    for name, group in menus.items():
        yield from ((group, *told) for told in _told(name))
        yield from ((group, *told) for told in PANE_KEYS.get(group, ()))
    for pane, lines in PANE_KEYS.items():
        if pane not in menus.values():
            yield from ((pane, *told) for told in lines)


def _told(menu: str) -> Iterator[tuple[str, str]]:
    """The keys of a menu's commands, and what they do."""
    for command in COMMANDS:
        title, _, key = command.title.replace("&", "").partition("\t")
        if command.menu == menu and (keys := words_of_keys(command.shortcut) or key):
            yield keys, title.rstrip("…")


class Shortcuts(QDialog):
    """All keys on one page, with a box that narrows them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Shortcuts")
        self.resize(560, 620)
        self.field = text_field(self, "Find a shortcut", "Find a shortcut")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName("Shortcuts")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self._area)
        self.field.textChanged.connect(self._fill)
        self.shown = 0
        self._fill("")
        style_scroll_bars(self, window.session.theme)

    def _fill(self, typed: str) -> None:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(24)
        group = ""
        found = [row for row in rows() if matches(typed, f"{row[1]} {row[2]}")]
        self.shown = len(found)
        for at, (of, keys, what) in enumerate(found):
            if of != group:
                group = of
                grid.addWidget(_label(group, heading=True), 2 * at, 0, 1, 2)
            grid.addWidget(_label(keys), 2 * at + 1, 0)
            told = _label(what)
            told.setWordWrap(True)
            grid.addWidget(told, 2 * at + 1, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(sheet)


def _label(text: str, *, heading: bool = False) -> QLabel:
    label = plain_label(text)
    if heading:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 10, 0, 0)
    return label
