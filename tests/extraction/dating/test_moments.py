"""Points of the calendar: how they are shifted, and written as TIMEX3 and EDTF."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extraction.dating.moments import Moment, OutOfRange, day, iso_week
from communique.model.dates import parse


@pytest.mark.parametrize(
    ("moment", "value", "edtf"),
    [
        (Moment(2019, 11, 16, "D"), "2019-11-16", "2019-11-16"),
        (Moment(2019, 11, unit="M"), "2019-11", "2019-11"),
        (Moment(2019), "2019", "2019"),
        (Moment(2018, 7, 25, "W"), "2018-W30", "2018-07-22/2018-07-28"),
        (Moment(2011, unit="S", part="SP"), "2011-SP", "2011-21"),
        (Moment(2022, unit="Q", part="Q1"), "2022-Q1", "2022-01/2022-03"),
        (Moment(2008, unit="H", part="H2"), "2008-H2", "2008-07/2008-12"),
        (Moment(1990, unit="E"), "199", "199X"),
        (Moment(1800, unit="C"), "18", "18XX"),
        (Moment(-489), "BC0490", "-0489"),
        (Moment(-499, unit="C"), "BC04", "-0499/-0400"),
        (Moment(-488, unit="E"), "BC048", "-0488/-0479"),
    ],
)
def test_writes(moment: Moment, value: str, edtf: str) -> None:
    assert (moment.value, moment.edtf) == (value, edtf)
    assert parse(moment.edtf).earliest is not None


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (-1, "D", "2020-02-29"),
        (3, "D", "2020-03-04"),
        (-1, "W", "2020-W08"),
        (2, "F", "2020-W13"),
        (-1, "M", "2020-02"),
        (-3, "M", "2019-12"),
        (-1, "Q", "2019-Q4"),
        (-2, "Y", "2018"),
        (-2, "E", "200"),
        (-1, "C", "19"),
    ],
)
def test_shifts_as_coarsely_as_the_unit(count: int, unit: str, value: str) -> None:
    assert Moment(2020, 3, 1, "D").shifted(count, unit).value == value


@given(st.dates())
def test_weeks_are_those_of_iso_8601(date: datetime.date) -> None:
    assert iso_week(date.toordinal()) == date.isocalendar()[:2]


@given(st.dates(datetime.date(2, 1, 1), datetime.date(9998, 1, 1)), st.integers(-300, 300))
def test_days_shift_as_the_calendar_does(date: datetime.date, count: int) -> None:
    moved = Moment(date.year, date.month, date.day, "D").shifted(count, "D")
    assert moved == day((date + datetime.timedelta(count)).toordinal())


@pytest.mark.parametrize("parts", [(2019, 2, 30), (2019, 13, 1), (2019, 4, 31), (10_000, 1, 1)])
def test_what_does_not_exist_is_out_of_range(parts: tuple[int, int, int]) -> None:
    with pytest.raises(OutOfRange):
        Moment(*parts, "D")
