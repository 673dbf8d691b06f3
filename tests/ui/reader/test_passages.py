"""Every highlight covers exactly its passage: over the five documents as they are really read, and over odd ones."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.documents import Passage
from communique.ui.fonts import reading_font
from communique.ui.reader.marks import Mark, Marks, Style
from communique.ui.reader.page import Page
from communique.ui.reader.tellings import Tellings
from communique.ui.session import Session
from communique.ui.theme import LIGHT

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
ODD = {
    "emoji.txt": (
        "👍🏽 On 3 May 2021 Hun Sen met Antony Blinken in Phnom Penh 🇰🇭🇺🇸. 😀 The European Union sanctioned Cambodia "
        "on 12 August 2020. 🧑‍🤝‍🧑 Sam Rainsy left Cambodia in 2015. 𝒳\n"
    ),
    "right to left.txt": (
        "التقى الوزيران أمس. Hun Sen met Antony Blinken in Phnom Penh on 3 May 2021. هنأ الرئيس.\n"
        "הנשיא: Sam Rainsy left Cambodia in 2015.\n"
    ),
    "combining.txt": (
        "E\u0301tat, n\u0303o, ភ្នំពេញ។ Hun Sen met Antony Blinken in Phnom Penh on 3 May 2021. "
        "Zo\u0308e\u0308 said so. Sam Rainsy left Cambodia in 2015.\n"
    ),
    "separators.txt": (
        "One\u2028Hun Sen met Antony Blinken in Phnom Penh on 3\u00a0May\u00a02021.\u2029"
        "Sam Rainsy left Cambodia in 2015.\ufdd0\n"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("passages")
    made = Library.create(folder / "passages.communique")
    for name, text in ODD.items():
        (folder / name).write_text(text, encoding="utf-8")
    for path in (*SEEDS, *(folder / name for name in ODD)):
        made.apply(edit_for(made, extracted(path)))
    yield made
    made.close()


@pytest.fixture
def session(library, qapp):
    return Session(library)


@pytest.fixture
def page(qtbot):
    page = Page(LIGHT, reading_font())
    qtbot.addWidget(page)
    page.resize(440, 700)
    page.show()
    return page


def document(session, name: str):
    return next(session.document(one.id) for one in session.documents() if one.path.endswith(name))


NAMES = [*(path.name for path in SEEDS), *ODD]


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:9])
def test_something_is_marked_and_each_mark_selects_its_words(session, page, name):
    shown = document(session, name)
    page.show_text(shown.text)
    tellings = Tellings(session, shown)
    marks = [*tellings.marks, *tellings.sentences]
    assert marks
    for mark in marks:
        page.select(Passage(mark.start, mark.end))
        assert page.selected() == Passage(mark.start, mark.end)
        assert _as_text(page.textCursor().selectedText()) == _as_text(shown.text[mark.start : mark.end])


@pytest.mark.parametrize("name", [path.name for path in SEEDS] + ["emoji.txt"], ids=lambda name: name[:9])
def test_what_is_painted_lies_over_the_first_and_last_character(session, page, name):
    shown = document(session, name)
    page.show_text(shown.text)
    for mark in Tellings(session, shown).marks:
        page.reveal(Passage(mark.start, mark.end))
        strips = [strip.rect for strip in page._strips(Mark(mark.start, mark.end, Style.DATE))]
        first, last = strips[0], strips[-1]
        assert page.place_at(QPointF(first.left() + 1, first.center().y())) == mark.start
        assert page.place_at(QPointF(last.right() - 1, last.center().y())) == mark.end - 1


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:9])
def test_the_sentence_of_every_event_is_the_one_that_is_banded(session, name):
    shown = document(session, name)
    tellings = Tellings(session, shown)
    for mention in session.library.mentions_in(shown.id):
        event = session.library.event_of(mention.id)
        banded = {(mark.start, mark.end) for mark in tellings.passages(event)}
        assert (mention.start, mention.end) in banded


def test_a_click_anywhere_on_a_telling_finds_its_event(session):
    for entry in session.documents():
        tellings = Tellings(session, session.document(entry.id))
        for telling in session.library.tellings_in(entry.id):
            assert telling.event in tellings.at(telling.passage.start)
            assert telling.event in tellings.at(telling.passage.end - 1)


def test_marks_of_all_documents_are_painted_without_a_word(session, page):
    for entry in session.documents():
        shown = session.document(entry.id)
        page.show_text(shown.text)
        page.mark("told", Marks(Tellings(session, shown).marks))
        assert not page.grab().isNull()


def _as_text(words: str) -> str:
    """The same words whether Qt or the document gives them: breaks and stand-ins alike."""
    return words.translate({0x2029: "\n", 0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0xFFFC: "\ufffd"})
