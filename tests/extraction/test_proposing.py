"""What a passage tells that a person points at: the extractor's best guess, and nothing where it has none."""

import pytest

from communique.extraction.proposing import LONGEST, proposed
from communique.model.dates import parse
from communique.model.documents import Document, Passage

TEXT = (
    "The two countries\n\nPrime Minister Hun Sen arrived in Paris on Sunday. He thanked President Emmanuel Macron for "
    "his support. Relations are excellent and deep and old and everybody says so, whoever is asked about them, on "
    "whatever day of whatever year it may be, and nobody remembers that they ever were anything else at all.\n"
)
DOCUMENT = Document("d", "d.txt", "The two countries", TEXT, published=parse("2021-05-04"))


def of(words: str):
    start = TEXT.index(words)
    return proposed(DOCUMENT, Passage(start, start + len(words)))


def test_a_sentence_that_tells_a_dated_event() -> None:
    told = of("Prime Minister Hun Sen arrived in Paris on Sunday.")
    assert (str(told.date), told.date_text) == ("2021-05-02", "Sunday")
    assert told.why == "“Sunday” is 2 May 2021, the last Sunday before the document, dated Tuesday 4 May 2021"
    assert TEXT[told.date_passage.start : told.date_passage.end] == "Sunday"
    assert told.participants == ("person:hun sen",)
    assert "Hun Sen arrives in Paris" in told.summary


def test_an_undated_sentence_with_its_pronoun() -> None:
    told = of("He thanked President Emmanuel Macron for his support.")
    assert told.date is None
    assert told.date_passage is None
    assert told.plover == "SUPPORT"
    assert set(told.codes) == {"FRA", "KHM"}
    assert told.relationships == ("FRA-KHM",)


@pytest.mark.parametrize("words", ["on Sunday", "Paris on Sunday"])
def test_a_few_words_have_a_date_of_their_own(words: str) -> None:
    told = of(words)
    assert (str(told.date), told.summary) == ("2021-05-02", words)


def test_words_that_tell_nothing_are_their_own_summary_cut() -> None:
    told = of(TEXT[TEXT.index("Relations") : -1])
    assert told.summary.startswith("Relations are excellent")
    assert len(told.summary) <= LONGEST + 2
    assert told.summary.endswith(" …")
    assert (told.date, told.plover, told.codes) == (None, None, ())


def test_the_passage_stays_as_it_was_selected() -> None:
    told = of("arrived in Paris")
    assert TEXT[told.start : told.end] == "arrived in Paris"
    assert told.id == ""
