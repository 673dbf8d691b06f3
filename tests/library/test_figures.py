"""The figures of a row keep their values in a cell."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from communique.library.figures import packed, packed_list, unpacked, unpacked_lists

days = st.integers(-(2**31), 2**31 - 1)
bytes_ = st.integers(0, 255)
halves = st.integers(0, 2**16 - 1)
figures = st.tuples(days, days, bytes_, halves, bytes_, bytes_, halves, halves, halves, halves, halves)


@given(st.lists(figures, max_size=20))
def test_columns_come_back(rows: list[tuple[int, ...]]) -> None:
    columns = unpacked(packed(*row) for row in rows)
    assert list(zip(*columns, strict=True)) == rows
    assert [column.typecode for column in columns] == list("iiBHBBHHHHH")


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=5), max_size=10))
def test_lists_come_back_one_after_the_other(lists: list[list[int]]) -> None:
    assert unpacked_lists(map(packed_list, lists)) == array("I", [number for each in lists for number in each])
