"""Counting bits, with and without numpy's own way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.bits import added_up, bits, held


@given(mask=st.lists(st.booleans(), max_size=300))
def test_as_many_bits_as_rows_of_the_mask(mask: list[bool]) -> None:
    assert held(bits(np.array(mask, bool))) == sum(mask)


@given(numbers=st.lists(st.integers(0, 2**64 - 1), max_size=5))
def test_both_ways_count_alike(numbers: list[int]) -> None:
    assert added_up(np.array(numbers, np.uint64)) == sum(number.bit_count() for number in numbers)


@pytest.mark.parametrize("rows", [0, 1, 63, 64, 65, 128])
def test_words_hold_all_rows_and_no_more(rows: int) -> None:
    assert len(bits(np.ones(rows, bool))) == (rows + 63) // 64
