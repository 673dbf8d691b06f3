"""Dates that tell no event are read beside the window, the document's own left out."""

from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.ui.reader.untold import read_dates

TEXT = "Phnom Penh, 27 January 2021. Minutes of 3 May 2020, for three days. No more.\n"
DOCUMENT = Document("d", "d.txt", "t", TEXT, published=parse("2021-01-27"), published_passage=Passage(12, 27))


def test_dates_are_read_and_the_documents_own_is_left_out(qtbot):
    found: list[list[Passage]] = []
    read_dates(DOCUMENT, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    assert [passage.of(TEXT) for passage in found[0]] == ["3 May 2020"]


def test_a_cancelled_task_hands_over_nothing(qtbot):
    found: list[list[Passage]] = []
    task = read_dates(DOCUMENT, found.append)
    task.cancel()
    assert task.wait(20)
    qtbot.wait(1)
    assert found == []
