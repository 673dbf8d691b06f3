"""Every key of the lanes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def titles(session):
    return [session.table.titles[session.table.row_of(each)] for each in session.selection]


def test_right_and_left_walk_through_the_events_in_time(qtbot, lanes, session, id_of):
    session.select(id_of("Washington praises Phnom Penh"))
    qtbot.keyClick(lanes, Key.Key_Right)
    assert titles(session) == ["Opposition leader freed"]
    qtbot.keyClick(lanes, Key.Key_Right)
    assert titles(session) == ["EU demands a plan"]
    qtbot.keyClick(lanes, Key.Key_Left)
    assert titles(session) == ["Opposition leader freed"]


def test_without_a_selection_the_first_step_takes_what_is_nearest_to_the_middle(qtbot, lanes, session):
    qtbot.keyClick(lanes, Key.Key_Right)
    assert len(session.selection) == 1


def test_the_walk_ends_at_the_last_event(qtbot, lanes, session, id_of):
    session.select(id_of("They plan to meet again"))
    qtbot.keyClick(lanes, Key.Key_Right)
    assert titles(session) == ["They plan to meet again"]


def test_down_and_up_go_to_the_nearest_event_of_the_next_lane(qtbot, lanes, session, id_of):
    session.select(id_of("Washington praises Phnom Penh"))
    names = [lane.label for lane in lanes.lanes]
    qtbot.keyClick(lanes, Key.Key_Down)
    below = names[names.index("United States") + 1]
    assert lanes.cursor_lane == next(lane.key for lane in lanes.lanes if lane.label == below)
    qtbot.keyClick(lanes, Key.Key_Up)
    assert lanes.cursor_lane == "KHM-USA"


@pytest.mark.parametrize(
    ("key", "modifier", "screens"),
    [
        (Key.Key_Right, CTRL, 0.25),
        (Key.Key_Left, CTRL, -0.25),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 1.0),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, -1.0),
    ],
)
def test_pages_and_quarters_of_a_screen(qtbot, lanes, key, modifier, screens):
    before = lanes.viewport.scale
    qtbot.keyClick(lanes, key, modifier)
    assert lanes.viewport.scale.first - before.first == pytest.approx(screens * before.span)


def test_home_and_end_select_the_first_and_the_last_event(qtbot, lanes, session):
    qtbot.keyClick(lanes, Key.Key_End)
    assert titles(session) == ["They plan to meet again"]
    qtbot.keyClick(lanes, Key.Key_Home)
    assert titles(session) == ["Washington praises Phnom Penh"]


def test_plus_and_minus_zoom_about_the_middle(qtbot, lanes):
    before = lanes.viewport.scale
    qtbot.keyClick(lanes, Key.Key_Plus)
    assert lanes.viewport.scale.span == pytest.approx(before.span / 1.5)
    qtbot.keyClick(lanes, Key.Key_Minus)
    assert lanes.viewport.scale.first == pytest.approx(before.first)


def test_nought_fits_all(qtbot, lanes, session):
    qtbot.keyClick(lanes, Key.Key_0)
    table = session.table
    shown = session.shown & ~table.is_undated
    assert lanes.viewport.scale.first < table.earliest[shown].min()
    assert lanes.viewport.scale.last > table.latest[shown].max()
    assert not any(band.arrangement.earlier or band.arrangement.later for band in lanes.scene.bands)


def test_f_centres_the_selected_event_and_again_zooms_to_it(qtbot, lanes, session, id_of):
    session.select(id_of("EU demands a plan"))
    day = session.table.earliest[session.table.row_of(id_of("EU demands a plan"))] + 0.5
    qtbot.keyClick(lanes, Key.Key_F)
    scale = lanes.viewport.scale
    assert scale.x(float(day)) == pytest.approx(scale.width / 2, abs=1)
    qtbot.keyClick(lanes, Key.Key_F)
    assert lanes.viewport.scale.span < scale.span


def test_the_keys_tell_assistive_programs_where_they_are(qtbot, lanes, session, id_of):
    session.select(id_of("Washington praises Phnom Penh"))
    qtbot.keyClick(lanes, Key.Key_Right)
    said = "Opposition leader freed, Sunday, 10 November 2019, Within Cambodia"
    assert lanes.accessibleDescription() == said


def test_a_key_that_means_nothing_here_goes_on_to_the_window(qtbot, lanes, session):
    before = lanes.viewport.scale
    qtbot.keyClick(lanes, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert lanes.viewport.scale == before


def test_coming_here_by_tab_brings_up_the_card_of_the_selected(qtbot, lanes, session, id_of):
    session.select(id_of("Opposition leader freed"))
    QApplication.sendEvent(lanes, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert lanes.accessibleDescription().startswith("Opposition leader freed")
    qtbot.waitUntil(lambda: lanes.hovering.card is not None and lanes.hovering.card.isVisible())


def test_coming_here_by_a_click_brings_up_no_card(lanes, session, id_of):
    session.select(id_of("Opposition leader freed"))
    QApplication.sendEvent(lanes, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason))
    assert lanes.accessibleDescription() == ""


def test_keys_pressed_while_travelling_add_up(qtbot, moving):
    before = moving.viewport.scale
    qtbot.keyClick(moving, Key.Key_PageDown)
    qtbot.keyClick(moving, Key.Key_PageDown)
    qtbot.waitUntil(lambda: not moving.viewport.is_travelling)
    assert moving.viewport.scale.first - before.first == pytest.approx(2 * before.span)
