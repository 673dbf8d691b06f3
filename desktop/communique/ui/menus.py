"""The menu bar and the shortcuts, built from COMMANDS."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from communique.ui.commands import BY_ID, COMMANDS, MENUS, Command

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from communique.ui.window import MainWindow


class Menus:
    """The actions of one window. They are made after the first frame; the menus fill when they open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._actions: dict[str, QAction] = {}
        # Made here: asked for Qt's own, the binding would look through all kinds of widgets for what that may be.
        bar = QMenuBar(window)
        window.setMenuBar(bar)
        for name, title in MENUS.items():
            menu = bar.addMenu(title)
            menu.setObjectName(f"menu-{name}")
            self.fill_when_opened(menu, [command for command in COMMANDS if command.menu == name])

    def make_actions(self) -> None:
        """Let every shortcut work; from now on the window answers keys."""
        for command in COMMANDS:
            self._window.addAction(self.action(command))
        from communique.ui.emptyfields import leave_undo_when_empty

        leave_undo_when_empty(self._window)

    def action(self, command: Command) -> QAction:
        # Imported here: no shortcut is needed before the first frame.
        from PySide6.QtGui import QAction, QKeySequence

        if command.id not in self._actions:
            action = QAction(command.title, self._window)
            action.setObjectName(command.id)
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcut.split()])
            action.setCheckable(command.ticked is not None)
            action.triggered.connect(lambda _, command=command: self._window.run(command.id))
            self._actions[command.id] = action
        return self._actions[command.id]

    def fill_when_opened(self, menu: QMenu, commands: Iterable[Command]) -> None:
        """Show these commands in the menu as things stand whenever it opens."""
        rows = tuple(commands)
        menu.aboutToShow.connect(lambda: self._show(menu, rows))
        # A shortcut must not meet an action that was greyed when a menu last looked.
        menu.aboutToHide.connect(lambda: self._enable(rows))

    def _enable(self, commands: tuple[Command, ...]) -> None:
        for command in commands:
            self.action(command).setEnabled(True)

    def menu_of(self, *ids: str) -> QMenu:
        """A menu of some commands, for a button."""
        menu = QMenu(self._window)
        self.fill_when_opened(menu, [BY_ID[id] for id in ids])
        return menu

    def add(self, menu: QMenu, *ids: str) -> None:
        """Put into a menu that is about to open those commands that can be done now."""
        for command in map(BY_ID.__getitem__, ids):
            if self._window.can_run(command):
                action = self.action(command)
                self._bring_up_to_date(command, action)
                if command.line and not menu.isEmpty():
                    menu.addSeparator()
                menu.addAction(action)

    def _show(self, menu: QMenu, commands: tuple[Command, ...]) -> None:
        empty = menu.isEmpty()
        for command in commands:
            action = self.action(command)
            self._bring_up_to_date(command, action)
            if empty:
                if command.line:
                    menu.addSeparator()
                menu.addAction(action)

    def _bring_up_to_date(self, command: Command, action: QAction) -> None:
        action.setEnabled(self._window.can_run(command))
        if command.now:
            action.setText(command.now(self._window).replace("\n", " "))
        if command.ticked:
            action.setChecked(command.ticked(self._window))
