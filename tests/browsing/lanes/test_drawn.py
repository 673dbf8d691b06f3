"""Which days a date draws, by its precision."""

import numpy as np
import pytest

from communique.browsing.lanes.drawn import LEVELS, drawn
from communique.model.calendar import day_number
from communique.model.columns import Flag

DAYS = ["/1990", "/2001", "/2005-03", "1980", "1990-06-01", "2001", "2001-12-31", "2005-03-31", "2010/..", ""]


def days(table_of, row, date):
    shared = drawn(table_of([row(("KHM", "USA"), date)]))
    return int(shared.start[0]), int(shared.end[0]), int(shared.arrow[0])


@pytest.mark.parametrize(
    ("date", "first", "after", "arrow"),
    [
        ("2019-11-10", (2019, 11, 10), (2019, 11, 11), 0),
        ("2019-11", (2019, 11, 1), (2019, 12, 1), 0),
        ("2019-08~", (2019, 8, 1), (2019, 9, 1), 0),
        ("2019", (2019, 1, 1), (2020, 1, 1), 0),
        ("2022-04-05/2022-04-06", (2022, 4, 5), (2022, 4, 7), 0),
        ("2019-11-27/..", (2019, 11, 27), (2019, 11, 28), 1),
    ],
)
def test_a_date_covers_its_true_days(table_of, row, date, first, after, arrow):
    assert days(table_of, row, date) == (day_number(*first), day_number(*after), arrow)


def test_before_stands_at_its_known_end(table_of, row):
    start, end, arrow = days(table_of, row, "../2019-11-27")
    assert end - start == 1
    assert abs(start - day_number(2019, 11, 27)) <= 1
    assert arrow == -1


def test_the_undated_are_drawn_nowhere(table_of, row):
    shared = drawn(table_of([row(("KHM",), ""), row(("KHM",), "2019")]))
    assert shared.dated.tolist() == [True, False]
    assert shared.by_start.tolist() == [0]


def test_rows_stand_in_order_of_what_they_draw(table_of, row):
    shared = drawn(table_of([row(("KHM",), "../2019-11-27"), row(("KHM",), "1990"), row(("KHM",), "2019-11-10")]))
    starts = shared.start[shared.by_start]
    assert np.all(np.diff(starts) >= 0)


def test_each_level_of_importance_holds_a_quarter_of_the_one_below(table_of, row):
    shared = drawn(table_of([row(("KHM",), "2019", tellings=1 + n % 7) for n in range(1024)]))
    counts = [int(np.count_nonzero(shared.level >= level)) for level in range(LEVELS)]
    assert counts[:5] == [1024, 256, 64, 16, 4]


def test_what_is_told_often_matters_more_than_a_statement(table_of, row):
    rows = [row(("KHM",), "2019", flags=Flag.STATEMENT, tellings=9), *(row(("KHM",), "2020") for _ in range(3))]
    shared = drawn(table_of(rows))
    assert shared.level[0] == 0


def test_rows_with_an_open_start_stand_among_the_others(table_of, row):
    table = table_of([row(("KHM",), day) for day in DAYS])
    shared = drawn(table)
    assert shared.open == 3
    dated = np.flatnonzero(shared.dated).astype(np.int32)
    assert len(dated) == len(DAYS) - 1
    assert shared.by_start.tolist() == sorted(dated.tolist(), key=lambda at: (shared.start[at], at))
    some = dated[::2]
    assert shared.in_order(some).tolist() == sorted(some.tolist(), key=lambda at: (shared.start[at], at))


def test_importance_has_levels_of_a_quarter_each(table_of, row):
    table = table_of([row(("KHM",), f"{1000 + place}", tellings=place) for place in range(256)])
    held = np.bincount(drawn(table).level)
    assert [int(held[level:].sum()) for level in range(len(held))] == [256, 64, 16, 4, 1]
