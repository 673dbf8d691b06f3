"""Verbs that tell of an encounter though they say more or less."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

HEADER = "The Ambassador in Peru (Harlow) to the Secretary of State\n\nLima, May 4, 1954—6 p.m.\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "Foreign Minister asked me specifically today what US position would be.",
        "Following is text of letter from Foreign Minister which Prime Minister handed me today:",
        "Foreign Minister sent for me late this afternoon to describe reaction at conference.",
        "Note was delivered to Foreign Minister today by Roe.",
    ],
)
def test_an_encounter_is_one_whatever_is_said(body: str) -> None:
    found = extract(Document("d", "d.txt", "d", HEADER + body)).mentions
    assert ("CONSULT", "1954-05-04") in [(mention.plover, str(mention.date)) for mention in found]


def test_what_is_asked_for_is_a_demand() -> None:
    (mention,) = extract(Document("d", "d.txt", "d", HEADER + "Foreign Minister asked us today to send arms.")).mentions
    assert mention.plover == "REQUEST"


def test_what_has_just_been_done_is_of_about_the_day_of_the_cable() -> None:
    body = "The weather has been bad in Lima, and few ships came.\n\nForeign Minister has just given me text of note."
    (mention,) = extract(Document("d", "d.txt", "d", HEADER + body)).mentions
    assert (str(mention.date), mention.relationships) == ("1954-05-04~", ("PER-USA",))
