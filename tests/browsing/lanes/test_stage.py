"""What the timeline promises of its geometry, over whole scripts of zooms and pans."""

from itertools import pairwise

import numpy as np
import pytest

from communique.browsing.lanes.marks import Side
from communique.browsing.lanes.stage import Stage
from communique.browsing.scale import Scale

WIDTH, ROOM = 1400.0, 700


def ink(mark):
    """From where to where a mark and its label reach."""
    if not mark.label_width:
        return mark.x0, mark.x1
    return min(mark.x0, mark.label_x), max(mark.x1, mark.label_x + mark.label_width)


def placed(scene):
    for band in scene.bands:
        if band.arrangement is not None:
            yield band


def all_marks(scene):
    return [mark for band in placed(scene) for mark in band.arrangement.marks]


def overlapping(scene):
    """Pairs of marks in one line of one lane whose ink overlaps."""
    for band in placed(scene):
        for line in range(band.lines):
            spans = sorted((*ink(mark), mark.row) for mark in band.arrangement.marks if mark.line == line)
            yield from ((one, other) for one, other in pairwise(spans) if one[1] > other[0])


def test_no_two_labels_overlap_at_any_step_of_a_zoom(crowd, staged, zoom_script):
    stage = staged(crowd)
    for scale in zoom_script(WIDTH):
        assert list(overlapping(stage.scene(scale, 0, ROOM))) == []


@pytest.mark.parametrize("days", [40, 700, 9000])
def test_no_two_labels_overlap_while_panning(crowd, staged, pan_script, days):
    stage = staged(crowd)
    for scale in pan_script(WIDTH, days):
        assert list(overlapping(stage.scene(scale, 0, ROOM))) == []


@pytest.mark.parametrize("days", [40, 700, 9000])
def test_an_event_keeps_its_line_while_it_stays_in_view(crowd, staged, pan_script, days):
    stage, lines = staged(crowd), {}
    for scale in pan_script(WIDTH, days):
        scene = stage.scene(scale, 0, ROOM)
        now = {(band.lane.key, mark.row): mark.line for band in placed(scene) for mark in band.arrangement.marks}
        moved = {key for key in now.keys() & lines.keys() if now[key] != lines[key]}
        assert not moved
        lines = now


def test_panning_takes_no_lines_from_a_lane(crowd, staged, pan_script):
    stage = staged(crowd)
    scenes = [stage.scene(scale, 0, ROOM) for scale in pan_script(WIDTH, 700)]
    for one, other in pairwise(scenes):
        pairs = zip(one.bands, other.bands, strict=True)
        assert all(before.lines <= after.lines for before, after in pairs)


@pytest.mark.parametrize("layout", ["relationship", "kind", "document", "one"])
def test_every_shown_dated_event_in_view_is_a_mark_or_counted_once(crowd, staged, zoom_script, layout):
    mask = np.random.default_rng(1).random(crowd.n) < 0.6
    stage = staged(crowd, layout, mask)
    for scale in zoom_script(WIDTH):
        for band in placed(stage.scene(scale, 0, 5_000)):
            rows, drawn = band.lane.rows.rows, band.lane.rows.drawn
            in_view = set(rows[(drawn.start[rows] < scale.last) & (drawn.end[rows] > scale.first)].tolist())
            marks = [mark.row for mark in band.arrangement.marks]
            counted = sum(each.events + each.statements for each in band.arrangement.clusters)
            assert len(set(marks)) == len(marks)
            assert set(marks) <= in_view
            assert len(marks) + counted == len(in_view)


def test_what_lies_outside_is_counted_at_the_edges(crowd, staged):
    scale = Scale(725_000.0, 726_000.0, WIDTH)
    for band in placed(staged(crowd).scene(scale, 0, 5_000)):
        rows, drawn = band.lane.rows.rows, band.lane.rows.drawn
        assert band.arrangement.earlier == np.count_nonzero(drawn.end[rows] <= scale.first)
        assert band.arrangement.later == np.count_nonzero(drawn.start[rows] >= scale.last)


def test_a_selected_event_always_stands_as_a_mark_with_its_label(crowd, staged):
    stage = staged(crowd)
    scale = Scale(710_000.0, 740_000.0, WIDTH)
    drawn = {mark.row for mark in all_marks(stage.scene(scale, 0, 9_000))}
    counted = min(set(range(crowd.n)) - drawn)
    marks = [mark for mark in all_marks(stage.scene(scale, 0, 9_000, {counted})) if mark.row == counted]
    assert marks
    assert marks[0].label_width > 0


def standing_together(rows, number):
    """Rows of a lane that begin within a month of each other, and the day on which the first of them does."""
    starts = rows.drawn.start[rows.rows]
    at = next(at for at in range(len(starts) - number) if starts[at + number - 1] - starts[at] < 30)
    return rows.rows[at : at + number].tolist(), float(starts[at])


