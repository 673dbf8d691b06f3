"""Day numbers agree with the standard library where it reaches, and go on evenly beyond."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.calendar import civil, day_number, days_in, is_leap, weekday


@given(st.dates())
def test_day_numbers_are_ordinals_in_our_era(day: datetime.date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()


@given(st.dates())
def test_weekdays_count_from_monday(day: datetime.date) -> None:
    assert weekday(day.toordinal()) == day.weekday()


@given(st.integers(-2_000_000_000, 2_000_000_000))
def test_civil_is_the_inverse_of_day_number(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(st.integers(-2_000_000_000, 2_000_000_000))
def test_days_follow_each_other_in_order(number: int) -> None:
    assert civil(number) < civil(number + 1)


def test_the_year_zero_is_a_leap_year_before_year_one() -> None:
    assert day_number(0, 12, 31) == 0
    assert day_number(0, 1, 1) == -365


@pytest.mark.parametrize(
    ("year", "leap"), [(1900, False), (2000, True), (2019, False), (2024, True), (0, True), (-4, True)]
)
def test_leap_years(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in(year, 2) == 28 + leap
