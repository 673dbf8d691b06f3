"""Who met whom, where a noun names only one side."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document


@pytest.mark.parametrize(
    "sentence",
    [
        "The French ambassador said during Thursday’s meeting with Togolese minister Kodjo that trade was growing.",
        "A spokesman said the issue was raised during a meeting between French and Togolese ministers at the king’s "
        "old palace in the hills above the northern capital on August 6.",
    ],
)
def test_both_sides_of_a_meeting_take_part(sentence: str) -> None:
    text = f"date 2020-08-11 The weather in Italy was fine.\n\n{sentence}"
    met = [m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "CONSULT"]
    assert [(str(m.date), m.relationships) for m in met] == [("2020-08-06", ("FRA-TGO",))]


def test_it_is_whoever_announces_it() -> None:
    text = (
        "date 2017-01-06 The Korean minister met the French envoy on Friday.\n\n"
        "Japan announced on Friday it was recalling its ambassador to France."
    )
    found = [m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "SANCTION"]
    assert {code for m in found for code in m.codes} <= {"JPN", "FRA"}
