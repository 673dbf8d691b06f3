"""Corrections that a person makes in the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.model.dates import parse
from communique.ui import correcting
from communique.ui.app import open_window
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
