"""The axis at every scale: whole units of the calendar, and never the same label twice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.scale import LONGEST, SHORTEST, Scale
from communique.browsing.ticks import LADDER, bounds, span_words, ticks, unit_for, year_label
from communique.model.calendar import civil, day_number

NOVEMBER = day_number(2019, 11, 1)


@st.composite
def scales(draw):
    span = draw(st.floats(SHORTEST, LONGEST))
    middle = draw(st.floats(-2_000_000, 2_000_000))
    return Scale(middle - span / 2, middle + span / 2, float(draw(st.integers(300, 4000))))


@given(scales())
def test_no_two_ticks_of_the_upper_tier_are_equal(scale):
    labels = [tick.labels[0] for tick in ticks(scale).upper]
    assert len(set(labels)) == len(labels)


@given(scales())
def test_no_two_ticks_within_one_upper_tick_are_equal(scale):
    tiers = ticks(scale)
    for upper in tiers.upper:
        inside = [tick.labels[-1] for tick in tiers.lower if upper.x0 <= tick.x0 < upper.x1]
        assert len(set(inside)) == len(inside)


@given(scales())
def test_the_ticks_of_a_tier_cover_the_view_without_gaps(scale):
    for tier in (ticks(scale).upper, ticks(scale).lower):
        assert tier[0].x0 <= 0
        assert tier[-1].x1 >= scale.width - 1
        assert all(one.x1 == other.x0 for one, other in pairwise(tier))


@given(scales())
def test_there_are_never_too_many_ticks_to_read(scale):
    assert len(ticks(scale).lower) <= scale.width / 20


def test_months_begin_on_their_first_day():
    starts = bounds(unit_for(Scale(NOVEMBER - 60.0, NOVEMBER + 300.0, 1000.0)), NOVEMBER, NOVEMBER + 90)
    assert [civil(int(start))[1:] for start in starts] == [(11, 1), (12, 1), (1, 1), (2, 1)]


def test_weeks_begin_on_monday():
    week = next(unit for unit in LADDER if unit.name == "week")
    assert civil(int(week.start(week.number_at(day_number(2019, 11, 10))))) == (2019, 11, 4)


def test_the_years_before_christ_have_no_year_nought():
    assert [year_label(year) for year in (2, 1, 0, -43)] == ["2", "1", "1 BC", "44 BC"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2022, 5, 3), (2022, 5, 9), "3–9 May 2022"),
        ((2022, 5, 3), (2022, 5, 3), "3 May 2022"),
        ((2022, 5, 1), (2022, 5, 31), "May 2022"),
        ((2022, 5, 1), (2022, 6, 30), "May–June 2022"),
        ((2022, 5, 3), (2022, 6, 9), "3 May – 9 June 2022"),
        ((2019, 1, 1), (2019, 12, 31), "2019"),
        ((1990, 1, 1), (1999, 12, 31), "1990–1999"),
        ((2019, 11, 1), (2020, 1, 31), "November 2019–January 2020"),
        ((2019, 12, 24), (2020, 1, 6), "24 December 2019–6 January 2020"),
    ],
)
def test_a_span_of_days_in_words(first, last, words):
    assert span_words(day_number(*first), day_number(*last) + 1) == words
