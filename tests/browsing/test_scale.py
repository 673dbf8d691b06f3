"""Where days lie, and that the time under the pointer stays there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.scale import LONGEST, SHORTEST, Scale, fitted

DAYS = st.floats(-3_000_000, 3_000_000)
SPANS = st.floats(1, 1_000_000)
WIDTHS = st.floats(100, 4000)


def test_a_day_and_its_pixel_lead_to_each_other():
    scale = Scale(100.0, 200.0, 1000.0)
    assert scale.x(150.0) == 500
    assert scale.day(500.0) == 150


@given(first=DAYS, span=SPANS, width=WIDTHS, share=st.floats(0, 1), factor=st.floats(0.2, 5))
def test_zooming_keeps_the_time_under_the_pointer(first, span, width, share, factor):
    scale = Scale(first, first + span, width)
    x = share * width
    zoomed = scale.zoomed(factor, x)
    assert zoomed.x(scale.day(x)) == pytest.approx(x, abs=0.01)


@given(first=DAYS, span=SPANS, pixels=st.floats(-5000, 5000))
def test_panning_keeps_the_span(first, span, pixels):
    scale = Scale(first, first + span, 800.0)
    panned = scale.panned(pixels)
    assert panned.span == pytest.approx(span)
    assert scale.x(panned.first) == pytest.approx(pixels, abs=0.01)


def test_no_zoom_leaves_the_shortest_and_the_longest_view():
    scale = Scale(0.0, 100.0, 1000.0)
    assert scale.zoomed(1e9, 500).span == pytest.approx(SHORTEST)
    assert scale.zoomed(1e-9, 500).span == pytest.approx(LONGEST)


def test_no_view_lies_beyond_the_calendar():
    far = fitted(1e12, 1e12 + 10, 1000)
    assert far.last < 2**31


def test_a_journey_begins_and_ends_at_its_views():
    one, other = Scale(0.0, 100.0, 500.0), Scale(1000.0, 1010.0, 500.0)
    assert one.between(other, 0.0) == one
    assert one.between(other, 1.0).first == pytest.approx(other.first)
    assert one.between(other, 1.0).last == pytest.approx(other.last)


def test_a_journey_between_equal_spans_is_a_pan():
    half = Scale(0.0, 100.0, 500.0).between(Scale(50.0, 150.0, 500.0), 0.5)
    assert (half.first, half.last) == (25, 125)
