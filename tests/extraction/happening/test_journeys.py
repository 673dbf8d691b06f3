"""Whom somebody is to meet on an announced journey."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

TRAVEL = """Travel to Togo and Ghana

Office of the Spokesperson

June 3, 2022

Deputy Secretary of State Wendy Sherman will travel to Togo and Ghana from June 5 to 14. {}"""


def pairs(sentence: str) -> list[tuple[str, tuple[str, ...]]]:
    found = extract(Document("d", "d.txt", "d", TRAVEL.format(sentence))).mentions
    return [(str(m.date), m.relationships) for m in found[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "In Togo, Deputy Secretary Sherman will consult with officials on trade.",
        "Deputy Secretary Sherman will stop in Togo to meet with senior government officials.",
    ],
)
def test_officials_met_in_a_country_stand_for_it(sentence: str) -> None:
    assert pairs(sentence) == [("2022-06-05/2022-06-14", ("TGO-USA",))]


def test_what_will_only_be_talked_about_is_no_meeting() -> None:
    assert pairs("She will also discuss the flood in Benin.") == []
