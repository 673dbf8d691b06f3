"""Wheels of every fineness, touchpads with and without momentum, pinches."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Phase, Native = Qt.ScrollPhase, Qt.NativeGestureType


def native(lanes, kind, value=0.0, x=500.0, delta=(0.0, 0.0), fingers=2):
    at = QPointF(x, 200)
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, fingers, at, at, lanes.mapToGlobal(at), value, QPointF(*delta))
    return QApplication.sendEvent(lanes, event)


def first_pixel(lanes, day):
    return lanes.viewport.scale.x(day)


@pytest.mark.parametrize("angle", [8, 15, 30, 60, 119])
def test_a_fine_wheel_pans_by_its_part_of_a_notch(lanes, turn, angle):
    day = lanes.viewport.scale.day(500)
    turn((0, angle))
    assert first_pixel(lanes, day) == pytest.approx(500 + 90 * angle / 120)


def test_fine_turns_that_make_a_notch_zoom_as_far_as_the_notch(lanes, turn):
    before = lanes.viewport.scale.span
    for _ in range(8):
        turn((0, 15), held=CTRL)
    assert lanes.viewport.scale.span == pytest.approx(before / 1.2)


def test_a_wheel_that_spins_freely_zooms_no_more_than_three_notches_at_once(lanes, turn):
    before = lanes.viewport.scale.span
    turn((0, 120 * 40), held=CTRL)
    assert lanes.viewport.scale.span == pytest.approx(before / 1.2**3)


def test_a_notch_with_ctrl_travels_and_keeps_the_time_under_the_pointer_all_the_way(qtbot, moving, turn):
    day, seen = moving.viewport.scale.day(250), []
    moving.viewport.moved.connect(lambda: seen.append(moving.viewport.scale.x(day)))
    turn((0, 120), at=(250, 200), held=CTRL)
    turn((0, 120), at=(250, 200), held=CTRL)
    qtbot.waitUntil(lambda: not moving.viewport.is_travelling)
    assert len(seen) > 2
    assert seen == pytest.approx([250.0] * len(seen), abs=0.01)


def test_two_notches_on_their_way_zoom_as_far_as_two(qtbot, moving, turn):
    before = moving.viewport.scale.span
    turn((0, 120), at=(250, 200), held=CTRL)
    turn((0, 120), at=(700, 200), held=CTRL)
    qtbot.waitUntil(lambda: not moving.viewport.is_travelling)
    assert moving.viewport.scale.span == pytest.approx(before / 1.2**2)


def test_the_pixels_of_a_touchpad_are_taken_as_they_are(lanes, turn):
    day = lanes.viewport.scale.day(500)
    turn((-120, 0), pixels=(-37, 0), phase=Phase.ScrollUpdate)
    assert first_pixel(lanes, day) == pytest.approx(463)


def test_under_x11_pixels_are_not_believed(lanes, turn, monkeypatch):
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    day = lanes.viewport.scale.day(500)
    turn((0, 120), pixels=(0, 15))
    assert first_pixel(lanes, day) == pytest.approx(590)


def test_fingers_that_go_askew_move_along_one_axis_until_they_lift(pane, lanes, turn):
    pane.resize(1000, 260)
    view = lanes.viewport.scale
    turn(phase=Phase.ScrollBegin)
    turn(pixels=(2, -30), phase=Phase.ScrollUpdate)
    turn(pixels=(-20, -4), phase=Phase.ScrollUpdate)
    assert lanes.scene.scrolled == 34
    assert lanes.viewport.scale == view
    turn(phase=Phase.ScrollEnd)
    turn(phase=Phase.ScrollBegin)
    turn(pixels=(-30, 2), phase=Phase.ScrollUpdate)
    assert lanes.scene.scrolled == 34
    assert lanes.viewport.scale.first > view.first


def test_over_the_axis_the_wheel_pans_even_where_lanes_overflow(pane, lanes, turn):
    pane.resize(1000, 260)
    first = lanes.viewport.scale.first
    turn((0, -120), at=(500, 10))
    assert lanes.viewport.scale.first > first
    assert lanes.scene.scrolled == 0


def test_momentum_of_the_system_pans_on(lanes, turn):
    day = lanes.viewport.scale.day(500)
    turn(pixels=(-20, 0), phase=Phase.ScrollUpdate)
    turn(phase=Phase.ScrollEnd)
    turn(pixels=(-15, 0), phase=Phase.ScrollMomentum)
    assert first_pixel(lanes, day) == pytest.approx(465)


def test_momentum_of_a_pan_does_not_zoom_when_ctrl_is_pressed_meanwhile(lanes, turn):
    span = lanes.viewport.scale.span
    turn(pixels=(0, -20), phase=Phase.ScrollUpdate)
    turn(pixels=(0, -15), phase=Phase.ScrollMomentum, held=CTRL)
    assert lanes.viewport.scale.span == pytest.approx(span)


def test_momentum_of_a_zoom_is_left_out(lanes, turn):
    turn(pixels=(0, -20), phase=Phase.ScrollUpdate, held=CTRL)
    zoomed = lanes.viewport.scale
    turn(pixels=(0, -15), phase=Phase.ScrollMomentum, held=CTRL)
    assert lanes.viewport.scale == zoomed


def flick_on_the_touchpad(turn):
    turn(phase=Phase.ScrollBegin, time=1000)
    for step in range(6):
        turn(pixels=(-20, 0), phase=Phase.ScrollUpdate, time=1010 + 10 * step)
    turn(phase=Phase.ScrollEnd, time=1065)


def test_where_the_system_makes_no_momentum_a_flick_goes_on(qtbot, moving, turn):
    flick_on_the_touchpad(turn)
    lifted = moving.viewport.scale.first
    qtbot.waitUntil(lambda: not moving.gestures.flick.is_going)
    assert moving.viewport.scale.first > lifted


def test_a_flick_along_the_lanes_scrolls_on_and_leaves_the_days(qtbot, pane, moving, turn):
    pane.resize(1000, 200)
    view = moving.viewport.scale
    turn(phase=Phase.ScrollBegin, time=1000)
    for step in range(3):
        turn(pixels=(0, -8), phase=Phase.ScrollUpdate, time=1010 + 10 * step)
    turn(phase=Phase.ScrollEnd, time=1035)
    assert moving.gestures.flick.is_going
    qtbot.waitUntil(lambda: not moving.gestures.flick.is_going)
    assert moving.scrolled > 24
    assert moving.viewport.scale == view


def test_momentum_of_the_system_is_not_doubled(moving, turn):
    flick_on_the_touchpad(turn)
    turn(pixels=(-10, 0), phase=Phase.ScrollMomentum, time=1080)
    assert not moving.gestures.flick.is_going
    turn(phase=Phase.ScrollEnd, time=1082)
    assert not moving.gestures.flick.is_going


def test_shift_turns_a_wheel_to_the_other_axis_whichever_the_system_sends(pane, lanes, turn):
    pane.resize(1000, 260)
    for angle in ((0, -120), (-120, 0)):
        first = lanes.viewport.scale.first
        turn(angle, held=SHIFT)
        assert lanes.viewport.scale.first > first


def test_a_pinch_zooms_with_the_time_under_it_staying(lanes):
    day, span = lanes.viewport.scale.day(300), lanes.viewport.scale.span
    assert native(lanes, Native.BeginNativeGesture)
    assert native(lanes, Native.ZoomNativeGesture, 0.25, x=300)
    assert native(lanes, Native.EndNativeGesture)
    assert first_pixel(lanes, day) == pytest.approx(300, abs=0.01)
    assert lanes.viewport.scale.span == pytest.approx(span / 1.25)


def test_a_pinch_that_closes_wholly_does_not_turn_time_round(lanes):
    native(lanes, Native.ZoomNativeGesture, -1.5)
    assert lanes.viewport.scale.span > 0


def test_fingers_that_pinch_may_pan_at_the_same_time(lanes):
    day = lanes.viewport.scale.day(500)
    native(lanes, Native.PanNativeGesture, delta=(-25.0, 0.0))
    assert first_pixel(lanes, day) == pytest.approx(475)


def test_a_double_tap_of_two_fingers_zooms_to_the_event(lanes, point_of):
    span, at = lanes.viewport.scale.span, QPointF(point_of("Opposition leader freed"))
    device = QPointingDevice.primaryPointingDevice()
    kind = Native.SmartZoomNativeGesture
    QApplication.sendEvent(lanes, QNativeGestureEvent(kind, device, 2, at, at, lanes.mapToGlobal(at), 0.0, QPointF()))
    assert lanes.viewport.scale.span < span / 3


def test_a_turn_without_any_way_changes_nothing(lanes, turn):
    before = lanes.viewport.scale
    turn(held=ALT)
    turn(held=CTRL)
    assert lanes.viewport.scale == before
    assert lanes.mapToGlobal(QPoint()) is not None
