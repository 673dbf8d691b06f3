"""Turns of a life or of a history that are told without a date of their own."""

from communique.extraction import extract
from communique.model.documents import Document

PARTY = """The Ruritanian Front

The Ruritanian Front was founded in Cambodia in 1981 by students. It took part in the national election in 1993.
The Front won the election. Its leader fled to Thailand."""

NEWS = "date 2008-10-04 The weather in Cambodia was fine.\n\n"


def told(text: str) -> list[tuple[str, str]]:
    return [(str(m.date), m.summary) for m in extract(Document("d", "d.txt", "d", text)).mentions]


def test_what_came_after_something_dated_begins_there() -> None:
    text = NEWS + "After his father died in 1960, King Jane Roe of Cambodia became the head of state."
    assert [date for date, _ in told(text)] == ["1960", "1960/2008-10-04"]


def test_what_something_dated_came_after_lies_before_it() -> None:
    text = NEWS + "The border dispute erupted in July after Cambodia won World Heritage status for the temple."
    assert [date for date, _ in told(text)] == ["2008-07", "../2008-07"]


def test_the_outcome_of_the_election_told_before_has_its_date() -> None:
    assert ("1993", "The Front wins the election") in told(PARTY)


def test_an_outcome_of_something_else_has_not_the_election_s_date() -> None:
    text = PARTY.replace("won the election", "fought a war in 1997. The Front won")
    assert [date for date, line in told(text) if line == "The Front wins"] != ["1993"]


def test_what_has_been_going_on_is_no_event() -> None:
    assert told(NEWS + "Cambodia has been attacking Thailand.") == []
