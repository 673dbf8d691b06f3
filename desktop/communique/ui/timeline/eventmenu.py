"""The menu of an event on the timeline, and counting days from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from communique.ui.timeline.labels import title

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView


def event_menu(view: LanesView, row: int, key: str) -> QMenu:
    """The menu of a row in the lane with this key."""
    lineups = view.session.lineups
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(title(view.session.table, row))
    _add_corrections(menu, view, row)
    menu.addSeparator()
    menu.addAction("&Zoom to the event").triggered.connect(lambda: view.moves.zoom_to(row))
    menu.addAction("Centre the even&t").triggered.connect(lambda: view.moves.centre(row))
    menu.addSeparator()
    words = "&Align this lane on this event as day 0" if lineups.compared else "&Align on this event as day 0"
    menu.addAction(words).triggered.connect(lambda: align(view, row, key))
    if lineups.zeros:
        menu.addAction("&Back to dates").triggered.connect(lambda: lineups.back_to_dates())
    return menu


def _add_corrections(menu: QMenu, view: LanesView, row: int) -> None:
    """What can be said of the selected events, of which the row's is one."""
    from communique.ui.contextmenus import OF_EVENTS
    from communique.ui.window import MainWindow

    window, event_id = view.window(), view.session.table.ids[row]
    if isinstance(window, MainWindow):
        if event_id not in view.session.selection:
            view.session.select(event_id)
        window.menus.add(menu, *OF_EVENTS)


def align(view: LanesView, row: int, key: str) -> None:
    """Count days from an event; what stood at day 0 of the other lane stays where it is on the screen."""
    lineups, viewport = view.session.lineups, view.viewport
    before = lineups.zeros[0].day if lineups.zeros else None
    lineups.align(view.session.table.ids[row], key)
    if len(lineups.zeros) == 2 and before is not None and (days := lineups.zeros[0].day - before):
        viewport.go(viewport.target.first + days, viewport.target.last + days)
    view.moves.reveal(row)


def align_selected(view: LanesView) -> None:
    """Count days from the selected event, in the lane in which the keys move."""
    if (row := view.moves.current_row()) is not None:
        align(view, row, view.cursor_lane)
