"""Which pixels of a line are taken."""

from communique.browsing.lanes.lines import Lines


def test_what_is_taken_is_not_free():
    lines = Lines(1, 100)
    lines.take(0, lines.mask(10, 20))
    assert not lines.is_free(0, lines.mask(18, 30))
    assert lines.is_free(0, lines.mask(20, 30))


def test_the_uppermost_free_line_is_found():
    lines = Lines(2, 100)
    lines.take(0, lines.mask(0, 50))
    assert lines.first_free(lines.mask(40, 60)) == 1
    assert lines.first_free(lines.mask(50, 60)) == 0


def test_a_full_lane_has_no_free_line():
    lines = Lines(1, 100)
    lines.take(0, lines.mask(-5000, 5000))
    assert lines.first_free(lines.mask(3, 4)) is None


def test_what_lies_far_outside_costs_nothing():
    lines = Lines(1, 100)
    assert lines.mask(-(10**9), 10**9).bit_length() < 10_000
