"""The list: it holds what the mask shows, in the order asked for, and selects in step."""

from array import array

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from communique.browsing.table import EventTable
from communique.model.columns import EventColumns, Groups
from communique.model.texts import Ids
from communique.ui.eventlist import EventList
from communique.ui.eventlist.model import EventModel
from communique.ui.eventlist.order import DATE, DOCUMENTS, EVENT, KIND, RELATIONSHIP, ordered
from communique.ui.session import Session

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def listed(session: Session, qtbot: QtBot) -> EventList:
    made = EventList(session)
    made.resize(700, 300)
    qtbot.addWidget(made)
    made.show()
    return made


def ids(listed: EventList) -> list[str]:
    return [listed.events.id_at(place) for place in range(listed.events.rowCount())]


def column(listed: EventList, number: int) -> list[str]:
    return [listed.events.index(row, number).data() for row in range(listed.events.rowCount())]


def test_the_model_keeps_qt_s_rules(session: Session, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(EventModel(session))


def test_holds_exactly_what_is_shown(listed: EventList, session: Session) -> None:
    session.set_filter(session.filter.toggled("documents", "bbbbbbbb"))
    shown = [session.table.ids[row] for row in np.flatnonzero(session.shown)]
    assert ids(listed) == shown
    assert len(shown) == 2


def test_cells_say_date_relationship_and_kind_in_words(listed: EventList) -> None:
    assert "≈ Aug 2019" in column(listed, DATE)
    assert "2023, planned" in column(listed, DATE)
    assert "European Union" in column(listed, RELATIONSHIP)
    assert "● meets" in column(listed, KIND)


@pytest.mark.parametrize("by", [DATE, EVENT, RELATIONSHIP, KIND, DOCUMENTS])
def test_every_column_can_order_both_ways(listed: EventList, by: int) -> None:
    before = sorted(ids(listed))
    listed.sortByColumn(by, DESCENDING)
    listed.sortByColumn(by, ASCENDING)
    assert sorted(ids(listed)) == before


def test_titles_are_ordered_without_regard_to_capitals(listed: EventList) -> None:
    listed.sortByColumn(EVENT, ASCENDING)
    titles = [title.casefold() for title in column(listed, EVENT)]
    assert titles == sorted(titles)


def test_a_long_list_is_ordered_beside_the_window(
    listed: EventList, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.ui.upkeep.QUICK_ROWS", 0)
    monkeypatch.setattr("communique.ui.eventlist.order._SORTED_AT_ONCE", 1)
    before = ids(listed)
    listed.sortByColumn(KIND, ASCENDING)
    listed.sortByColumn(EVENT, ASCENDING)
    assert ids(listed) == before
    assert session.doing == "Sorting by event"
    session.set_filter(session.filter.only("kinds", "CONSULT"))
    qtbot.waitUntil(lambda: not session.busy)
    titles = [title.casefold() for title in column(listed, EVENT)]
    assert titles == sorted(titles)
    session.clear_filter()
    assert [title.casefold() for title in column(listed, EVENT)] == sorted(map(str.casefold, column(listed, EVENT)))


def test_the_undated_come_last_by_date(listed: EventList) -> None:
    assert column(listed, DATE)[-1] == "undated"


def test_a_click_selects_for_everyone(listed: EventList, session: Session, qtbot: QtBot) -> None:
    place = listed.visualRect(listed.events.index(1, EVENT)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection == (listed.events.id_at(1),)


def test_arrows_select_too(listed: EventList, session: Session, qtbot: QtBot) -> None:
    listed.selectRow(0)
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert session.current == listed.events.id_at(1)


def test_the_focus_frames_the_row_at_hand_and_no_cell_of_it(listed: EventList, qtbot: QtBot) -> None:
    with qtbot.waitActive(listed):
        listed.activateWindow()
    listed.setFocus()
    listed.setCurrentIndex(listed.events.index(1, EVENT))
    shown, frame = listed.viewport().grab().toImage(), QColor(listed._session.theme.link)
    first, last = (listed.visualRect(listed.events.index(1, number)) for number in (DATE, DOCUMENTS))
    middle = first.center().y()
    assert all(shown.pixelColor(x, first.top()) == frame for x in range(first.left(), last.right()))
    upright = [x for x in range(first.left(), last.right() + 1) if shown.pixelColor(x, middle - 9) == frame]
    assert upright == [first.left(), last.right()]


def test_a_pinned_event_shows_its_pin_and_says_so(listed: EventList, session: Session) -> None:
    place = listed.visualRect(listed.events.index(0, EVENT))
    before = listed.viewport().grab(place).toImage()
    session.lineups.pins.pin((listed.events.id_at(0),))
    assert listed.viewport().grab(place).toImage() != before
    spoken = listed.events.index(0, EVENT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ", pinned, 1 of " in spoken


def test_what_is_selected_elsewhere_is_selected_here(listed: EventList, session: Session) -> None:
    session.select(listed.events.id_at(2))
    assert [index.row() for index in listed.selectionModel().selectedRows()] == [2]


def test_several_selected_elsewhere_are_selected_here_with_gaps_between(listed: EventList, session: Session) -> None:
    every = ids(listed)
    session.select(every[5], every[0], every[2], every[1])
    assert sorted(index.row() for index in listed.selectionModel().selectedRows()) == [0, 1, 2, 5]
    assert listed.currentIndex().row() == 1


def test_a_selected_event_that_is_filtered_away_stays_selected_for_others(listed: EventList, session: Session) -> None:
    session.select(listed.events.id_at(0))
    session.set_filter(session.filter.toggled("documents", "bbbbbbbb"))
    assert session.selection != ()
    assert listed.selectionModel().selectedRows() == []


def test_several_can_be_selected(listed: EventList, session: Session) -> None:
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (0, 2):
        listed.selectionModel().select(listed.events.index(row, 0), flags)
    assert set(session.selection) == {listed.events.id_at(0), listed.events.id_at(2)}


def test_an_empty_list_says_why_and_offers_the_way_out(listed: EventList, session: Session) -> None:
    session.set_filter(session.filter.with_span(1, 2))
    assert listed.empty.isVisible()
    assert listed.empty.words == "The filters hide all 6 events."
    assert listed.empty.button is not None
    listed.empty.button.click()
    assert not session.filter
    assert not listed.empty.isVisible()


def test_shares_of_the_width_are_taken_up_again_unless_they_are_nonsense(listed: EventList) -> None:
    listed.take_shares([0.2, 0.2, 0.2, 0.2, 0.2])
    assert listed.shares == (0.2,) * 5
    listed.take_shares([5, -1, 0, 0, 0])
    assert listed.shares == (0.2,) * 5


def many(n: int) -> EventColumns:
    """n undivided events of one day each, without parties."""
    none = Groups(array("I", bytes(4 * (n + 1))), array("I"))
    days = array("i", range(1, n + 1))
    return EventColumns(
        ids=Ids.of((f"e{at}" for at in range(n)), {}), titles=["a"] * n, dates=["2020"] * n, earliest=days, latest=days,
        precision=array("B", bytes(n)), flags=array("H", bytes(2 * n)), kinds=array("B", bytes(n)),
        confidence=array("B", bytes(n)), tellings=array("H", bytes(2 * n)), codes=none, code_names=[], code_labels=[],
        participants=none, actors=[], relationships=none, relationship_names=[], documents=none, document_ids=[],
    )  # fmt: skip


def test_a_hundred_thousand_rows_are_ordered_as_columns() -> None:
    table = EventTable(many(100_000))
    rows = ordered(table, np.ones(table.n, np.bool_), KIND, descending=True)
    assert rows.tolist() == list(range(table.n))
