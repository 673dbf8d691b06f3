"""What the search box finds stands out among the events; keys lead from one to the next."""

import pytest
from PySide6.QtCore import Qt

from communique.corrections import change_summary
from communique.ui.search import sought
from communique.ui.session import Session
from communique.ui.window import MainWindow

FREED = "aaaaaaaa:0:0"


def found(session: Session) -> list[str]:
    return sorted(session.table.titles[row] for row in session.lineups.found_rows)


def current(window: MainWindow) -> str:
    session = window.session
    return session.table.titles[session.table.row_of(session.current)]


@pytest.fixture
def box(window: MainWindow, qtbot):
    box = window.toolbar.search
    box.setFocus()
    return box


@pytest.fixture
def type_in(box, qtbot):
    def type_in(words: str) -> None:
        qtbot.keyClicks(box, words)
        box.search()

    return type_in


def test_what_is_typed_stands_out(window, type_in):
    type_in("plan")
    assert found(window.session) == ["EU demands a plan", "They plan to meet again"]
    assert window.timeline.lanes.session.lineups.standouts


def test_escape_ends_it(window, box, type_in, qtbot):
    type_in("plan")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not window.session.lineups.found_rows
    assert not box.is_on


def test_an_emptied_box_ends_it(window, box, type_in, qtbot):
    type_in("p")
    assert box.is_on
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert not box.is_on


def test_enter_leads_from_event_to_event_and_around(window, box, type_in, qtbot):
    type_in("plan")
    seen = []
    for _ in range(3):
        qtbot.keyClick(box, Qt.Key.Key_Return)
        seen.append(current(window))
    assert seen == ["EU demands a plan", "They plan to meet again", "EU demands a plan"]
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert current(window) == "They plan to meet again"


def test_the_box_says_where_one_is(window, box, type_in, qtbot):
    type_in("plan")
    assert box.accessibleDescription() == "2 events found"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.accessibleDescription() == "1 of 2 found"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.accessibleDescription() == "2 of 2 found"


def test_other_words_begin_anew(window, box, type_in, qtbot):
    type_in("plan")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.selectAll()
    type_in("freed")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert current(window) == "Opposition leader freed"


def test_find_next_goes_on_from_anywhere(window, box, type_in):
    type_in("plan")
    window.timeline.lanes.setFocus()
    window.run("edit.next")
    assert "plan" in current(window)
    before = current(window)
    window.run("edit.next")
    assert current(window) != before
    window.run("edit.previous")
    assert current(window) == before


def test_a_document_that_is_searched_keeps_its_keys(window, box, type_in):
    type_in("plan")
    window.reader.find()
    window.run("edit.next")
    assert window.session.current is None


def test_only_what_the_filter_shows_is_counted_and_stepped_through(window, box, type_in, qtbot):
    session = window.session
    type_in("plan")
    session.set_filter(session.filter.only("documents", "b" * 8))
    assert box.accessibleDescription() == "1 event found"
    window.run("edit.next")
    assert current(window) == "They plan to meet again"


def test_it_follows_the_library(window, type_in):
    session = window.session
    type_in("plan")
    session.perform(change_summary(session.library, FREED, "A plan to free him"))
    assert len(found(session)) == 3


def test_in_a_large_library_it_is_looked_for_beside_the_window(window, type_in, monkeypatch, qtbot):
    monkeypatch.setattr(sought, "QUICK_ROWS", 0)
    type_in("plan")
    assert window.session.busy
    qtbot.waitUntil(lambda: not window.session.busy)
    assert found(window.session) == ["EU demands a plan", "They plan to meet again"]


def test_what_was_given_up_meanwhile_does_not_stand_out(window, box, type_in, monkeypatch, qtbot):
    monkeypatch.setattr(sought, "QUICK_ROWS", 0)
    type_in("plan")
    box.clear()
    qtbot.waitUntil(lambda: not window.session.busy)
    assert not window.session.lineups.found_rows


def test_more_than_can_stand_out_are_said_to_be_more(window, box, type_in, monkeypatch):
    monkeypatch.setattr(sought, "MOST", 1)
    type_in("plan")
    assert box.accessibleDescription() == "1+ events found"


def test_nothing_found_is_said(window, box, type_in):
    type_in("zebra")
    assert box.accessibleDescription() == "0 events found"
    box.step(1)
    assert window.session.current is None
