"""While the view pans, the lanes are painted once, wide, and moved: nothing looks different for it."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage

from communique.browsing.lanes.standing import found
from communique.library import Library
from communique.ui.session import Session
from communique.ui.timeline import rolling
from communique.ui.timeline.rolling import Rolling
from communique.ui.timeline.sprites import FADE_LENGTH
from communique.ui.timeline.view import LanesView

WIDTH, HEIGHT = 1200, 700
STEPS = 12
ROUNDED = 8
"""Of 255."""


@pytest.fixture(scope="module", params=[150, 12_000], ids=str)
def session(request, tmp_path_factory, qapp, make_library) -> Iterator[Session]:
    path = tmp_path_factory.mktemp("library") / "many.communique"
    make_library(path, request.param)
    with Library.open(path) as library:
        session = Session(library)
        yield session
        session.library = None


@pytest.fixture
def rest(monkeypatch) -> None:
    """Pans go on, however slow the machine is."""
    monkeypatch.setattr(rolling, "_REST", 3_600_000)


@pytest.fixture
def view(session, qtbot, rest) -> LanesView:
    view = LanesView(session)
    qtbot.addWidget(view)
    view.resize(WIDTH, HEIGHT)
    view.show()
    return view


@pytest.fixture
def arranged(view, monkeypatch) -> list[float]:
    """The widths, in pixels, at which the lanes were arranged."""
    widths: list[float] = []
    arrange = view.arranged

    def noting(scale, *more):
        widths.append(scale.width)
        return arrange(scale, *more)

    monkeypatch.setattr(view, "arranged", noting)
    return widths


def middle(view: LanesView) -> float:
    table = view.session.table
    dated = table.earliest[~table.is_undated]
    return float(np.median(dated[dated > -1_000_000]))


def pan(view: LanesView, days: float = 3_000, by: float = 0.02, steps: int = STEPS) -> None:
    for step in range(steps):
        first = middle(view) - days / 2 + step * days * by
        view.viewport.go(first, first + days)
        view.repaint()


def pixels(view: LanesView) -> np.ndarray:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return flat[:, : image.width()].copy()


def differing(one: np.ndarray, other: np.ndarray) -> list[tuple[int, int, str, str]]:
    """The first pixels that differ by more than gradients and smooth edges are rounded.

    Not looked at is where labels fade that the right edge cuts: they do so only at rest.
    """
    inside = slice(None), slice(None, WIDTH - FADE_LENGTH)
    channels = (each[inside].copy().view(np.uint8).astype(np.int16) for each in (one, other))
    far = np.abs(np.subtract(*channels)).reshape(len(one), -1, 4).max(axis=2) > ROUNDED
    return [(x, y, hex(one[y, x]), hex(other[y, x])) for y, x in np.argwhere(far)[:9].tolist()]


def test_a_pan_is_arranged_once_for_many_steps(view, arranged):
    pan(view)
    assert len(arranged) == 3  # Where it began, its first step, and all others.
    assert arranged[-1] > WIDTH


@pytest.mark.parametrize("by", [0.02, -0.02], ids=["later", "earlier"])
@pytest.mark.parametrize("days", [40, 3_000, 20_000])
def test_the_picture_shows_what_painting_one_by_one_shows(view, monkeypatch, days, by):
    pan(view, days, by)
    moved = pixels(view)
    with monkeypatch.context() as patched:
        patched.setattr(Rolling, "_is_whole", lambda *_: False)
        painted = pixels(view)
    assert differing(moved, painted) == []


@pytest.fixture
def standing_out(session) -> Iterator[None]:
    """Every twentieth event is pinned, and what tells of trade was found."""
    table = session.table
    session.lineups.pins.pin(table.ids[row] for row in range(0, table.n, max(table.n // 20, 1)))
    told = [table.ids[row] for row in range(table.n) if "trade" in table.titles[row]]
    session.lineups.show_found(found(table, "trade", told, None, 20_000))
    yield
    session.lineups.pins.unpin_all()
    session.lineups.show_found(None)


@pytest.mark.parametrize("days", [40, 3_000, 20_000])
def test_what_stands_out_is_moved_with_the_rest(view, monkeypatch, days, standing_out):
    pan(view, days)
    moved = pixels(view)
    with monkeypatch.context() as patched:
        patched.setattr(Rolling, "_is_whole", lambda *_: False)
        painted = pixels(view)
    assert differing(moved, painted) == []


def test_a_pan_that_rests_is_arranged_for_itself(view, arranged, qtbot):
    pan(view)
    assert arranged[-1] > WIDTH
    view._rolling._rest.start(1)
    qtbot.waitUntil(lambda: arranged[-1] == WIDTH)
    assert view.scene.bands[0].arrangement is not None


def test_a_zoom_within_a_pan_is_arranged_for_itself(view, arranged):
    pan(view)
    view.viewport.zoom(1.5, WIDTH / 2)
    assert view.scene.scale.width == WIDTH
    assert arranged[-1] == WIDTH


def test_what_is_selected_within_a_pan_is_seen_at_once(view):
    pan(view)
    row = next(mark.row for band in view.scene.bands if band.arrangement for mark in band.arrangement.marks)
    before = pixels(view)
    view.session.select(view.session.table.ids[row])
    assert np.count_nonzero(pixels(view) != before) > 20
    view.session.select()


def test_what_is_pointed_at_within_a_pan_is_ringed(view):
    pan(view)
    middle = [
        (mark, view.scene.line_top(band, mark.line))
        for band in view.scene.bands
        if band.arrangement
        for mark in band.arrangement.marks
        if not mark.is_bar and 100 < mark.x0 < WIDTH - 100
    ]
    mark, top = middle[0]
    before = pixels(view)
    view.hovering.row = mark.row
    changed = pixels(view) != before
    at = slice(top + view.axis_height, top + view.axis_height + 20), slice(mark.x0 - 12, mark.x0 + 12)
    assert np.count_nonzero(changed[at]) > 0


def test_a_pinned_lane_stays_above_what_is_moved(view, monkeypatch):
    lineups = view.session.lineups
    lineups.change(lineups.lineup.toggled("pinned", view.lanes[-1].key))
    view.resize(WIDTH, 260)
    view.scroll_to(60)
    pan(view)
    moved = pixels(view)
    assert view.scene.held == 1
    with monkeypatch.context() as patched:
        patched.setattr(Rolling, "_is_whole", lambda *_: False)
        painted = pixels(view)
    lineups.change(lineups.lineup.toggled("pinned", view.lanes[0].key))
    inside = slice(None), slice(None, WIDTH - FADE_LENGTH)
    assert np.count_nonzero(moved[inside] != painted[inside]) == 0
