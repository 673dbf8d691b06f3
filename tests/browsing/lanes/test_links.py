"""Where an event stands in each of its lanes."""

import pytest

from communique.browsing.lanes.lineup import Lineup, lined_up
from communique.browsing.lanes.links import stops
from communique.browsing.scale import Scale
from communique.model.calendar import day_number

FIRST = day_number(2019, 11, 1)
VIEW = Scale(float(FIRST), float(FIRST + 30), 1000)


@pytest.fixture
def stage(table_of, row, staged):
    """The first row is one of Japan's and the European Union's, the second of the United States' alone."""
    return staged(table_of([row(("EU", "JPN", "KHM"), "2019-11-10"), row(("KHM", "USA"), "2019-11-12")], focal="KHM"))


def test_an_event_of_two_lanes_has_a_stop_in_each(stage):
    one, other = stops(stage.scene(VIEW, 0, 600), 0, 600)
    assert one.x == other.x == VIEW.pixel(FIRST + 9.5)
    assert one.y < other.y


def test_an_event_of_one_lane_has_one(stage):
    assert len(stops(stage.scene(VIEW, 0, 600), 1, 600)) == 1


def test_a_lane_out_of_sight_is_thought_below(stage):
    one, other = stops(stage.scene(VIEW, 0, 40), 0, 40)
    assert one.y < 40 < other.y


def test_a_folded_lane_shows_the_event_at_its_cell(stage):
    stage.set_lanes(lined_up(stage.lanes, Lineup(collapsed=frozenset(["EU-KHM"]))))
    (folded,) = (stop for stop in stops(stage.scene(VIEW, 0, 600), 0, 600) if stop.is_counted)
    assert abs(folded.x - VIEW.pixel(FIRST + 9.5)) <= VIEW.pixels_per_day
