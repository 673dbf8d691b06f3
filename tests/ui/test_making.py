"""An event is made of words selected in the reader, filled in by what the program reads in them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from communique.model.dates import parse
from communique.ui.app import open_window
from communique.ui.making import MakeDialog
from communique.ui.window import MainWindow

WORDS = "Rainsy left Cambodia in 2015"


@pytest.fixture
def window(seeds_library: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(seeds_library)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not window.session.busy)
    document = next(entry for entry in window.session.documents() if "003" in entry.path)
    window.session.show_document(document.id)
    return window


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> MakeDialog:
    select(window, WORDS)
    window.reader.page.setFocus()
    qtbot.keyClick(window.reader.page, "e")
    qtbot.waitUntil(lambda: window.findChild(MakeDialog) is not None)
    made = window.findChild(MakeDialog)
    assert isinstance(made, MakeDialog)
    return made


def select(window: MainWindow, words: str) -> None:
    text, cursor = window.reader.page.toPlainText(), window.reader.page.textCursor()
    start = text.replace("\xa0", " ").index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    window.reader.page.setTextCursor(cursor)


def test_it_is_filled_in(dialog: MakeDialog) -> None:
    assert WORDS in dialog.words.text()
    assert dialog.form.date.date == parse("2015")
    assert dialog.form.parties.text() == "Cambodia, Sam Rainsy"
    assert dialog.why.text().startswith("Why this date: “")


def test_making_it_selects_it_at_its_words(dialog: MakeDialog, window: MainWindow) -> None:
    dialog.form.title.setText("Sam Rainsy goes abroad")
    dialog.accept()
    session = window.session
    assert session.current is not None
    event = session.event(session.current)
    assert (event.summary, event.corrected) == ("Sam Rainsy goes abroad", ("made",))
    (mention,) = session.mentions_of(event.id)
    assert mention.passage.of(session.document(mention.document).text) == WORDS
    assert not window.reader.page.textCursor().hasSelection()
    session.undo()
    assert session.current is None


def test_a_date_of_ones_own_has_its_own_reason(dialog: MakeDialog, window: MainWindow) -> None:
    dialog.form.date.field.setText("November 2015")
    assert dialog.why.text() == "Why this date: You set this date by hand."
    dialog.accept()
    mention = window.session.mentions_of(str(window.session.current))[0]
    assert (mention.date, mention.date_passage) == (parse("2015-11"), None)


def test_without_a_title_it_cannot_be_made(dialog: MakeDialog, window: MainWindow) -> None:
    dialog.form.title.clear()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    before = window.session.table.n
    dialog.accept()
    assert window.session.table.n == before


def test_without_words_it_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.reader.page.setFocus()
    with qtbot.waitSignal(window.session.failed) as said:
        qtbot.keyClick(window.reader.page, "e")
    assert said.args == ["Make an event", "Select the words that tell it, then press E."]
    assert not window.session.busy
    assert window.findChild(MakeDialog) is None
