"""One map between code points and Qt's UTF-16: what is placed is what is selected."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from communique.ui.reader.offsets import LONGEST_LINE, Offsets

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ODD = [
    "",
    "plain",
    "👍 emoji before 🇰🇭 Cambodia, and after",
    "👨\u200d👩\u200d👧 families are several code points 🧑🏽",
    "القاهرة 12 يناير 2021 — talks",
    "e\u0301tat, n\u0303o, ភ្នំពេញ",
    "one\u2028two\u2029three\ufdd0four\ufdd1five\ufffcsix",
    "NBSP\u00a0here\u00a0and a tab\tthere",
    "two\r\nlines",
    "\U0010ffff\n\n\U00010000",
    "x" * (LONGEST_LINE * 2 + 5),
    "word " * LONGEST_LINE,
    "😀" * (LONGEST_LINE + 3) + "\nshort",
    "e" + "\u0301" * (LONGEST_LINE + 10),
]
odd_text = st.text(st.sampled_from("ab \n\r\t\u00a0\u2028\u2029\ufdd0\ufdd1\ufffce\u0301😀𝒳אב"), max_size=60)


def shown(text: str) -> tuple[QTextDocument, Offsets]:
    offsets = Offsets(text)
    document = QTextDocument()
    document.setPlainText(offsets.shown)
    return document, offsets


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def as_shown(quote: str) -> str:
    """A quote with what Qt cannot hold replaced, as the reader's text has it; breaks as Qt's selections give them."""
    return quote.translate({10: "\u2029", 13: " ", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0xFFFC: "\ufffd"})


def check_every_character(text: str) -> None:
    document, offsets = shown(text)
    for place, character in enumerate(text):
        start, end = offsets.position(place), offsets.end_position(place + 1)
        assert selected(document, start, end) == as_shown(character)
        assert offsets.place(start) == place
        assert offsets.place(end) == place + 1


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_character_of_a_seed_is_where_it_is_said_to_be(qapp, path):
    check_every_character(path.read_bytes().decode().replace("\r\n", "\n"))


@pytest.mark.parametrize("text", [text for text in ODD if len(text) < 100])
def test_every_character_of_an_odd_text_is_where_it_is_said_to_be(qapp, text):
    check_every_character(text)


@settings(deadline=None, max_examples=200)
@given(odd_text, st.data())
def test_what_is_placed_is_what_is_selected(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document, offsets = shown(text)
    last = offsets.end_position(end) if end > start else offsets.position(start)
    assert selected(document, offsets.position(start), last) == as_shown(text[start:end])


@pytest.mark.parametrize("text", ODD, ids=lambda text: f"{len(text)} {text[:8]!a}")
def test_a_position_comes_back_as_the_place_it_was_made_from(qapp, text):
    offsets = Offsets(text)
    places = range(0, len(text) + 1, max(1, len(text) // 500))
    assert [offsets.place(offsets.position(place)) for place in places] == list(places)


@pytest.mark.parametrize("text", ODD, ids=lambda text: f"{len(text)} {text[:8]!a}")
def test_the_document_holds_what_was_to_be_shown_and_no_more(qapp, text):
    document, offsets = shown(text)
    assert document.characterCount() - 1 == offsets.position(len(text))


def test_no_block_is_longer_than_qt_bears(qapp):
    document, _ = shown("x" * 35_000 + "\n" + "word " * 5_000)
    lengths = []
    block = document.begin()
    while block.isValid():
        lengths.append(block.length() - 1)
        block = block.next()
    assert max(lengths) <= LONGEST_LINE


def test_a_long_line_is_cut_at_a_blank_and_its_quotes_stay_whole(qapp):
    text = "The ministers met on Sunday. " * 1_000
    document, offsets = shown(text)
    for start in range(0, len(text), len("The ministers met on Sunday. ")):
        quote = text[start : start + 28]
        found = selected(document, offsets.position(start), offsets.end_position(start + 28))
        assert found.replace("\u2029", "") == quote


def test_a_combining_mark_is_not_cut_from_its_letter(qapp):
    text = "ae\u0301" * 10_000
    _, offsets = shown(text)
    assert all(not line.startswith("\u0301") for line in offsets.shown.split("\n"))
