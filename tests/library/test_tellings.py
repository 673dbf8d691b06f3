"""Where a document tells its events: every passage, in its order, with the event it belongs to."""

from pathlib import Path

import pytest

from communique.library import Library
from communique.model.documents import Document, Passage
from communique.model.edits import Edit
from communique.model.events import Event, Mention

TEXT = "He left in 2015. She came. He is gone.\n"


@pytest.fixture
def library(tmp_path: Path):
    made = Library.create(tmp_path / "told.communique")
    late = Mention("d:17:0", "d", 17, 26, None, None, None, "", "She came")
    early = Mention("d:0:0", "d", 0, 16, None, "2015", Passage(11, 15), "", "He left", also=(Passage(27, 38),))
    event = Event("d:0:0", ("d:0:0", "d:17:0"), None, "", "He left and she came")
    made.apply(Edit("Fill", (), (Document("d", "d.txt", "t", TEXT), late, early, event)))
    yield made
    made.close()


def test_tellings_come_in_the_order_of_the_text_with_their_event(library):
    first, second = library.tellings_in("d")
    assert (first.passage.of(TEXT), first.event) == ("He left in 2015.", "d:0:0")
    assert (second.passage.of(TEXT), second.event) == ("She came.", "d:0:0")


def test_further_passages_and_the_words_of_the_date_come_along(library):
    first, second = library.tellings_in("d")
    assert [place.of(TEXT) for place in first.also] == ["He is gone."]
    assert first.date_passage.of(TEXT) == "2015"
    assert (second.also, second.date_passage) == ((), None)


def test_a_document_that_is_not_there_tells_nothing(library):
    assert library.tellings_in("x") == ()
