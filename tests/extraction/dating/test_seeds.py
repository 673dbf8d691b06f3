"""The expressions of time in the five documents that the program ships, as a careful reader resolves them."""

import datetime

import pytest

from communique.extraction.dating import document_date, time_expressions
from communique.paths import seeds

TEXTS = {path.name[:3]: path.read_text("utf-8") for path in seeds()}


def resolved(seed: str, words: str) -> str | None:
    """EDTF of the first expression with these words."""
    text = TEXTS[seed]
    date = document_date(text)
    published = None if date is None else datetime.date.fromisoformat(date.edtf)
    found = time_expressions(text, published)
    return next(each.edtf for each in found if each.text == words)


@pytest.mark.parametrize(
    ("seed", "date"),
    [("000", "2019-11-27"), ("001", None), ("002", "2022-05-16"), ("003", "2019-11-16"), ("004", "2021-01-27")],
)
def test_dates_the_document(seed: str, date: str | None) -> None:
    found = document_date(TEXTS[seed])
    assert (None if found is None else found.edtf) == date


@pytest.mark.parametrize(
    ("seed", "words", "edtf"),
    [
        ("000", "Less than four months ago", "2019-08~"),
        ("000", "earlier this month", "2019-11"),
        ("000", "2018", "2018"),
        ("000", "the 1990s", "199X"),
        ("000", "more than three decades", None),
        ("001", "2022", "2022"),
        ("002", "13 May 2022", "2022-05-13"),
        ("002", "the early 1990s", "199X"),
        ("003", "the past several months", "2019-08~/2019-11-16"),
        ("003", "Thursday", "2019-11-14"),
        ("003", "Independence Day", "2019-11-09"),
        ("003", "Nov. 9", "2019-11-09"),
        ("003", "Sunday", "2019-11-10"),
        ("003", "August", "2019-08"),
        ("003", "Saturday", "2019-11-16"),
        ("003", "Tuesday", "2019-11-12"),
        ("003", "September 2017", "2017-09"),
        ("003", "that November", "2017-11"),
        ("003", "34 years", None),
        ("004", "27 January 2021", "2021-01-27"),
    ],
)
def test_reads_what_the_documents_say(seed: str, words: str, edtf: str | None) -> None:
    assert resolved(seed, words) == edtf


def test_says_why_a_weekday_is_this_day() -> None:
    found = time_expressions(TEXTS["003"], datetime.date(2019, 11, 16))
    sunday = next(each for each in found if each.text == "Sunday")
    assert sunday.why == (
        "“Sunday” is 10 November 2019, the last Sunday before the document, dated Saturday 16 November 2019"
    )
