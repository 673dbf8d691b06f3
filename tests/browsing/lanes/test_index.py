"""Searching gives what comparing every row gives, at any number of rows."""

import numpy as np
import pytest

from communique.browsing.lanes import index
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.lanes.index import LaneRows, Level


@pytest.fixture
def all_rows(crowd):
    shared = drawn_once(crowd)
    return LaneRows(shared, shared.by_start)


def in_view(lane, first, last):
    rows = lane.rows
    return set(rows[(lane.drawn.start[rows] < last) & (lane.drawn.end[rows] > first)].tolist())


@pytest.mark.parametrize(("first", "last"), [(725_000, 725_001), (720_000, 730_000), (0, 10), (710_000, 741_000)])
def test_searching_in_classes_of_length_finds_every_row_in_view(all_rows, monkeypatch, first, last):
    monkeypatch.setattr(index, "_FEW", 0)
    level = Level(all_rows.drawn, all_rows.rows)
    found = level.meeting(first, last).tolist()
    assert len(found) == len(set(found))
    assert set(found) == in_view(all_rows, first, last)
    assert level.number_meeting(first, last) == len(found)


def test_only_the_most_important_are_found_where_there_are_too_many(all_rows):
    rows, are_all = all_rows.meeting(710_000, 741_000, 100)
    assert not are_all
    assert len(rows) <= 100
    assert all_rows.drawn.level[rows].min() > 0


def test_few_enough_are_found_whole(all_rows):
    rows, are_all = all_rows.meeting(710_000, 741_000, 5000)
    assert are_all
    assert set(rows.tolist()) == in_view(all_rows, 710_000, 741_000)


def test_counts_by_stretch_add_up_to_what_is_in_view(all_rows):
    edges = np.linspace(720_000, 730_000, 33)
    events, statements = all_rows.counts(edges)
    assert events.sum() + statements.sum() == len(in_view(all_rows, 720_000, 730_000))


def test_a_lane_knows_which_rows_it_holds(crowd, lanes_of):
    lane = lanes_of(crowd)[0]
    rows = np.arange(crowd.n, dtype=np.int32)
    assert set(rows[lane.rows.holds(rows)].tolist()) == set(lane.rows.rows.tolist())
