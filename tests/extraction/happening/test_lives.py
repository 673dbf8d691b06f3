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


LIFE = """Jane Roe

Jane Roe (born 5 August 1952) is a Cambodian politician. {}"""


def test_a_birth_in_brackets_is_told() -> None:
    assert told(LIFE.format("")) == [("1952-08-05", "Jane Roe born")]


def test_an_age_counts_from_the_birth() -> None:
    assert [date for date, _ in told(LIFE.format("She was 25 years old when she succeeded the king."))] == [
        "1952-08-05",
        "1977~",
    ]


def test_every_turn_of_a_list_has_its_own_date() -> None:
    line = "She joined the party in 1970, fled to Vietnam in 1977 and returned in 1979."
    assert [date for date, _ in told(LIFE.format(line))][1:] == ["1970", "1977", "1979"]


def test_every_passive_turn_of_a_list_has_its_own_date() -> None:
    line = "She was arrested in 2010, jailed in 2011 and freed in 2012."
    assert [date for date, _ in told(LIFE.format(line))][1:] == ["2010", "2011", "2012"]


def test_the_outcome_of_an_election_in_its_sentence_has_its_date() -> None:
    assert [date for date, _ in told(LIFE.format("She won 68 seats in the 2003 elections."))][1:] == ["2003"]


def test_an_accord_that_is_only_named_with_its_year_is_no_event() -> None:
    assert told(NEWS + "France stands by the Outer Space Treaty of 1967 with Cambodia.") == []


def test_an_accord_that_somebody_signed_in_a_year_is_one() -> None:
    assert [date for date, _ in told(NEWS + "France signed the Outer Space Treaty with Cambodia in 1967.")] == ["1967"]
