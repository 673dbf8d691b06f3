"""The number and day of a telegram that a text refers to date nothing that it tells."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

HEADER = "The Ambassador in Peru (Harlow) to the Secretary of State\n\nLima, May 4, 1954—6 p.m.\n\n"


def dates(body: str) -> list[str]:
    return [str(mention.date) for mention in extract(Document("d", "d.txt", "d", HEADER + body)).mentions]


@pytest.mark.parametrize(
    "body",
    [
        "Foreign Minister told me today that hopes had been shattered (mytel 184, April 23).",
        "Foreign Minister told me today that plan outlined in Deptel 1142 April 12 and 1150 April 13 was accepted.",
        "Foreign Minister told me today that note quoted in Quito’s 318, March 28, was accepted.",
    ],
)
def test_a_telegram_referred_to_dates_nothing(body: str) -> None:
    assert [date for date in dates(body) if not date.startswith("1954-05-04")] == []


def test_a_day_behind_another_number_dates_as_ever() -> None:
    assert dates("Foreign Minister met with all 216 on April 12.") == ["1954-04-12"]
