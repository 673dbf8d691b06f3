"""The review takes shown events that nobody looked at, the least certain first."""

import numpy as np
import pytest

from communique.browsing.reviewing import least_certain, waiting
from communique.model.columns import Flag

PERCENT = [70, 40, 55, 40, 10, 20, 30, 5]


@pytest.fixture
def table(table_of, row):
    flags = [Flag(0)] * 4 + [Flag.REJECTED, Flag.CONFIRMED, Flag.CORRECTED, Flag.STATEMENT]
    built = table_of([row(("KHM",), f"200{place}", flags=flag) for place, flag in enumerate(flags)])
    built.confidence = np.array(PERCENT, np.uint8)
    return built


@pytest.fixture
def everything(table):
    return np.ones(table.n, bool)


def test_rejected_confirmed_corrected_and_statements_do_not_wait(table, everything):
    assert waiting(table, everything).tolist() == [True] * 4 + [False] * 4


def test_what_is_not_shown_does_not_wait(table, everything):
    everything[1] = False
    assert waiting(table, everything).tolist() == [True, False, True, True] + [False] * 4


def test_the_earliest_of_the_least_certain_comes_first(table, everything):
    assert least_certain(table, waiting(table, everything)) == 1


def test_those_passed_over_do_not_come_again(table, everything):
    rows = waiting(table, everything)
    assert least_certain(table, rows, [table.ids[1]]) == 3
    assert least_certain(table, rows, [table.ids[1], table.ids[3], "gone"]) == 2


def test_nothing_is_left_after_the_last(table, everything):
    rows = waiting(table, everything)
    assert least_certain(table, rows, [table.ids[place] for place in range(4)]) is None
    assert least_certain(table, ~everything) is None
