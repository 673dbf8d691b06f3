"""Undo in a field: of what was typed, or of the library where nothing was."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from communique.model.events import Status
from communique.ui.actors.page import ActorsDialog
from communique.ui.window import MainWindow

FREED = "aaaaaaaa:0:0"
CONTROL = Qt.KeyboardModifier.ControlModifier


def reject(window: MainWindow) -> None:
    window.activateWindow()
    window.session.select(FREED)
    window.run("edit.reject")


def test_in_an_empty_field_undo_means_the_library(window: MainWindow, qtbot: QtBot) -> None:
    reject(window)
    field = window.toolbar.search
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert window.session.event(FREED).status is Status.FOUND


def test_where_something_is_typed_undo_means_that(window: MainWindow, qtbot: QtBot) -> None:
    reject(window)
    field = window.toolbar.search
    field.setFocus()
    qtbot.keyClicks(field, "why")
    qtbot.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert field.text() == ""
    assert window.session.event(FREED).status is Status.REJECTED


def test_the_list_of_actors_undoes_from_its_find_box(window: MainWindow, qtbot: QtBot) -> None:
    reject(window)
    dialog = ActorsDialog(window.session, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: not window.session.busy)
    dialog.box.setFocus()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Z, CONTROL)
    assert window.session.event(FREED).status is Status.FOUND
    dialog.close()
