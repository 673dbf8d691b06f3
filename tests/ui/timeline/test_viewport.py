"""Travelling from view to view."""

import pytest

from communique.ui.session import Session
from communique.ui.timeline.viewport import Viewport


@pytest.fixture
def moving(lanes, monkeypatch) -> Viewport:
    monkeypatch.delenv("COMMUNIQUE_MOTION")
    return lanes.viewport


def test_a_journey_passes_through_views_between_and_ends_exactly(qtbot, moving):
    seen = []
    moving.moved.connect(lambda: seen.append(moving.scale.first))
    moving.show(730_000.0, 731_000.0)
    qtbot.waitUntil(lambda: not moving.is_travelling)
    assert len(seen) > 2
    assert moving.scale.first == pytest.approx(730_000)
    assert moving.scale.last == pytest.approx(731_000)


def test_the_session_is_busy_until_the_journey_ends(qtbot, moving, session):
    moving.show(730_000.0, 731_000.0)
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    assert moving.scale.first == pytest.approx(730_000)


def test_a_hand_stops_the_journey(moving, session):
    moving.show(730_000.0, 731_000.0)
    moving.pan(10)
    assert not moving.is_travelling
    assert not session.busy


def test_with_reduced_motion_there_is_no_journey(lanes):
    lanes.viewport.show(730_000.0, 731_000.0)
    assert lanes.viewport.scale.first == pytest.approx(730_000)


def test_a_view_set_elsewhere_is_followed(lanes, session):
    session.set_view(730_000.0, 731_000.0, step=True)
    assert lanes.viewport.scale.first == pytest.approx(730_000)


def test_what_moves_the_view_by_hand_is_no_step_to_go_back_to(lanes, session):
    lanes.viewport.pan(50)
    assert not session.can_go_back
    lanes.viewport.show(730_000.0, 731_000.0)
    assert session.can_go_back


def test_without_anything_in_time_no_gesture_makes_a_view(qapp):
    session = Session(None)
    viewport = Viewport(session)
    viewport.pan(5)
    viewport.zoom(2, 0)
    assert session.view is None
