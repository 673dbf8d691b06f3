"""Days between two events."""

import pytest

from communique.browsing.intervals import interval

SPACE = "\u202f"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2019-11-10", "2019-11-10", "the same day"),
        ("2019-11-10", "2019-11-11", "1 day"),
        ("2019-11-10", "2019-12-14", "34 days"),
        ("2019-11-10", "2020-01-10", "61 days (2 months)"),
        ("2019-01-31", "2020-02-29", "394 days (1 year, 1 month)"),
        ("2019-01-31", "2020-03-30", "424 days (1 year, 1 month)"),
        ("2016-02-29", "2019-06-17", f"1{SPACE}204 days (3 years, 3 months)"),
        ("-0043-03-15", "0014-08-19", f"20{SPACE}976 days (57 years, 5 months)"),
    ],
)
def test_known_days_are_told_exactly(table_of, row, one, other, words):
    table = table_of([row(date=one), row(date=other)])
    assert str(interval(table, 0, 1)) == words
    assert str(interval(table, 1, 0)) == words


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("2019-11", "2019-12-14", "14 to 43 days"),
        ("2019-11", "2019-11-12", "0 to 29 days"),
        ("2019", "2020", "1 to 730 days"),
        ("2018-09/..", "2018-09-11", "0 to 29 days"),
    ],
)
def test_months_and_years_leave_room(table_of, row, one, other, words):
    assert str(interval(table_of([row(date=one), row(date=other)]), 0, 1)) == words
