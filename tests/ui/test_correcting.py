"""Corrections that a person makes in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from communique.model.dates import parse
from communique.model.edits import Correction, Edit
from communique.ui import correcting
from communique.ui.app import open_window
from communique.ui.buttons import Chip
from communique.ui.commands import BY_ID
from communique.ui.orphans import OrphansDialog
from communique.ui.window import MainWindow


@pytest.fixture
def seeds_window(seeds_library: Path, qtbot: QtBot) -> MainWindow:
    window = open_window(seeds_library)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not window.session.busy)
    return window


def dates_told_in(window: MainWindow, document_id: str) -> set[str]:
    library = window.session.library
    assert library is not None
    return {str(mention.date) for mention in library.mentions_in(document_id)}


def test_dates_follow_the_date_given_to_their_document(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session = seeds_window.session
    document = next(entry for entry in session.documents() if "003" in entry.path)
    assert "2019-11-10" in dates_told_in(seeds_window, document.id)
    correcting.publish(seeds_window, document.id, parse("2019-11-23"))
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    assert session.document(document.id).published == parse("2019-11-23")
    assert "2019-11-17" in dates_told_in(seeds_window, document.id)
    session.undo()
    assert "2019-11-10" in dates_told_in(seeds_window, document.id)


def test_a_document_without_a_date_takes_one(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session = seeds_window.session
    document = next(entry for entry in session.documents() if entry.published is None)
    correcting.publish(seeds_window, document.id, parse("2022-02-01"))
    qtbot.waitUntil(lambda: not session.busy)
    assert session.document(document.id).published_by_hand


def event_titled(window: MainWindow, words: str) -> str:
    table = window.session.table
    return next(id for id, title in zip(table.ids, table.titles, strict=True) if words in title)


def test_selected_events_are_merged_and_the_one_selected(seeds_window: MainWindow) -> None:
    session = seeds_window.session
    freed, left = event_titled(seeds_window, "frees Kem"), event_titled(seeds_window, "leaves Cambodia")
    before = session.table.n
    session.select(left, freed)
    seeds_window.run("edit.merge")
    assert session.table.n == before - 1
    assert len(session.mentions_of(str(session.current))) == 3
    session.undo()
    assert session.table.n == before


def test_one_event_cannot_be_merged(seeds_window: MainWindow) -> None:
    session = seeds_window.session
    session.select(event_titled(seeds_window, "frees Kem"))
    before = session.table.n
    seeds_window.run("edit.merge")
    assert session.table.n == before


def test_what_the_document_tells_is_split_off(seeds_window: MainWindow) -> None:
    session = seeds_window.session
    freed = event_titled(seeds_window, "frees Kem")
    session.select(freed)
    here = next(one.id for one in session.mentions_of(freed) if one.document == session.document_id)
    seeds_window.run("edit.split")
    assert session.library is not None
    assert session.library.event(session.library.event_of(here)).mentions == (here,)
    assert not seeds_window.can_run(BY_ID["edit.split"])


def test_an_event_is_edited_in_its_card(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session, card = seeds_window.session, seeds_window.card
    freed = event_titled(seeds_window, "frees Kem")
    session.select(freed)
    seeds_window.activateWindow()
    seeds_window.reader.page.setFocus()
    seeds_window.run("edit.event")
    assert card.editing is not None
    form = card.editing.form
    form.title.setText("Kem Sokha comes home")
    qtbot.keyClick(form.title, Qt.Key.Key_Return)
    assert card.editing is None
    assert seeds_window.focusWidget() is seeds_window.reader.page
    assert session.event(freed).summary == "Kem Sokha comes home"
    assert any("You set the title" in line.text for line in card.lines if line.isVisible())


def test_editing_is_left_by_escape_and_by_selecting_another(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session, card = seeds_window.session, seeds_window.card
    freed = event_titled(seeds_window, "frees Kem")
    session.select(freed)
    for leave in (lambda: card.editing.cancel.click(), lambda: session.select(event_titled(seeds_window, "Indonesia"))):
        card.edit()
        card.editing.form.title.setText("Never said")
        leave()
        assert card.editing is None
        assert all(line.isVisible() for line in card.lines[:2])
        assert card.buttons.isVisible()
    assert "Never said" not in session.table.titles


def test_a_form_takes_room_and_gives_it_back(seeds_window: MainWindow, qtbot: QtBot) -> None:
    seeds_window.resize(1024, 700)
    card = seeds_window.card
    seeds_window.session.select(event_titled(seeds_window, "frees Kem"))
    qtbot.waitUntil(lambda: card.height() > 0)
    before = card.height()
    card.edit()
    qtbot.waitUntil(lambda: card.height() > before)
    card.editing.cancel.click()
    qtbot.waitUntil(lambda: card.height() == before)


def test_a_form_that_cannot_be_saved_stays(seeds_window: MainWindow) -> None:
    session, card = seeds_window.session, seeds_window.card
    session.select(event_titled(seeds_window, "frees Kem"))
    card.edit()
    assert card.editing is not None
    card.editing.form.title.setText(" ")
    assert not card.editing.save.isEnabled()


def test_a_new_name_is_asked_of_where_it_can_be_seen_and_saved(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session, card = seeds_window.session, seeds_window.card
    seeds_window.resize(1024, 700)
    event_id = event_titled(seeds_window, "frees Kem")
    session.select(event_id)
    card.edit()
    assert card.editing is not None
    form = card.editing.form
    with qtbot.waitSignal(form.new_actors.appeared):
        form.parties.setText("Cambodia, Mu Sochua")
    (row,) = form.new_actors.rows
    shown = card.viewport().rect()
    assert shown.contains(row.country.mapTo(card.viewport(), row.country.rect().center()))
    card.editing.save.click()
    assert "person:mu sochua" in session.event(event_id).participants
    assert "Mu Sochua" in [actor.name for actor in session.table.participants_of(session.table.row_of(event_id))]
    session.undo()
    assert session.library is not None
    assert session.library.find_actor("person:mu sochua") is None


def test_the_list_offers_what_can_be_done_with_its_events(seeds_window: MainWindow, qtbot: QtBot) -> None:
    session = seeds_window.session
    session.select(event_titled(seeds_window, "Indonesia"), event_titled(seeds_window, "frees Kem"))
    events, custom = seeds_window.event_list, Qt.ContextMenuPolicy.CustomContextMenu
    qtbot.waitUntil(lambda: events.contextMenuPolicy() == custom)
    events.customContextMenuRequested.emit(QPoint(5, 5))
    menu = seeds_window.findChild(QMenu, "eventMenu")
    assert menu is not None
    names = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    corrections = ["edit.confirm", "edit.reject", "edit.event", "edit.date", "edit.merge", "edit.split"]
    assert names == [*corrections, "event.pin"]
    menu.close()


def test_a_made_event_without_its_words_is_listed_and_can_be_forgotten(
    seeds_window: MainWindow,
) -> None:
    session = seeds_window.session
    assert session.library is not None
    document = session.documents()[0].id
    lost = Correction(f"{document}:5:m0", "made", '{"summary": "Lost", "participants": []}', document, "no such words")
    session.perform(Edit("Lose the words", (), (lost,)))
    dialog = OrphansDialog(seeds_window)
    assert any("Lost" in label.text() and "no such words" in label.text() for label in dialog.findChildren(QLabel))
    dialog.findChild(Chip).click()
    assert session.library.corrections() == ()
    assert dialog.about.text() == "Every event that you made stands at its words."
    dialog.close()
