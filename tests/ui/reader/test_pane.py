"""The reader follows the session's document and selection, and a click on a passage selects its event."""

import pytest
from PySide6.QtCore import QPoint, Qt

from communique.library import LibraryError
from communique.model.actors import Appearance
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Edit
from communique.model.events import Event, Mention
from communique.ui.reader import Reader
from communique.ui.reader.marks import Mark, Style
from communique.ui.session import Session
from communique.ui.tasks import Task
from communique.ui.theme import DARK

A, B, C = "a" * 8, "b" * 8, "c" * 8


@pytest.fixture
def reader(session, qtbot):
    reader = Reader(session)
    qtbot.addWidget(reader)
    reader.resize(440, 600)
    reader.show()
    return reader


def event_id(session, title: str) -> str:
    return session.table.ids[session.table.titles.index(title)]


def marked(reader, style: Style) -> list[str]:
    marks = reader.page._layers.values()
    text = reader.page.text
    return [text[mark.start : mark.end] for layer in marks for mark in layer if mark.style is style]


def middle_of(reader, words: str) -> QPoint:
    start = reader.page.text.index(words)
    strip = next(reader.page._strips(Mark(start, start + len(words), Style.DATE)))
    return strip.rect.center().toPoint()


def click(reader, qtbot, words: str) -> None:
    qtbot.mouseClick(reader.page.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(reader, words))


def test_the_first_document_is_on_the_page_at_the_start(reader, session):
    assert reader.document_id == session.document_id == A


def test_a_document_that_the_session_shows_comes_onto_the_page(reader, session):
    session.show_document(B)
    assert reader.page.text == session.document(B).text


def test_the_heading_says_what_the_document_is(reader):
    assert reader.heading.about.text == "News report · 16 November 2019 · a.txt"


def test_the_folders_of_a_document_are_not_shown(reader):
    assert "somewhere" not in reader.heading.title.text + reader.heading.about.text


def test_a_document_without_a_date_asks_for_it(reader, session, qtbot):
    session.show_document(C)
    with qtbot.waitSignal(reader.asked) as asked:
        next(run for run in reader.heading.about.links if run.text == "When was this written?").action()
    assert asked.args == ["edit.published"]


def test_selecting_an_event_shows_its_sentence_in_its_document(reader, session):
    session.select(event_id(session, "Prak Sokhonn meets Blinken"))
    assert reader.document_id == B
    assert marked(reader, Style.SELECTED) == ["Prak Sokhonn met Antony Blinken in Washington on 13 May 2022."]


def test_the_selected_sentence_is_scrolled_into_view(reader, session):
    text = "Nothing is told here.\n\n" * 200 + "They met on 1 May 2020.\n"
    _add(session, Document("d" * 8, "d.txt", "Long", text))
    passage = Passage(text.index("They met"), len(text) - 1)
    session.show_document("d" * 8, passage)
    assert reader.page.is_visible(passage)


def test_the_selected_sentence_stays_in_view_when_the_reader_gets_smaller(reader, session):
    reader.resize(440, 600)
    session.select(event_id(session, "Washington praises Phnom Penh"))
    reader.resize(260, 230)
    start = reader.page.text.index("Washington")
    assert reader.page.is_visible(Passage(start, start + 20))


def test_selecting_nothing_takes_the_band_away(reader, session):
    session.select(event_id(session, "EU demands a plan"))
    session.select()
    assert marked(reader, Style.SELECTED) == []


def test_a_click_on_a_sentence_selects_its_event(reader, session, qtbot):
    click(reader, qtbot, "demanded")
    assert session.current == event_id(session, "EU demands a plan")


def test_a_click_on_a_statement_selects_it(reader, session, qtbot):
    click(reader, qtbot, "closest allies")
    assert session.current.startswith(f"{A}:s:")


