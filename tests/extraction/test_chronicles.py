"""Chronicles: entries that each open with their date, told in the present."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

PLAIN = """Relations of France and Togo

1863 - The treaty is signed between France and Togo.
1884 - France forces Togo to accept its control. Togo breaks off relations with Germany.
1922 - Prince Norodom Sihanouk is born.
"""

LINES = """Relations of France and Togo

January 1993: UN agencies request a meeting with France.

April 1998: Pol Pot dies.

May 1998: Prince Ranariddh pardoned by King Sihanouk.
"""

ABOVE = """Relations of France and Togo

1995
Prince Norodom Sirivudh is arrested and exiled.

1997
Hun Sen meets the French president in Paris.

1998
Pol Pot passes away on 15 April 1998 as his last town falls.
"""


def told(text: str) -> list[tuple[str, str | None]]:
    found = extract(Document("d", "d.txt", "d", text)).mentions
    return [(str(mention.date), mention.plover) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN, [("1863", "AGREE"), ("1884", "COERCE"), ("1884", "SANCTION"), ("1922", None)]),
        (LINES, [("1993-01", "REQUEST"), ("1998-04", None), ("1998-05", "CONCEDE")]),
        (ABOVE, [("1995", "COERCE"), ("1995", "COERCE"), ("1997", "CONSULT"), ("1998-04-15", None)]),
    ],
)
def test_an_entry_has_the_date_that_opens_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


def test_a_text_with_its_date_above_it_is_no_chronicle() -> None:
    text = "A visit\n\nMay 3, 2021\n\nThe minister says relations with Togo are good.\n\nHe thanks the king of Togo."
    assert told(text) == []


def test_what_only_compares_does_not_date_an_entry() -> None:
    text = PLAIN + "1990 - The French minister meets the Togolese king, the first talks since the war of 1975.\n"
    assert ("1990", "CONSULT") in told(text)


def test_entries_can_run_on_in_one_text() -> None:
    text = """Relations of France and Togo

May 5, 2008: The French minister meets the Togolese king. May 8, 2008: French troops are withdrawn from Togo. They had
been there for long. May 14, 2008: A Togolese envoy travels to Paris.
"""
    assert told(text) == [("2008-05-05", "CONSULT"), ("2008-05-08", "RETREAT"), ("2008-05-14", "CONSULT")]
