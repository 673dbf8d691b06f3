"""What the speakers of a transcript tell as a report would."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

_BRIEFING = """Department Press Briefing

June 22, 2021

MR PRICE: Good afternoon. Let us begin.

QUESTION: Thank you.

MR PRICE: """


def summaries(words: str) -> list[str]:
    return [m.summary for m in extract(Document("d", "d.txt", "d", _BRIEFING + words)).mentions]


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        (
            "And Foreign Minister Lavrov said on Monday that the talks had failed.",
            "Sergey Lavrov says that the talks",
        ),
        ("Today, the State Department is announcing a new program.", "The State Department announces a new program"),
        (
            "Secretary Blinken met with King Abdullah of Jordan yesterday.",
            "Antony Blinken meets with King",
        ),
    ],
)
def test_what_others_do_these_days_is_told(words: str, summary: str) -> None:
    assert [line[:30] for line in summaries(words)] == [summary[:30]]


@pytest.mark.parametrize(
    "words",
    [
        "We talked about this yesterday.",
        "I asked you this question yesterday, and you did not answer.",
        "Secretary Blinken was very clear in 2014.",
        "What did Secretary Blinken say yesterday?",
        "That is what the Secretary will discuss, and it will take place shortly this afternoon.",
    ],
)
def test_what_is_only_talked_about_is_not(words: str) -> None:
    assert summaries(words) == []
