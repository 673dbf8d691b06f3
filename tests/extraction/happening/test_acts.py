"""A document's own act: one event at the date it bears."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention

HEAD = "{title}\n\nNed Price, Department Spokesperson\n\nJune 15, 2022\n\n"
LETTER = """KINGDOM OF CAMBODIA

MINISTER OF FOREIGN AFFAIRS

Phnom Penh, 27 January 2021

The Honorable Antony Blinken
Secretary of State
The United States of America

Honorable Secretary of State,

It gives me great pleasure to extend my sincere congratulations to you upon your appointment as the Secretary of State.

With you at the helm I am confident that the people will enjoy greater peace and that our friendship will grow.

PRAK Sokhonn"""


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


@pytest.mark.parametrize(
    ("body", "kind", "pair"),
    [
        (
            "The United States is deeply concerned by the conviction of opposition activists in Cambodia.",
            "ACCUSE",
            "KHM-USA",
        ),
        (
            "The United States condemns the attack. We call on Cambodia to release all those detained.",
            "REQUEST",
            "KHM-USA",
        ),
        (
            "On behalf of the United States, I congratulate the people of Peru on their independence day.",
            "SUPPORT",
            "PER-USA",
        ),
    ],
)
def test_a_statement_is_an_act_of_its_issuer(body: str, kind: str, pair: str) -> None:
    (mention,) = mentions(HEAD.format(title="A Statement on the Matter") + body)
    assert (str(mention.date), mention.plover, mention.relationships) == ("2022-06-15", kind, (pair,))


def test_a_letter_is_an_act_of_its_writer() -> None:
    (mention,) = mentions(LETTER)
    assert (str(mention.date), mention.relationships, mention.plover) == ("2021-01-27", ("KHM-USA",), "SUPPORT")
    assert mention.summary.startswith("Prak Sokhonn extends congratulations to Antony Blinken")
    assert "27 January 2021" in mention.why


def test_the_further_words_of_the_act_are_told_with_it() -> None:
    text = (
        HEAD.format(title="A Statement")
        + "The United States condemns the coup in Mali.\n\nWe urge Mali to free its president."
    )
    assert [passage.of(text) for passage in mentions(text)[0].also] == ["We urge Mali to free its president."]


def test_a_report_does_not_act() -> None:
    assert mentions("date 2020-01-11 France condemns the war in Syria, as it has often done before.") == ()


def test_the_subject_of_a_conversation_takes_no_part_in_it() -> None:
    text = (
        "12. Memorandum of Conversation\n\nParis, December 18, 1957, 10:30 a.m.\n\nPARTICIPANTS\n\nNorway\n\n"
        "Mr. Olav Dahl, Prime Minister of Norway\n\nTurkey\n\nMr. Adnan Roe, Foreign Minister of Turkey\n\n"
        "SUBJECT\n\nEgypt\n\nPrime Minister Dahl said that we must wait for an answer from the other side."
    )
    assert mentions(text)[0].relationships == ("NOR-TUR",)


def test_a_memorandum_gives_orders() -> None:
    text = (
        "175. Memorandum From Secretary of State Blinken to President Biden\n\nWashington, September 16, 2021.\n\n"
        "SUBJECT\n\nBattalions\n\nI view this as a serious matter. I am issuing orders which will stop it."
    )
    assert [(str(m.date), m.plover) for m in mentions(text)] == [("2021-09-16", "REQUEST")]


def test_further_sanctions_without_a_target_are_against_the_country_spoken_of() -> None:
    text = HEAD.format(title="Sanctions on Norwegian Officials") + (
        "Today, we are imposing additional sanctions for this repression. The Norwegian government knows why. "
        "Norwegian officials and the Norwegian police beat people in Norway."
    )
    assert mentions(text)[0].relationships == ("NOR-USA",)


def test_a_demand_tells_better_what_a_troubled_issuer_does() -> None:
    text = """On the verdict in Togo

Office of the Spokesperson

May 3, 2021

The United States is deeply troubled by the trial of Jean Roux in Togo.  We call on Togo to release Jean Roux."""
    act = next(m for m in extract(Document("d", "d.txt", "d", text)).mentions if m.plover == "REQUEST")
    assert act.summary == "US calls on Togo to release Jean Roux"
    assert len(act.also) == 1


JOINT = """Joint Statement by Ruritania

Office of the Spokesperson

March 30, 2022

