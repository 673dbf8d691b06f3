"""How far apart two happenings of a sentence lie."""

import pytest

from communique.extraction.happening.distances import apart
from communique.model.dates import parse


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
