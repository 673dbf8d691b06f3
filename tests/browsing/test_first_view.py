"""The days shown first: the shortest span with most of the events known to the month or finer."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.first_view import beyond, first_view
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns
from communique.model.dates import day_number


def everything(table: EventTable) -> np.ndarray:
    return np.ones(table.n, bool)


def test_the_shortest_span_that_holds_most(row: Any, table_of: Any) -> None:
    dates = ("1999-01-01", "2019-08", "2019-11-09", "2019-11-10", "2019-11-14", "2022-05-13", "2015", "199X", "")
    table = table_of([row(("KHM",), date) for date in dates])
    assert first_view(table, everything(table)) == (
        day_number(2019, 8, 1), day_number(2019, 11, 14), 3, 1,
    )  # fmt: skip


def test_a_single_event_has_a_month_on_either_side(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019-11-10")])
    day = day_number(2019, 11, 10)
    assert first_view(table, everything(table)) == (day - 31, day + 31, 0, 0)


def test_events_on_one_day_have_a_month_on_either_side(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019-11-10"), row(("USA",), "2019-11-10")])
    day = day_number(2019, 11, 10)
    assert first_view(table, everything(table)) == (day - 31, day + 31, 0, 0)


def test_coarse_dates_serve_where_there_are_no_finer_ones(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2015"), row(("KHM",), "2016"), row(("KHM",), "../1950")])
    assert first_view(table, everything(table)) == (day_number(2015, 1, 1), day_number(2016, 12, 31), 1, 0)


def test_statements_serve_where_nothing_else_has_a_date(row: Any, table_of: Any) -> None:
    table = table_of([row(("CHN", "KHM"), "2019-11-16", flags=Flag.STATEMENT), row(("KHM",))])
    day = day_number(2019, 11, 16)
    assert first_view(table, everything(table)) == (day - 31, day + 31, 0, 0)


def test_nothing_dated_has_no_view(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",))])
    assert first_view(table, everything(table)) is None
    assert first_view(EventTable(no_columns()), np.zeros(0, bool)) is None


def test_hidden_events_do_not_matter(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "1999-01-01"), row(("KHM",), "2019-11-10")])
    view = first_view(table, np.array([False, True]))
    assert view is not None
    assert view.first == day_number(2019, 11, 10) - 31
    assert view.earlier == 0


def test_open_dates_lie_beyond_by_their_known_end(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "../2018"), row(("KHM",), "2022/.."), row(("KHM",), "2017/..")])
    assert beyond(table, everything(table), day_number(2019, 1, 1), day_number(2019, 12, 31)) == (2, 1)


@given(data=st.data())
def test_no_shorter_span_holds_most_but_for_its_neighbours(data: st.DataObject, row: Any, table_of: Any) -> None:
    days = data.draw(st.lists(st.integers(1, 28), min_size=2, max_size=12))
    months = data.draw(st.integers(0, 3))
    dates = [f"2019-11-{day:02}" for day in days] + ["2019-10", "2019-12", "2020-02"][:months]
    table = table_of([row(("KHM",), date) for date in dates])
    view = first_view(table, everything(table))
    assert view is not None
    pairs = list(zip(table.earliest.tolist(), table.latest.tolist(), strict=True))
    spans = [
        (first, last)
        for first, _ in pairs
        for _, last in pairs
        if sum(first <= one and other <= last for one, other in pairs) * 2 > len(pairs)
    ]
    shortest = min(last - first for first, last in spans)
    if not shortest:
        assert view.last - view.first == 62
        return
    inside = [span for span in spans if span[1] - span[0] == shortest and view.first <= span[0] <= span[1] <= view.last]
    near = shortest // 6
    assert any(first - near <= view.first and view.last <= last + near for first, last in inside)


def test_a_story_is_not_cut_off_before_its_last_event(row: Any, table_of: Any) -> None:
    story = ("2019-08", "2019-08-05", "2019-11-09", "2019-11-10", "2019-11-14", "2019-11-27")
    dates = ("1999-01-01", *story, "2021-01-27", "2022-05-13")
    table = table_of([row(("KHM",), date) for date in dates])
    view = first_view(table, everything(table))
    assert view is not None
    assert (view.first, view.last) == (day_number(2019, 8, 1), day_number(2019, 11, 27))
