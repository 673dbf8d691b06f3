"""A treaty’s own act is its signing."""

from communique.extraction import extract
from communique.model.documents import Document
from communique.model.events import Mention


def mentions(text: str) -> tuple[Mention, ...]:
    return extract(Document("d", "d.txt", "d", text)).mentions


BODY = """Article 1. There shall be peace, amity and good understanding between the two parties and their peoples.

Article 2. All hostilities between the two contracting powers shall cease from the exchange of ratifications.

Done at Basel, the 22d of July 1895.
"""


def test_a_treaty_is_signed_by_those_whom_its_title_names() -> None:
    (signed,) = mentions(f"TREATY OF PEACE BETWEEN FRANCE AND PERU\n\nSigned at Basel, July 22, 1895\n\n{BODY}")
    assert (signed.plover, str(signed.date), signed.relationships) == ("AGREE", "1895-07-22", ("FRA-PER",))


def test_a_text_that_only_speaks_of_a_treaty_signs_none() -> None:
    text = "A TREATY BETWEEN FRANCE AND PERU\n\nParis, July 22, 1895\n\nThe two parties may agree to peace one day."
    assert [mention for mention in mentions(text) if mention.plover == "AGREE" and not mention.planned] == []
