"""The record of a conversation is one meeting of all who took part."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

PEOPLE = "PARTICIPANTS\n\nPresident Roux of France\n\nPresident Harlow of Peru\n\n"


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


@pytest.mark.parametrize(
    "title",
    [
        "12. Memorandum of Conversation",
        "12. Memorandum of Discussion",
        "Summary Record of Meeting",
        "12. Notes of the President’s Meeting",
        "Memorandum for the Record\n\nSUBJECT\n\nMeeting of Presidents",
    ],
)
def test_a_record_is_one_meeting(title: str) -> None:
    text = (
        f"{title}\n\nParis, May 4, 1964.\n\n{PEOPLE}President Roux said that he was glad to see so many ships at sea."
    )
    (met,) = mentions(text)
    assert (met.plover, str(met.date), met.relationships) == ("CONSULT", "1964-05-04", ("FRA-PER",))


def test_the_meeting_that_a_record_names_by_its_day_is_the_conversation() -> None:
    text = f"Memorandum of Conversation\n\nParis, May 4, 1964.\n\n{PEOPLE}The May 4 meeting went on for hours."
    (met,) = mentions(text)
    assert met.relationships == ("FRA-PER",)


def test_an_earlier_meeting_was_of_those_who_talk() -> None:
    text = f"Memorandum of Conversation\n\nParis, May 4, 1964.\n\n{PEOPLE}He spoke at length of the May 2 meeting."
    assert [(str(met.date), met.relationships) for met in mentions(text)][-1] == ("1964-05-02", ("FRA-PER",))


def test_what_editors_put_in_tells_no_meeting() -> None:
    text = "Notes of the Minister’s Staff Meeting\n\nParis, May 4, 1964.\n\n[Here follows discussion of items 1–9.]"
    assert all("follows" not in mention.summary for mention in mentions(text))
