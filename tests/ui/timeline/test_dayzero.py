"""Counting days from an event: in all lanes, or in each of two from its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from communique.corrections import reject
from communique.ui.datedialog import DateDialog
from communique.ui.timeline.eventmenu import align

Key = Qt.Key


@pytest.fixture
def lineups(session, pane):
    assert pane.heads
    return session.lineups


@pytest.fixture
def row_of(session):
    return lambda title: session.table.titles.index(title)


def x_of(lanes, title):
    row = lanes.session.table.titles.index(title)
    return [mark.x0 for band in lanes.scene.bands for mark in band.arrangement.marks if mark.row == row]


def test_the_menu_of_an_event_makes_it_day_0(lanes, lineups, point_of, session):
    at = point_of("EU demands a plan")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, lanes.mapToGlobal(at))
    QApplication.sendEvent(lanes, event)
    menu = next(menu for menu in lanes.findChildren(QMenu) if menu.accessibleName() == "EU demands a plan")
    next(action for action in menu.actions() if "day 0" in action.text()).trigger()
    menu.close()
    assert [zero.title for zero in lineups.zeros] == ["EU demands a plan"]
    assert lineups.zeros[0].day == session.table.earliest[session.table.titles.index("EU demands a plan")]


def test_aligning_moves_nothing_and_the_axis_says_from_what_it_counts(lanes, lineups, row_of):
    before = x_of(lanes, "Opposition leader freed")
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    assert x_of(lanes, "Opposition leader freed") == before
    tiers = lineups.ticks(lanes.scene.scale)
    assert "EU demands a plan" in tiers.upper[0].labels[0]
    assert "day 0" in [tick.labels[0] for tick in tiers.lower]


def test_the_axis_looks_otherwise_while_it_counts(lanes, lineups, row_of, session):
    def ground():
        return lanes.grab().toImage().pixelColor(lanes.width() - 3, 3).name()

    assert ground() == session.theme.surface
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    assert ground() == session.theme.highlight


def test_escape_goes_back_to_dates_and_then_ends_the_comparison(qtbot, lanes, lineups, row_of):
    lineups.compare("EU-KHM", "KHM-USA")
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    qtbot.keyClick(lanes, Key.Key_Escape)
    assert (lineups.zeros, lineups.compared) == ((), ("EU-KHM", "KHM-USA"))
    qtbot.keyClick(lanes, Key.Key_Escape)
    assert lineups.compared == ()


def test_a_button_goes_back_to_dates(qtbot, lanes, lineups, pane, row_of):
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    (button,) = pane.notes.buttons()
    assert button.text() == "Counted from day 0: back to dates"
    button.click()
    assert lineups.zeros == ()


def test_d_counts_from_the_selected_event_and_again_from_none(qtbot, lanes, lineups, session, id_of):
    session.select(id_of("EU demands a plan"))
    qtbot.keyClick(lanes, Key.Key_D)
    assert lanes.accessibleDescription() == "Day 0: EU demands a plan, 12 Nov 2019"
    qtbot.keyClick(lanes, Key.Key_D)
    assert lineups.zeros == ()


@pytest.fixture
def both(lanes, lineups, row_of):
    """Two lanes, each aligned on an event of its own: 12 November 2019 and 13 May 2022."""
    lineups.compare("EU-KHM", "KHM-USA")
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    align(lanes, row_of("Prak Sokhonn meets Blinken"), "KHM-USA")
    return lineups


def test_two_lanes_stand_at_day_0_each_with_its_own_event(lanes, both):
    assert [zero.lane for zero in both.zeros] == ["European Union", "United States"]
    assert x_of(lanes, "EU demands a plan") == x_of(lanes, "Prak Sokhonn meets Blinken") != []
    assert [lane.shift for lane in lanes.lanes] == [0, both.zeros[0].day - both.zeros[1].day]


def test_choosing_the_first_lanes_event_last_leaves_the_other_where_it_is(lanes, lineups, row_of):
    lineups.compare("EU-KHM", "KHM-USA")
    align(lanes, row_of("Prak Sokhonn meets Blinken"), "KHM-USA")
    before = x_of(lanes, "Prak Sokhonn meets Blinken")
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    assert x_of(lanes, "EU demands a plan") == x_of(lanes, "Prak Sokhonn meets Blinken") == before


def test_selecting_an_event_of_the_moved_lane_brings_it_into_view(lanes, both, session, id_of):
    lanes.viewport.go(both.zeros[0].day + 3000, both.zeros[0].day + 3100)
    session.select(id_of("Prak Sokhonn meets Blinken"))
    assert len(x_of(lanes, "Prak Sokhonn meets Blinken")) == 1


def test_the_overview_says_whose_dates_it_shows(pane, both):
    assert both.calendar == "European Union"
    assert pane.overview.accessibleDescription().endswith(", in the dates of European Union")
    before = pane.overview.grab().toImage()
    both.back_to_dates()
    assert both.calendar == ""
    assert pane.overview.accessibleDescription() == "The marked part is what the timeline shows"
    assert pane.overview.grab().toImage() != before


def test_going_to_a_date_asks_for_one_of_the_first_lane(window, qtbot):
    session, lanes = window.session, window.timeline.lanes
    session.lineups.compare("EU-KHM", "KHM-USA")
    for title, key in (("EU demands a plan", "EU-KHM"), ("Prak Sokhonn meets Blinken", "KHM-USA")):
        align(lanes, session.table.titles.index(title), key)
    window.run("timeline.date")
    dialog = window.findChild(DateDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    dialog.reject()
    assert any("the date is one of European Union" in each for each in said)


def test_a_stretch_of_two_calendars_is_no_filter(qtbot, lanes, both, session):
    lanes.set_range(both.zeros[0].day - 30.0, both.zeros[0].day + 13.0)
    assert both.range_words(*lanes.range) == "day −30 to +12"
    qtbot.keyClick(lanes, Key.Key_Return)
    assert session.filter.span is None


def test_ending_the_comparison_leaves_one_day_0(both):
    both.compare()
    assert [(zero.title, zero.lane) for zero in both.zeros] == [("EU demands a plan", "")]


def test_an_event_that_is_gone_is_no_day_0(lanes, lineups, session, row_of, id_of):
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    session.open(None)
    assert lineups.zeros == ()


def test_a_picture_counts_as_the_screen_does(lanes, both, session):
    from communique.ui.pictures import picture

    assert "EU demands a plan" in picture(session, "").tiers.upper[0].labels[0]


def test_rejecting_the_event_of_day_0_keeps_the_axis(lanes, lineups, session, row_of, id_of):
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    session.perform(reject(session.library, (id_of("EU demands a plan"),)))
    assert len(lineups.zeros) == 1


def test_what_stands_at_day_0_is_always_drawn(lanes, lineups, row_of, monkeypatch):
    asked = []
    scene = lanes._stage.scene
    monkeypatch.setattr(lanes._stage, "scene", lambda *view: asked.append(view[3]) or scene(*view))
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    assert lanes.scene
    assert asked[-1] == {row_of("EU demands a plan")}


def test_the_card_says_how_far_from_day_0(lanes, lineups, session, row_of):
    assert lineups.relative_words(row_of("Opposition leader freed")) == ""
    align(lanes, row_of("EU demands a plan"), "EU-KHM")
    assert lineups.relative_words(row_of("Opposition leader freed")) == "day −2"


def test_in_the_moved_lane_days_are_counted_from_its_own_event(both, row_of):
    assert both.relative_words(row_of("Prak Sokhonn meets Blinken")) == "day 0"
    assert both.relative_words(row_of("They plan to meet again")) == "day +233 to +597"


def test_compared_lanes_that_change_places_keep_each_its_day_0(lanes, both):
    both.move("KHM-USA", "EU-KHM", after=False)
    assert [zero.lane for zero in both.zeros] == ["United States", "European Union"]
    assert x_of(lanes, "EU demands a plan") == x_of(lanes, "Prak Sokhonn meets Blinken")
