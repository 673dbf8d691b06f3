"""Dates as people type them."""

import pytest

from communique.model.dates import DateError, day_number
from communique.ui.typeddates import typed_date, typed_span


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2019-11-10", "2019-11-10"), ("2019-11~", "2019-11~"), (" 2019 ", "2019"), ("Nov 2019", "2019-11"),
        ("10 November 2019", "2019-11-10"), ("November 10, 2019", "2019-11-10"), ("10 Nov 2019", "2019-11-10"),
        ("2020-03", "2020-03"), ("44 BC", "-0043"), ("44 bc", "-0043"), ("1990s", "199X"), ("the 1990s", "199X"),
        ("19th century", "18XX"), ("Q3 2020", "2020-07/2020-09"),
    ],
)  # fmt: skip
def test_edtf_and_words_are_read(typed: str, edtf: str) -> None:
    assert str(typed_date(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("may 2020", "2020-05"), ("early may 2020", "2020-05"), ("march 10, 2020", "2020-03-10"),
        ("2020-3", "2020-03"), ("2020/03", "2020-03"), ("3/2020", "2020-03"), ("11.2021", "2021-11"),
        ("2020/3/5", "2020-03-05"), ("2020-3-5", "2020-03-05"),
    ],
)  # fmt: skip
def test_what_hands_leave_out_is_no_matter(typed: str, edtf: str) -> None:
    assert str(typed_date(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2019-2021", "2019/2021"), ("2019–2021", "2019/2021"), ("Dec 2019 to Jan 2020", "2019-12/2020-01"),
        ("from may 2019 until june 2020", "2019-05/2020-06"), ("between 2019 and 2020", "2019/2020"),
        ("44 BC – AD 14", "-0043/0014"),
    ],
)  # fmt: skip
def test_a_span_is_read_from_its_two_ends(typed: str, edtf: str) -> None:
    assert str(typed_date(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("3 May", "“3 May” by itself names no day"), ("yesterday", "“yesterday” by itself names no day"),
        ("2019-13", "there is no month 13"), ("2020/2/30", "there is no day 30"), ("foo", "no date that can be read"),
        ("2021-2019", "ends before it begins"), ("12 May 2020 foo", "only “12 May 2020”"),
    ],
)  # fmt: skip
def test_the_refusal_says_why(typed: str, why: str) -> None:
    with pytest.raises(DateError, match=why):
        typed_date(typed)


@pytest.mark.parametrize(
    "typed", ["", "soon", "may", "2019-13-01", "Nov 2019 or Dec 2019", "²⁰¹⁹", "10 Nov 2019 <b>x</b>"]
)
def test_what_is_no_date_is_refused_in_words(typed: str) -> None:
    with pytest.raises(DateError) as refused:
        typed_date(typed)
    assert str(refused.value)


def test_a_span_reaches_from_the_first_day_to_the_last() -> None:
    assert typed_span("Nov 2019", "2020") == (day_number(2019, 11, 1), day_number(2020, 12, 31))


def test_a_span_may_be_open_on_a_side() -> None:
    assert typed_span("", "2020") == (None, day_number(2020, 12, 31))
    assert typed_span("2020", " ") == (day_number(2020, 1, 1), None)
    assert typed_span("", "") is None


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(DateError):
        typed_span("2020", "2019")
