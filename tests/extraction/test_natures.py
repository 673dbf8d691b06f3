"""What kind of document a text is, and for whom it speaks."""

import pytest

from communique.extraction.layout import blocks
from communique.extraction.naming import name_actors
from communique.extraction.natures import Nature, nature

LETTER = """KINGDOM OF CAMBODIA

Phnom Penh, 3 May 2020

The Honourable Jane Roe
Minister of Foreign Affairs
Norway

Dear Minister,

I thank you for the letter that you sent to me in April, and I look forward to our work."""


def read(text: str) -> Nature:
    return nature(text, blocks(text), name_actors(text).places)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LETTER, "letter"),
        (
            "Joint Statement on Trade\n\nMay 26, 2021\n\nThe two sides met in Rome and discussed trade.",
            "joint_statement",
        ),
        (
            "A Title\n\nOffice of the Spokesperson\n\nMay 26, 2021\n\nThe Secretary met the minister today.",
            "press_release",
        ),
        ("date 2020-01-13 On Saturday the president of Iran said that he would go.", "news"),
        ("HANOI -- The prime minister of Vietnam said on Friday that he would go.", "news"),
        ("SECRET\n\nRangoon, November 27, 1953—5 p.m.\n\n518. The minister told me that he would go there.", "cable"),
        ("Jane Roe\n\nJane Roe was born on May 1, 1950 in Oslo, where she studied law and history.", "biography"),
        ("The Blue Party\n\nThe Blue Party was founded on July 17, 2012 by two small parties of the left.", "profile"),
    ],
)
def test_the_kind_shows_in_the_frame_of_the_document(text: str, kind: str) -> None:
    assert read(text).kind == kind


def test_a_letter_is_written_by_the_letterhead_to_the_address() -> None:
    found = read(LETTER)
    assert (found.issuer, found.addressee) == (("KHM",), ("NOR",))


def test_a_known_publisher_speaks_for_its_country() -> None:
    found = read(
        "A Title\n\nOffice of the Spokesperson\n\nMay 26, 2021\n\nThe Secretary met the minister today in Rome."
    )
    assert (found.publisher, found.issuer) == ("US Department of State", ("USA",))


def test_a_ministry_is_the_publisher_of_what_bears_its_letterhead() -> None:
    text = (
        "KINGDOM OF CAMBODIA\n\nMINISTRY OF TRADE\n\nPRESS RELEASE\n\nThe minister of trade signed a treaty on Friday."
    )
    assert read(text).publisher == "Ministry of Trade"


def test_the_speakers_of_an_interview_are_seen() -> None:
    text = "Remarks\n\nQUESTION: What will you do?\n\nSECRETARY ROE: We will go there and talk.\n\nQUESTION: When?"
    assert read(text).spoken


@pytest.mark.parametrize(
    ("head", "issuer", "post"),
    [
        ("Telegram From the Embassy in Norway to the Department of State\n\nOslo, May 3, 1969", ("USA",), ("NOR",)),
        ("The Secretary of State to the Embassy in Norway\n\nWashington, May 3, 1952—7 p.m.", ("USA",), ("NOR",)),
        ("The Minister in Norway (Roe) to the Secretary of State\n\nOslo, May 3, 1948—noon.", ("USA",), ("NOR",)),
    ],
)
def test_a_cable_is_written_by_the_state_whose_post_it_names(
    head: str, issuer: tuple[str, ...], post: tuple[str, ...]
) -> None:
    found = read(f"{head}\n\nsecret\n\n164. The king told me in March that the British and the Danes will go there.")
    assert (found.kind, found.issuer, found.post) == ("cable", issuer, post)


def test_a_telegram_between_heads_of_state_is_a_letter() -> None:
    head = "Telegram From President Kennedy to Prime Minister Roe\n\nWashington, July 4, 1961."
    assert read(f"{head}\n\nI thank you for your words.").kind == "letter"


def test_what_home_writes_to_a_post_goes_out() -> None:
    out = read("The Secretary of State to the Embassy in Norway\n\nOslo, May 3, 1952—7 p.m.\n\nsecret\n\n164. Wait.")
    home = read("The Minister in Norway (Roe) to the Secretary of State\n\nOslo, May 3, 1952—noon.\n\n164. I wait.")
    assert (out.outgoing, home.outgoing) == (True, False)


def test_the_headings_of_a_memorandum_are_no_speakers() -> None:
    head = "7. Memorandum From the Secretary of Defense (Roe) to President Nixon\n\nWashington, May 3, 1970.\n\n"
    found = read(f"{head}SUBJECT: Ruritania\n\nFILE: 12\n\nI have said that we must wait. They told me on May 1 of it.")
    assert (found.kind, found.spoken) == ("document", False)


@pytest.mark.parametrize(
    ("head", "writer", "reader"),
    [
        ("The British Ambassador (Roe) to the Secretary of State\n\nWashington, May 3, 1917.", "GBR", "USA"),
        ("The Secretary of State to the French Ambassador ( Roe )\n\nWashington, May 3, 1949.", "USA", "FRA"),
        ("The Japanese Embassy to the Department of State\n\nWashington, May 3, 1934.", "JPN", "USA"),
        ("The Embassy of the Soviet Union in Iran to the Iranian Ministry for Foreign Affairs", "RUS", "IRN"),
    ],
)
def test_a_note_goes_from_state_to_state(head: str, writer: str, reader: str) -> None:
    found = read(f"{head}\n\nThe matter has been looked into, and it was found that nothing more needs to be done.")
    assert (found.kind, found.issuer, found.addressee) == ("letter", (writer,), (reader,))


@pytest.mark.parametrize(
    ("seat", "outgoing"),
    [("Legation of the United States,\nMadrid, June 3, 1864.", False), ("Department of State, June 3, 1864.", True)],
)
def test_an_old_despatch_goes_between_home_and_a_legation(seat: str, outgoing: bool) -> None:
    text = f"Mr. Roe to Mr. Quill.\n\nNo. 706.\n\n{seat}\n\nSir: I have the honor to say that the ship has left port."
    parts = name_actors(text)
    found = nature(text, blocks(text), parts.places, parts.settings)
    assert (found.kind, found.issuer, found.outgoing) == ("cable", ("USA",), outgoing)
    assert found.post == (() if outgoing else ("ESP",))


def test_a_memorandum_that_refers_to_a_conversation_is_the_record_of_none() -> None:
    head = "Memorandum by the Assistant Secretary of State (Roe) to the Director (Key)\n\nWashington, May 3, 1954."
    text = f"{head}\n\nI refer to memorandum of conversation dated May 1, 1954 (Tab A)\n\nWe must wait for the ships."
    assert not read(text).conversation
