"""How far apart two happenings of a sentence lie."""

import pytest

from communique.extraction import extract
from communique.extraction.happening.distances import apart
from communique.model.dates import parse
from communique.model.documents import Document


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (-14, "D", "2023-06-16"),
        (-2, "W", "2023-06-16"),
        (3, "D", "2023-07-03"),
        (-2, "M", "2023-04"),
        (-7, "M", "2022-11"),
        (-3, "Y", "2020"),
    ],
)
def test_counts_from_a_day(count: int, unit: str, expected: str) -> None:
    assert str(apart(parse("2023-06-30"), count, unit)) == expected


@pytest.mark.parametrize("base", ["2023-06", "2023", "2023-06-30/.."])
def test_nothing_is_counted_from_less_than_a_day(base: str) -> None:
    assert apart(parse(base), -2, "W") is None


def test_today_marks_an_anniversary_to_the_day() -> None:
    text = """Remembering

March 25, 2022

Antony J. Blinken, Secretary of State

Today marks six years since the Iranian government detained Jane Roe."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert (str(mention.date), mention.plover) == ("2016-03-25", "COERCE")
