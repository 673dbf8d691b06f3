"""Flicks: how fast a hand was, and how the lanes come to rest."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from communique.ui.timeline.kinetics import Speed, way

LEFT = Qt.MouseButton.LeftButton
Type = QMouseEvent.Type


def mouse(lanes, kind, x, time, held=LEFT):
    at = QPointF(x, 300)
    event = QMouseEvent(kind, at, lanes.mapToGlobal(at), LEFT, held, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(time)
    QApplication.sendEvent(lanes, event)


def flick(lanes, by=-20, rest=0):
    """A drag of 120 pixels in 60 ms that ends in motion, or `rest` ms later."""
    mouse(lanes, Type.MouseButtonPress, 700, 1000)
    for step in range(1, 7):
        mouse(lanes, Type.MouseMove, 700 + by * step, 1000 + 10 * step)
    mouse(lanes, Type.MouseButtonRelease, 700 + by * 6, 1065 + rest, Qt.MouseButton.NoButton)


def test_the_speed_is_that_of_the_last_moments():
    speed = Speed()
    for time, x in ((0, 0), (500, 10), (920, 20), (970, 70), (1000, 100)):
        speed.add(time, QPointF(x, 0))
    assert speed.at_end(1005).x() == pytest.approx(1.0)


def test_a_hand_that_rests_before_it_lets_go_throws_nothing():
    speed = Speed()
    speed.add(0, QPointF(0, 0))
    speed.add(20, QPointF(60, 0))
    assert speed.at_end(200) == QPointF()


def test_events_of_one_moment_tell_no_speed():
    speed = Speed()
    speed.add(5, QPointF(0, 0))
    speed.add(5, QPointF(60, 0))
    assert speed.at_end(5) == QPointF()


def test_the_way_of_a_flick_grows_ever_slower_and_has_an_end():
    steps = [way(QPointF(1, 0), 50 * number).x() for number in range(80)]
    gains = [after - before for before, after in pairwise(steps)]
    assert all(later < earlier for earlier, later in pairwise(gains))
    assert steps[-1] == pytest.approx(325, abs=1)


def test_a_flick_pans_on_and_comes_to_rest(qtbot, moving, session):
    flick(moving)
    released = moving.viewport.scale.first
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    assert moving.viewport.scale.first > released + 100 * moving.viewport.scale.days_per_pixel
    assert session.view == (moving.viewport.scale.first, moving.viewport.scale.last)


def test_a_press_stops_it(qtbot, moving):
    flick(moving)
    first = moving.viewport.scale.first
    qtbot.waitUntil(lambda: moving.viewport.scale.first > first)
    QTest.mousePress(moving, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(300, 300))
    assert not moving.gestures.flick.is_going


def test_a_drag_that_rests_before_the_release_ends_there(moving):
    flick(moving, rest=300)
    assert not moving.gestures.flick.is_going


def test_a_slow_drag_is_no_flick(moving):
    flick(moving, by=-1.5)
    assert not moving.gestures.flick.is_going


def test_whatever_else_moves_the_view_ends_it(qtbot, moving, session):
    flick(moving)
    moving.moves.fit_all()
    qtbot.waitUntil(lambda: not session.busy)
    assert (moving.viewport.scale.first, moving.viewport.scale.last) == session.view
    assert moving.viewport.scale == moving.viewport.target
    assert session.view[0] < 737_250
    assert session.view[1] > 738_000


def test_with_reduced_motion_a_drag_ends_where_it_is_let_go(lanes):
    flick(lanes)
    assert not lanes.gestures.flick.is_going


def test_a_view_that_is_hidden_rests(qtbot, moving, session):
    flick(moving)
    moving.window().hide()
    qtbot.waitUntil(lambda: not session.busy)
    assert not moving.gestures.flick.is_going