def test_enter_selects_what_is_told_at_the_caret(reader, session, qtbot):
    reader.page.select(Passage(reader.page.text.index("Washington"), reader.page.text.index("Washington")))
    qtbot.keyClick(reader.page, Qt.Key.Key_Return)
    assert session.current == event_id(session, "Washington praises Phnom Penh")


def test_brackets_go_from_telling_to_telling(reader, session, qtbot):
    session.select(event_id(session, "Opposition leader freed"))
    qtbot.keyClick(reader.page, Qt.Key.Key_BracketRight)
    assert session.current == event_id(session, "EU demands a plan")
    qtbot.keyClick(reader.page, Qt.Key.Key_BracketLeft)
    assert session.current == event_id(session, "Opposition leader freed")


def test_hovering_says_what_is_told_there(reader, session):
    reader.page.hovered.emit(reader.page.text.index("demanded"))
    assert reader.page.hint == "12 November 2019 · EU demands a plan"
    assert marked(reader, Style.HOVERED) == ["The EU demanded a plan within a month."]


def test_names_of_actors_are_marked_but_not_countries_and_pronouns(reader, session):
    text = "Hun Sen left Cambodia. He said so.\n"
    places = {"person:hun sen": ("Hun Sen", "He"), "country:KHM": ("Cambodia",)}
    appearances = [
        Appearance("d" * 8, actor, tuple(Passage(text.index(name), text.index(name) + len(name)) for name in names))
        for actor, names in places.items()
    ]
    session.perform(Edit("Add", (), (Document("d" * 8, "d.txt", "Left", text), *appearances)))
    session.show_document("d" * 8)
    assert marked(reader, Style.ACTOR) == ["Hun Sen"]


def test_a_rejected_event_is_not_marked_but_can_be_selected(reader, session):
    session.show_document(C)
    assert not any("born" in words for words in marked(reader, Style.EVENT))
    session.select(event_id(session, "Hun Sen born"))
    assert marked(reader, Style.SELECTED) == ["He was born in 1952."]


