"""The row of buttons under the menus, with the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from communique.ui.buttons import Button
from communique.ui.commands import BY_ID
from communique.ui.plain import tooltip
from communique.ui.search import SearchBox

if TYPE_CHECKING:
    from communique.ui.window import MainWindow


class Toolbar(QWidget):
    """Open documents…, filters (when folded), search, undo and redo, export, present."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toolbar")
        self.setAccessibleName("Toolbar")
        self.search = SearchBox(window.session, self)
        self.search.setMaximumWidth(560)
        self.search.setMinimumHeight(30)
        self.search.setTextMargins(7, 0, 7, 0)
        self.filters = self._button("view.filters", "Filters")
        self.undo = self._button("edit.undo", BY_ID["edit.undo"].icon)
        self.redo = self._button("edit.redo", BY_ID["edit.redo"].icon)
        self.present = self._button("present.start", "▶ Present  F5", strong=True)
        self._lay_out()
        self._listen()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._button("file.open", "Open documents…"))
        row.addWidget(self.filters)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        for button in (self.undo, self.redo, self._export_button(), self.present):
            row.addWidget(button)

    def _button(self, command: str, text: str, *, strong: bool = False) -> QPushButton:
        button = Button(text, self, strong=strong)
        button.setObjectName(f"button-{command}")
        row = BY_ID[command]
        name = row.title.replace("&", "").rstrip("…")
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({row.shortcut.split()[0]})" if row.shortcut else name)
        button.clicked.connect(lambda: self._window.run(command))
        return button

    def _export_button(self) -> QPushButton:
        button = Button("Export ▾", self)
        button.setObjectName("button-export")
        button.setAccessibleName("Export what is shown")
        button.setMenu(self._window.menus.menu_of("file.csv", "file.json", "file.picture", "file.print"))
        return button

    def show_filter_button(self, wanted: bool) -> None:
        """The button stands there while the filters are folded or hidden."""
        self.filters.setVisible(wanted)

    def _listen(self) -> None:
        session = self._window.session
        session.library_changed.connect(self._update)
        session.shown_changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        session = self._window.session
        stack = session.undo_stack
        self._set(self.undo, "Undo", stack.canUndo(), stack.undoText())
        self._set(self.redo, "Redo", stack.canRedo(), stack.redoText())
        self.present.setEnabled(bool(session.shown.any()))
        on = session.filters_on
        self.filters.setText(f"Filters ({on})" if on else "Filters")

    def _set(self, button: QPushButton, name: str, can: bool, what: str) -> None:
        button.setEnabled(can)
        button.setToolTip(tooltip(f"{name} {what}".rstrip() if can else f"Nothing to {name.lower()}"))
