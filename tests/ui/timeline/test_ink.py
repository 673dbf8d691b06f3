"""Labels as they are painted on the screen."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from communique.browsing.lanes import Mark, Side


@pytest.fixture
def right_edge(lanes, session):
    """The colours down the last column of a label, painted where only so many pixels are left."""

    def paint(room: int) -> set[str]:
        lane, ink = lanes.lanes[0], lanes.ink
        row = int(lane.rows.rows[0])
        mark = Mark(row, 0, -9, -9, False, Side.RIGHT, 0, ink.width(row, lane, False))
        image = QImage(600, ink.fonts.height, QImage.Format.Format_RGB32)
        image.fill(QColor(session.theme.relationship(lane.tone).tint))
        with QPainter(image) as painter:
            ink.labels.begin_frame()
            ink.label(painter, mark, 0, lane, False, room)
        columns = range(room - 12, room)
        return {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}

    return paint


def darkest(colours: set[str]) -> int:
    return min(QColor(each).lightness() for each in colours)


def test_a_label_that_the_view_cuts_fades_out(right_edge, lanes):
    assert darkest(right_edge(60)) > 150


def test_a_label_with_room_is_as_dark_to_its_end(right_edge, lanes):
    lane = lanes.lanes[0]
    width = lanes.ink.width(int(lane.rows.rows[0]), lane, False)
    assert darkest(right_edge(width)) < 130
