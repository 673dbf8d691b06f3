"""The short line for the timeline: present tense, from the sentence's own words."""

import re

import pytest

from communique.extraction import extract
from communique.extraction.happening.lexicon import present
from communique.extraction.happening.phrasing import LONGEST, cut, is_plural
from communique.model.dates import parse
from communique.model.documents import Document


def summaries(text: str) -> list[str]:
    document = Document("d", "d.txt", "d", f"date 2019-11-16 The weather in Cambodia was fine.\n\n{text}")
    return [mention.summary for mention in extract(document, parse("2019-11-16")).mentions]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("The Cambodian government also freed Kem Sokha on Sunday.", "The Cambodian government frees Kem Sokha"),
        ("Kem Sokha was released from house arrest earlier this month.", "Kem Sokha released from house arrest"),
        ("On Tuesday, the EU told Cambodia to submit a plan.", "The EU tells Cambodia to submit a plan"),
        ("On 3 May 2019 Hun Sen had a meeting with Emmanuel Macron.", "Hun Sen meets with Emmanuel Macron"),
        ("French President Emmanuel Macron will visit Cambodia on December 3.", "Emmanuel Macron to visit Cambodia"),
        ("Two Cambodian ministers resigned on Friday.", "Two Cambodian ministers resign"),
        ("Cambodia regrets the November 4 attack on its embassy in Thailand.", "Attack on its embassy in Thailand"),
    ],
)  # fmt: skip
def test_the_line_is_short_present_and_without_its_date(sentence: str, summary: str) -> None:
    assert summaries(sentence) == [summary]


def test_a_pronoun_gives_way_to_the_name() -> None:
    found = summaries("French President Emmanuel Macron stayed at home. He visited Cambodia on Thursday.")
    assert found == ["Emmanuel Macron visits Cambodia"]


@pytest.mark.parametrize("length", [40, 80, 200, 900])
def test_a_line_is_never_longer_than_it_may_be(length: int) -> None:
    assert len(cut("The minister " + "of a very long name " * (length // 20))) <= LONGEST


def test_a_line_does_not_end_in_a_preposition_or_an_article() -> None:
    line = cut("The committee for the protection of the rights of all the people in the country of the king and of the")
    assert not re.search(r" (?:of|the|and|in)$", line)


def test_quotation_marks_and_brackets_stay_in_pairs() -> None:
    line = cut(
        "The minister calls the treaty “null and void and a threat to all the peoples of the earth and beyond” again"
    )
    assert line.count("“") == line.count("”")


@pytest.mark.parametrize(
    ("doer", "plural"),
    [("France", False), ("France and Spain", True), ("The United States", False), ("Roughly 30 activists", True)],
)  # fmt: skip
def test_the_verb_follows_the_number_of_its_subject(doer: str, plural: bool) -> None:
    assert is_plural(doer) is plural


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Norway and the Republic of Chad sign a Memorandum of Understanding Concerning Trade Control and Ports",
            "Norway and the Republic of Chad sign a Memorandum of Understanding",
        ),
        (
            "Ambassadors Roe and Doe jointly ask that the number of battalions be increased from 25 to 30 this year",
            "Ambassadors Roe and Doe jointly ask that the number of battalions be increased",
        ),
    ],
)
def test_a_long_line_is_cut_where_a_looser_phrase_begins(line: str, expected: str) -> None:
    assert cut(line) == expected


def test_the_present_of_a_verb_in_no_list_is_made_from_the_ordinary_words() -> None:
    assert (present("approached"), present("blahblahed")) == ("approaches", "blahblahed")


def test_a_bare_noun_before_a_titled_person_goes() -> None:
    assert summaries("On Tuesday, government spokesman Hun Many met Emmanuel Macron.") == [
        "Hun Many meets Emmanuel Macron"
    ]


def test_what_follows_a_relative_clause_is_not_its_own() -> None:
    assert summaries("The king spoke of decades of civil war that ended in the 1990s and generous help.") == [
        "Decades of civil war end"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("Cabinet meeting at", "Cabinet meeting"), ("US lowers a flag, just days", "US lowers a flag")],
)
def test_nothing_is_left_hanging_at_the_end(line: str, expected: str) -> None:
    assert cut(line) == expected


def lines(text: str) -> list[str]:
    return [mention.summary for mention in extract(Document("d", "d.txt", "d", text)).mentions]


