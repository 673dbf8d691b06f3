"""Every gesture of the mouse and the wheel."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from communique.model.calendar import day_number
from communique.ui.timeline.rowlist import RowList

NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton


def wheel(lanes, x=500, y=200, down=120, modifiers=NONE, pixels=None):
    at = QPointF(x, y)
    event = QWheelEvent(
        at, lanes.mapToGlobal(at), pixels or QPoint(), QPoint(0, down), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lanes, event)


def drag(qtbot, lanes, start, end, modifiers=NONE):
    qtbot.mousePress(lanes, LEFT, modifiers, start)
    qtbot.mouseMove(lanes, (start + end) / 2)
    qtbot.mouseMove(lanes, end)
    qtbot.mouseRelease(lanes, LEFT, modifiers, end)


def test_a_plain_wheel_pans_and_never_zooms(lanes):
    before = lanes.viewport.scale
    wheel(lanes, down=-120)
    after = lanes.viewport.scale
    assert after.first > before.first
    assert after.span == pytest.approx(before.span)


@pytest.mark.parametrize("x", [3, 250, 700])
@pytest.mark.parametrize("notches", [1, -1, 5])
def test_ctrl_and_wheel_zoom_with_the_time_under_the_pointer_staying(lanes, x, notches):
    day = lanes.viewport.scale.day(x)
    span = lanes.viewport.scale.span
    wheel(lanes, x=x, down=120 * notches, modifiers=CTRL)
    assert lanes.viewport.scale.x(day) == pytest.approx(x, abs=0.5)
    assert (lanes.viewport.scale.span < span) == (notches > 0)


def test_two_fingers_across_pan_by_their_pixels(lanes):
    before = lanes.viewport.scale
    wheel(lanes, down=0, pixels=QPoint(-40, 0))
    assert before.x(lanes.viewport.scale.first) == pytest.approx(40)


def test_the_wheel_scrolls_lanes_where_they_overflow_and_shift_pans(pane, lanes):
    pane.resize(1000, 260)
    assert lanes.overflows
    before = lanes.viewport.scale
    wheel(lanes, down=-120)
    assert lanes.scene.scrolled > 0
    assert lanes.viewport.scale == before
    wheel(lanes, down=-120, modifiers=SHIFT)
    assert lanes.viewport.scale.first > before.first


@pytest.mark.parametrize("held", [ALT, CTRL | SHIFT], ids=["Alt", "Ctrl+Shift"])
def test_alt_and_wheel_or_ctrl_and_shift_change_the_height_of_lanes(crowd, lanes, held):
    lines = sum(band.lines for band in lanes.scene.bands)
    for _ in range(8):
        wheel(lanes, down=-120, modifiers=held)
    lower = sum(band.lines for band in lanes.scene.bands)
    assert lower < lines
    for _ in range(8):
        wheel(lanes, down=120, modifiers=held)
    assert sum(band.lines for band in lanes.scene.bands) == lines


def test_dragging_pans_with_the_hand(qtbot, lanes):
    day = lanes.viewport.scale.day(600)
    drag(qtbot, lanes, QPoint(600, 300), QPoint(450, 300))
    assert lanes.viewport.scale.x(day) == pytest.approx(450, abs=1)


def test_shift_and_dragging_zoom_to_the_range(qtbot, lanes):
    scale = lanes.viewport.scale
    first, last = scale.day(300), scale.day(500)
    drag(qtbot, lanes, QPoint(300, 300), QPoint(500, 300), SHIFT)
    assert lanes.viewport.scale.first == pytest.approx(first, abs=0.5)
    assert lanes.viewport.scale.last == pytest.approx(last, abs=0.5)


def test_ctrl_and_dragging_select_a_range_that_enter_makes_the_filter(qtbot, lanes, session):
    view = session.view
    scale = lanes.viewport.scale
    drag(qtbot, lanes, QPoint(300, 300), QPoint(500, 300), CTRL)
    assert session.filter.span is None
    qtbot.keyClick(lanes, Qt.Key.Key_Return)
    assert session.filter.span == (int(scale.day(300) // 1), int(-(-scale.day(500) // 1)) - 1)
    assert session.view == view


def test_escape_forgets_the_range(qtbot, lanes, session):
    drag(qtbot, lanes, QPoint(300, 300), QPoint(500, 300), CTRL)
    qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    assert lanes.range is None
    assert session.filter.span is None


def test_a_click_selects_and_ctrl_adds_and_takes_away(qtbot, lanes, session, point_of, id_of):
    freed, plan = "Opposition leader freed", "EU demands a plan"
    qtbot.mouseClick(lanes, LEFT, NONE, point_of(freed))
    assert session.selection == (id_of(freed),)
    qtbot.mouseClick(lanes, LEFT, CTRL, point_of(plan))
    assert session.selection == (id_of(freed), id_of(plan))
    qtbot.mouseClick(lanes, LEFT, CTRL, point_of(freed))
    assert session.selection == (id_of(plan),)


def test_a_click_on_a_label_selects_its_event(qtbot, lanes, session, id_of):
    band, mark = next((b, m) for b in lanes.scene.bands for m in b.arrangement.marks if m.label_width and not m.is_bar)
    y = lanes.scene.line_top(band, mark.line) + lanes.axis_height + 8
    qtbot.mouseClick(lanes, LEFT, NONE, QPoint(mark.label_x + mark.label_width // 2, y))
    assert session.selection == (session.table.ids[mark.row],)


def test_a_click_beside_events_selects_nothing(qtbot, lanes, session, point_of):
    qtbot.mouseClick(lanes, LEFT, NONE, point_of("EU demands a plan"))
    qtbot.mouseClick(lanes, LEFT, NONE, QPoint(500, lanes.height() - 3))
    assert session.selection == ()


def test_a_double_click_zooms_to_the_event(qtbot, lanes, point_of):
    span = lanes.viewport.scale.span
    qtbot.mouseDClick(lanes, LEFT, NONE, point_of("Opposition leader freed"))
    assert lanes.viewport.scale.span < span / 3


def test_a_click_on_what_lies_later_goes_there(qtbot, lanes, session):
    band = next(band for band in lanes.scene.bands if band.arrangement.later)
    y = band.top - lanes.scene.scrolled + lanes.axis_height + lanes.scene.metrics.head // 2
    qtbot.mouseClick(lanes, LEFT, NONE, QPoint(lanes.width() - 30, y))
    first = lanes.viewport.scale.first
    assert first > 737_500


def later_edge(lanes):
    """Where the "4 later" of a lane stands."""
    band = next(band for band in lanes.scene.bands if band.arrangement.later)
    y = band.top - lanes.scene.scrolled + lanes.axis_height + lanes.scene.metrics.head // 2
    return QPoint(lanes.width() - 30, y)


def test_two_quick_clicks_on_what_lies_later_go_on_and_do_not_zoom(qtbot, lanes):
    at, span = later_edge(lanes), lanes.viewport.scale.span
    qtbot.mouseClick(lanes, LEFT, NONE, at)
    first = lanes.viewport.scale.first
    qtbot.mouseDClick(lanes, LEFT, NONE, at)
    assert lanes.viewport.scale.span == pytest.approx(span)
    assert lanes.viewport.scale.first >= first


def test_a_double_click_beside_events_zooms_in_there(qtbot, lanes):
    day, span = lanes.viewport.scale.day(300), lanes.viewport.scale.span
    qtbot.mouseDClick(lanes, LEFT, NONE, QPoint(300, lanes.height() - 3))
    assert lanes.viewport.scale.span == pytest.approx(span / 2)
    assert lanes.viewport.scale.x(day) == pytest.approx(300, abs=0.01)


@pytest.mark.parametrize("modifiers", [NONE, SHIFT, CTRL])
def test_escape_gives_up_a_drag_as_if_it_had_not_begun(qtbot, lanes, modifiers):
    before = lanes.viewport.scale
    qtbot.mousePress(lanes, LEFT, modifiers, QPoint(300, 300))
    qtbot.mouseMove(lanes, QPoint(400, 300))
    qtbot.mouseMove(lanes, QPoint(500, 300))
    qtbot.keyClick(lanes, Qt.Key.Key_Escape)
    qtbot.mouseRelease(lanes, LEFT, modifiers, QPoint(500, 300))
    assert lanes.range is None
    assert lanes.viewport.scale.first == pytest.approx(before.first)
    assert lanes.viewport.scale.span == pytest.approx(before.span)


def test_a_drag_whose_end_nobody_told_does_not_hang_on_the_pointer(qtbot, lanes):
    qtbot.mousePress(lanes, LEFT, NONE, QPoint(300, 300))
    qtbot.mouseMove(lanes, QPoint(400, 300))
    at = QPointF(700, 300)
    nothing = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        lanes, QMouseEvent(QMouseEvent.Type.MouseMove, at, lanes.mapToGlobal(at), nothing, nothing, NONE)
    )
    assert not lanes.gestures.is_dragging


def test_a_range_may_be_drawn_from_right_to_left(qtbot, lanes):
    scale = lanes.viewport.scale
    drag(qtbot, lanes, QPoint(500, 300), QPoint(300, 300), CTRL)
    assert lanes.range == pytest.approx((scale.day(300), scale.day(500)))


def test_the_right_button_neither_drags_nor_selects(qtbot, lanes, session, point_of):
    before = lanes.viewport.scale
    qtbot.mouseClick(lanes, Qt.MouseButton.RightButton, NONE, point_of("EU demands a plan"))
    qtbot.mousePress(lanes, Qt.MouseButton.RightButton, NONE, QPoint(300, 300))
    qtbot.mouseMove(lanes, QPoint(500, 300))
    assert session.selection == ()
    assert lanes.viewport.scale == before


def test_a_press_stops_a_journey_where_it_is(qtbot, moving, session):
    moving.viewport.show(730_000.0, 731_000.0)
    qtbot.mousePress(moving, LEFT, NONE, QPoint(300, 300))
    assert not moving.viewport.is_travelling
    assert session.view == (moving.viewport.scale.first, moving.viewport.scale.last)
    assert not session.busy


def test_a_counted_cluster_opens_into_its_members(qtbot, lanes):
    lanes.list_rows([0, 1], QPoint(10, 10))
    opened = lanes.findChild(RowList)
    assert opened.rows.rowCount() == 2
    qtbot.keyClick(opened.list, Qt.Key.Key_Down)
    qtbot.keyClick(opened.list, Qt.Key.Key_Return)
    assert lanes.session.selection == (lanes.session.table.ids[1],)


def test_shift_and_clicks_on_two_events_tell_the_days_between_them(qtbot, lanes, session, point_of, id_of):
    qtbot.mouseClick(lanes, LEFT, SHIFT, point_of("Opposition leader freed"))
    assert session.selection == (id_of("Opposition leader freed"),)
    qtbot.mouseClick(lanes, LEFT, SHIFT, point_of("EU demands a plan"))
    assert session.selection == (id_of("Opposition leader freed"), id_of("EU demands a plan"))
    assert lanes.measured == "2 days between them"
    assert lanes.range == (day_number(2019, 11, 10), day_number(2019, 11, 13))
    assert lanes.accessibleDescription() == "2 days between them"


def test_a_measure_is_gone_with_the_next_click(qtbot, lanes, point_of):
    for title in ("Opposition leader freed", "EU demands a plan"):
        qtbot.mouseClick(lanes, LEFT, SHIFT, point_of(title))
    qtbot.mouseClick(lanes, LEFT, NONE, point_of("EU demands a plan"))
    assert lanes.range is None
    assert lanes.measured == ""