The Governments of the Czech Republic and the United States met in Prague on March 30, 2022. {}"""


def test_a_joint_position_against_somebody_else_is_an_act_of_all_who_met() -> None:
    found = extract(Document("d", "d.txt", "d", JOINT.format("We call on Russia to withdraw its troops.")))
    assert [(m.plover, m.relationships) for m in found.mentions] == [
        ("CONSULT", ("CZE-USA",)),
        ("REQUEST", ("CZE-RUS", "RUS-USA")),
    ]


def test_what_those_who_met_think_of_each_other_is_no_act_beside_the_meeting() -> None:
    found = extract(Document("d", "d.txt", "d", JOINT.format("The United States thanked the Czech Republic.")))
    assert [m.plover for m in found.mentions] == ["CONSULT"]


THANKING = """Letter From President Roe to Philippine President Doe

Washington, November 18, 1971.

Dear Mr. President:

It was a great pleasure to see Mrs. Doe during her recent visit to Washington.

{}

I know you share our dismay that the General Assembly rejected the resolutions. We shall go on with our efforts.

To you and to her we extend our best wishes and warmest regards."""


def letter(line: str) -> list[tuple[str, str | None, str]]:
    found = extract(Document("d", "d.txt", "d", THANKING.format(line))).mentions
    return [(str(m.date), m.plover, m.summary) for m in found]


def test_thanks_in_the_passive_are_a_letter_s_own_act() -> None:
    assert ("1971-11-18", "SUPPORT", "US thanks Philippines") in letter("Your kind words are greatly appreciated.")


def test_good_wishes_at_the_end_are_no_act_of_a_letter_that_says_more() -> None:
    assert not [line for _, _, line in letter("We talked of trade.") if "wishes" in line]


def test_a_letter_speaks_of_visits_and_deeds_before_it() -> None:
    assert [(date, kind) for date, kind, _ in letter("We talked of trade.") if date.startswith("..")] == [
        ("../1971-11-18", "CONSULT"),
        ("../1971-11-18", "REJECT"),
    ]


def test_a_letter_that_asks_leave_to_congratulate_congratulates() -> None:
    assert ("1971-11-18", "SUPPORT") in [
        (date, kind) for date, kind, _ in letter("ESTEEMED SIR, Allow me to congratulate you on your birthday.")
    ]


def test_a_declaration_on_behalf_of_a_bloc_is_its_act() -> None:
    text = """Declaration by the High Representative on behalf of the EU on Nicaragua

Brussels, 12 March 2021

The European Union strongly condemns the arrest of several candidates in Nicaragua."""
    mention = extract(Document("d", "d.txt", "d", text)).mentions[0]
    assert (mention.plover, mention.relationships) == ("ACCUSE", ("EU-NIC",))


def test_a_passive_tells_the_sanction_of_the_day_again() -> None:
    body = "The United States is designating two Syrian militias. They looted homes. Both were designated today."
    found = extract(Document("d", "d.txt", "d", HEAD.format(title="Imposing Sanctions on Syria") + body))
    assert [(m.plover, len(m.also)) for m in found.mentions] == [("SANCTION", 1)]


def test_to_recognise_that_something_is_so_is_no_act() -> None:
    text = """Ocean Day

June 8, 2022

Antony J. Blinken, Secretary of State

We recognize that the choices of France matter for the ocean."""
    assert extract(Document("d", "d.txt", "d", text)).mentions == ()


def test_measures_announced_are_one_act_against_whom_the_title_names() -> None:
    text = """Targeting Elites of the Russian Federation

March 24, 2022

Antony J. Blinken, Secretary of State

Today, we are announcing additional sanctions on fifteen officials.

We are also designating forty companies and the United States will go on."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert (mention.plover, mention.relationships) == ("SANCTION", ("RUS-USA",))
    assert len(mention.also) == 1


def test_congratulations_are_of_the_day_of_the_statement() -> None:
    text = """Kenya

June 8, 2022

Antony J. Blinken, Secretary of State

We congratulate Kenya on the launch of its satellite last week."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert str(mention.date) == "2022-06-08"


def test_a_state_supports_another_though_the_verb_could_be_a_noun() -> None:
    text = """The South China Sea

June 8, 2022

Antony J. Blinken, Secretary of State

The United States supports the Philippines in upholding its rights."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert (mention.plover, mention.relationships) == ("SUPPORT", ("PHL-USA",))


def act(sentence: str) -> list[tuple[str | None, tuple[str, ...]]]:
    text = f"Statement\n\nJune 8, 2022\n\nAntony J. Blinken, Secretary of State\n\n{sentence}"
    return [(m.plover, m.relationships) for m in extract(Document("d", "d.txt", "d", text)).mentions]


def test_to_join_a_people_in_a_feast_or_stand_with_them_is_support() -> None:
    assert act("I join the people of Togo as they celebrate their freedom.") == [("SUPPORT", ("TGO-USA",))]
    assert act("The United States stands with Burundi in the face of terror.") == [("SUPPORT", ("BDI-USA",))]


def test_an_invitation_to_everybody_is_no_act() -> None:
    assert act("We welcome all economies to join us.") == []
