"""How the room is shared out among lanes."""

import numpy as np

from communique.browsing.lanes.heights import FEW, MOST, Needs, lines_for, shared_out
from communique.browsing.scale import Scale

SCALE = Scale(736_900.0, 737_300.0, 1000.0)


def need(table_of, row, lanes_of, dates, room=200):
    lane = lanes_of(table_of([row(("KHM", "USA"), date) for date in dates], focal="KHM"))[0]
    return Needs([lane.rows], lambda rows: np.full(len(rows), room)).lines(SCALE)[0]


def test_events_far_apart_need_one_line(table_of, row, lanes_of):
    assert need(table_of, row, lanes_of, ["2018-12-10", "2019-06-10"]) == 1


def test_events_on_one_day_need_a_line_each(table_of, row, lanes_of):
    assert need(table_of, row, lanes_of, ["2019-06-10"] * 4) == 4


def test_no_lane_needs_more_than_the_most(table_of, row, lanes_of):
    assert need(table_of, row, lanes_of, ["2019-06-10"] * 40) == MOST
    assert need(table_of, row, lanes_of, [f"{1000 + n}" for n in range(FEW + 1)]) == MOST


def test_rows_that_must_stand_need_their_lines_in_the_lanes_that_hold_them(table_of, row, lanes_of):
    rows = [row(("KHM", "USA"), "2019-06-10")] * 5 + [row(("EU", "KHM"), "2019-06-10")] * 3
    lanes = [lane.rows for lane in lanes_of(table_of(rows, focal="KHM"))]
    held = [lane.rows.tolist() for lane in lanes]
    must = {*held[0][:2], held[1][0]}
    assert lines_for(lanes, must, lambda rows: np.full(len(rows), 200), SCALE) == [2, 1]
    assert lines_for(lanes, {held[0][0]}, lambda rows: np.full(len(rows), 200), SCALE) == [1, 0]
    assert lines_for(lanes, (), lambda rows: np.full(len(rows), 200), SCALE) == [0, 0]


def test_enough_room_gives_each_lane_its_need():
    assert shared_out([1, 4, 7], [2, 2, 2], 20) == [1, 4, 7]


def test_too_little_room_takes_from_the_needy_first():
    assert shared_out([1, 4, 7], [2, 2, 2], 9) == [1, 4, 4]


def test_no_lane_falls_below_the_least():
    assert shared_out([5, 5, 1], [2, 4, 2], 1) == [2, 4, 1]


def test_no_lanes_need_no_room():
    assert shared_out([], [], 10) == []
