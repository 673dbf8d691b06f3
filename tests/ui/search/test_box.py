"""The search box: hits while one types, opened by keys or mouse, kept as a filter, cleared by Esc."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from communique.ui.search import SearchBox
from communique.ui.search.rows import Kind
from communique.ui.theme import DARK


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    return window


@pytest.fixture
def box(session, window):
    box = SearchBox(session, window)
    box.setGeometry(100, 8, 400, 30)
    box.show()
    box.setFocus()
    return box


def type_and_search(box, qtbot, words: str) -> None:
    qtbot.keyClicks(box, words)
    box.search()


def test_hits_come_up_a_moment_after_typing(box, qtbot):
    qtbot.keyClicks(box, "plan")
    qtbot.waitUntil(lambda: box.hits.isVisible())
    assert any(row.text == "EU demands a plan" for row in box.hits.rows)


def test_enter_opens_the_first_hit(box, session, qtbot):
    type_and_search(box, qtbot, "demands plan")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert session.table.titles[session.table.row_of(session.current)] == "EU demands a plan"
    assert not box.hits.isVisible()


def test_enter_does_not_wait_for_the_pause(box, session, qtbot):
    qtbot.keyClicks(box, "demands plan")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert session.current is not None


def test_down_goes_through_hits_and_over_headings(box, qtbot):
    type_and_search(box, qtbot, "plan")
    seen = [box.hits.current.kind]
    for _ in range(3):
        qtbot.keyClick(box, Qt.Key.Key_Down)
        seen.append(box.hits.current.kind)
    assert seen == [Kind.EVENT, Kind.EVENT, Kind.FILTER, Kind.PASSAGE]


def test_a_passage_opens_in_its_document(box, session, qtbot):
    type_and_search(box, qtbot, "praised")
    while box.hits.current.kind is not Kind.PASSAGE:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert session.document_id == "a" * 8
    assert "praised" in session.passage.of(session.document(session.document_id).text)


def test_only_these_events_become_a_filter(box, session, qtbot):
    type_and_search(box, qtbot, "plan")
    row = next(number for number, row in enumerate(box.hits.rows) if row.kind is Kind.FILTER)
    box.hits.view.clicked.emit(box.hits.model.index(row))
    assert session.filter.words == "plan"
    assert sorted(session.table.titles[row] for row in session.shown.nonzero()[0]) == [
        "EU demands a plan", "They plan to meet again",
    ]  # fmt: skip


def test_a_click_opens_a_hit(box, session, qtbot):
    type_and_search(box, qtbot, "demands plan")
    view = box.hits.view
    place = view.visualRect(box.hits.model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.current is not None


def test_no_hits_says_so_and_enter_opens_nothing(box, session, qtbot):
    type_and_search(box, qtbot, "zebra")
    assert [row.text for row in box.hits.rows] == ["Nothing found for “zebra”."]
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert session.current is None


def test_escape_closes_the_hits_and_clears(box, qtbot):
    type_and_search(box, qtbot, "plan")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.hits.isVisible()
    assert box.text() == ""


@pytest.mark.parametrize("typed", ["O'Brien", "co-operation", '"', '"a', "-", "NEAR(", "*", "a AND", "👍", "é"])
def test_anything_can_be_typed(box, qtbot, typed):
    box.setText(typed)
    box.search()
    assert box.hits.rows


def test_emptying_the_box_closes_the_hits(box, qtbot):
    type_and_search(box, qtbot, "p")
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not box.hits.isVisible())


def test_hits_stay_inside_a_small_window(box, qtbot):
    box.window().resize(420, 200)
    type_and_search(box, qtbot, "cambodia")
    assert box.window().rect().contains(box.hits.geometry())


def test_the_list_is_made_only_when_it_is_needed(box):
    assert box._hits is None


def test_hits_are_painted_in_the_dark_theme(box, session, qtbot):
    session.set_theme(DARK)
    type_and_search(box, qtbot, "plan")
    image = box.hits.grab().toImage()
    assert image.pixelColor(image.width() - 20, 12).name() == DARK.raised
