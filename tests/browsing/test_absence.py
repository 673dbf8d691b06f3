"""What is said where no event is shown."""

from typing import Any

import pytest

from communique.browsing.absence import why_no_event
from communique.browsing.filters import Filter
from communique.browsing.showing import shown
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns


def said(table: EventTable, filter: Filter) -> str:
    return why_no_event(table, filter, shown(table, filter))


@pytest.fixture
def table(row: Any, table_of: Any) -> EventTable:
    china = row(("CHN", "KHM"), "2019-11-27", flags=Flag.STATEMENT)
    return table_of([row(("KHM", "USA"), "2019", "AID"), row(("KHM",), "2018"), china], "KHM")


def test_a_partner_that_no_event_names(table: EventTable) -> None:
    expected = "No dated event names China here. 1 statement stands on the timeline, as a ring."
    assert said(table, Filter().only("relationships", "CHN-KHM")) == expected
    assert said(table, Filter().only("actors", "country:CHN")) == expected


def test_a_partner_whose_statements_are_hidden_too(table: EventTable) -> None:
    filter = Filter().only("relationships", "CHN-KHM").with_span(None, 700_000)
    assert said(table, filter) == "No dated event names China here."


def test_filters_that_hide_everything(table: EventTable) -> None:
    assert said(table, Filter().only("relationships", "KHM-USA").toggled("kinds", "COERCE")) == (
        "The filters hide all 2 events."
    )


def test_nothing_is_said_beside_events_or_of_an_empty_table(table: EventTable) -> None:
    assert said(table, Filter()) == ""
    assert said(EventTable(no_columns()), Filter().only("kinds", "AID")) == ""


def test_events_that_are_all_rejected(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019", flags=Flag.REJECTED)])
    assert said(table, Filter()) == "Every event is rejected. Tick “rejected” under Status to see them."


def test_documents_with_statements_only(row: Any, table_of: Any) -> None:
    statement = row(("CHN", "KHM"), "2019-11-27", flags=Flag.STATEMENT)
    assert said(table_of([statement] * 2), Filter()) == (
        "No dated event is told in these documents. 2 statements stand on the timeline, as rings."
    )
