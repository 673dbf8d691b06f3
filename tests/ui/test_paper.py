"""A timeline on paper: cut where it hurts least, nothing lost, nothing twice."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QRectF
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from communique.ui import paper, pictures
from communique.ui.timeline.gapmarks import said


@pytest.fixture
def made(session):
    session.set_view(737_200.0, 737_450.0)
    return pictures.picture(session, "Small library\nUnited States")


@pytest.mark.parametrize("room", [20, 60, 90, 200, 10_000])
def test_the_sheets_hold_all_of_the_lanes_one_after_the_other(made, room):
    held = paper.sheets(made.scene, room)
    assert held[0].top == 0
    assert held[-1].bottom == made.scene.height
    assert all(one.bottom == other.top for one, other in pairwise(held))
    assert all(0 < sheet.bottom - sheet.top <= room for sheet in held)


def test_a_sheet_ends_with_a_lane_where_it_can(made):
    ends = {band.top for band in made.scene.bands} | {made.scene.height}
    room = max(band.height for band in made.scene.bands) + 10
    assert {sheet.bottom for sheet in paper.sheets(made.scene, room)} <= ends


def test_a_lane_that_is_cut_is_named_again(made):
    first = made.scene.bands[0]
    cut = paper.sheets(made.scene, first.height - 4)[1]
    assert first.top < cut.top < first.top + first.height
    assert cut.continued == first.lane.label


def test_no_lane_is_cut_through_a_line(made):
    for sheet in paper.sheets(made.scene, made.scene.strip_top(made.scene.bands[0])):
        for band in made.scene.bands:
            for line in range(band.lines):
                top = made.scene.line_top(band, line)
                assert not top < sheet.top < top + made.scene.metrics.line


def test_without_lanes_there_is_one_sheet(made):
    assert len(paper.sheets(made.scene._replace(bands=(), height=0), 500)) == 1


def test_each_sheet_says_the_gaps_of_its_lanes(session):
    session.set_view(737_200.0, 738_700.0)
    made = pictures.picture(session, "")
    for sheet in paper.sheets(made.scene, 120):
        part = made.scene._replace(scrolled=sheet.top)
        room = sheet.bottom - sheet.top
        for each in said(made.gaps, made.nothing, part, made.look.ink.fonts, room):
            assert 0 <= each.top <= room - made.scene.metrics.head
    assert said(made.gaps, made.nothing, made.scene, made.look.ink.fonts, made.scene.height)


def test_pages_are_turned_between_the_sheets(made):
    image = QImage(1400, 260, QImage.Format.Format_RGB32)
    turned = []
    with QPainter(image) as painter:
        count = paper.put_on_paper(made, painter, QRectF(0, 0, 1400, 260), lambda: turned.append(1))
    assert count > 1
    assert len(turned) == count - 1


def test_a_small_page_makes_the_timeline_smaller_and_a_large_one_not_larger(made):
    counts = []
    for width, height in ((700, 500), (1400, 1000), (2800, 1000)):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(96 / 0.0254))
        with QPainter(image) as painter:
            counts.append(paper.put_on_paper(made, painter, QRectF(0, 0, width, height), lambda: None))
    assert counts[0] == counts[1] == counts[2]


def test_a_pdf_of_many_lanes_has_several_pages(made, session):
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    with QPainter(writer) as painter:
        count = paper.put_on_paper(made, painter, QRectF(0, 0, 1400, 300), writer.newPage)
    assert bytes(buffer.data().data()).count(b"/Type /Page\n") == count > 1


@pytest.mark.parametrize(("country", "name"), [("en_US", "Letter"), ("de_DE", "A4")])
def test_the_paper_is_that_of_the_country_laid_across(country, name):
    layout = paper.layout(QLocale(country))
    assert name in layout.pageSize().name()
    assert layout.fullRect().width() > layout.fullRect().height()
