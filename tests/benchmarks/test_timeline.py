"""Promised figures of the timeline: 58 zooms and 30 pans at 1920×1000, CPU ms a frame, against "composite".

Composite is the same ink with every decision made beforehand: the calls that reached the painter, recorded and played
again. It is the floor of what this way of painting can cost, on the same machine in the same run. Of three times played
the fastest counts; the first, which finds the processor's caches as a frame does, is told beside it.
"""

import importlib.util
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from communique.browsing.ticks import ticks
from communique.library import Library
from communique.ui.session import Session
from communique.ui.timeline.look import Look
from communique.ui.timeline.painting import paint_axis, paint_lanes
from communique.ui.timeline.view import LanesView

pytestmark = pytest.mark.benchmark

WIDTH, HEIGHT = 1920, 1000
YEARS, ZOOMS, PANS = 81, 58, 30
P95, WORST = 16.0, 40.0
RATIO = 2.5
"""What is promised. Zooms do not reach it yet: 3.6 to 4.4, and 2.5 to 3.0 of a composite played once."""
FIRST_PAINT = 150.0
"""CPU ms from the table in memory."""
PEERS = {1_000: 40.0 / 10, 10_000: 300.0 / 50}
"""Milliseconds a frame: a tenth of vis-timeline's at 1,000 events, a fiftieth of the clustered one's at 10,000."""
PICTURED = 12
"""So many paintings until every label has its picture."""
SIZES = (1_000, 10_000, 100_000, 1_000_000)


def _maker():
    path = Path(__file__).with_name("make_library.py")
    spec = importlib.util.spec_from_file_location("make_library", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=SIZES, ids=str)
def view(request, tmp_path_factory, qapp) -> Iterator[LanesView]:
    """The real widget over a real library file."""
    path = tmp_path_factory.mktemp("library") / "large.communique"
    _maker().make(path, request.param)
    with Library.open(path) as library:
        session = Session(library)
        begun = time.process_time()
        view = LanesView(session)
        view.resize(WIDTH, HEIGHT)
        view.show()
        qapp.processEvents()
        frame(view, *next(steps(view)))
        view.setProperty("firstPaint", (time.process_time() - begun) * 1000)
        yield view
        view.close()
        session.library = None


