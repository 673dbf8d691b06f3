"""What stands out among the marks: pinned events with their labels at any zoom, and what a search found."""

import re

import pytest
from PySide6.QtGui import QAccessible, QColor

from communique.browsing.lanes.standing import found
from communique.model.calendar import day_number
from communique.ui.pictures import picture, save

CROWDED = "One of a crowd, 333"
CENTURIES = float(day_number(1900, 1, 1)), float(day_number(2100, 1, 1))


def marks(scene, table, title: str) -> list:
    """The marks of an event wherever it stands."""
    bands = (band.arrangement.marks for band in scene.bands if band.arrangement)
    return [mark for own in bands for mark in own if table.titles[mark.row] == title]


@pytest.mark.parametrize("days", [1, 30, 400, 4_000, 80_000])
def test_a_pinned_event_has_its_label_at_any_zoom(crowd, session, id_of, days):
    session.lineups.pins.pin((id_of(CROWDED),))
    middle = float(day_number(2019, 7, 15) + 111)
    session.set_view(middle - days / 2, middle + days / 2)
    (mark,) = marks(crowd.lanes.scene, session.table, CROWDED)
    assert mark.label_width > 0


def test_a_lane_grows_for_the_labels_of_its_pinned_events(crowd, session, id_of):
    titles = [f"One of a crowd, {number}" for number in range(0, 600, 75)]
    session.lineups.pins.pin(map(id_of, titles))
    session.set_view(*CENTURIES)
    assert all(marks(crowd.lanes.scene, session.table, title)[0].label_width for title in titles)


def test_without_a_pin_it_is_one_of_many(crowd, session):
    session.set_view(*CENTURIES)
    assert marks(crowd.lanes.scene, session.table, CROWDED) == []


def test_a_pin_stands_between_the_mark_and_its_label(crowd, session, id_of):
    session.set_view(*CENTURIES)
    session.lineups.pins.pin((id_of(CROWDED),))
    (mark,) = marks(crowd.lanes.scene, session.table, CROWDED)
    shown, accent = crowd.lanes.grab().toImage(), QColor(session.theme.accent)
    beside = range(mark.x1 + 4, mark.label_x)
    assert any(shown.pixelColor(x, y) == accent for x in beside for y in range(shown.height()))


def test_a_pinned_event_in_a_folded_lane_stands_on_its_cell(crowd, session, id_of):
    session.lineups.fold("KHM-USA")
    before = crowd.lanes.grab().toImage()
    session.lineups.pins.pin((id_of(CROWDED),))
    assert crowd.lanes.grab().toImage() != before


def test_pictures_have_the_label_and_the_pin(crowd, session, id_of, tmp_path):
    session.set_view(*CENTURIES)
    session.lineups.pins.pin((id_of(CROWDED),))
    made = picture(session, "")
    assert marks(made.scene, session.table, CROWDED)[0].label_width > 0
    assert made.look.pinned == session.lineups.pinned_rows
    save(session, tmp_path / "a.svg", "")
    assert CROWDED in (tmp_path / "a.svg").read_text()


def test_whoever_hears_the_timeline_is_told(window, qtbot):
    lanes = QAccessible.queryAccessibleInterface(window.timeline.lanes)
    session = window.session
    row = session.table.titles.index("Prak Sokhonn meets Blinken")
    session.lineups.pins.pin((session.table.ids[row],))
    assert lanes.event(row).text(QAccessible.Text.Name).endswith("meets Blinken, pinned")


def test_the_card_at_the_pointer_says_so(lanes, session, id_of):
    session.lineups.pins.pin((id_of("EU demands a plan"),))
    lanes.hovering.rest_on(session.table.row_of(id_of("EU demands a plan")))
    lanes.hovering._show()
    assert lanes.hovering.card._date.text() == "Tuesday, 12 November 2019 · pinned"
    lanes.hovering.stop()


def test_p_pins_the_selected_event(window, qtbot):
    session, lanes = window.session, window.timeline.lanes
    session.select(session.table.ids[session.table.titles.index("EU demands a plan")])
    lanes.setFocus()
    qtbot.keyClick(lanes, "p")
    assert len(session.lineups.pinned_rows) == 1
    assert lanes.accessibleDescription() == "The event is pinned"
    qtbot.keyClick(lanes, "p")
    assert not session.lineups.pinned_rows


def look_for(session, word: str) -> None:
    """Let a search stand that found all titles with a word."""
    ids = [id for id, title in zip(session.table.ids, session.table.titles, strict=True) if word in title]
    session.lineups.show_found(found(session.table, word, ids, re.compile(word), 1_000))


def test_what_was_found_has_labels_before_others(crowd, session):
    session.set_view(*CENTURIES)
    look_for(session, CROWDED)
    (mark,) = marks(crowd.lanes.scene, session.table, CROWDED)
    assert mark.label_width > 0


def test_what_was_found_stands_on_a_ground_of_its_own(crowd, session):
    session.set_view(*CENTURIES)
    look_for(session, CROWDED)
    (mark,) = marks(crowd.lanes.scene, session.table, CROWDED)
    lanes, scene = crowd.lanes, crowd.lanes.scene
    band = next(band for band in scene.bands if band.arrangement and mark in band.arrangement.marks)
    y = scene.line_top(band, mark.line) + scene.metrics.line - 4 + lanes.axis_height
    ground = QColor(session.theme.highlight)
    assert lanes.grab().toImage().pixelColor(mark.x0, y) == ground
    session.lineups.show_found(None)
    assert lanes.grab().toImage().pixelColor(mark.x0, y) != ground


def test_where_all_that_is_shown_was_found_nothing_stands_out(crowd, session):
    look_for(session, "crowd")
    assert session.lineups.standouts
    session.set_filter(session.filter.with_search("crowd", session.table.ids))
    assert session.lineups.found_rows
    assert not session.lineups.standouts


def test_what_was_found_in_another_table_is_forgotten(session, library):
    look_for(session, "EU")
    assert session.lineups.found_rows
    session.table.columns = type(session.table)(library_columns(library)).columns
    assert not session.lineups.found_rows


def library_columns(library):
    from communique.browsing.unpacking import unpacked

    return unpacked(library.columns())
