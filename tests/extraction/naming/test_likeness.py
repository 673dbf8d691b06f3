"""Spelling variants fold into one person; two real people never."""

import pytest

from communique.extraction.naming import same_person
from communique.extraction.naming.likeness import are_one_name, distance
from communique.model.actors import Actor


def person(name: str, code: str | None = None) -> Actor:
    return Actor(f"person:{name.lower()}", name, "person", code)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anthony Blinken", "Antony John Blinken"),
        ("Anthony Blinken", "Anthony Blinens"),
        ("Joe Biden", "Jo Biden"),
        ("Joe Biden", "Joseph R. Biden"),
        ("PRAK Sokhonn", "Prak Sokhonn"),
        ("Mori Takeo", "Takeo Mori"),
        ("Recep Tayyip Erdoğan", "Recep Erdogan"),
        ("Yoon Suk-yeol", "Yoon Suk Yeol"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert are_one_name(one, other)
    assert are_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Hun Sen", "Hun Manet"),
        ("John Kerry", "John Kelly"),
        ("George H. W. Bush", "George W. Bush"),
        ("Ferdinand Marcos", "Ferdinand Marcos Jr."),
        ("Nguyen Van Thanh", "Nguyen Van Thinh"),
        ("Nguyen Thanh", "Nguyen Van Thanh"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Robert Kennedy", "John Kennedy"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not are_one_name(one, other)
    assert not same_person(person(one), person(other))


def test_over_documents_a_letter_parts_two_people() -> None:
    assert not same_person(person("Boris Johnson"), person("Boris Johnston"))


def test_over_documents_a_middle_name_does_not() -> None:
    assert same_person(person("Antony John Blinken", "USA"), person("Anthony Blinken"))


def test_two_states_part_two_namesakes() -> None:
    assert not same_person(person("David Wilson Smith", "USA"), person("David Smith", "GBR"))


def test_two_known_persons_stay_two() -> None:
    assert not same_person(person("John Adams", "USA"), person("John Quincy Adams", "USA"))


def test_a_family_name_alone_is_never_surely_someone() -> None:
    assert not same_person(person("Trump"), person("Donald Trump"))


def test_a_person_is_no_state() -> None:
    assert not same_person(Actor("country:JOR", "Jordan", "country", "JOR"), person("Jordan"))


@pytest.mark.parametrize(
    ("a", "b", "far"), [("blinken", "blinens", 2), ("abcd", "abdc", 1), ("abc", "abc", 0), ("abc", "xyz", 2)]
)
def test_distance_counts_changes_up_to_a_limit(a: str, b: str, far: int) -> None:
    assert distance(a, b, 1) == min(far, 2)
    assert distance(a, b, 5) == (far if far < 2 or a == "blinken" else 3)
