"""A timeline of the small library, shown at a known size and known days."""

import importlib.util
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEventPoint, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from communique.model.calendar import day_number
from communique.model.dates import Date
from communique.model.edits import Edit
from communique.model.events import Event, Mention, Status
from communique.model.relationships import pairs
from communique.ui.session import Session
from communique.ui.timeline import TimelinePane
from communique.ui.timeline.view import LanesView

FIRST, LAST = float(day_number(2019, 7, 15)), float(day_number(2019, 12, 1))


@pytest.fixture(scope="session")
def make_library() -> Callable[[Path, int], None]:
    """Makes the library of so many events that the benchmarks are run with: bursts, ties, intervals, open dates."""
    source = Path(__file__).parents[2] / "benchmarks" / "make_library.py"
    spec = importlib.util.spec_from_file_location("make_library", source)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.make


@pytest.fixture(autouse=True)
def _no_motion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_MOTION", "none")


@pytest.fixture
def pane(session: Session, qtbot) -> TimelinePane:
    pane = TimelinePane(session)
    qtbot.addWidget(pane)
    pane.resize(1000, 640)
    pane.show()
    session.set_view(FIRST, LAST)
    return pane


@pytest.fixture
def lanes(pane: TimelinePane) -> LanesView:
    return pane.lanes


@pytest.fixture
def id_of(session: Session) -> Callable[[str], str]:
    """The id of the event with a title."""
    return lambda title: session.table.ids[session.table.titles.index(title)]


@pytest.fixture
def point_of(lanes: LanesView) -> Callable[[str], QPoint]:
    """Where in the widget the mark of the event with a title stands."""

    def find(title: str) -> QPoint:
        row = lanes.session.table.titles.index(title)
        for band in lanes.scene.bands:
            for mark in band.arrangement.marks if band.arrangement else ():
                if mark.row == row:
                    y = lanes.scene.line_top(band, mark.line) + lanes.scene.metrics.line // 2
                    return QPoint(mark.middle, y + lanes.axis_height)
        raise AssertionError(f"{title} is not drawn")

    return find


@pytest.fixture
def moving(lanes: LanesView, monkeypatch: pytest.MonkeyPatch) -> LanesView:
    """The same lanes, allowed to travel and to go on after a flick."""
    monkeypatch.delenv("COMMUNIQUE_MOTION")
    return lanes


@pytest.fixture
def turn(lanes: LanesView) -> Callable[..., None]:
    """Turns a wheel, or moves two fingers on a touchpad."""

    def turn(
        angle: tuple[int, int] = (0, 0), pixels: tuple[int, int] = (0, 0), *, at: tuple[float, float] = (500, 200),
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, time: int = 0,
        phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
    ) -> None:  # fmt: skip
        point = QPointF(*at)
        event = QWheelEvent(
            point,
            lanes.mapToGlobal(point),
            QPoint(*pixels),
            QPoint(*angle),
            Qt.MouseButton.NoButton,
            held,
            phase,
            False,
        )
        event.setTimestamp(time)
        QApplication.sendEvent(lanes, event)

    return turn


@pytest.fixture
def fingers(lanes: LanesView) -> Callable[..., bool]:
    """Puts fingers on a touch screen: each is an id, what it does, and where; whether the lanes took it."""
    screen = QTest.createTouchDevice()
    states = {
        "press": QEventPoint.State.Pressed, "move": QEventPoint.State.Updated, "lift": QEventPoint.State.Released,
        "rest": QEventPoint.State.Stationary,
    }  # fmt: skip

    def touch(*down: tuple[int, str, tuple[float, float]], time: int = 0) -> bool:
        points = [QEventPoint(id, states[does], QPointF(*at), lanes.mapToGlobal(QPointF(*at))) for id, does, at in down]
        all_of = {does for _, does, _ in down}
        kind = {frozenset({"press"}): QEvent.Type.TouchBegin, frozenset({"lift"}): QEvent.Type.TouchEnd}.get(
            frozenset(all_of), QEvent.Type.TouchUpdate
        )
        event = QTouchEvent(kind, screen, Qt.KeyboardModifier.NoModifier, points)
        event.setTimestamp(time)
        return lanes.event(event)

    return touch


@pytest.fixture
def crowd(session: Session, pane: TimelinePane, qtbot) -> TimelinePane:
    """The pane with six hundred events more, three a day, all between Cambodia and the United States."""
    first = day_number(2019, 7, 15)
    told = (_told(f"One of a crowd, {number}", first + number // 3, number) for number in range(600))
    session.perform(Edit("Add a crowd", (), tuple(chain.from_iterable(told))))
    qtbot.waitUntil(lambda: not session.busy)
    return pane


def _told(title: str, day: int, number: int) -> tuple[Mention, Event]:
    """An event, and the mention that tells it, somewhere in the first document."""
    id, date, codes = f"aaaaaaaa:0:{number + 1}", Date.day(day), ("KHM", "USA")
    mention = Mention(
        id=id, document="aaaaaaaa", start=0, end=10, date=date, date_text=None, date_passage=None, why="It says so.",
        summary=title, codes=codes, participants=(), relationships=pairs(codes), plover="CONSULT", planned=False,
    )  # fmt: skip
    event = Event(
        id=id, mentions=(id,), date=date, why="It says so.", summary=title, codes=codes, participants=(),
        relationships=pairs(codes), plover="CONSULT", planned=False, status=Status.FOUND,
    )  # fmt: skip
    return mention, event
