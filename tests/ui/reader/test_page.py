"""The page: selected(place(quote)) == quote, marks under exactly their words, and no hang on any text."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from communique.model.documents import Passage
from communique.ui.fonts import reading_font
from communique.ui.reader.marks import Mark, Marks, Style
from communique.ui.reader.page import Page
from communique.ui.theme import LIGHT

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ODD = {
    "emoji": "👍 The 🇰🇭 envoy met 🧑🏽 Moreno on Sunday. 𝒳 left.\n" * 4,
    "right to left": "التقى الوزيران في القاهرة يوم 12 يناير 2021.\nOn Sunday הנשיא spoke.\n" * 3,
    "combining": "e\u0301tat n\u0303o ភ្នំពេញ ថ្ងៃទី ១០ វិច្ឆិកា\n" * 3,
    "separators": "one\u2028two\u2029three\ufdd0four\ufdd1five\ufffcsix\u00a0seven\n",
    "long line": "The ministers met on Sunday. " * 900,
    "no blank": "x" * 25_000,
}


def seed(path: Path) -> str:
    return path.read_bytes().decode().replace("\r\n", "\n")


TEXTS = {path.name[:3]: seed(path) for path in SEEDS} | ODD


@pytest.fixture
def page(qtbot):
    page = Page(LIGHT, reading_font())
    qtbot.addWidget(page)
    page.resize(460, 640)
    page.show()
    return page


def quotes(text: str) -> list[Passage]:
    """Words and sentences from all over a text."""
    step = max(1, len(text) // 60)
    return [Passage(start, min(start + 37, len(text))) for start in range(0, len(text), step)]


def as_selected(quote: str) -> str:
    return quote.translate({10: 0x2029, 0xFDD0: 0xFFFD, 0xFDD1: 0xFFFD, 0xFFFC: 0xFFFD})


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_selected_is_the_quote(page, name):
    text = TEXTS[name]
    page.show_text(text)
    for passage in quotes(text):
        page.select(passage)
        assert page.selected() == passage
        assert page.selected().of(text) == passage.of(text)


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in ("long line", "no blank")])
def test_what_qt_shows_at_a_passage_is_the_quote(page, name):
    text = TEXTS[name]
    page.show_text(text)
    for passage in quotes(text):
        page.select(passage)
        assert page.textCursor().selectedText() == as_selected(passage.of(text))


@pytest.mark.parametrize("name", [*(path.name[:3] for path in SEEDS), "emoji"])
def test_a_mark_covers_its_words_and_no_more(page, name):
    text = TEXTS[name]
    page.show_text(text)
    for passage in quotes(text)[:40]:
        words = _trimmed(text, passage)
        page.reveal(words)
        strips = [strip.rect for strip in page._strips(Mark(words.start, words.end, Style.DATE))]
        first, last = strips[0], strips[-1]
        assert page.place_at(QPointF(first.left() + 1.5, first.center().y())) == words.start
        covered = page.place_at(QPointF(last.right() - 1.5, last.center().y()))
        assert covered is not None
        assert words.start <= covered < words.end


def _trimmed(text: str, passage: Passage) -> Passage:
    """The passage without blanks at its ends, of whole letters."""
    start, end = passage.start, passage.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start + 1 and (not text[end - 1].isalnum() or (end < len(text) and not text[end].isspace())):
        end -= 1
    return Passage(start, max(end, start + 1)) if start < len(text) else Passage(0, 4)


def test_a_revealed_passage_can_be_seen(page):
    text = TEXTS["003"]
    page.show_text(text)
    passage = Passage(text.index("Meanwhile"), text.index("Meanwhile") + 200)
    assert not page.is_visible(passage)
    page.reveal(passage)
    assert page.is_visible(passage)


def test_a_revealed_passage_stays_in_view_when_the_page_is_resized(page):
    text = TEXTS["003"]
    page.show_text(text)
    passage = Passage(text.index("Meanwhile"), text.index("Meanwhile") + 40)
    page.reveal(passage)
    page.resize(300, 300)
    assert page.is_visible(passage)


def test_larger_letters_keep_the_revealed_passage_in_view(page):
    text = TEXTS["003"]
    page.show_text(text)
    passage = Passage(text.index("Meanwhile"), text.index("Meanwhile") + 40)
    page.reveal(passage)
    page.set_reading_font(reading_font(8))
    assert page.is_visible(passage)


def test_a_click_tells_the_character_under_it(page, qtbot):
    text = TEXTS["emoji"]
    page.show_text(text)
    place = text.index("Moreno")
    strip = next(page._strips(Mark(place, place + 1, Style.DATE)))
    with qtbot.waitSignal(page.clicked) as clicked:
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=strip.rect.center().toPoint())
    assert clicked.args == [place]


def test_a_click_beside_the_text_tells_nothing(page, qtbot):
    page.show_text("Short.")
    with qtbot.assertNotEmitted(page.clicked):
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))


def test_space_turns_the_page(page, qtbot):
    page.show_text(TEXTS["002"])
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert page.first_place() > 0
    qtbot.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert page.verticalScrollBar().value() == 0


def test_lines_stay_short_on_a_wide_page(page):
    page.resize(1600, 700)
    page.show_text(TEXTS["003"])
    assert page.viewport().width() < 1000


def test_markup_is_shown_as_it_stands(page):
    hostile = '<img src="file:///etc/passwd"><b>bold</b> &amp; <script>alert(1)</script>'
    page.show_text(hostile)
    assert page.toPlainText() == hostile


def test_what_is_copied_is_the_documents_own_text(page):
    text = TEXTS["separators"] + TEXTS["long line"]
    page.show_text(text)
    page.selectAll()
    page.copy()
    assert QGuiApplication.clipboard().text() == text
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_a_megabyte_with_nine_thousand_passages_is_painted_soon(page):
    sentence = "The Cambodian government also freed Kem Sokha from house arrest on Sunday, it is said here. "
    text = (sentence + "\n\n") * 10_700
    starts = range(0, 9_000 * (len(sentence) + 2), len(sentence) + 2)
    begin = perf_counter()
    page.show_text(text)
    page.mark("told", Marks(Mark(start + 68, start + 77, Style.DATE, "#c28b1e") for start in starts))
    page.grab()
    # Measured at 30 to 45 ms; the room above is for a busy machine.
    assert perf_counter() - begin < 0.5
