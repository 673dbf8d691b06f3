"""Persons whose state only the nature of the document tells."""

from communique.extraction import extract
from communique.model.documents import Document

CABLE = """Telegram From the Embassy in Norway to the Department of State

Oslo, May 3, 1969.

164. On May 2 Foreign Minister Halvorsen told me in a long conversation that he will not go there.

Sorley
"""

RELEASE = """A Visit

Office of the Spokesperson

May 26, 2021

Deputy Administrator Jane Roe met with Norwegian Prime Minister Olav Dahl today in Oslo.
"""


def countries(text: str) -> dict[str, str | None]:
    return {actor.name: actor.country for actor in extract(Document("d", "d.txt", "d", text)).actors}


def test_whom_a_cable_names_without_a_state_is_of_its_post() -> None:
    assert countries(CABLE).get("Halvorsen") == "NOR"


def test_who_signs_a_cable_serves_its_writer() -> None:
    assert countries(CABLE).get("Sorley") == "USA"


def test_an_official_without_a_state_serves_the_issuer_of_a_release() -> None:
    found = countries(RELEASE)
    assert (found.get("Jane Roe"), found.get("Olav Dahl")) == ("USA", "NOR")
