"""Blocks: what is running text, and what only stands around it."""

import pytest

from communique.extraction.layout import Role, blocks


def roles(text: str) -> list[tuple[Role, str]]:
    return [(block.role, text[block.start : block.end]) for block in blocks(text)]


def test_a_paragraph_is_body() -> None:
    assert roles("The two ministers met in Rome on Friday and signed an agreement.")[0][0] is Role.BODY


def test_a_line_of_headlines_is_a_banner() -> None:
    text = "Storm hits coast | Minister opens bridge | Team wins cup |\n\nThe minister said that talks would go on."
    assert [role for role, _ in roles(text)] == [Role.BANNER, Role.BODY]


def test_what_follows_related_news_does_not_belong_to_the_document() -> None:
    text = "The minister said on Friday that talks would go on.\n\nRelated News\n\nThe king visited a school on Monday."
    assert [role for role, _ in roles(text)] == [Role.BODY, Role.FURNITURE, Role.FURNITURE]


@pytest.mark.parametrize(
    "line", ["For more information, contact press@example.org.", "Source: Reuters", "Photo: the minister at his desk"]
)
def test_contact_lines_sources_and_captions_are_not_read(line: str) -> None:
    text = f"The minister said on Friday that talks would go on.\n\n{line}"
    assert roles(text)[1][0] in (Role.FURNITURE, Role.CAPTION)


def test_a_letter_has_its_addresses_above_the_greeting_and_a_signature_below() -> None:
    text = (
        "KINGDOM OF NORWAY\n\nOslo, 3 May 2020\n\nThe Honourable Jane Roe\nMinister of Trade\n\nDear Minister,\n\n"
        "I thank you for the letter that you sent to me in April, and I look forward to our work.\n\nOla NORDMANN"
    )
    assert [role for role, _ in roles(text)] == [*[Role.HEAD] * 5, Role.BODY, Role.SIGNATURE]


def test_hard_wrapped_lines_are_one_block() -> None:
    text = (
        "The two ministers met in Rome on Friday to discuss the treaty that\n"
        "their governments had signed a year before in the same city, and agreed\nto meet again."
    )
    assert len(blocks(text)) == 1


def test_lines_that_end_sentences_are_blocks_of_their_own() -> None:
    text = "The ministers met in Rome.\nThe king was not there.\nNobody knew why he had stayed at home that day."
    assert len(blocks(text)) == 3


def test_a_short_line_without_a_stop_is_a_title_before_the_text_and_a_heading_inside_it() -> None:
    text = "A Treaty Is Signed\n\nThe ministers met on Friday.\n\nWhat Comes Next\n\nThe parliaments will vote in May."
    assert [role for role, _ in roles(text)] == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]


def test_blocks_leave_out_the_space_around_them() -> None:
    text = "  \n\n  The ministers met in Rome on Friday.  \n\n"
    assert roles(text) == [(Role.BODY, "The ministers met in Rome on Friday.")]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == blocks(" \n\n ") == ()


def test_a_line_below_the_title_that_sums_the_text_up_is_a_heading() -> None:
    text = (
        "Minister meets king\n\nThe two countries agreed to meet more often, says the ministry of foreign affairs\n\n"
        "The minister met the king and thanked him for his help."
    )
    assert [role for role, _ in roles(text)] == [Role.TITLE, Role.HEADING, Role.BODY]


def test_an_item_of_a_schedule_is_running_text() -> None:
    text = (
        "Public Schedule\n\n7:00 a.m. Secretary Blinken virtually participates in the ASEAN Regional Forum Ministerial."
    )
    assert blocks(text)[-1].role is Role.BODY
