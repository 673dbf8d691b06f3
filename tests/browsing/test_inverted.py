"""Lists of rows by value, small and with more values than 16 bits can tell apart."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@given(seed=st.integers(0, 2**32 - 1), share=st.floats(0, 1))
@settings(max_examples=20)
def test_values_of_many_rows_are_counted_as_those_of_few(seed: int, share: float) -> None:
    """Enough rows that some values are counted by bits, at the start, in the middle and at the end."""
    random = np.random.default_rng(seed)
    n = 20_000
    values = random.choice(9, n, p=[0.3, 0.01, 0.02, 0.25, 0, 0.01, 0.0, 0.01, 0.4]).astype(np.uint32)
    lists = Inverted.of(np.arange(n, dtype=np.int32), values, 9)
    mask = random.random(n) < share
    assert lists.counts(mask).tolist() == np.bincount(values[mask], minlength=9).tolist()


def test_the_same_mask_is_counted_once() -> None:
    lists = inverted([(0, 2), (1, 0)], 3)
    mask = np.array([True, True])
    assert lists.counts(mask) is lists.counts(mask.copy())


def test_other_masks_are_counted_anew() -> None:
    lists = inverted([(0, 1), (1, 0)], 2)
    masks = [[True, False], [False, True], [True, True], [False, False], [True, False]]
    assert [lists.counts(np.array(mask)).tolist() for mask in masks] == [[0, 1], [1, 0], [1, 1], [0, 0], [0, 1]]
