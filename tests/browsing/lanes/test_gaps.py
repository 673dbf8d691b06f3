"""Stretches in which nothing is shown: found, measured by the calendar, and said where they are unusual."""

import datetime

import numpy as np
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.lanes.gaps import Gap, Gaps, gaps_of, whole_months
from communique.browsing.lanes.shifting import shifted, shifted_days
from communique.browsing.scale import Scale
from communique.model.calendar import day_number

DATES = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))


def days(*dates):
    return np.array([day_number(*map(int, date.split("-"))) for date in dates], np.int32)


def points(*dates):
    return Gaps(days(*dates), days(*dates) + 1)


def view(first, last):
    return Scale(*map(float, days(first, last)), 1000)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2019-02-01", "2019-03-01", "1 month"),
        ("2019-11-28", "2021-01-27", "13 months"),
        ("2019-11-28", "2021-01-28", "14 months"),
        ("2018-01-01", "2020-01-01", "2 years"),
        ("2018-01-01", "2020-06-30", "2 years and 5 months"),
        ("1952-03-01", "1990-01-01", "37 years"),
        ("-0044-01-01", "1956-01-01", "2\u202f000 years"),
    ],
)
def test_gaps_are_said_in_months_and_years_that_passed_in_full(first, last, words):
    def number(date):
        year, month, day = date.rsplit("-", 2)
        return day_number(int(year), int(month), int(day))

    assert Gap(number(first), number(last)).words == words


@given(DATES, DATES)
def test_months_agree_with_the_calendar(one, other):
    first, last = sorted((one, other))
    months = whole_months(first.toordinal(), last.toordinal())
    assert first + relativedelta(months=months) <= last
    # A month that has no such day ends a little early.
    assert last - first < datetime.timedelta(31 * (months + 1) + 1)


def test_a_gap_lies_between_what_was_reached_and_what_comes_next():
    starts, ends = days("2019-01-01", "2019-01-05", "2020-06-01"), days("2019-03-01", "2019-01-06", "2020-06-02")
    (gap,) = Gaps(starts, ends).unusual(view("2019-01-01", "2020-12-31"))
    assert gap == tuple(days("2019-03-01", "2020-06-01"))


BUSY = ("2019-11-01", "2019-11-04", "2019-11-10", "2019-11-12", "2021-01-27", "2021-01-29")


def test_what_is_long_beside_the_usual_and_for_the_view_is_unusual():
    assert [gap.words for gap in points(*BUSY).unusual(view("2019-06-01", "2022-01-01"))] == ["14 months"]


def test_one_distance_is_neither_long_nor_short():
    assert points("2019-11-01", "2021-01-27").unusual(view("2019-06-01", "2022-01-01")) == []


def test_what_is_short_for_the_view_is_not():
    assert points(*BUSY).unusual(view("1900-01-01", "2022-01-01")) == []


def test_what_is_usual_in_these_documents_is_not():
    yearly = [f"{year}-06-01" for year in range(2000, 2010)]
    assert points(*yearly).unusual(view("2000-01-01", "2003-01-01")) == []


def test_less_than_a_month_never_is():
    assert (
        points("2019-11-01", "2019-11-02", "2019-11-03", "2019-11-29").unusual(view("2019-11-01", "2019-12-01")) == []
    )


def test_nothing_and_one_event_have_no_gaps():
    assert points().unusual(view("2019-11-01", "2019-12-01")) == []
    assert points("2019-11-05").unusual(view("2019-11-01", "2019-12-01")) == []


def test_a_view_within_a_gap_is_told_of_it():
    assert len(points(*BUSY).unusual(view("2020-03-01", "2020-05-01"))) == 1


@pytest.fixture
def two_lanes(table_of, row, lanes_of):
    told = [(("KHM", "USA"), date) for date in BUSY] + [(("EU", "KHM"), "2020-06-01")]
    return lanes_of(table_of([row(codes, date) for codes, date in told], focal="KHM"))


def test_lanes_share_their_gaps(two_lanes):
    wide = view("2019-06-01", "2022-01-01")
    assert [gap.words for gap in gaps_of(two_lanes).unusual(wide)] == ["6 months", "7 months"]
    assert [gap.words for gap in gaps_of(two_lanes[:1]).unusual(wide)] == ["14 months"]
    assert gaps_of(()).unusual(wide) == []


def test_moved_lanes_have_the_gaps_that_are_drawn(two_lanes):
    first, second = two_lanes
    moved = shifted(second, -200, shifted_days(second.rows.drawn, -200))
    (gap,) = gaps_of((first, moved)).unusual(view("2019-06-01", "2022-01-01"))
    assert gap.words == "14 months"
