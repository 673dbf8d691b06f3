"""Dates as people type them."""

import pytest

from communique.model.dates import DateError, day_number
from communique.ui.typeddates import typed_date, typed_span


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2019-11-10", "2019-11-10"), ("2019-11~", "2019-11~"), (" 2019 ", "2019"), ("Nov 2019", "2019-11"),
        ("10 November 2019", "2019-11-10"), ("November 10, 2019", "2019-11-10"), ("10 Nov 2019", "2019-11-10"),
    ],
)  # fmt: skip
def test_edtf_and_words_are_read(typed: str, edtf: str) -> None:
    assert str(typed_date(typed)) == edtf


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
