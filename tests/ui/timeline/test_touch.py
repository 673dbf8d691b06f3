"""Fingers on a touch screen."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTouchEvent


def test_one_finger_pans(lanes, fingers):
    day = lanes.viewport.scale.day(500)
    assert fingers((0, "press", (500, 300)))
    fingers((0, "move", (440, 300)))
    fingers((0, "move", (380, 300)))
    fingers((0, "lift", (380, 300)))
    assert lanes.viewport.scale.x(day) == pytest.approx(380, abs=0.01)


def test_one_finger_scrolls_lanes_that_overflow(pane, lanes, fingers):
    pane.resize(1000, 260)
    fingers((0, "press", (500, 150)))
    fingers((0, "move", (500, 129.6)))
    fingers((0, "move", (500, 110.4)))
    assert lanes.scene.scrolled == 40


def test_two_fingers_pinch_and_keep_the_days_under_them(lanes, fingers):
    scale = lanes.viewport.scale
    left, right = scale.day(400), scale.day(600)
    fingers((0, "press", (400, 300)))
    fingers((0, "rest", (400, 300)), (1, "press", (600, 300)))
    fingers((0, "move", (350, 300)), (1, "move", (700, 300)))
    after = lanes.viewport.scale
    assert after.x(left) == pytest.approx(350, abs=0.01)
    assert after.x(right) == pytest.approx(700, abs=0.01)


def test_a_finger_that_leaves_a_pinch_lets_the_other_pan_on(lanes, fingers):
    fingers((0, "press", (400, 300)))
    fingers((0, "rest", (400, 300)), (1, "press", (600, 300)))
    fingers((0, "move", (300, 300)), (1, "move", (700, 300)))
    fingers((0, "rest", (300, 300)), (1, "lift", (700, 300)))
    day, span = lanes.viewport.scale.day(300), lanes.viewport.scale.span
    fingers((0, "move", (250, 300)))
    assert lanes.viewport.scale.x(day) == pytest.approx(250, abs=0.01)
    assert lanes.viewport.scale.span == pytest.approx(span)


def test_a_tap_selects_though_the_finger_trembles(lanes, fingers, session, point_of, id_of):
    at = point_of("Opposition leader freed")
    view = lanes.viewport.scale
    fingers((0, "press", (at.x(), at.y())))
    fingers((0, "move", (at.x() + 3, at.y() + 4)))
    fingers((0, "lift", (at.x() + 3, at.y() + 4)))
    assert session.selection == (id_of("Opposition leader freed"),)
    assert lanes.viewport.scale == view


def test_a_tap_on_the_sign_before_a_lane_s_name_folds_it(pane, lanes, fingers, session):
    band = lanes.scene.bands[0]
    at = (5, band.top + lanes.axis_height + lanes.scene.metrics.head // 2)
    assert pane.heads is not None
    fingers((0, "press", at))
    fingers((0, "lift", at))
    assert next(each for each in lanes.lanes if each.key == band.lane.key).is_collapsed


def test_a_double_tap_zooms_to_the_event(lanes, fingers, point_of):
    at, span = point_of("Opposition leader freed"), lanes.viewport.scale.span
    for time in (1000, 1200):
        fingers((0, "press", (at.x(), at.y())), time=time)
        fingers((0, "lift", (at.x(), at.y())), time=time + 50)
    assert lanes.viewport.scale.span < span / 3


def test_two_slow_taps_are_no_double_tap(lanes, fingers, point_of):
    at, span = point_of("Opposition leader freed"), lanes.viewport.scale.span
    for time in (1000, 3000):
        fingers((0, "press", (at.x(), at.y())), time=time)
        fingers((0, "lift", (at.x(), at.y())), time=time + 50)
    assert lanes.viewport.scale.span == span


def test_a_long_press_brings_up_the_card_and_selects_nothing(qtbot, lanes, fingers, session, point_of):
    at = point_of("Opposition leader freed")
    fingers((0, "press", (at.x(), at.y())))
    qtbot.waitUntil(lambda: lanes.hovering.card is not None and lanes.hovering.card.isVisible())
    fingers((0, "lift", (at.x(), at.y())))
    assert lanes.hovering.card.isVisible()
    assert session.selection == ()
    fingers((0, "press", (10, 300)))
    assert not lanes.hovering.card.isVisible()


def test_a_flick_of_the_finger_goes_on(qtbot, moving, fingers):
    fingers((0, "press", (700, 300)), time=1000)
    for step in range(1, 8):
        fingers((0, "move", (700 - 20 * step, 300)), time=1000 + 10 * step)
    fingers((0, "lift", (560, 300)), time=1075)
    lifted = moving.viewport.scale.first
    qtbot.waitUntil(lambda: not moving.gestures.flick.is_going)
    assert moving.viewport.scale.first > lifted


def finger_device(kind):
    return QPointingDevice("a device", 77, kind, QPointingDevice.PointerType.Finger,
                           QInputDevice.Capability.Position, 5, 0)  # fmt: skip


def test_a_touch_that_the_system_takes_back_ends(lanes, fingers):
    fingers((0, "press", (500, 300)))
    # An event does not keep its device alive.
    screen = finger_device(QInputDevice.DeviceType.TouchScreen)
    lanes.event(QTouchEvent(QEvent.Type.TouchCancel, screen, Qt.KeyboardModifier.NoModifier, []))
    view = lanes.viewport.scale
    fingers((0, "move", (400, 300)))
    assert lanes.viewport.scale == view


def test_fingers_on_a_touchpad_are_left_to_the_wheel(lanes):
    pad = finger_device(QInputDevice.DeviceType.TouchPad)
    assert not lanes.gestures.touch(QTouchEvent(QEvent.Type.TouchBegin, pad, Qt.KeyboardModifier.NoModifier, []))
