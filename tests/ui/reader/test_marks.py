"""Marks are found by where they stand, long ones from anywhere inside them."""

from communique.ui.reader.marks import Mark, Marks, Style


def test_marks_that_meet_a_stretch_are_found():
    marks = Marks([Mark(0, 5, Style.DATE), Mark(10, 20, Style.DATE), Mark(30, 31, Style.DATE)])
    assert [mark.start for mark in marks.within(4, 11)] == [0, 10]


def test_a_mark_that_only_touches_a_stretch_is_not_in_it():
    marks = Marks([Mark(0, 5, Style.DATE), Mark(10, 20, Style.DATE)])
    assert marks.within(5, 10) == []


def test_a_long_mark_is_found_from_its_middle():
    long = Mark(0, 1_000, Style.SELECTED)
    marks = Marks([long, *(Mark(start, start + 2, Style.DATE) for start in range(1, 900, 3))])
    assert long in marks.within(990, 991)


def test_what_is_painted_above_comes_last():
    marks = Marks([Mark(0, 9, Style.DATE), Mark(2, 9, Style.SELECTED)])
    assert [mark.style for mark in marks.within(3, 4)] == [Style.SELECTED, Style.DATE]
