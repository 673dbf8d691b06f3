"""What is said in a quotation that stands before who says it."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document


def told(sentence: str) -> list[tuple[str | None, tuple[str, ...]]]:
    text = f"date 2020-08-11 The weather in Italy was fine.\n\n{sentence}"
    found = extract(Document("d", "d.txt", "d", text)).mentions
    return [(mention.plover, mention.relationships) for mention in found]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("“France welcomes the decision of Togo to free him,” the French ministry said on Monday.", "SUPPORT"),
        ("“We condemn the decision of Togo to jail him,” the French ministry said on Monday.", "ACCUSE"),
    ],
)
def test_who_is_quoted_does_what_the_words_do(sentence: str, kind: str) -> None:
    assert told(sentence) == [(kind, ("FRA-TGO",))]
