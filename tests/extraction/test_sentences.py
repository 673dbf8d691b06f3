"""Text into sentences, each exactly where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.extraction.sentences import sentences


def split(text: str) -> list[str]:
    return [passage.of(text) for passage in sentences(text)]


def test_sentences_end_at_full_stops_question_marks_and_closed_quotations() -> None:
    text = "The minister said he would “pack up and leave.” Did he? Nobody in the town could say so."
    assert split(text) == [
        "The minister said he would “pack up and leave.”",
        "Did he?",
        "Nobody in the town could say so.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Smith and Gen. Lee of the U.S. Army met on Nov. 9 in St. Petersburg.",
        "H.E. Prak Sokhonn met J. R. Smith Jr. at 5 p.m. in the old palace there.",
        "The firm FireEye Inc. issued a report on July 10 about that very matter.",
        "In Washington D.C. His Excellency the Minister met the Secretary of State.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_an_abbreviation_before_a_word_that_opens_sentences_ends_one() -> None:
    assert len(split("The minister flew back to the U.S. He did not say why he left so soon.")) == 2


def test_a_leading_date_and_a_dateline_are_no_part_of_the_sentence() -> None:
    text = " date 2019-11-16 HANOI -- The prime minister appears to be bending to criticism from abroad."
    assert split(text) == ["The prime minister appears to be bending to criticism from abroad."]


def test_signatures_and_letterheads_hold_no_sentences() -> None:
    text = "MINISTRY OF TRADE\n\nThe minister signed the treaty on Friday.\n\nJane ROE"
    assert split(text) == ["The minister signed the treaty on Friday."]


@pytest.mark.parametrize("odd", ["😀 ", "été: ", "שלום ", "مرحبا ", "ก็ ", "e\u0301 "])
def test_places_count_code_points_in_every_script(odd: str) -> None:
    text = f"{odd * 3}the ministers met on Friday. They signed the treaty in the evening {odd}."
    assert "".join(split(text)).replace(" ", "") in text.replace(" ", "")


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_do_not_overlap(text: str) -> None:
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= passage.start < passage.end <= len(text) for passage in found)


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO/ROME (NTB News / Ansa - 11th June, 2020) ",
        "Oslo, Apr 29 (NTB): ",
        "Oslo (NTB), Aug. 5 – ",
        "OSLO, November 9. /NTB/. ",
        "Oslo — ",
        "Oslo (NTB) - ",
    ],
)
def test_where_and_by_whom_a_report_was_written_belongs_to_no_sentence(dateline: str) -> None:
    told = "Minister Jane Roe met the king on Friday."
    assert split(f"{dateline}{told}") == [told]


@pytest.mark.parametrize("opening", ["On May 3, 2021 – ", "The Norwegian Agency (NTB) ", "March — "])
def test_a_date_or_a_name_that_opens_a_sentence_is_no_dateline(opening: str) -> None:
    sentence = f"{opening}The minister met the king."
    assert split(sentence) == [sentence]


def test_an_agency_s_dateline_with_a_low_line_is_left_out() -> None:
    text = "OSLO, Norway (NTB) _ Togo and Ghana have agreed on a border."
    (passage,) = sentences(text)
    assert passage.of(text) == "Togo and Ghana have agreed on a border."
