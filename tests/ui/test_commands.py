"""COMMANDS: every row works, can be reached by keyboard, and stands in menu, palette and sheet."""

from importlib import import_module
from itertools import groupby
from operator import itemgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from communique import corrections
from communique.model.events import Status
from communique.ui import commands
from communique.ui.commands import COMMANDS, MENUS, Command
from communique.ui.moving import panes
from communique.ui.palette import Palette, matches, said
from communique.ui.shortcuts import Shortcuts, rows
from communique.ui.window import MainWindow

FREED = "aaaaaaaa:0:0"


def menu(window: MainWindow, name: str) -> QMenu:
    found = window.findChild(QMenu, f"menu-{name}")
    assert isinstance(found, QMenu)
    found.aboutToShow.emit()
    return found


def test_ids_are_told_apart_and_name_a_menu() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(set(ids)) == len(ids)
    assert {command.menu for command in COMMANDS} == set(MENUS)


def test_no_two_commands_share_a_shortcut() -> None:
    keys = [QKeySequence(keys).toString() for command in COMMANDS for keys in command.shortcut.split()]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def test_every_late_action_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    class Module:
        def __init__(self, name: str) -> None:
            self.name = name

        def __getattr__(self, function: str) -> object:
            asked.append((self.name, function))
            return lambda window: None

    late = [command for command in COMMANDS if command.action.__qualname__.startswith("late.")]
    monkeypatch.setattr(commands, "import_module", Module)
    for command in late:
        command.action(None)  # type: ignore[arg-type]
    assert len(asked) == len(late) > 10
    for module, function in asked:
        assert callable(getattr(import_module(module), function))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_stands_in_its_menu_and_can_be_asked_whether_it_is_ready(
    window: MainWindow, command: Command
) -> None:
    texts = {action.objectName(): action for action in menu(window, command.menu).actions()}
    assert texts[command.id].isEnabled() is window.can_run(command)


def test_a_menu_reached_by_keyboard_holds_every_command(window: MainWindow) -> None:
    assert all("&" in title for title in MENUS.values())
    reachable = {action.objectName() for name in MENUS for action in menu(window, name).actions()}
    assert {command.id for command in COMMANDS} <= reachable


def test_undo_is_called_after_what_it_undoes(window: MainWindow) -> None:
    window.session.select(FREED)
    window.run("edit.reject")
    undo = next(action for action in menu(window, "edit").actions() if action.objectName() == "edit.undo")
    assert "Reject" in undo.text()


def test_del_rejects_the_selected_event_and_ctrl_z_brings_it_back(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.event_list.setFocus()
    window.session.select(FREED)
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    assert window.session.event(FREED).status is Status.REJECTED
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.event(FREED).status is Status.FOUND


def test_letters_typed_into_the_search_box_are_no_commands(window: MainWindow, qtbot: QtBot) -> None:
    window.toolbar.search.setFocus()
    qtbot.keyClicks(window.toolbar.search, "why?")
    assert window.toolbar.search.text() == "why?"
    assert window.findChild(Shortcuts) is None


def test_f6_goes_round_all_panes(window: MainWindow) -> None:
    stops = panes(window)
    window.timeline.setFocus()
    visited = set()
    for _ in stops:
        window.run("view.next")
        focus = window.focusWidget()
        visited |= {at for at, pane in enumerate(stops) if focus is pane or pane.isAncestorOf(focus)}
    assert visited == set(range(len(stops)))


def test_the_palette_finds_and_runs(window: MainWindow, qtbot: QtBot) -> None:
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText("dark theme")
    assert palette.list.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.settings["theme"] == "dark"


def test_the_palette_offers_only_what_can_be_done(window: MainWindow, qtbot: QtBot) -> None:
    palette = Palette(window)
    qtbot.addWidget(palette)
    palette.field.setText("undo")
    assert palette.list.count() == 0


def test_words_match_in_any_order() -> None:
    assert matches("date go", "Go to date…")
    assert not matches("go back", "Go to date…")


def test_the_sheet_tells_every_shortcut(window: MainWindow, qtbot: QtBot) -> None:
    told = {what for _, _, what in rows()}
    for command in COMMANDS:
        if command.shortcut:
            assert command.title.replace("&", "").rstrip("…") in told
    sheet = Shortcuts(window)
    qtbot.addWidget(sheet)
    sheet.field.setText("command palette")
    assert sheet.shown == 1


def test_the_sheet_has_every_group_once_and_no_keys_twice_in_it() -> None:
    told = list(rows())
    groups = [group for group, _ in groupby(told, itemgetter(0))]
    assert len(set(groups)) == len(groups)
    pressed = [(group, keys) for group, keys, _ in told]
    assert len(set(pressed)) == len(pressed)
    assert {"Review", "Actors", "Editing an event"} <= set(groups)


def test_a_date_can_be_gone_to(window: MainWindow) -> None:
    from communique.ui.datedialog import DateDialog

    window.run("timeline.date")
    dialog = window.findChild(DateDialog)
    assert isinstance(dialog, DateDialog)
    dialog.field.setText("13 May 2022")
    assert "Friday, 13 May 2022" in dialog.preview.text()
    dialog.accept()
    view = window.session.view
    assert view is not None
    from communique.model.dates import day_number

    assert view[0] < day_number(2022, 5, 13) < view[1]


def test_within_a_menu_no_two_commands_share_a_letter() -> None:
    letters = [(one.menu, one.title.partition("&")[2][:1].casefold()) for one in COMMANDS if "&" in one.title]
    assert [pair for pair in set(letters) if letters.count(pair) > 1] == []


def test_what_is_done_with_events_stands_in_a_menu_of_its_own(window: MainWindow) -> None:
    texts = [action.objectName() for action in menu(window, "event").actions() if not action.isSeparator()]
    assert texts[:3] == ["edit.review", "edit.confirm", "edit.reject"]
    assert all(len([command for command in COMMANDS if command.menu == name]) < 20 for name in MENUS)


def test_only_what_was_said_of_an_event_is_taken_back(window: MainWindow) -> None:
    window.session.select(FREED)
    restore = commands.BY_ID["edit.restore"]
    assert not window.can_run(restore)
    window.run("edit.confirm")
    assert window.can_run(restore)
    action = next(each for each in menu(window, "event").actions() if each.objectName() == "edit.restore")
    assert action.text() == "&Unconfirm the event"
    window.run("edit.restore")
    assert window.session.event(FREED).status is Status.FOUND
    assert window.session.undo_stack.undoText().startswith("Unconfirm ")


def test_an_event_that_was_only_edited_offers_no_verdict_to_take_back(window: MainWindow) -> None:
    library = window.session.library
    assert library is not None
    window.session.select(FREED)
    window.session.perform(corrections.change_date(library, FREED, None))
    assert not window.can_run(commands.BY_ID["edit.restore"])


def test_a_long_deed_leaves_the_menu_narrow_and_its_signs_alone(window: MainWindow) -> None:
    library = window.session.library
    assert library is not None
    window.session.perform(corrections.change_summary(library, FREED, f"R&D {'x' * 200}"))
    window.run("edit.undo")
    window.run("edit.redo")
    window.run("edit.undo")
    redo = commands.BY_ID["edit.redo"]
    assert redo.now is not None
    assert len(redo.now(window)) < 70
    window.session.perform(corrections.change_summary(library, FREED, "R&D"))
    window.session.perform(corrections.reject(library, [FREED]))
    undo = commands.BY_ID["edit.undo"]
    assert undo.now is not None
    assert undo.now(window) == "&Undo Reject “R&&D”"
    assert said(undo, window) == "Undo Reject “R&D”"
