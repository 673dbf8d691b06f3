"""Promised figures of the timeline: 58 zooms and 30 pans at 1920×1000, CPU ms a frame, against "composite".

Composite is the same ink with every decision made beforehand: the calls that reached the painter, recorded and played
again. It is the floor of what this way of painting can cost, on the same machine in the same run.
"""

import importlib.util
import time
from collections.abc import Iterator
from pathlib import Path

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
"""What is promised; not reached yet: 4 to 9, until the decisions of a pan are kept from frame to frame."""
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
        view = LanesView(session)
        view.resize(WIDTH, HEIGHT)
        view.show()
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


def record(view: LanesView) -> list[tuple[str, tuple[object, ...]]]:
    """The calls that paint what the view shows now."""
    recorder, scene = Recorder(), view.scene
    size = view.width(), view.lanes_height
    look = Look(view.faces, view.session.theme, view.ink, width=size[0], height=size[1])
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


def figures(name: str, times: list[float], floor: list[float]) -> tuple[float, float, float]:
    ratio = float(np.median(times) / np.median(floor))
    p95, worst = float(np.percentile(times, 95)), max(times)
    print(
        f"\n  {name}: median {np.median(times):.1f} ms, p95 {p95:.1f}, worst {worst:.1f}; "
        f"composite {np.median(floor):.1f}, ratio {ratio:.2f}"
    )
    return ratio, p95, worst


def test_every_frame_costs_little_more_than_its_ink(view, composite):
    cold = [frame(view, *step) for step in steps(view)]
    times, floor = [], []
    for step in steps(view):
        times.append(frame(view, *step))
        calls = record(view)
        floor.append(min(play(composite, calls) for _ in range(3)))
    found = [
        figures("zoom", times[:ZOOMS], floor[:ZOOMS]),
        figures("pan", times[ZOOMS:], floor[ZOOMS:]),
        figures("cold", cold, floor),
    ]
    assert max(ratio for ratio, _, _ in found[:2]) <= RATIO
    assert found[2][1] <= P95
    assert found[2][2] <= WORST


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
    times = []
    for facet, value in (("kinds", "quad:1"), ("kinds", "quad:2"), ("relationships", "KHM-USA")):
        session.set_filter(session.filter.cleared(facet))
        begun = time.perf_counter()
        session.set_filter(session.filter.toggled(facet, value))
        assert session.counts
        view.repaint()
        times.append((time.perf_counter() - begun) * 1000)
    print(f"\n  filter, counts and repaint {max(times):.1f} ms")
    assert max(times) <= 40
