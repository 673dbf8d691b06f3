"""A timeline of the small library, shown at a known size and known days."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from communique.model.calendar import day_number
from communique.ui.session import Session
from communique.ui.timeline import TimelinePane
from communique.ui.timeline.view import LanesView

FIRST, LAST = float(day_number(2019, 7, 15)), float(day_number(2019, 12, 1))


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
