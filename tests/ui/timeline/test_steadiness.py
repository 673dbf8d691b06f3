"""What the lanes promise over whole journeys, at any number of events: nothing overlaps, flickers or jumps."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from communique.browsing.lanes import Mark, Side
from communique.library import Library
from communique.ui.session import Session
from communique.ui.timeline.view import LanesView

WIDTH, HEIGHT = 1600, 900
_Placed = dict[tuple[str, int], Mark]
_Step = tuple[float, float]


@pytest.fixture(scope="module", params=[150, 1_500, 12_000], ids=str)
def session(request, tmp_path_factory, qapp, make_library) -> Iterator[Session]:
    path = tmp_path_factory.mktemp("library") / "many.communique"
    make_library(path, request.param)
    with Library.open(path) as library:
        session = Session(library)
        yield session
        session.library = None


@pytest.fixture
def view(session, qtbot) -> LanesView:
    view = LanesView(session)
    qtbot.addWidget(view)
    view.resize(WIDTH, HEIGHT)
    view.show()
    return view


def middle(view: LanesView) -> float:
    table = view.session.table
    dated = table.earliest[~table.is_undated]
    return float(np.median(dated[dated > -1_000_000]))


def zooms(view: LanesView) -> Iterator[_Step]:
    """From 81 years to one day and back."""
    years = 81 * 365.25
    spans = [years ** (1 - step / 28) for step in range(29)]
    for span in (*spans, *reversed(spans)):
        yield middle(view) - span * 0.4, middle(view) + span * 0.6


def pans(view: LanesView, days: float) -> Iterator[_Step]:
    """Later by a part of the view at each step, then earlier by another."""
    there = [step * days * 0.03 for step in range(30)]
    back = [there[-1] - step * days * 0.045 for step in range(1, 25)]
    for by in (*there, *back):
        yield middle(view) - days / 2 + by, middle(view) + days / 2 + by


def marks(view: LanesView, step: _Step) -> _Placed:
    """The marks of a view by lane and row."""
    view.viewport.go(*step)
    arranged = [(band.lane.key, band.arrangement) for band in view.scene.bands if band.arrangement]
    return {(key, mark.row): mark for key, arrangement in arranged for mark in arrangement.marks}


def overlapping(placed: _Placed) -> list[tuple[object, object]]:
    """Neighbours in one line of one lane that share a pixel, marks and labels taken together."""
    ink = sorted((key, mark.line, *_reach(mark)) for (key, _), mark in placed.items())
    return [(one, other) for one, other in pairwise(ink) if one[:2] == other[:2] and one[3] > other[2]]


def _reach(mark: Mark) -> tuple[int, int]:
    if not mark.label_width:
        return mark.x0, mark.x1
    return min(mark.x0, mark.label_x), max(mark.x1, mark.label_x + mark.label_width)


def whole(mark: Mark, moved: int = 0) -> bool:
    """Whether a label lies in view from end to end, also when moved."""
    ends = mark.label_x, mark.label_x + mark.label_width
    return bool(mark.label_width) and min(ends[0], ends[0] + moved) >= 0 and max(ends[1], ends[1] + moved) <= WIDTH


def test_nothing_overlaps_at_any_step_of_a_zoom(view):
    for step in zooms(view):
        assert overlapping(marks(view, step)) == []


@pytest.mark.parametrize("days", [40, 2_000, 20_000])
def test_nothing_overlaps_at_any_step_of_a_pan(view, days):
    for step in pans(view, days):
        assert overlapping(marks(view, step)) == []


@pytest.mark.parametrize("days", [40, 2_000, 20_000])
def test_an_event_in_view_keeps_its_line_through_a_pan(view, days):
    for before, after in pairwise(marks(view, step) for step in pans(view, days)):
        assert [key for key in before.keys() & after.keys() if before[key].line != after[key].line] == []


@pytest.mark.parametrize("days", [40, 2_000, 20_000])
def test_a_label_that_stays_in_view_keeps_its_place_beside_its_mark(view, days):
    for before, after in pairwise(marks(view, step) for step in pans(view, days)):
        both = [(mark, after[key]) for key, mark in before.items() if key in after and mark.side is not Side.OVER]
        stayed = [(mark, now) for mark, now in both if whole(mark, now.x0 - mark.x0)]
        assert [mark for mark, now in stayed if now.label_x - now.x0 != mark.label_x - mark.x0] == []


@pytest.mark.parametrize("days", [40, 2_000])
def test_a_selected_event_is_labelled_wherever_it_is_in_view(view, days):
    for place, step in enumerate(pans(view, days)):
        found = marks(view, step)
        bare = sorted(row for (_, row), mark in found.items() if not mark.label_width and 0 < mark.x0 < WIDTH)
        if place % 10 == 0 and bare:
            view.session.select(view.session.table.ids[bare[len(bare) // 2]])
            found = marks(view, step)
        chosen = [mark for (_, row), mark in found.items() if row in view.selected_rows]
        assert [mark for mark in chosen if 0 < mark.x0 < WIDTH and not mark.label_width] == []
    view.session.select()


@pytest.mark.parametrize("days", [40, 2_000])
def test_the_label_over_a_long_event_slides_to_the_part_in_view(view, days):
    for step in pans(view, days):
        over = [mark for mark in marks(view, step).values() if mark.side is Side.OVER]
        assert [mark for mark in over if mark.label_x < 0 and mark.x1 >= mark.label_width] == []
