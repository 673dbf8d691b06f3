"""Who told what a sentence tells, and when."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document


def told(sentence: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    text = f"date 2024-08-13 The weather in France was fine.\n\n{sentence}"
    found = extract(Document("d", "d.txt", "d", text)).mentions
    return [(str(mention.date), mention.plover, mention.relationships) for mention in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "China expelled a French envoy on Friday, the foreign ministry said on Monday.",
        "China expelled a French envoy on Friday, said the foreign ministry on Monday.",
        "China expelled a French envoy on Friday, the foreign ministry said Monday after a meeting.",
    ],
)
def test_who_tells_a_deed_does_nothing_by_it(sentence: str) -> None:
    assert told(sentence) == [("2024-08-09", "SANCTION", ("CHN-FRA",))]


def test_a_plan_and_its_announcement_are_two_events() -> None:
    found = told("The Chinese minister will visit Laos from August 15 to 17, the Chinese foreign ministry said Monday.")
    assert found == [
        ("2024-08-15/2024-08-17", "AGREE", ("CHN-LAO",)),
        ("2024-08-12", "AGREE", ("CHN-LAO",)),
    ]


def test_an_opinion_is_an_event_of_who_tells_it() -> None:
    (statement,) = told("Relations with Laos are good, the Chinese foreign ministry said on Monday.")
    assert statement[0] == "2024-08-12"


def test_a_press_briefing_is_only_where_something_was_said() -> None:
    (statement,) = told("At a press briefing on Monday, the French minister said relations were good.")
    assert statement[1] is None
