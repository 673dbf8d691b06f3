"""Dates know the days they span, how coarse and how sure they are, and their order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.dates import Date, DateError, Precision, civil, day_number, parse


def ends(text: str) -> tuple[str | None, str | None]:
    """First and last day of an EDTF string."""
    date = parse(text)
    return _day(date.earliest), _day(date.latest)


def _day(number: int | None) -> str | None:
    return None if number is None else "{}-{:02}-{:02}".format(*civil(number))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019-11-16", "2019-11-16", "2019-11-16"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-24", "2021-12-01", "2022-02-28"),
        ("2022-36", "2022-10-01", "2022-12-31"),
        ("2004-04-XX", "2004-04-01", "2004-04-30"),
        ("2019-08~/2019-11-16", "2019-08-01", "2019-11-16"),
        ("../2019-11-14", None, "2019-11-14"),
        ("2018-09/..", "2018-09-01", None),
        ("[2018..2019]", "2018-01-01", "2019-12-31"),
        ("-0489", "-489-01-01", "-489-12-31"),
    ],
)
def test_spans(text: str, first: str | None, last: str | None) -> None:
    assert ends(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2019-11-16", Precision.DAY),
        ("2018-07-22/2018-07-28", Precision.WEEK),
        ("2019-08~", Precision.MONTH),
        ("2021-24", Precision.SEASON),
        ("2019", Precision.YEAR),
        ("199X", Precision.DECADE),
        ("19XX", Precision.CENTURY),
        ("2019/2020", Precision.SPAN),
        ("2018-09/..", Precision.SPAN),
    ],
)
def test_precision(text: str, precision: Precision) -> None:
    assert parse(text).precision is precision


def test_doubts_are_kept_apart() -> None:
    assert (parse("2019~").approximate, parse("2019~").uncertain) == (True, False)
    assert (parse("2019?").approximate, parse("2019?").uncertain) == (False, True)
    assert (parse("2019%").approximate, parse("2019%").uncertain) == (True, True)
    assert parse("2019/2020-01~").approximate


def test_order_is_by_first_day_then_by_last_with_open_ends_outermost() -> None:
    texts = ["../2019", "-0489", "1992", "2019", "2019-01", "2019-01-01", "2019-11-16", "2019-11-16/.."]
    ordered = ["../2019", "-0489", "1992", "2019-01-01", "2019-01", "2019", "2019-11-16", "2019-11-16/.."]
    assert [str(date) for date in sorted(map(parse, texts))] == ordered


@given(st.lists(st.integers(-4_000_000, 4_000_000), min_size=2, max_size=2))
def test_days_are_ordered_as_their_numbers(numbers: list[int]) -> None:
    one, other = (Date.day(number) for number in numbers)
    assert (one < other) == (numbers[0] < numbers[1])
    assert (one <= other) == (numbers[0] <= numbers[1])
    assert (one > other) == (numbers[0] > numbers[1])
    assert (one >= other) == (numbers[0] >= numbers[1])


def test_equal_dates_are_one_key() -> None:
    assert len({parse("2019-11-16"), Date.of(2019, 11, 16), Date.day(day_number(2019, 11, 16))}) == 1


def test_makes_intervals_of_dates_and_of_day_numbers() -> None:
    assert str(Date.between(parse("2017-10"), parse("2017-12"))) == "2017-10/2017-12"
    assert str(Date.between(day_number(2022, 4, 5), day_number(2022, 4, 6))) == "2022-04-05/2022-04-06"
    assert str(Date.before(parse("2019-11-14"))) == "../2019-11-14"
    assert str(Date.since(parse("2018-09"))) == "2018-09/.."


def test_about_marks_both_ends_and_joins_with_doubt() -> None:
    assert str(parse("2019-08").about()) == "2019-08~"
    assert str(parse("2019-08/2019-09").about()) == "2019-08~/2019-09~"
    assert str(parse("2019?").about()) == "2019%"
    assert str(parse("2019-08~").about()) == "2019-08~"
    assert str(parse("2019").perhaps()) == "2019?"


@pytest.mark.parametrize("parts", [(2019, 2, 30), (2019, 13), (2019, 42), (2019, None, 3), (6_000_000,)])
def test_refuses_what_does_not_exist(parts: tuple[int, ...]) -> None:
    with pytest.raises(DateError):
        Date.of(*parts)
