"""What is on, in words."""

from typing import Any

import pytest

from communique.browsing.chips import chips, in_words, span_words
from communique.browsing.filters import Filter
from communique.model.dates import day_number

START, END = day_number(2019, 11, 10), day_number(2019, 11, 16)


@pytest.fixture
def filter() -> Filter:
    return (
        Filter()
        .toggled("relationships", "KHM-USA")
        .toggled("relationships", "CHN-KHM")
        .all_but("kinds", "AID")
        .with_span(START, END)
        .with_search("Kem Sokha", ["e0"])
    )


@pytest.fixture
def table(row: Any, table_of: Any) -> Any:
    return table_of([row(("KHM", "USA")), row(("CHN", "KHM"))])


def test_each_thing_that_is_on_is_a_chip(filter: Filter, table: Any) -> None:
    assert [(chip.title, chip.text) for chip in chips(filter, table)] == [
        ("Relationship", "China"), ("Relationship", "United States"), ("Kind", "not aids"),
        ("Date", "10–16 Nov 2019"), ("Search", "“Kem Sokha”"),
    ]  # fmt: skip


def test_removing_a_chip_removes_that_alone(filter: Filter, table: Any) -> None:
    for chip in chips(filter, table):
        texts = [each.text for each in chips(filter, table)]
        texts.remove(chip.text)
        assert [each.text for each in chips(chip.removed, table)] == texts


def test_nothing_on_is_no_chip_and_no_words(table: Any) -> None:
    assert chips(Filter(), table) == ()
    assert in_words(Filter(), table) == ""


def test_all_in_one_line(filter: Filter, table: Any) -> None:
    assert in_words(filter, table) == (
        "Relationship: China or United States; Kind: not aids; Date: 10–16 Nov 2019; Search: “Kem Sokha”"
    )


def test_chosen_and_left_out_of_one_facet_in_one_clause(table: Any) -> None:
    filter = Filter().toggled("relationships", "KHM-USA").without("relationships", "CHN-KHM")
    assert in_words(filter, table) == "Relationship: United States, but not China"


def test_a_value_that_the_table_does_not_have_is_still_a_chip(table: Any) -> None:
    assert [chip.text for chip in chips(Filter().toggled("documents", "gone"), table)] == ["gone"]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((START, None), "from 10 Nov 2019"), ((None, END), "until 16 Nov 2019"), ((START, START), "10 Nov 2019"),
        ((day_number(2018, 11, 10), END), "10 Nov 2018 – 16 Nov 2019"), ((None, None), "any"),
    ],
)  # fmt: skip
def test_a_span_in_words(span: tuple[int | None, int | None], words: str) -> None:
    assert span_words(span) == words
