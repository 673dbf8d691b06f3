"""Lanes moved in time by whole days."""

from communique.browsing.lanes.shifting import shifted, shifted_days
from communique.browsing.scale import Scale


def test_every_event_of_a_lane_is_drawn_so_many_days_later(crowd, lanes_of):
    lane = lanes_of(crowd)[0]
    moved = shifted(lane, 30, shifted_days(lane.rows.drawn, 30))
    rows = lane.rows.rows
    assert (moved.rows.drawn.start[rows] == lane.rows.drawn.start[rows] + 30).all()
    assert (moved.rows.drawn.end[rows] == lane.rows.drawn.end[rows] + 30).all()
    assert moved.rows.holds(rows).all()


def test_a_moved_lane_shows_at_a_moved_view_what_it_showed(crowd, staged):
    scale, later = Scale(727_000, 727_700, 1400), Scale(727_100, 727_800, 1400)
    stage = staged(crowd)
    before = stage.scene(scale, 0, 700)
    drawn = shifted_days(stage.lanes[0].rows.drawn, 100)
    stage.set_lanes(tuple(shifted(lane, 100, drawn) for lane in stage.lanes), forget=True)
    after = stage.scene(later, 0, 700)
    pairs = [(one.arrangement, other.arrangement) for one, other in zip(before.bands, after.bands, strict=True)]
    assert [one.marks for one, _ in pairs] == [other.marks for _, other in pairs]


def test_lanes_of_different_days_each_draw_their_own(crowd, staged):
    stage = staged(crowd)
    first, second, *_ = stage.lanes
    stage.set_lanes((first, shifted(second, 100, shifted_days(second.rows.drawn, 100))))
    scene = stage.scene(Scale(727_000, 727_700, 1400), 0, 5000)
    for band in scene.bands:
        drawn = band.lane.rows.drawn
        for mark in band.arrangement.marks:
            assert drawn.start[mark.row] < scene.scale.last
            assert drawn.end[mark.row] > scene.scale.first
            if not mark.is_bar:
                middle = (float(drawn.start[mark.row]) + float(drawn.end[mark.row])) / 2
                assert mark.middle == scene.scale.pixel(middle)
