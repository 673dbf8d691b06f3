"""Assistive programs find the lanes, in each its events, and can select one."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from communique.ui.timeline.accessible import AccessibleEvent, AccessibleLane, AccessibleLanes
from communique.ui.window import MainWindow

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def lanes(window: MainWindow) -> AccessibleLanes:
    """What Qt hands to whoever asks for the timeline."""
    return QAccessible.queryAccessibleInterface(window.timeline.lanes)


def lane(lanes: AccessibleLanes, label: str) -> AccessibleLane:
    found = (lanes.child(place) for place in range(lanes.childCount()))
    return next(each for each in found if each.text(NAME) == label)


def events(lane: AccessibleLane) -> list[AccessibleEvent]:
    return [lane.child(place) for place in range(lane.childCount())]


def test_the_timeline_is_a_list_of_lanes(lanes):
    assert isinstance(lanes, AccessibleLanes)
    assert lanes.role() == QAccessible.Role.List
    assert lanes.text(NAME) == "Timeline"
    assert lanes.text(DESCRIPTION) == "4 lanes by relationship"
    assert lanes.child(0).text(NAME) == "United States"
    assert lanes.child(4) is None


def test_a_lane_tells_how_much_it_holds(lanes):
    assert lane(lanes, "United States").text(DESCRIPTION) == "3 events"
    assert lane(lanes, "China").text(DESCRIPTION) == "1 statement"


def test_an_event_says_its_date_title_and_parties(lanes):
    event = events(lane(lanes, "United States"))[1]
    assert event.role() == QAccessible.Role.ListItem
    assert event.text(NAME) == "Friday, 13 May 2022: Prak Sokhonn meets Blinken"
    assert event.text(DESCRIPTION) == "United States, Prak Sokhonn"


def test_a_plan_and_a_statement_say_so(lanes):
    assert events(lane(lanes, "United States"))[2].text(NAME) == "2023: They plan to meet again, planned"
    assert events(lane(lanes, "China"))[0].text(NAME).endswith("one of China's closest allies, statement")


def test_everything_knows_its_place(lanes):
    for number in range(lanes.childCount()):
        lane = lanes.child(number)
        assert lanes.indexOfChild(lane) == number
        assert lane.parent() is lanes
        assert [lane.indexOfChild(event) for event in events(lane)] == list(range(lane.childCount()))
        assert all(event.parent() is lane for event in events(lane))


def test_pressing_an_event_selects_it_in_its_lane(lanes, window):
    event = events(lane(lanes, "United States"))[1]
    assert not event.state().selected
    event.doAction("Press")
    assert window.session.current == event.id
    assert event.state().selected
    assert window.timeline.lanes.cursor_lane == event.lane.key


def test_the_focus_lies_on_the_selected_event(lanes, window, qtbot: QtBot):
    window.activateWindow()
    window.timeline.lanes.setFocus()
    qtbot.waitUntil(window.timeline.lanes.hasFocus)
    event = events(lane(lanes, "European Union"))[0]
    event.doAction("Press")
    assert lanes.focusChild() is event
    assert event.state().focused


def test_a_mark_on_the_screen_is_its_event(lanes, window):
    event = events(lane(lanes, "European Union"))[0]
    event.doAction("Press")
    QApplication.processEvents()
    middle = event.rect().center()
    assert lanes.childAt(middle.x(), middle.y()) is event
    assert event.lane.childAt(middle.x(), middle.y()) is event
    assert event.lane.rect().contains(middle)


def test_what_a_filter_hides_is_gone(lanes, window):
    china, states = lane(lanes, "China"), lane(lanes, "United States")
    session = window.session
    session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    assert not china.isValid()
    assert states.isValid()
    assert lanes.childCount() == 1


def test_every_change_is_told(lanes, window, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    events(lane(lanes, "European Union"))[0].doAction("Press")
    assert QAccessible.Event.Selection in told
    window.session.set_layout("kind")
    assert QAccessible.Event.ObjectReorder in told
