"""Acts of cooperation and conflict are counted by steps of the calendar, each only where it surely belongs."""

import numpy as np
import pytest

from communique.browsing.balance import ENOUGH, balance, means_something, members, toned, unit_of
from communique.browsing.scale import Scale
from communique.model.calendar import day_number
from communique.model.columns import Flag
from communique.model.kinds import Quad

MONTHS = [day_number(2022, month, 1) for month in range(1, 7)]
PAIR = ("KHM", "USA")


@pytest.fixture
def acts(table_of, row):
    """The table of these rows, and the rows of the relationship with the most acts."""

    def build(*rows, most=1):
        table = table_of([row(PAIR, *each) if isinstance(each, tuple) else each for each in rows])
        return table, toned(table, np.ones(table.n, bool), most)

    return build


def test_words_and_deeds_with_and_against_are_counted_apart(acts):
    kinds = ("AGREE", "CONSULT", "AID", "ACCUSE", "COERCE", "ASSAULT", "SANCTION")
    table, (pair,) = acts(*(("2022-02-03", kind) for kind in kinds))
    counts = balance(table, pair.rows, MONTHS)
    assert [counts.of(quad).tolist()[1] for quad in Quad] == [2, 1, 1, 3]
    assert counts.cooperation.tolist() == [0, 3, 0, 0, 0]
    assert counts.conflict.tolist() == [0, 4, 0, 0, 0]


def test_a_day_belongs_to_its_month_and_a_month_to_itself(acts):
    table, (pair,) = acts(("2022-01-31", "AGREE"), ("2022-02-01", "AGREE"), ("2022-03", "AGREE"))
    assert balance(table, pair.rows, MONTHS).cooperation.tolist() == [1, 1, 1, 0, 0]


def test_what_no_step_holds_whole_is_left_out_and_said(acts):
    table, (pair,) = acts(
        ("2022", "AGREE"), ("2022-01-31/2022-02-01", "AGREE"), ("2021", "AGREE"), ("2022-04", "AGREE")
    )
    found = balance(table, pair.rows, MONTHS)
    assert found.cooperation.tolist() == [0, 0, 0, 1, 0]
    assert found.left_out == 2


def test_a_date_open_on_one_side_is_in_no_step(acts):
    table, (pair,) = acts(("../2022-02-03", "AGREE"), ("2022-02-03/..", "AGREE"))
    found = balance(table, pair.rows, MONTHS)
    assert found.cooperation.sum() == 0
    assert found.left_out == 2


def test_plans_rejected_undated_kindless_and_statements_are_no_acts(acts, row):
    flagged = (row(PAIR, "2022-02-03", "AGREE", flags=flag) for flag in (Flag.PLANNED, Flag.REJECTED, Flag.STATEMENT))
    _, found = acts(("", "AGREE"), ("2022-02-03", None), *flagged)
    assert found == ()


def test_relationships_come_the_fullest_first_and_only_pairs(acts, row):
    _, found = acts(
        ("2022-02-03", "AGREE"),
        row(("CHN", "KHM"), "2022-02-03", "AID"),
        row(("CHN", "KHM"), "2022-03-03", "AID"),
        row(("KHM",), "2022-03-03", "COERCE"),
        most=5,
    )
    assert [(each.key, len(each.rows)) for each in found] == [("CHN-KHM", 2), ("KHM-USA", 1)]


def test_the_members_of_a_step_are_those_it_counts_in_order_of_time(acts):
    table, (pair,) = acts(("2022-02-20", "AGREE"), ("2022-02-03", "AID"), ("2022-03-01", "AGREE"), ("2022", "AGREE"))
    rows = members(table, pair.rows, MONTHS, 1)
    assert [table.dates[row] for row in rows] == ["2022-02-03", "2022-02-20"]


@pytest.mark.parametrize(("acts_made", "means"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_few_acts_mean_nothing(table_of, row, acts_made, means):
    table = table_of([row(PAIR, f"20{year:02}", "AGREE") for year in range(acts_made)])
    assert means_something(table) is means


def test_many_acts_in_no_single_relationship_mean_nothing(table_of, row):
    codes = ("CHN", "USA", "THA", "JPN")
    table = table_of([row(("KHM", codes[year % 4]), f"20{year:02}", "AGREE") for year in range(ENOUGH)])
    assert not means_something(table)


@pytest.mark.parametrize(("days", "unit"), [(10, "month"), (400, "month"), (40_000, "year")])
def test_no_step_is_shorter_than_a_month(days, unit):
    assert unit_of(Scale(0, days, 900)).name == unit


def test_those_that_are_compared_are_the_only_ones(table_of, row):
    told = [(("KHM", "USA"), 3), (("CHN", "KHM"), 1), (("EU", "KHM"), 2)]
    table = table_of([row(codes, "2022-02-03", "AGREE") for codes, times in told for _ in range(times)])
    everything = np.ones(table.n, bool)
    assert [each.key for each in toned(table, everything, 2)] == ["KHM-USA", "EU-KHM"]
    assert [each.key for each in toned(table, everything, 2, ("CHN-KHM", "KHM-USA"))] == ["CHN-KHM", "KHM-USA"]
