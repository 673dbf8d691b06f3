"""The axis that counts from an event."""

import datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.browsing.dayzero import Zero, anniversary, relative_span, relative_ticks, signed
from communique.browsing.scale import Scale
from communique.model.calendar import day_number

DAY = day_number(2019, 11, 12)
ONE = (Zero(0, DAY, "EU demands a plan", "12 Nov 2019"),)
TWO = (*ONE, Zero(1, day_number(2022, 5, 13), "Prak Sokhonn meets Blinken", "13 May 2022", "United States"))


def around(days: float, zero: int = DAY) -> Scale:
    return Scale(zero - days / 2, zero + days / 2, 1000)


def labels(ticks, form=-1):
    return [tick.labels[form] for tick in ticks.lower]


def test_days_are_counted_to_either_side():
    assert [each for each in labels(relative_ticks(around(200), ONE)) if each in ("−30", "0", "+30")] == [
        "−30",
        "0",
        "+30",
    ]
    assert labels(relative_ticks(around(200), ONE), 0)[4] == "day 0"


def test_every_day_stands_exactly_where_the_calendar_has_it():
    scale = around(200)
    for tick in relative_ticks(scale, ONE).lower:
        number = int(tick.labels[-1].replace("−", "-"))
        assert tick.x0 == scale.pixel(DAY + number)


def test_day_0_begins_where_its_day_begins():
    scale = around(50)
    assert relative_ticks(scale, ONE).zero == scale.pixel(DAY)


def test_years_end_on_the_same_day_of_the_calendar():
    scale = around(20 * 365.25)
    ticks = relative_ticks(scale, ONE)
    two_later = next(tick for tick in ticks.lower if tick.labels[-1] == "+2")
    assert two_later.labels[0] == "+2 years"
    assert two_later.x0 == scale.pixel(day_number(2021, 11, 12))
    assert ticks.upper[0].labels[0].startswith("Years since")


def test_two_zeros_are_counted_in_days_at_any_scale():
    ticks = relative_ticks(around(20 * 365.25), TWO)
    assert "+1\u202f000 days" in [tick.labels[0] for tick in ticks.lower]


def test_the_axis_names_each_event():
    assert relative_ticks(around(200), ONE).upper[0].labels[0] == "Days since “EU demands a plan”, 12 Nov 2019"
    said = relative_ticks(around(200), TWO).upper[0].labels[0]
    assert "“EU demands a plan”, 12 Nov 2019" in said
    assert "“Prak Sokhonn meets Blinken”, 13 May 2022 (United States)" in said


def test_a_narrow_axis_says_at_least_that_it_counts():
    assert relative_ticks(around(200), TWO).upper[0].labels[-1] == "Days since day 0"


@settings(deadline=None)
@given(st.floats(0.3, 7_000_000), st.floats(-0.6, 0.6), st.booleans())
def test_ticks_cover_the_view_in_order_with_room_for_their_labels(span, aside, double):
    scale = Scale(DAY + (aside - 0.5) * span, DAY + (aside + 0.5) * span, 1000)
    lower = relative_ticks(scale, TWO if double else ONE).lower
    assert lower[0].x0 <= 0
    assert lower[-1].x1 >= 999
    assert all(one.x1 == other.x0 for one, other in pairwise(lower))
    assert len(set(map(str, lower))) == len(lower) <= 1000 / 58 + 3


def test_an_anniversary_of_29_february_is_the_28th_where_there_is_none():
    assert anniversary(day_number(2020, 2, 29), 1) == day_number(2021, 2, 28)
    assert anniversary(day_number(2020, 2, 29), 4) == day_number(2024, 2, 29)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(-100, 100))
def test_anniversaries_agree_with_the_calendar(date, years):
    if (date.month, date.day) != (2, 29):
        assert anniversary(date.toordinal(), years) == date.replace(year=date.year + years).toordinal()


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (30, "+30"), (-30, "−30"), (-12345, "−12\u202f345")])
def test_numbers_have_their_sign(number, words):
    assert signed(number) == words


def test_a_stretch_is_said_in_days_from_day_0():
    assert relative_span(DAY - 30.0, DAY + 13.0, DAY) == "day −30 to +12"
    assert relative_span(DAY + 0.2, DAY + 0.7, DAY) == "day 0"
