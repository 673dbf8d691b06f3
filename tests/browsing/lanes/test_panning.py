"""Views within lanes that were arranged wider than they are."""

import pytest

from communique.browsing.lanes.marks import GROUND, Side
from communique.browsing.lanes.panning import is_pan, offset, panned, widened
from communique.browsing.scale import Scale

WIDTH, ROOM = 1400.0, 700
FIRST = 725_000.0
EARLIER, LATER = 200, 600
INK = 24
"""Pixels of a shape with its arrow."""


@pytest.fixture(params=[40.0, 700.0, 9000.0])
def view(request) -> Scale:
    return Scale(FIRST, FIRST + request.param, WIDTH)


@pytest.fixture
def wide(crowd, staged, view):
    return staged(crowd).scene(widened(view, EARLIER, LATER), 0, ROOM, windows=1 + 800 / WIDTH)


def by_row(scene):
    return {
        (band.lane.key, mark.row): mark for band in scene.bands if band.arrangement for mark in band.arrangement.marks
    }


def test_a_widened_view_has_the_same_pixels(view):
    wider = widened(view, EARLIER, LATER)
    assert wider.width == WIDTH + EARLIER + LATER
    assert is_pan(view, wider)
    assert wider.x(view.first) == pytest.approx(EARLIER)


@pytest.mark.parametrize("pixels", [-EARLIER + 1, 0, 57.6, LATER - 1])
def test_marks_stand_where_the_calendar_puts_them(wide, view, pixels):
    scene = panned(wide, view.panned(pixels))
    drawn = wide.bands[0].lane.rows.drawn
    bars = [(mark, drawn.start[row], drawn.end[row]) for (_, row), mark in by_row(scene).items() if mark.is_bar]
    assert bars
    for mark, start, end in bars:
        assert (mark.x0, mark.x1) == pytest.approx((scene.scale.pixel(start), scene.scale.pixel(end)), abs=1)


def test_all_marks_move_by_the_same_pixels(wide, view):
    one, other = view.panned(33.3), view.panned(91.9)
    before, after = by_row(panned(wide, one)), by_row(panned(wide, other))
    by = offset(wide, other) - offset(wide, one)
    assert {before[key].x0 - after[key].x0 for key in before.keys() & after.keys()} == {by}


def test_only_what_is_in_view_is_told(wide, view):
    for mark in by_row(panned(wide, view)).values():
        assert min(mark.x0 - INK, mark.label_x - GROUND) <= WIDTH
        assert max(mark.x1 + INK, mark.label_x + mark.label_width + GROUND) >= 0


def test_a_label_of_which_the_ground_alone_is_in_view_is_told(wide, view):
    begins = offset(wide, view)
    ends = {
        key: mark.label_x + mark.label_width - begins
        for key, mark in by_row(wide).items()
        if mark.side is Side.RIGHT and begins < mark.label_x + mark.label_width < begins + LATER
    }
    for key, end in list(ends.items())[:20]:
        scene = panned(wide, view.panned(end + GROUND - 1))
        mark = by_row(scene)[key]
        assert mark.label_x + mark.label_width < 0


def test_labels_over_bars_slide_to_the_part_in_view(wide, view):
    for step in range(0, LATER, 40):
        scene = panned(wide, view.panned(step))
        over = [mark for mark in by_row(scene).values() if mark.side is Side.OVER]
        assert [mark for mark in over if mark.label_x < 0 and mark.x1 >= mark.label_width] == []
        sliding = [mark for band in scene.bands if band.arrangement for mark in band.arrangement.sliding]
        assert sorted(sliding) == sorted(over)


def test_what_lies_beyond_is_counted_for_the_view(wide, view):
    scale = view.panned(120)
    for band in panned(wide, scale).bands:
        if band.arrangement is not None:
            told = band.arrangement
            beyond = (told.earlier, told.later, told.statements_earlier, told.statements_later)
            assert beyond == band.lane.rows.beyond(scale.first, scale.last)


def test_cells_keep_their_counts_while_they_move(wide, view):
    def cells(scene):
        return {
            (band.lane.key, each.first): each.events
            for band in scene.bands
            if band.arrangement
            for each in band.arrangement.clusters
        }

    before, after = cells(panned(wide, view)), cells(panned(wide, view.panned(300)))
    assert {key: before[key] for key in before.keys() & after.keys()} == {
        key: after[key] for key in before.keys() & after.keys()
    }


@pytest.mark.parametrize("pixels", [-EARLIER - 2, LATER + 2])
def test_what_was_not_arranged_is_not_shown(wide, view, pixels):
    assert panned(wide, view.panned(pixels)) is None


def test_another_zoom_is_not_shown(wide, view):
    assert panned(wide, view.zoomed(1.1, WIDTH / 2)) is None
