"""The overview's columns."""

import numpy as np

from communique.browsing.density import density
from communique.model.columns import Flag


def test_a_day_counts_in_one_column_and_a_year_in_all_that_it_covers(table_of, row):
    table = table_of([row(("KHM",), "2000-01-01"), row(("KHM",), "2010"), row(("KHM",), "2019-12-31")])
    found = density(table, np.ones(3, bool), 100)
    assert found.all.max() == 1
    assert np.count_nonzero(found.all) == 1 + 1 + 5 or np.count_nonzero(found.all) == 1 + 1 + 6


def test_only_what_is_shown_counts_as_shown(table_of, row):
    table = table_of([row(("KHM",), "2000-01-01"), row(("KHM",), "2019-12-31")])
    found = density(table, np.array([True, False]), 50)
    assert found.all.sum() == 2
    assert found.shown.sum() == 1


def test_statements_and_rejected_events_are_not_counted(table_of, row):
    rows = [row(("KHM",), "2000", flags=Flag.STATEMENT), row(("KHM",), "2001", flags=Flag.REJECTED)]
    assert not density(table_of(rows), np.ones(2, bool), 50).has_any


def test_one_event_alone_has_room_on_either_side(table_of, row):
    found = density(table_of([row(("KHM",), "2019-11-10")]), np.ones(1, bool), 61)
    assert 25 <= int(np.flatnonzero(found.all)[0]) <= 35


def test_columns_and_filters_asked_for_in_turn_are_told_apart(table_of, row):
    days = ["2000-01-01", "2001-05", "2003", "2003-02-07", "2009-12-31"]
    table = table_of([row(("KHM",), day) for day in days])
    masks = [np.array([place != hidden for place in range(5)]) for hidden in range(5)]
    for columns in (40, 41, 40):
        parts = [density(table, ~mask, columns).shown for mask in masks]
        for mask, part in zip(masks, parts, strict=True):
            found = density(table, mask, columns)
            assert (found.shown + part == found.all).all()
        assert (sum(parts) == found.all).all()
