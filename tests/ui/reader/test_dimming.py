"""Markdown's marks are drawn back and the words between them are bold; nothing else is touched."""

import pytest

from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.ui.reader.dimming import markdown, own_date


def parts(text: str, strong: bool) -> list[str]:
    return [text[one.start : one.end] for one in markdown(text) if one.strong == strong]


def test_the_marks_of_bold_words_are_drawn_back():
    assert parts("**KINGDOM OF CAMBODIA**", strong=False) == ["**", "**"]


def test_bold_words_are_bold_also_across_a_line_end():
    assert parts("**MINISTER\nAND COOPERATION** of", strong=True) == ["MINISTER\nAND COOPERATION"]


def test_bold_does_not_reach_over_a_blank_line():
    assert parts("**never\n\nclosed**", strong=True) == []


def test_headings_and_quotations_are_known_by_their_first_signs():
    assert parts("## Talks\n> He said\n", strong=False) == ["## ", "> "]


@pytest.mark.parametrize("text", ["2 * 3 * 4", "a # b", "x > y", "snake_case_name", "****", "plain words"])
def test_plain_text_has_no_marks(text):
    assert list(markdown(text)) == []


def test_the_date_mark_before_a_report_is_drawn_back():
    text = " date 2019-11-16 HANOI -- Cambodia"
    document = Document("d", "d.txt", "t", text, published=parse("2019-11-16"), published_passage=Passage(6, 16))
    assert [text[one.start : one.end] for one in own_date(document)] == [" date 2019-11-16"]


def test_a_date_line_of_a_letter_is_left_as_it_is():
    text = "Phnom Penh, 27 January 2021\nDear Sir"
    document = Document("d", "d.txt", "t", text, published=parse("2021-01-27"), published_passage=Passage(12, 27))
    assert list(own_date(document)) == []