def test_the_clause_behind_a_nested_one_belongs_to_the_line() -> None:
    text = "date 2021-02-01 The French minister said Sunday that a sailor who was held in Togo has been freed."
    assert "has been freed" in lines(text)[0]


def test_what_describes_a_subject_is_left_out() -> None:
    text = "date 2021-02-01 On Friday, the French act adopted by the upper house banned all arms from Togo."
    assert lines(text)[-1] == "The French act bans all arms from Togo"


def test_a_cable_s_instruction_is_told_as_one() -> None:
    text = """Telegram From the Department of State to the Embassy in France

Washington, October 23, 1962.

12. You should deliver following letter to the French Foreign Minister at once."""
    assert lines(text) == ["US asks its embassy to deliver following letter to the French Foreign Minister"]


def test_a_contracted_verb_leaves_the_subject_whole() -> None:
    text = "France gave aid to Togo on 3 May 2019. They’ve signed a treaty with France last month."
    assert [line for line in summaries(text) if "’ve" in line] == []


def test_how_it_was_done_is_left_out_before_the_verb_but_not_that_it_is_doubtful() -> None:
    told = summaries("French troops safely left Togo on Friday. Thailand reportedly expelled a French judge on Friday.")
    assert told == ["French troops leave Togo", "Thailand reportedly expels a French judge"]


def test_a_person_behind_a_long_title_is_named_alone() -> None:
    told = summaries(
        "Under Secretary of State for Political Affairs Victoria Nuland will visit Cambodia on 3 May 2020."
    )
    assert told == ["Victoria Nuland to visit Cambodia"]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        (
            "On Friday in Washington, D.C., Secretary of State Antony J. Blinken met with Hun Sen.",
            "Antony Blinken meets with Hun Sen",
        ),
        (
            "Under Secretary of State for Civilian Security, Democracy, and Human Rights Uzra Zeya left Laos Friday.",
            "Uzra Zeya leaves Laos",
        ),
    ],
)
def test_a_person_is_the_doer_whatever_stands_before_the_name(sentence: str, summary: str) -> None:
    assert summaries(sentence) == [summary]


def test_what_is_discussed_ends_before_with_whom() -> None:
    assert "Thailand’s missile launch" in summaries(
        "He discussed Thailand’s Nov. 12 missile launch with the French king."
    )


def test_a_long_doer_never_hides_the_verb() -> None:
    (line,) = summaries(
        "The French Department of Foreign Affairs and the French Department of the Treasury sanctioned Togo on Friday."
    )
    assert "sanction" in line


def test_the_weekend_leaves_nothing_behind() -> None:
    assert summaries("Hun Sen said over the weekend that the talks had failed.") == [
        "Hun Sen says that the talks had failed"
    ]


def test_a_long_title_gives_way_to_the_name() -> None:
    found = summaries("Senior Advisor to the President on Migration Amy Pope left Cambodia on Friday.")
    assert found == ["Amy Pope leaves Cambodia"]


def test_nobody_becomes_the_country_they_are_from() -> None:
    text = """date 2018-07-20 Rain in France

The weather in France was fine, and the harvest good. After he was injured in a car accident in 1967, he left France."""
    summaries = [mention.summary for mention in extract(Document("d", "d.txt", "d", text)).mentions]
    assert summaries
    assert not [line for line in summaries if line.startswith("France ")]


@pytest.mark.parametrize(
    ("sentence", "summary"),
    [
        ("Shortly thereafter, on July 28, 1922, France and Thailand signed a pact.", "France and Thailand sign a pact"),
        ("At least 17 reporters were killed in Cambodia on May 9, 2018.", "At least 17 reporters killed in Cambodia"),
        ("Just this morning France bombed a base in Togo.", "France bombs a base in Togo"),
    ],
)
def test_the_line_begins_with_who_did_it(sentence: str, summary: str) -> None:
    assert summaries(sentence) == [summary]


def test_the_speaker_stands_beside_others() -> None:
    text = """The Canal

April 20, 2022

Antony J. Blinken, Secretary of State

Yesterday, Minister Jane Roe of Panama and I met at the canal."""
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert mention.relationships == ("PAN-USA",)
    assert mention.summary == "Jane Roe of Panama and Antony Blinken meet at the canal"
