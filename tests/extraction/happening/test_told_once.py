"""What a report speaks of again, or tells within an announcement, is one event."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

MET = "A French minister met the Polish envoy on Saturday."


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", f"date 2023-06-11 The weather in Italy was fine.\n\n{text}")).mentions


def test_the_meeting_of_a_day_is_the_one_told_before() -> None:
    text = f"{MET}\n\nDuring Saturday’s meeting, the French minister spoke of trade."
    (met,) = [m for m in mentions(text) if m.plover == "CONSULT"]
    assert (str(met.date), len(met.also)) == ("2023-06-10", 1)


def test_another_meeting_of_that_day_is_another_event() -> None:
    text = f"{MET}\n\nHe then left for the Saturday cabinet meeting in France."
    assert len([m for m in mentions(text) if m.plover == "CONSULT"]) == 2


def test_what_is_announced_as_going_on_is_told_by_its_announcement() -> None:
    found = mentions("France announced on Friday that it was expelling two Togolese diplomats.")
    assert [(str(m.date), m.plover, m.relationships) for m in found] == [("2023-06-09", "SANCTION", ("FRA-TGO",))]


def test_an_election_to_come_dates_nothing_that_was_done_before() -> None:
    found = mentions("France withdrew funding for the election next year.")
    assert all(str(m.date) != "2024" for m in found)
