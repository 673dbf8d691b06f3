"""Counted clusters: reached with the arrows, told of in words, opened by a click or a key."""

import pytest
from PySide6.QtCore import QPoint, Qt

from communique.model.calendar import day_number
from communique.ui.timeline.rowlist import RowList

Key = Qt.Key
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def crowded(qtbot, crowd, session):
    """The lanes of a crowd, with the first of its events in the lane of the United States selected."""
    lanes = crowd.lanes
    lanes.setFocus(Qt.FocusReason.TabFocusReason)
    session.select("aaaaaaaa:0:151")
    lanes.cursor_lane = "KHM-USA"
    return lanes


def own(lanes):
    """The clusters of the lane of the United States."""
    return next(band for band in lanes.scene.bands if band.lane.key == "KHM-USA").arrangement.clusters


def title(session):
    return session.table.titles[session.table.row_of(session.current)]


def test_down_goes_from_an_event_to_the_clusters_of_its_lane_and_says_what_they_hold(qtbot, crowded):
    qtbot.keyClick(crowded, Key.Key_Down)
    found = crowded.clusters.cursor
    assert found.cluster in own(crowded)
    said = crowded.accessibleDescription()
    assert said.startswith(f"{found.cluster.events} event")
    assert "2019" in said
    assert said.endswith("United States")


def test_up_from_a_cluster_leads_back_to_an_event_of_its_lane(qtbot, crowded, session):
    qtbot.keyClick(crowded, Key.Key_Down)
    qtbot.keyClick(crowded, Key.Key_Up)
    assert crowded.clusters.cursor is None
    assert title(session).startswith("One of a crowd")


def test_down_from_a_cluster_leads_to_the_next_lane_and_up_comes_back_by_the_cluster(qtbot, crowded, session):
    keys = [lane.key for lane in crowded.lanes]
    qtbot.keyClick(crowded, Key.Key_Down)
    qtbot.keyClick(crowded, Key.Key_Down)
    assert crowded.clusters.cursor is None
    assert crowded.cursor_lane == keys[keys.index("KHM-USA") + 1]
    qtbot.keyClick(crowded, Key.Key_Up)
    assert crowded.clusters.cursor.band.lane.key == "KHM-USA"


def test_right_and_left_walk_from_cluster_to_cluster_and_end_at_the_last(qtbot, crowded):
    qtbot.keyClick(crowded, Key.Key_Down)
    seen = {crowded.clusters.cursor.cluster}
    for _ in range(len(own(crowded)) + 1):
        qtbot.keyClick(crowded, Key.Key_Right)
        seen.add(crowded.clusters.cursor.cluster)
    assert crowded.clusters.cursor.cluster == own(crowded)[-1]
    qtbot.keyClick(crowded, Key.Key_Left)
    assert crowded.clusters.cursor.cluster == own(crowded)[-2]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_a_key_opens_a_cluster_by_zooming_to_its_members(qtbot, crowded, session, key):
    session.set_view(float(day_number(2019, 1, 1)), float(day_number(2025, 1, 1)))
    qtbot.keyClick(crowded, Key.Key_Down)
    cluster, span = crowded.clusters.cursor.cluster, crowded.viewport.scale.span
    qtbot.keyClick(crowded, key)
    scale, starts = crowded.viewport.scale, session.table.earliest
    members = starts[(starts >= cluster.first) & (starts < cluster.last)]
    assert scale.span < span
    assert scale.first < members.min()
    assert members.max() < scale.last


def test_what_no_zoom_can_part_is_listed_and_can_be_chosen_from(qtbot, crowded, session):
    rows = [session.table.row_of(f"aaaaaaaa:0:{number}") for number in (1, 2, 3)]
    crowded.list_rows(rows, QPoint(10, 10))
    opened = crowded.findChild(RowList)
    qtbot.keyClick(opened.list, Key.Key_Down)
    qtbot.keyClick(opened.list, Key.Key_Return)
    assert session.current == "aaaaaaaa:0:2"


def test_opening_again_and_again_ends_at_a_list_of_single_events(qtbot, crowded, session):
    qtbot.keyClick(crowded, Key.Key_Down)
    for _ in range(12):
        if crowded.clusters.cursor is None or crowded.findChild(RowList):
            break
        qtbot.keyClick(crowded, Key.Key_Return)
    assert crowded.findChild(RowList) or crowded.clusters.cursor is None


def test_a_click_opens_a_cluster(qtbot, crowded, session):
    session.set_view(float(day_number(2019, 1, 1)), float(day_number(2025, 1, 1)))
    band = next(band for band in crowded.scene.bands if band.lane.key == "KHM-USA")
    span = crowded.viewport.scale.span
    at = crowded.clusters.rect(band, max(own(crowded), key=lambda each: each.events)).center()
    qtbot.mouseClick(crowded, LEFT, NONE, at)
    assert crowded.viewport.scale.span < span


def test_the_card_of_a_cluster_comes_up_after_a_rest(qtbot, crowded):
    qtbot.keyClick(crowded, Key.Key_Down)
    qtbot.waitUntil(lambda: crowded.hovering.card is not None and crowded.hovering.card.isVisible())


def test_the_cluster_that_the_keys_are_on_is_framed_and_stays_legible(qtbot, crowded, session):
    qtbot.keyClick(crowded, Key.Key_Down)
    rect, accent = crowded.clusters.rect(*crowded.clusters.cursor), session.theme.accent.lower()
    picture = crowded.grab().toImage()
    ratio = picture.devicePixelRatio()
    assert picture.pixelColor((rect.topLeft() + QPoint(1, 1)) * ratio).name() == accent
    assert picture.pixelColor((rect.topLeft() + QPoint(4, 4)) * ratio).name() != accent


def test_selecting_an_event_takes_the_keys_from_the_cluster(qtbot, crowded, session):
    qtbot.keyClick(crowded, Key.Key_Down)
    session.select("aaaaaaaa:0:1")
    assert crowded.clusters.cursor is None


def test_a_lane_that_counts_nothing_is_crossed_as_before(qtbot, lanes, session, id_of):
    session.select(id_of("Washington praises Phnom Penh"))
    qtbot.keyClick(lanes, Key.Key_Down)
    assert lanes.clusters.cursor is None
