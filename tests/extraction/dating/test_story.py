"""What relative dates count from while a text is read."""

import datetime

import pytest

from communique.extraction.dating import time_expressions


def dates(text: str, published: str | None = "2023-06-14") -> list[str | None]:
    day = datetime.date.fromisoformat(published) if published else None
    return [time.edtf for time in time_expressions(text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "He was an official of the party (1989–2002). He joined it in 1946 and left the town the following year.",
        "He was an official of the party (1989–2002). He joined it in 1946 and left the town the next year.",
    ],
)
def test_the_following_year_counts_from_a_year_of_its_own_sentence(text: str) -> None:
    assert dates(text, None)[-2:] == ["1946", "1947"]


def test_a_name_that_looks_like_a_short_weekday_is_no_day() -> None:
    assert dates("The ministry said that Sun Weidong had met the king.") == []


def test_later_this_week_begins_on_the_day_of_the_text() -> None:
    assert dates("They will meet later this week.") == ["2023-06-14/2023-06-17"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prince Roe, 1867–, of Oslo, grad. Oslo Univ. (B.A., 1888).", "1888"),
        ("1863 - The treaty is signed.\n1884 - The king of Norway is crowned.", "1884"),
    ],
)
def test_a_year_is_known_by_its_bracket_or_by_the_line_that_it_opens(text: str, expected: str) -> None:
    assert dates(text, None)[-1] == expected
