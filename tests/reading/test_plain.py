"""A title is a line of the document or its first sentence, never made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique import paths
from communique.reading import read
from communique.reading.plain import LONGEST_TITLE, shortened, title

PROSE = (
    "The ministers met on Tuesday to talk about the border, and agreed that both sides would meet again in the spring. "
    "They also spoke about trade."
)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("Joint statement on the border", "Joint statement on the border"),
        ("# Joint *statement*", "Joint statement"),
        ("SECRET\n\nSubject: Talks on the border", "Talks on the border"),
        ("KINGDOM OF CAMBODIA\nNATION RELIGION KING\n\nMeeting of the two ministers", "Meeting of the two ministers"),
        ("Headline of today | Another one | A third\n\nTalks on the border", "Talks on the border"),
        ("MINISTERS MEET AT THE BORDER", "MINISTERS MEET AT THE BORDER"),
        ("Phnom Penh, 27 January 2021\n\nDear Mr. Secretary,", PROSE[:79].rpartition(" ")[0] + "…"),
        ("date 2019-11-16", PROSE[:79].rpartition(" ")[0] + "…"),
    ],
)
def test_the_title_of_a_document_that_begins_with(head: str, found: str) -> None:
    assert title(f"{head}\n\n{PROSE}") == found


def test_without_a_head_it_is_the_first_sentence() -> None:
    assert title(" date 2019-11-16 Mr. Smith of the U.S. delegation came. " + PROSE) == (
        "Mr. Smith of the U.S. delegation came."
    )


def test_the_titles_of_the_seeds() -> None:
    assert [read(path).title[:40] for path in paths.seeds()] == [
        "Cambodia’s leader Hun Sen has offered to",
        "Exchange of Correspondence Between Cambo",
        "Meeting between H.E. Deputy Prime Minist",
        "HANOI -- Cambodian Prime Minister Hun Se",
        "It gives me great pleasure to extend my ",
    ]


@given(st.text(min_size=1, max_size=3000))
def test_a_title_is_short_and_taken_from_the_text(text: str) -> None:
    found = title(text)
    assert len(found) <= LONGEST_TITLE
    words = found.replace("*", "").removesuffix("…").split()
    assert all(word in text.replace("*", "") for word in words)


@given(st.text(max_size=300))
def test_shortened_is_one_line(words: str) -> None:
    short = shortened(words)
    assert len(short) <= LONGEST_TITLE
    assert short.split() == short.split(" ") or short == ""
