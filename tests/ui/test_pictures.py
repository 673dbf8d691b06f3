"""The timeline as a file: PNG, SVG and PDF of what is shown."""

import pytest
from PySide6.QtGui import QImage

from communique.browsing.filters import Filter
from communique.browsing.lanes.standing import found
from communique.ui import pictures


@pytest.fixture(autouse=True)
def _view(session):
    session.set_view(737_200.0, 737_450.0)


def test_an_svg_keeps_text_as_text_with_legend_and_notes(session, tmp_path):
    target = tmp_path / "timeline.svg"
    pictures.save(session, target, "Small library\nUnited States")
    text = target.read_text(encoding="utf-8")
    for words in ("Opposition leader freed", "European Union", "demands, accuses", "Small library", "United States"):
        assert words in text


def test_a_filter_leaves_out_of_the_picture_what_it_hides(session, tmp_path):
    session.set_filter(Filter().toggled("relationships", "EU-KHM"))
    target = tmp_path / "timeline.svg"
    pictures.save(session, target, "")
    text = target.read_text(encoding="utf-8")
    assert "EU demands a plan" in text
    assert "Opposition leader freed" not in text


def test_a_long_gap_is_said_in_every_picture(session, tmp_path):
    session.set_view(737_200.0, 738_700.0)
    target = tmp_path / "timeline.svg"
    pictures.save(session, target, "")
    assert "nothing in these documents for 2 years and 5 months" in target.read_text(encoding="utf-8")


def test_a_gap_without_its_ground_is_said_too(session, tmp_path):
    session.set_view(737_200.0, 738_700.0)
    target = tmp_path / "timeline.svg"
    pictures.save(session, target, "", ground=False)
    assert "2 years and 5 months" in target.read_text(encoding="utf-8")


def test_the_legend_explains_pins_and_what_was_found_where_there_are_any(session, tmp_path):
    target = tmp_path / "timeline.svg"
    pictures.save(session, target, "")
    assert "pinned" not in target.read_text(encoding="utf-8")
    session.lineups.pins.pin(session.table.ids[:1])
    session.lineups.show_found(found(session.table, "EU", session.table.ids[1:2], None, 9))
    pictures.save(session, target, "")
    text = target.read_text(encoding="utf-8")
    assert "pinned" in text
    assert "found by the search" in text


def test_a_png_has_twice_the_pixels(session, tmp_path):
    target = tmp_path / "timeline.png"
    pictures.save(session, target, "")
    size = pictures.picture(session, "").size
    assert QImage(str(target)).size() == size * 2


def test_a_png_can_do_without_a_ground(session, tmp_path):
    on_white, bare = tmp_path / "white.png", tmp_path / "bare.png"
    pictures.save(session, on_white, "")
    pictures.save(session, bare, "", ground=False)
    corners = [QImage(str(target)).pixelColor(0, 0) for target in (on_white, bare)]
    assert [corner.alpha() for corner in corners] == [255, 0]
    ink = QImage(str(bare))
    assert any(ink.pixelColor(x, y).alpha() == 255 for x in range(0, ink.width(), 3) for y in range(0, 60, 3))


def test_a_pdf_of_few_lanes_is_one_page(session, tmp_path):
    target = tmp_path / "timeline.pdf"
    pictures.save(session, target, "")
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1


def test_the_old_file_stays_if_writing_fails(session, tmp_path):
    target = tmp_path / "timeline.svg"
    target.write_text("old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises((OSError, KeyError)):
            pictures.save(session, target.with_suffix(".bmp"), "")
    finally:
        tmp_path.chmod(0o700)
    assert target.read_text() == "old"


def test_a_picture_holds_all_lanes_without_scrolling(session):
    made = pictures.picture(session, "")
    assert made.scene.scrolled == 0
    assert all(band.arrangement is not None for band in made.scene.bands)
    assert made.size.height() > made.scene.height
