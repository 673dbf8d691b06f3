"""The counter's sentence, with its singulars and without what would say "none"."""

from typing import Any

import pytest

from communique.browsing.counting import Counter, counter
from communique.browsing.filters import Filter
from communique.browsing.showing import shown
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns


@pytest.mark.parametrize(
    ("figures", "sentence"),
    [
        (
            Counter(all=32, shown=25, told=41, documents=5, undated=4, rejected=3),
            "25 of 32 events · told 41 times in 5 documents · 4 undated · 3 rejected · 7 hidden by filters",
        ),
        (
            Counter(all=36, shown=36, told=38, documents=5, undated=4, rejected=0),
            "36 of 36 events · told 38 times in 5 documents · 4 undated",
        ),
        (Counter(1, 1, 1, 1, 0, 0), "1 of 1 event · told 1 time in 1 document"),
        (Counter(32, 0, 0, 0, 0, 0), "0 of 32 events · 32 hidden by filters"),
        (Counter(0, 0, 0, 0, 0, 2), "No events · 2 rejected"),
        (Counter(0, 0, 0, 0, 0, 0), "No events"),
        (
            Counter(1_234_567, 1_234_000, 2_000_000, 1_000, 0, 0),
            "1,234,000 of 1,234,567 events · told 2,000,000 times in 1,000 documents · 567 hidden by filters",
        ),
    ],
)
def test_the_sentence(figures: Counter, sentence: str) -> None:
    assert figures.sentence == sentence


def test_an_empty_library_has_no_events() -> None:
    table = EventTable(no_columns())
    assert counter(table, shown(table, Filter())) == Counter(0, 0, 0, 0, 0, 0)


def test_tellings_are_summed_beyond_sixteen_bits(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019", tellings=60_000), row(("KHM",), "2020", tellings=60_000)])
    assert counter(table, shown(table, Filter())).told == 120_000


def test_rejected_events_stay_outside_all_even_when_they_are_shown(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019"), row(("KHM",), "2020", flags=Flag.REJECTED)])
    only_rejected = shown(table, Filter().only("status", "rejected"))
    assert counter(table, only_rejected).sentence == "0 of 1 event · 1 rejected · 1 hidden by filters"
