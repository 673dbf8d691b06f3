"""Rows that stand before all others: the best of what a search found, what is in view, and what is only counted."""

import re

import numpy as np
import pytest

from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.lanes.standing import cells_with, found, met
from communique.browsing.scale import Scale
from communique.model.calendar import day_number

FIRST = day_number(2019, 11, 1)
VIEW = Scale(float(FIRST), float(FIRST + 30), 1000)


@pytest.fixture
def table(table_of, row):
    return table_of([
        row(("KHM", "USA"), "2018-01-01", title="Trade talks", id="a"),
        row(("KHM", "USA"), "2019-11-02", title="A visit", id="b", tellings=9),
        row(("KHM", "USA"), "2019-11-03", title="A trade deal", id="c"),
        row(("KHM", "USA"), "2019-11-04", title="Another visit", id="d"),
        row(("KHM", "USA"), title="Trade at no time", id="e"),
    ], focal="KHM")  # fmt: skip


def ids(table, rows) -> list[str]:
    return [table.ids[row] for row in rows]


def test_the_words_in_a_title_come_before_all_and_then_what_matters(table):
    seen = found(table, "trade", "abcde", re.compile("trade", re.IGNORECASE), 10)
    assert ids(table, seen.rows) == list("abcde")
    assert set(ids(table, seen.best)[:3]) == {"a", "c", "e"}
    assert ids(table, seen.best)[3:] == ["b", "d"]


def test_more_than_can_be_taken_are_cut_and_it_is_said(table):
    seen = found(table, "trade", "abcd", None, 2)
    assert len(seen.rows) == 2
    assert seen.is_cut


def test_only_what_is_shown_stands(table):
    seen = found(table, "trade", "abcd", None, 10).shown(np.array([True, False, True, False, True]))
    assert ids(table, seen.rows) == ["a", "c"]
    assert set(ids(table, seen.best)) == {"a", "c"}


def test_what_meets_the_view_is_dated_and_in_it(table):
    rows = np.arange(5, dtype=np.int32)
    assert met(rows, drawn_once(table), VIEW).tolist() == [False, True, True, True, False]


def test_a_lane_that_was_moved_is_met_where_it_is_drawn(table):
    rows = np.array([0], np.int32)
    assert met(rows, drawn_once(table), VIEW, shift=FIRST + 3 - day_number(2018, 1, 1)).tolist() == [True]


def test_cells_tell_which_of_them_count_a_row(crowd, staged):
    stage = staged(crowd)
    scale = Scale(710_000.0, 740_000.0, 1000)
    scene = stage.scene(scale, 0, 400)
    band = next(band for band in scene.bands if band.arrangement and band.arrangement.clusters)
    drawn = {mark.row for mark in band.arrangement.marks}
    counted = next(row for row in band.lane.rows.rows.tolist() if row not in drawn)
    (x,) = cells_with(band, np.array([counted, *drawn], np.int32), scale)
    assert any(each.x0 <= x < each.x1 for each in band.arrangement.clusters)
