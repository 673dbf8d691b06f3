"""On which day a time of day lies: that told beside it, that of a schedule, or that of the document."""

import datetime

import pytest

from communique.extraction.dating import time_expressions

_ITEM = "7:00 a.m. The minister meets the envoy."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Public Schedule – August 6, 2021\n\nHe is in Peru from August 2-4.\n\n{_ITEM}", "2021-08-06"),
        (f"He is in Peru from August 2-4.\n\n{_ITEM}", "2021-08-05"),
        (f"Monday, August 9\n\n{_ITEM}", "2021-08-09"),
        ("On August 2 the minister met the envoy. At 7:00 a.m. he left.", "2021-08-02"),
    ],
)
def test_a_time_lies_on(text: str, day: str) -> None:
    found = time_expressions(text, datetime.date(2021, 8, 5))
    assert [time.edtf for time in found if time.type == "TIME"] == [day]