def steps(view: LanesView) -> Iterator[tuple[float, float]]:
    """From 81 years to one day and back, then sideways."""
    table = view.session.table
    dated = table.earliest[~table.is_undated]
    middle = float(np.median(dated[dated > -1_000_000]))
    spans = [YEARS * 365.25 * (1 / (YEARS * 365.25)) ** (step / 28) for step in range(ZOOMS // 2)]
    for span in (*spans, *reversed(spans)):
        yield middle - span * 0.4, middle + span * 0.6
    for step in range(PANS):
        yield middle - 1_000 + step * 60, middle + 1_000 + step * 60


class Recorder:
    """Stands in for a painter and keeps the calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str):
        return lambda *arguments: self.calls.append((name, arguments))


def record(view: LanesView, is_pan: bool) -> list[tuple[str, tuple[object, ...]]]:
    """The calls that paint what the view shows now; in a pan all labels as pictures, for they come again."""
    recorder, scene = Recorder(), view.scene
    size = view.width(), view.lanes_height
    look = Look(view.faces, view.session.theme, view.ink, width=size[0], height=size[1])
    for _ in range(PICTURED if is_pan else 0):
        view.ink.labels.begin_frame()
        paint_lanes(Recorder(), scene, ticks(scene.scale), look)
    view.ink.labels.begin_frame()
    recorder.translate(0, view.axis_height)
    paint_lanes(recorder, scene, ticks(scene.scale), look)
    recorder.translate(0, -view.axis_height)
    paint_axis(recorder, ticks(scene.scale), view.width(), view.axis_height, view.ink.fonts, view.session.theme)
    return recorder.calls


class Composite(QWidget):
    """Paints the calls it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def paintEvent(self, event) -> None:
        painter = QPainter(self)
        for name, arguments in self.calls:
            getattr(painter, name)(*arguments)
        painter.end()


@pytest.fixture(scope="module")
def composite(qapp) -> Iterator[Composite]:
    widget = Composite()
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    qapp.processEvents()
    yield widget
    widget.close()


def play(composite: Composite, calls: list[tuple[str, tuple[object, ...]]]) -> float:
    """CPU ms that the recorded calls take."""
    composite.calls = calls
    begun = time.process_time()
    composite.repaint()
    return (time.process_time() - begun) * 1000


def frame(view: LanesView, first: float, last: float) -> float:
    """CPU ms from a new view to its last pixel."""
    begun = time.process_time()
    view.viewport.go(first, last)
    view.repaint()
    return (time.process_time() - begun) * 1000


class Journey(NamedTuple):
    """CPU ms of each step of the script, and of its ink alone: `once` played once, `floor` the fastest of three."""

    cold: list[float]
    warm: list[float]
    once: list[float]
    floor: list[float]

    def ratio(self, part: slice) -> float:
        return float(np.median(self.warm[part]) / np.median(self.floor[part]))

    def told(self, name: str, part: slice) -> str:
        warm, once, floor = (np.median(each[part]) for each in (self.warm, self.once, self.floor))
        return (
            f"\n  {name}: median {warm:.2f} ms; composite {floor:.2f}, ratio {warm / floor:.2f}"
            f"; played once {once:.2f}, ratio {warm / once:.2f}"
        )


@pytest.fixture(scope="module")
def journey(view, composite) -> Journey:
    """The script, first with cold caches, then again beside its ink."""
    made = Journey([frame(view, *step) for step in steps(view)], [], [], [])
    for place, step in enumerate(steps(view)):
        made.warm.append(frame(view, *step))
        calls = record(view, place >= ZOOMS)
        played = [play(composite, calls) for _ in range(3)]
        made.once.append(played[0])
        made.floor.append(min(played))
    return made


ZOOM, PAN = slice(0, ZOOMS), slice(ZOOMS, None)


def test_a_frame_of_a_zoom_costs_little_more_than_its_ink(journey):
    print(journey.told("zoom", ZOOM))
    assert journey.ratio(ZOOM) <= RATIO


def test_a_frame_of_a_pan_costs_little_more_than_its_ink(journey):
    print(journey.told("pan", PAN))
    assert journey.ratio(PAN) <= RATIO


def test_no_frame_takes_long_with_cold_caches(journey):
    p95, worst = float(np.percentile(journey.cold, 95)), max(journey.cold)
    print(f"\n  cold: median {np.median(journey.cold):.1f} ms, p95 {p95:.1f}, worst {worst:.1f}")
    assert p95 <= P95
    assert worst <= WORST


def test_a_frame_costs_a_small_part_of_what_others_take(view, journey):
    rows = view.session.table.n
    limit = next((ms for events, ms in PEERS.items() if abs(rows / events - 1) < 0.2), None)
    if limit is None:
        pytest.skip("others take too long at so many events to be measured")
    slowest = max(np.median(journey.warm[part]) for part in (ZOOM, PAN))
    print(f"\n  {slowest:.2f} ms of {limit:.0f}")
    assert slowest <= limit


def test_a_table_in_memory_is_soon_on_the_screen(view):
    print(f"\n  first paint {view.property('firstPaint'):.0f} ms")
    assert view.property("firstPaint") <= FIRST_PAINT


def test_what_lies_under_the_pointer_is_found_at_once(view):
    view.viewport.go(*next(steps(view)))
    scene = view.scene
    begun = time.process_time()
    for x in range(1000):
        scene.mark_at(x, 300) or scene.cluster_at(x, 300)
    milliseconds = time.process_time() - begun
    print(f"\n  hover {milliseconds:.3f} ms")
    assert milliseconds <= 0.1


def test_filtering_is_on_the_screen_in_a_blink(view):
    session = view.session
    view.viewport.go(*next(steps(view)))
    session.set_filter(session.filter.toggled("kinds", "quad:3"))
    assert session.counts
    view.repaint()
    times, spent = [], []
    for facet, value in (("kinds", "quad:1"), ("kinds", "quad:2"), ("relationships", "KHM-USA")):
        session.set_filter(session.filter.cleared(facet))
        begun, working = time.perf_counter(), time.process_time()
        session.set_filter(session.filter.toggled(facet, value))
        assert session.counts
        view.repaint()
        times.append((time.perf_counter() - begun) * 1000)
        spent.append((time.process_time() - working) * 1000)
    print(f"\n  filter, counts and repaint {max(times):.1f} ms, of the processor {max(spent):.1f}")
    assert max(times) <= 40
