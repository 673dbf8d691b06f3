"""The menus under the right mouse button: what can be done with events in the list, and with words in the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from communique.ui.window import MainWindow

OF_EVENTS = ("edit.confirm", "edit.reject", "edit.restore", "edit.event", "edit.date", "edit.merge", "edit.split",
             "event.pin")  # fmt: skip
OF_WORDS = ("edit.make",)


def offer_menus(window: MainWindow) -> None:
    """Let the list and the reader answer to the right button and to the menu key."""
    for pane, show in ((window.event_list, _show_of_list), (window.reader.page, _show_of_page)):
        pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        pane.customContextMenuRequested.connect(lambda at, show=show: show(window, at))


def _show_of_list(window: MainWindow, at: QPoint) -> None:
    """The menu of the selected events; the event under the pointer is one of them."""
    events = window.event_list
    if not window.session.selected_events:
        return
    menu = QMenu(window)
    menu.setObjectName("eventMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.menus.add(menu, *OF_EVENTS)
    if not menu.isEmpty():
        menu.popup(events.viewport().mapToGlobal(at))


def _show_of_page(window: MainWindow, at: QPoint) -> None:
    """What Qt offers for text, what can be made of it, and what can be done with the actor that is named there."""
    page = window.reader.page
    menu = page.createStandardContextMenu(at)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addSeparator()
    window.menus.add(menu, *OF_WORDS)
    if actor := window.reader.actor_at(at):
        from communique.ui.actors import offer_actor

        offer_actor(menu, window.session, actor, window, named=True)
    menu.popup(page.viewport().mapToGlobal(at))
