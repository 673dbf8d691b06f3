"""The instruction that a cable gives is its own act."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

OUT = "No. 7\nThe Secretary of State to the Embassy in Peru\n\nWashington, May 4, 1954—6:11 p.m.\n\n"
IN = "The Ambassador in Peru (Harlow) to the Secretary of State\n\nLima, May 4, 1954—6 p.m.\n\n"


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


@pytest.mark.parametrize(
    "body",
    [
        "Urge Foreign Minister make statement soonest.",
        "Inform FonOff orally Dept thinks reference to court a constructive idea.",
        "Embassy Lima should point out to GOP that evacuation would contribute to solution.",
        "Department suggests that in discussing subject with Minister you emphasize following points.",
        "Secretary authorizes you explore problem secretly with Peruvian Government.",
        "In view of its approach to us for concession, you should inform President that we consider matter important.",
        "You are requested make forceful presentation of these points.",
    ],
)
def test_what_home_tells_a_post_to_do_is_a_demand_on_the_state_where_it_is(body: str) -> None:
    (mention,) = mentions(OUT + body)
    assert (mention.plover, str(mention.date), mention.relationships) == ("REQUEST", "1954-05-04", ("PER-USA",))


@pytest.mark.parametrize(
    "body",
    [
        "Report received yesterday seems of little use.",
        "You may have noted that prices of tin are low.",
        "You are right that prices of tin are low.",
        "I apologize for this and you may of course be assured that all is well.",
        "Tin is cheap and will so remain.",
    ],
)
def test_what_tells_a_post_nothing_to_do_is_no_instruction(body: str) -> None:
    assert [mention for mention in mentions(OUT + body) if mention.plover == "REQUEST"] == []


def test_a_post_commands_nothing() -> None:
    assert mentions(IN + "Inform Department that tin is cheap.") == ()


def test_an_instruction_to_several_posts_is_about_all_their_states() -> None:
    (mention,) = mentions(OUT + "For Lima and Quito: Inform soonest government to which you are accredited of this.")
    assert mention.relationships == ("ECU-USA", "PER-USA")


def test_an_instruction_is_not_about_a_state_that_only_its_message_names() -> None:
    (mention,) = mentions(OUT + "You should tell Foreign Minister that France and Togo are of another mind.")
    assert mention.relationships == ("PER-USA",)