@pytest.mark.parametrize("days", [2_000, 9_000])
def test_a_lane_grows_for_the_labels_of_those_that_must_stand_also_where_a_pan_brings_them(crowd, staged, days):
    stage = staged(crowd)
    stage.set_lanes((max(stage.lanes, key=lambda lane: len(lane.rows.rows)),))
    must, day = standing_together(stage.lanes[0].rows, 7)
    lines, labels = [], []
    for step in range(30):
        first = day - days * (1.6 - step / 20)
        scene = stage.scene(Scale(first, first + days, WIDTH), 0, 100, must)
        lines.append(scene.bands[0].lines)
        labels = [mark.row for mark in all_marks(scene) if mark.row in must and mark.label_width]
    assert set(labels) == set(must)
    assert lines[0] < lines[-1]
    assert lines == sorted(lines)


def test_so_many_that_must_stand_make_no_lane_higher(crowd, staged):
    scale, scenes = Scale(710_000.0, 740_000.0, WIDTH), []
    for must in ((), range(crowd.n)):
        scenes.append(staged(crowd).scene(scale, 0, ROOM, must))
    usual, asked = ([band.lines for band in scene.bands] for scene in scenes)
    assert all(one <= other for one, other in zip(asked, usual, strict=True))


def test_a_label_over_a_bar_slides_with_the_part_in_view(table_of, row, staged):
    table = table_of([row(("KHM", "USA"), "2019", title="a long year")], focal="KHM")
    start = int(table.earliest[0])
    scale = Scale(start + 100.0, start + 200.0, WIDTH)
    (band,) = placed(staged(table).scene(scale, 0, ROOM))
    (mark,) = band.arrangement.marks
    assert mark.side is Side.OVER
    assert 0 <= mark.label_x < 20


def test_a_few_events_that_labels_leave_no_room_for_are_not_counted(table_of, row, staged):
    days = ("2019-11-01", "2019-11-03", *["2019-11-05"] * 4)
    table = table_of([row(("KHM", "USA"), day, title="talks") for day in days], focal="KHM")
    # Guessed to need no room, the labels of the first two cover the place of the others.
    stage = Stage(staged(table).metrics, lambda _row, _lane: 300, lambda rows: np.zeros(len(rows), np.int64))
    stage.set_lanes(staged(table).lanes)
    first = float(table.earliest[0])
    (band,) = placed(stage.scene(Scale(first - 5, first + 75, 800.0), 0, 60))
    assert band.arrangement.clusters == ()
    assert len(band.arrangement.marks) == 6


def test_lanes_out_of_sight_are_not_arranged(crowd, staged):
    scene = staged(crowd).scene(Scale(710_000.0, 740_000.0, WIDTH), 0, 60)
    assert scene.bands[0].arrangement is not None
    assert scene.bands[-1].arrangement is None


def test_scrolling_stops_at_the_last_lane(crowd, staged):
    scene = staged(crowd).scene(Scale(710_000.0, 740_000.0, WIDTH), 10**6, 300)
    assert scene.scrolled == scene.height - 300


def test_an_event_of_two_relationships_stands_in_both_lanes(table_of, row, staged):
    table = table_of([row(("KHM", "USA", "EU"), "2019-11-10", title="talks")], focal="KHM")
    scene = staged(table).scene(Scale(737_000.0, 737_500.0, WIDTH), 0, ROOM)
    holding = [band.lane.label for band in placed(scene) if any(mark.row == 0 for mark in band.arrangement.marks)]
    assert {"United States", "European Union"} <= set(holding)


def test_a_point_under_the_mouse_is_found_with_its_lane(table_of, row, staged):
    table = table_of([row(("KHM", "USA"), "2019-11-10", title="talks")], focal="KHM")
    scene = staged(table).scene(Scale(737_300.0, 737_500.0, WIDTH), 0, ROOM)
    band = scene.bands[0]
    mark = band.arrangement.marks[0]
    hit = scene.mark_at(mark.middle, scene.line_top(band, mark.line) + 5)
    assert hit is not None
    assert hit[1] == mark
    assert scene.mark_at(mark.middle + 600, scene.line_top(band, mark.line) + 5) is None


def test_a_pan_moves_all_marks_by_the_same_pixels(crowd, staged, pan_script):
    stage, places = staged(crowd), {}
    for scale in pan_script(WIDTH, 700):
        bands = placed(stage.scene(scale, 0, ROOM))
        marks = {(band.lane.key, mark.row): mark for band in bands for mark in band.arrangement.marks}
        shifts = {mark.x1 - places[key] for key, mark in marks.items() if key in places and mark.x1 < WIDTH}
        assert len(shifts) <= 1
        places = {key: mark.x1 for key, mark in marks.items()}
