"""Labels as they are painted on the screen."""

import pytest
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from communique.browsing.lanes import Mark, Side
from communique.ui.timeline.sprites import Fonts, Labels


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


def painted(lanes) -> list[QImage]:
    """The lanes at first sight, and as they look when their labels have become pictures."""
    lanes.ink.labels.kept.clear()
    return [lanes.grab().toImage().convertToFormat(QImage.Format.Format_RGB32) for _ in range(4)]


def test_labels_look_the_same_at_first_sight_and_as_pictures(lanes):
    first, *_, last = painted(lanes)
    assert lanes.ink.labels.kept
    # A blend that is rounded twice may differ by one.
    pairs = zip(bytes(first.constBits()), bytes(last.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 2


def test_a_label_becomes_a_picture_when_it_is_seen_again(lanes):
    labels, image = lanes.ink.labels, QImage(200, 40, QImage.Format.Format_RGB32)
    text = lanes.ink.fonts.fitted(("EU demands a plan", "12 Nov 2019"), False)
    kept = []
    for _ in range(2):
        labels.begin_frame()
        with QPainter(image) as painter:
            labels.draw(painter, 0, 0, "new", text)
        kept.append("new" in labels.kept)
    assert kept == [False, True]


@pytest.mark.parametrize("points", [8, 10, 11, 14, 18])
def test_a_first_letter_that_reaches_to_the_left_is_whole_in_the_picture_too(qapp, points):
    fonts = Fonts(QFont("sans", points))
    labels = Labels(fonts, "#000000", "#000000", 1.0)
    text, images = fonts.fitted(("Jun says so", ""), False), []
    for _ in range(2):
        image = QImage(200, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        labels.begin_frame()
        with QPainter(image) as painter:
            labels.draw(painter, 20, 4, "J", text)
        images.append(bytes(image.constBits()))
    assert max(abs(one - other) for one, other in zip(*images, strict=True)) <= 2


def test_a_label_seen_before_becomes_a_picture_though_others_stood_between(lanes):
    labels, image = lanes.ink.labels, QImage(200, 40, QImage.Format.Format_RGB32)
    for key in ("first", "other", "first"):
        labels.begin_frame()
        with QPainter(image) as painter:
            labels.draw(painter, 0, 0, key, lanes.ink.fonts.fitted((key, ""), False))
    assert set(labels.kept) == {"first"}
