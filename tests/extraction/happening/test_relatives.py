"""What relative clauses tell of an event noun."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

HEADER = "Letter From President Roux of France to President Harlow of Peru\n\nParis, October 28, 1962.\n\n"


def mentions(body: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", HEADER + body)).mentions


def test_what_took_place_is_the_talk_and_not_whom_it_was_with() -> None:
    body = "Minister Roe of France has told me of his conversation with President Harlow which took place on October 3."
    (met,) = [mention for mention in mentions(body) if str(mention.date) == "1962-10-03"]
    assert (met.plover, met.relationships) == ("CONSULT", ("FRA-PER",))


@pytest.mark.parametrize("arrived", ["which arrived yesterday", "which reached me yesterday"])
def test_that_a_letter_came_is_told_with_the_letter(arrived: str) -> None:
    told = mentions(f"I have been glad to get your letter of October 20, {arrived}.")
    assert {str(mention.date) for mention in told} <= {"1962-10-20", "1962-10-28"}
