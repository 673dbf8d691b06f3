"""One row in plain words."""

from typing import Any

from communique.browsing.describing import Cells, describe, spoken
from communique.model.columns import Flag


def test_an_event_as_the_list_shows_it(row: Any, table_of: Any) -> None:
    table = table_of(
        [row(("EU", "JPN", "KHM"), "2019-11-13", "CONSULT", title="Kem Sokha meets", documents=("d0", "d1"))],
        "KHM",
    )
    assert describe(table, 0) == Cells("13 Nov 2019", "Kem Sokha meets", "EU, Japan", "● meets", 2)


def test_what_is_planned_undated_or_of_no_kind(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019-11-09", flags=Flag.PLANNED), row(())])
    assert describe(table, 0) == Cells("9 Nov 2019, planned", "", "Within Cambodia", "–", 1)
    assert describe(table, 1) == Cells("undated", "", "–", "–", 1)


def test_a_statement_says_so(row: Any, table_of: Any) -> None:
    table = table_of([row(("CHN", "KHM"), "2019-11-16", flags=Flag.STATEMENT)])
    assert describe(table, 0).kind == "statement"


def test_a_row_is_spoken_in_full_words(row: Any, table_of: Any) -> None:
    table = table_of(
        [
            row(("KHM",), "2019-08~", title="Pack up and leave", flags=Flag.CONFIRMED),
            row(("KHM",), "2019-11-10", title="Freed", flags=Flag.PLANNED | Flag.REJECTED),
        ]
    )
    assert spoken(table, 0) == "Pack up and leave, about August 2019, Within Cambodia, confirmed"
    assert spoken(table, 1) == "Freed, Sunday, 10 November 2019, planned, Within Cambodia, rejected"
