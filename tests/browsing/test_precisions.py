"""The five classes of how finely a date is known."""

from typing import Any

import pytest

from communique.browsing.precisions import PRECISIONS, known_to_the_month, precision_classes


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2019-11-10", "day"), ("2019-11-27~", "day"), ("2022-04-05/2022-04-06", "month"),
        ("2018-07-22/2018-07-28", "month"), ("2019-02", "month"), ("2019-01", "month"), ("2019-24", "year"),
        ("2019", "year"), ("2020", "year"), ("2019-08~/2019-11-16", "year"), ("199X", "longer"), ("18XX", "longer"),
        ("2015/2019", "longer"), ("../2019-11-16", "longer"), ("2018-09/..", "longer"), ("", "undated"),
    ],
)  # fmt: skip
def test_a_date_is_known_to(date: str, expected: str, row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), date)])
    assert list(PRECISIONS)[precision_classes(table)[0]] == expected
    assert known_to_the_month(table)[0] == (expected in ("day", "month"))
