"""Lanes as a person wants them: order, pins, folds, hiding, heights; and what is kept of it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.browsing.lanes.lineup import MOST_LINES, Lineup, from_plain, hidden_among, lined_up, merged

KEYS = ("KHM-USA", "EU-KHM", "CHN-KHM", "KHM")


@pytest.fixture
def lanes(table_of, row, lanes_of):
    """The United States, the European Union, China, and within Cambodia."""
    told = [("KHM", "USA")] * 3 + [("EU", "KHM")] * 2 + [("CHN", "KHM"), ("KHM",)]
    return lanes_of(table_of([row(codes, "2019-11-10") for codes in told], focal="KHM"))


def keys(lanes):
    return tuple(lane.key for lane in lanes)


def test_without_wishes_lanes_stand_as_they_come(lanes):
    assert lined_up(lanes, Lineup()) == lanes
    assert keys(lanes) == KEYS


def test_a_lane_is_moved_before_or_after_another(lanes):
    moved = Lineup().moved(KEYS, "CHN-KHM", "KHM-USA", after=False)
    assert keys(lined_up(lanes, moved)) == ("CHN-KHM", "KHM-USA", "EU-KHM", "KHM")
    moved = moved.moved(("CHN-KHM", "KHM-USA", "EU-KHM", "KHM"), "KHM-USA", "KHM", after=True)
    assert keys(lined_up(lanes, moved)) == ("CHN-KHM", "EU-KHM", "KHM", "KHM-USA")


def test_pinned_lanes_stand_first_in_their_own_order(lanes):
    pinned = Lineup().toggled("pinned", "KHM").toggled("pinned", "EU-KHM")
    assert keys(lined_up(lanes, pinned)) == ("EU-KHM", "KHM", "KHM-USA", "CHN-KHM")


def test_hidden_lanes_are_gone_and_can_be_asked_for(lanes):
    lineup = Lineup().toggled("hidden", "EU-KHM")
    assert keys(lined_up(lanes, lineup)) == ("KHM-USA", "CHN-KHM", "KHM")
    assert keys(hidden_among(lanes, lineup)) == ("EU-KHM",)
    assert lined_up(lanes, lineup.toggled("hidden", "EU-KHM")) == lanes


def test_folding_and_unfolding_is_one_wish(lanes):
    folded = Lineup().toggled("collapsed", "KHM")
    assert [lane.is_collapsed for lane in lined_up(lanes, folded)] == [False, False, False, True]
    assert folded.toggled("collapsed", "KHM") == Lineup()


def test_heights_by_hand_grow_with_all_lanes(lanes):
    lineup = Lineup().with_height("KHM", 4).stretched_by(1.5)
    assert [lane.lines for lane in lined_up(lanes, lineup)] == [0, 0, 0, 6]


def test_a_height_can_be_left_to_the_events_again(lanes):
    assert Lineup().with_height("KHM", 4).with_height("KHM", None) == Lineup()


def test_no_height_is_beyond_reason(lanes):
    lineup = Lineup().with_height("KHM", 1e9).stretched_by(1e9)
    assert lined_up(lanes, lineup)[-1].lines <= MOST_LINES * 6


def test_two_lanes_alone_stand_in_the_order_asked_for(lanes):
    lineup = Lineup().toggled("hidden", "EU-KHM").toggled("pinned", "KHM-USA").toggled("collapsed", "EU-KHM")
    alone = lined_up(lanes, lineup, ("EU-KHM", "KHM-USA"))
    assert keys(alone) == ("EU-KHM", "KHM-USA")
    assert not any(lane.is_collapsed or lane.is_pinned for lane in alone)


def test_a_comparison_whose_lanes_are_gone_shows_all(lanes):
    assert lined_up(lanes, Lineup(), ("JPN-KHM", "KHM-THA")) == lanes


def test_a_new_lane_follows_the_one_before_it(lanes):
    order = ("KHM", "EU-KHM", "CHN-KHM")
    assert merged(("EU-KHM", "JPN-KHM", "CHN-KHM", "KHM"), order) == ["KHM", "EU-KHM", "JPN-KHM", "CHN-KHM"]


@settings(deadline=None)
@given(st.permutations(KEYS), st.sets(st.sampled_from(KEYS)), st.sampled_from(KEYS), st.sampled_from(KEYS))
def test_moving_keeps_every_lane_and_the_order_of_the_others(order, absent, key, beside):
    shown = [each for each in order if each not in absent]
    if key == beside or key in absent or beside in absent:
        return
    moved = Lineup(tuple(order)).moved(shown, key, beside, after=True).order
    assert moved[moved.index(beside) + 1] == key
    assert [each for each in moved if each != key] == [each for each in order if each != key]


def test_what_is_kept_comes_back_through_json():
    lineup = Lineup(("b", "a"), frozenset("a"), frozenset("b"), frozenset("c"), (("a", 3.0),), 1.5)
    assert from_plain(json.loads(json.dumps(lineup.as_plain()))) == lineup
    assert Lineup().as_plain() == {}


@pytest.mark.parametrize(
    "broken",
    [None, [], {"order": 3}, {"order": [1, None]}, {"heights": {"a": "high"}}, {"heights": {"a": float("nan")}},
     {"stretched": 1e9}, {"stretched": True}, {"pinned": {"a": 1}}],
)  # fmt: skip
def test_what_cannot_be_read_is_as_at_first(broken):
    assert from_plain(broken) == Lineup()
