"""Where the subject of a sentence begins, behind the phrases that open it."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

TOLD = "the French minister met the king of Togo on Monday."


@pytest.mark.parametrize(
    "opening",
    [
        "After the end of the war,",
        "Soon after the end of the war,",
        "Because of the war,",
        "Before the end of the war,",
        "Due to the war,",
    ],
)
def test_the_subject_stands_behind_an_opening_phrase(opening: str) -> None:
    text = f"date 2020-08-11 The weather in Italy was fine.\n\n{opening} {TOLD}"
    (mention,) = extract(Document("d", "d.txt", "d", text)).mentions
    assert (mention.summary, mention.relationships) == ("The French minister meets the king of Togo", ("FRA-TGO",))


def test_after_opens_a_clause_where_a_verb_follows_it() -> None:
    told = "After Togo freed him on Monday, the French minister left Togo."
    text = f"date 2020-08-11 The weather in Italy was fine.\n\n{told}"
    assert "Togo frees him" in [m.summary for m in extract(Document("d", "d.txt", "d", text)).mentions]
