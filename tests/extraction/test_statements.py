"""Sentences that state how two parties stand to each other."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Statement

TEXT = """date 2019-11-27 The weather was fine.

Cambodia, one of China’s closest allies in Asia, turned its back on the United States over its criticism.

France expelled the Russian ambassador on Tuesday.

The king of Spain likes the sea."""


def statements(text: str) -> tuple[Statement, ...]:
    return extract(Document("d", "d.txt", "d", text)).statements


def test_a_relationship_without_an_event_is_a_statement_at_the_document_s_date() -> None:
    (statement,) = statements(TEXT)
    assert statement.relationships == ("CHN-KHM", "KHM-USA")
    assert str(statement.date) == "2019-11-27"
    assert TEXT[statement.start : statement.end].startswith("Cambodia, one of China’s closest allies")


def test_its_id_names_the_document_and_the_place() -> None:
    (statement,) = statements(TEXT)
    assert statement.id == f"d:s:{statement.start}"


def test_without_a_date_of_the_document_a_statement_has_none() -> None:
    (statement,) = statements("China is the closest ally of Cambodia in Asia, and the two have long been friends.")
    assert statement.date is None


def test_a_sentence_that_tells_an_event_is_no_statement() -> None:
    assert statements("date 2019-11-27 France expelled the Russian ambassador on Tuesday over the trade dispute.") == ()
