"""Lists of rows by value, small and with more values than 16 bits can tell apart."""

import numpy as np
import pytest
from communique.browsing.inverted import Inverted


def inverted(pairs: list[tuple[int, int]], count: int) -> Inverted:
    rows, values = np.array(pairs, np.int64).reshape(-1, 2).T
    return Inverted.of(rows.astype(np.int32), values.astype(np.uint32), count)


@pytest.mark.parametrize("count", [4, 200_000])
def test_rows_of_each_value_ascend(count: int) -> None:
    lists = inverted([(0, 2), (1, 0), (1, 2), (3, 2), (3, count - 1)], count)
    assert lists.rows_of(2).tolist() == [0, 1, 3]
    assert lists.rows_of(count - 1).tolist() == [3]
    assert lists.rows_of(1).tolist() == []


def test_counts_only_rows_of_the_mask() -> None:
    lists = inverted([(0, 2), (1, 0), (1, 2), (3, 2)], 4)
    assert lists.counts(np.array([True, False, True, True])).tolist() == [0, 0, 2, 0]


def test_more_than_a_byte_is_counted() -> None:
    lists = inverted([(row, 0) for row in range(1000)], 1)
    assert lists.counts(np.ones(1000, bool)).tolist() == [1000]


def test_any_of_some_values() -> None:
    lists = inverted([(0, 2), (1, 0), (3, 1)], 3)
    assert lists.any_of([0, 1], 5).tolist() == [False, True, False, True, False]


def test_nothing_has_no_values() -> None:
    lists = inverted([], 0)
    assert len(lists) == 0
    assert lists.counts(np.zeros(0, bool)).tolist() == []