def test_ctrl_page_down_and_up_go_through_the_documents(reader, session, qtbot):
    qtbot.keyClick(reader.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert session.document_id == B
    qtbot.keyClick(reader.page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert session.document_id == A


def test_the_last_document_has_none_after_it(reader, session, qtbot):
    session.show_document(C)
    reader.next_document()
    assert session.document_id == C


def test_ctrl_plus_minus_and_zero_set_the_size_of_the_text(reader, qtbot):
    usual = reader.page.document().defaultFont().pointSizeF()
    with qtbot.waitSignal(reader.text_size_changed) as changed:
        qtbot.keyClick(reader.page, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert changed.args == [1]
    assert reader.page.document().defaultFont().pointSizeF() == usual + 1
    qtbot.keyClick(reader.page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert reader.text_size == 0


def test_ctrl_f_finds_in_the_document(reader, qtbot):
    qtbot.keyClick(reader.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    reader.find_bar.field.setText("washington")
    assert reader.find_bar.count.text() == "1 of 1"
    assert marked(reader, Style.FOUND_HERE) == ["Washington"]


def test_another_document_is_searched_for_the_same_words(reader, session):
    reader.find()
    reader.find_bar.field.setText("Washington")
    session.show_document(B)
    assert marked(reader, Style.FOUND_HERE) == ["Washington"]
    assert reader.find_bar.count.text() == "1 of 1"


def test_escape_on_the_page_closes_the_search(reader, qtbot):
    reader.find()
    qtbot.keyClick(reader.page, Qt.Key.Key_Escape)
    assert not reader.is_finding


def test_f3_goes_on_from_the_page(reader, qtbot):
    reader.find()
    reader.find_bar.field.setText("the")
    reader.page.setFocus()
    qtbot.keyClick(reader.page, Qt.Key.Key_F3)
    assert reader.find_bar.at == 1


def test_closing_the_search_takes_its_marks_away(reader):
    reader.find()
    reader.find_bar.field.setText("Washington")
    reader.find_bar.close_bar()
    assert marked(reader, Style.FOUND_HERE) == []


def test_a_document_without_events_says_so_and_shows_the_dates_it_has(reader, session, qtbot, monkeypatch):
    text = "Minutes of 3 May 2021. No more is told.\n"
    given = [Passage(text.index("3 May"), text.index("3 May") + 10)]
    monkeypatch.setattr("communique.ui.reader.untold.read_dates", lambda _, done: [done(given), Task(*[None] * 4)][1])
    _add(session, Document("d" * 8, "d.txt", "Minutes", text))
    session.show_document("d" * 8)
    assert reader.note.text == "No dated event in “Minutes”; 1 date was read that tells none: show"
    reader.note.links[0].action()
    assert marked(reader, Style.UNTOLD_DATE) == ["3 May 2021"]


def test_a_document_with_events_has_no_note(reader):
    assert reader.note.isHidden() or not reader.note.isVisible()


def test_a_library_without_documents_offers_to_open_some(qtbot):
    reader = Reader(Session())
    qtbot.addWidget(reader)
    reader.show()
    assert reader.empty.isVisible()
    with qtbot.waitSignal(reader.asked) as asked:
        reader.empty.links[0].action()
    assert asked.args == ["file.open"]


def test_a_removed_document_leaves_the_page(reader, session):
    session.show_document(C)
    library = session.library
    gone = (library.document(C), *library.mentions_in(C))
    events = [library.event(telling.event) for telling in library.tellings_in(C)]
    session.perform(Edit("Remove", (*gone, *events), ()))
    assert reader.document_id == A


def test_a_date_set_by_hand_shows_in_the_heading(reader, session):
    before = session.document(C)
    after = Document(**{**_fields(before), "published": parse("1995"), "published_by_hand": True})
    session.show_document(C)
    session.perform(Edit("Date", (before,), (after,)))
    assert reader.heading.about.text == "Biography · 1995 (set by hand) · c.txt"


def test_a_document_that_cannot_be_read_is_reported(reader, session, qtbot, monkeypatch):
    def fail(_: str) -> Document:
        raise LibraryError(session.library.path, "The disk is gone.")

    monkeypatch.setattr(session, "document", fail)
    with qtbot.waitSignal(session.failed) as failed:
        session.show_document(B)
    assert failed.args[0] == "Open a document"
    assert "The disk is gone." in failed.args[1]
    assert reader.page.text == ""


def test_a_long_document_is_seen_first_and_marked_then(reader, session, qtbot):
    filling = "Nothing is told here.\n" * 20_000
    text = filling + "The two met.\n"
    start, id = len(filling), "d" * 8
    mention = Mention(f"{id}:{start}:0", id, start, len(text) - 1, None, None, None, "", "They met")
    event = Event(mention.id, (mention.id,), None, "", "They met")
    session.perform(Edit("Add", (), (Document(id, "d.txt", "Long", text), mention, event)))
    session.show_document(id)
    assert reader.page.text == text
    assert session.busy
    session.select(event.id)
    qtbot.waitUntil(lambda: not session.busy)
    assert marked(reader, Style.SELECTED) == ["The two met."]
    assert reader.page.is_visible(Passage(start, start + 12))


def test_the_dark_theme_reaches_the_page(reader, session):
    session.set_theme(DARK)
    assert reader.page.palette().base().color().name() == DARK.page


def test_no_text_of_a_document_is_read_as_markup(reader, session):
    _add(session, Document("d" * 8, "d.txt", "<img src='file:///etc/passwd'>", "<b>bold</b> text\n"))
    session.show_document("d" * 8)
    assert reader.heading.title.text == "<img src='file:///etc/passwd'>"
    assert reader.page.toPlainText() == "<b>bold</b> text\n"


def _add(session, document: Document) -> None:
    session.perform(Edit("Add", (), (document,)))


def _fields(document: Document) -> dict[str, object]:
    return {name: getattr(document, name) for name in Document.__dataclass_fields__}
