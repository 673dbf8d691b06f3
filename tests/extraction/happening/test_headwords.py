"""What an encyclopaedic article tells by its signs alone: births, deaths, degrees."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document


def told(text: str) -> list[tuple[str, str]]:
    found = extract(Document("d", "d.txt", "d", f"{text} He was a man of many parts in his time.")).mentions
    return [(str(mention.date), mention.summary) for mention in found]


@pytest.mark.parametrize(
    ("headword", "expected"),
    [
        ("Hun Sen, 1952–, Cambodian political leader.", [("1952", "Hun Sen is born")]),
        (
            "Norodom Sihanouk (1922–2012) was a Cambodian king.",
            [("1922", "Norodom Sihanouk is born"), ("2012", "Norodom Sihanouk dies")],
        ),
        (
            "Lee Kuan Yew (b. May 14, 1911, Paungdale, Burma—d. Dec. 5, 2002, Yangon), general.",
            [("1911-05-14", "Lee Kuan Yew is born"), ("2002-12-05", "Lee Kuan Yew dies")],
        ),
    ],
)
def test_the_years_behind_a_name_are_those_of_a_life(headword: str, expected: list[tuple[str, str]]) -> None:
    assert told(headword) == expected


def test_the_years_of_an_office_are_no_life() -> None:
    assert told("Hun Sen (1993–1998) was a Cambodian prime minister beside another.") == []


def test_a_degree_in_brackets_tells_when_somebody_graduated() -> None:
    found = told("Hun Sen, 1952–, Cambodian political leader, grad. Univ. of Hanoi (B.A., 1988).")
    assert found[1:] == [("1988", "Hun Sen graduates from Univ. of Hanoi")]
