"""Which pixels of a line are taken."""

from communique.browsing.lanes.lines import Lines


def test_what_is_taken_is_not_free():
    lines = Lines(1, 100)
    lines.take(0, 10, 20)
    assert not lines.is_free(0, 18, 30)
    assert lines.is_free(0, 20, 30)


def test_the_uppermost_free_line_is_found():
    lines = Lines(2, 100)
    lines.take(0, 0, 50)
    assert lines.first_free(40, 60) == 1
    assert lines.first_free(50, 60) == 0


def test_a_full_lane_has_no_free_line():
    lines = Lines(1, 100)
    lines.take(0, -5000, 5000)
    assert lines.first_free(3, 4) is None


def test_what_lies_far_outside_is_held_at_the_margin():
    lines = Lines(1, 100)
    lines.take(0, 10**8, 10**9)
    assert lines.is_free(0, -(10**9), 100)
    lines.take(0, -(10**9), 10**9)
    assert not lines.is_free(0, 50, 51)
