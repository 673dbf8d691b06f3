"""The main window: its panes and names, small screens, what it restores, what it says when something is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from communique.library import Library
from communique.ui.app import open_window
from communique.ui.opening import open_library
from communique.ui.restoring import remember
from communique.ui.session import Session
from communique.ui.settings import Settings
from communique.ui.window import MainWindow


def opened_in_a_window(path: Path) -> MainWindow:
    window = open_window(path.with_name("missing.communique"))
    open_library(window, path)
    return window


NAMES = (
    "timeline", "overview", "reader", "eventList", "filters", "filterRelationships", "filterActors", "filterKinds",
    "filterDocuments", "filterDates", "chips", "tray", "eventCard", "search", "counter",
)  # fmt: skip


def texts(window: MainWindow) -> str:
    return "\n".join(notice.label.text() for notice in window.notices.notices())


@pytest.mark.parametrize("name", NAMES)
def test_every_pane_is_there_from_the_start_and_has_a_name_for_those_who_hear_it(window: MainWindow, name: str) -> None:
    pane = window.findChild(QWidget, name)
    assert pane is not None
    assert pane.accessibleName()


def test_everything_that_takes_the_focus_has_an_accessible_name(window: MainWindow) -> None:
    silent = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None
        and not widget.accessibleName() and not getattr(widget, "text", str)()
    ]  # fmt: skip
    assert silent == []


def test_no_label_guesses_at_markup(window: MainWindow) -> None:
    guessing = [label.text() for label in window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert guessing == []


def test_the_counter_tells_what_the_list_holds(window: MainWindow) -> None:
    assert window.counter.text() == "6 of 6 events · told 6 times in 3 documents · 1 undated · 1 rejected"
    window.session.set_filter(window.session.filter.toggled("documents", "bbbbbbbb"))
    assert window.counter.text() == "2 of 6 events · told 2 times in 1 document · 1 rejected · 4 hidden by filters"
    assert window.event_list.events.rowCount() == 2


def test_chips_stand_for_the_filters_that_are_on(window: MainWindow) -> None:
    assert window.chips.buttons() == []
    assert window.chips.accessibleDescription() == "No filter is on"
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    assert [chip.text() for chip in window.chips.buttons()] == ["United States  ×", "Clear all"]
    assert window.chips.accessibleDescription() == ""
    window.chips.buttons()[0].click()
    assert not window.session.filter


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_the_first_filter_moves_no_lane(window: MainWindow, size: tuple[int, int], qtbot) -> None:
    def place() -> QRect:
        window.layout().activate()
        QApplication.sendPostedEvents()
        lanes = window.timeline.lanes
        return QRect(lanes.mapTo(window, QPoint()), lanes.size())

    window.resize(*size)
    before = place()
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    assert place() == before
    window.clear_filters()
    assert place() == before


@pytest.mark.parametrize(("width", "folded", "tabbed"), [(1366, False, False), (1200, True, False), (1024, True, True)])
def test_panes_give_way_on_small_screens(window: MainWindow, width: int, folded: bool, tabbed: bool) -> None:
    window.resize(width, 700)
    assert window.folding.filters_folded is folded
    assert window.toolbar.filters.isVisible() is folded
    assert window.right.holds_list is tabbed


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_the_timeline_keeps_its_room(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    assert (window.width(), window.height()) == size
    assert window.timeline.width() >= 560
    assert window.timeline.height() >= 260


def test_panes_come_back_when_there_is_room_again(window: MainWindow) -> None:
    window.resize(1024, 700)
    window.resize(1366, 768)
    assert window.filters.isVisible()
    assert window.event_list.isVisible()
    assert window.middle.indexOf(window.event_list) == 1


def test_the_button_of_the_folded_filters_tells_how_many_are_on(window: MainWindow) -> None:
    window.resize(1024, 700)
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    assert window.toolbar.filters.text() == "Filters (1)"
    window.toolbar.filters.click()
    assert window.filters.isVisible()


def test_the_list_s_tab_comes_to_the_front(window: MainWindow) -> None:
    window.resize(1024, 700)
    assert not window.event_list.isVisible()
    window.right.reveal(window.event_list)
    assert window.event_list.isVisible()
    assert not window.reader.isVisible()


def test_the_next_start_finds_place_filter_and_document_again(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1300, 720)
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    window.session.show_document("bbbbbbbb")
    window.session.set_layout("kind")
    kept, path = window.session.filter, window.session.library.path  # type: ignore[union-attr]
    window.close()
    again = open_window(None)
    qtbot.addWidget(again)
    session = again.session
    assert (again.width(), again.height()) == (1300, 720)
    assert (session.filter, session.document_id, session.layout) == (kept, "bbbbbbbb", "kind")
    assert session.library is not None
    assert session.library.path == path
    again.close()


def test_a_library_that_is_damaged_is_left_alone_and_a_new_one_offered(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "bad.communique"
    path.write_bytes(b"SQLite format 3\x00" + b"nonsense" * 500)
    before = path.read_bytes()
    window = open_window(path)
    qtbot.addWidget(window)
    assert "bad.communique" in texts(window)
    assert "not changed" in texts(window)
    assert path.read_bytes() == before
    assert window.session.library is None
    assert not window.session.busy
    window.close()


@pytest.mark.parametrize("opened", [open_window, opened_in_a_window])
def test_a_library_that_is_damaged_farther_in_is_named(
    opened: Callable[[Path], MainWindow], seeds_library: Path, qtbot: QtBot
) -> None:
    with seeds_library.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)
    before = seeds_library.read_bytes()
    window = opened(seeds_library)
    qtbot.addWidget(window)
    assert "is damaged" in texts(window)
    assert window.session.library is None
    assert seeds_library.read_bytes() == before
    window.close()


def test_a_library_open_elsewhere_can_be_read_and_says_so(library: Library, qtbot: QtBot) -> None:
    window = open_window(library.path)
    qtbot.addWidget(window)
    assert window.session.table.n == 8
    assert window.status.saved.text() == "Read only: Another program has this library open."
    window.close()


def test_an_edit_that_fails_is_said_in_the_window(window: MainWindow) -> None:
    window.session.failed.emit("Reject “<b>x</b>”", "the disk is full")
    assert texts(window) == "Reject “<b>x</b>”: the disk is full"


def test_a_notice_can_be_dismissed(window: MainWindow) -> None:
    notice = window.notices.say("Something")
    notice.close_it()
    assert not window.notices.isVisible()


def test_a_notice_takes_the_place_of_the_one_with_the_same_key(window: MainWindow) -> None:
    window.notices.say("First", key="k")
    window.notices.say("Second", key="k")
    assert texts(window) == "Second"


def test_changing_the_theme_is_remembered(
    library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.delenv("COMMUNIQUE_THEME")
    window = MainWindow(Session(library), Settings())
    qtbot.addWidget(window)
    window.choose_theme("dark")
    assert window.session.theme.is_dark
    assert window.settings["theme"] == "dark"
    window.choose_theme("light")
    assert not window.session.theme.is_dark


def test_nothing_is_under_way_once_all_is_shown(window: MainWindow) -> None:
    assert not window.session.busy


def settle(window: MainWindow) -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_the_card_takes_the_room_it_needs_and_gives_it_back(window: MainWindow) -> None:
    settle(window)
    before = window.card.height()
    window.session.select("aaaaaaaa:0:0")
    window.run("edit.event")
    settle(window)
    assert window.card.height() > before
    window.card.editing.end()  # type: ignore[union-attr]
    window.session.select()
    settle(window)
    assert window.card.height() == before


def test_the_room_that_a_person_gave_the_card_is_kept_for_another_day(window: MainWindow) -> None:
    settle(window)
    split, wanted = window.right.split, window.card.height() + 90
    split.setSizes([sum(split.sizes()) - wanted, wanted])
    split.splitterMoved.emit(0, 1)
    window.session.select("aaaaaaaa:0:0")
    window.session.select()
    settle(window)
    assert window.card.height() == wanted
    remember(window)
    assert Settings()["right"] == split.sizes()


def test_the_room_that_the_card_took_by_itself_is_no_wish_of_anybody(window: MainWindow) -> None:
    window.session.select("aaaaaaaa:0:0")
    settle(window)
    remember(window)
    assert Settings()["right"] == []


def test_the_lanes_stay_where_they_are_when_the_counter_takes_a_second_line(window: MainWindow) -> None:
    settle(window)
    before = window.timeline.header.height()
    window.counter.setText(
        "25 of 32 events · told 41 times in 5 documents · 4 undated · 3 rejected · 7 hidden by filters"
    )
    window.resize(1100, 700)
    settle(window)
    assert window.counter.heightForWidth(window.counter.width()) > window.counter.fontMetrics().height() * 1.5
    assert window.timeline.header.height() == before
