"""Who issues a text together."""

import pytest

from communique.extraction import extract
from communique.model.documents import Document

_HEAD = "{}\n\nJune 27, 2022\n\nOffice of the Spokesperson\n\n{}\n\nBegin Text:\n\n"


def pairs_of(title: str, opening: str, text: str) -> set[str]:
    document = Document("d", "d.txt", "d", _HEAD.format(title, opening) + text)
    return {pair for mention in extract(document).mentions for pair in mention.relationships}


@pytest.mark.parametrize(
    ("title", "opening"),
    [
        ("Joint Statement", "The text of the following statement was released by the Governments of Chad and Peru."),
        ("Statement on Trade", "The following statement was released by the foreign ministers of Chad and Peru."),
        ("Joint Statement", "The following is the text of a joint statement by the Governments of Chad and of Peru."),
        ("Chad-Peru Joint Statement on Togo", "The two sides have cooperated for long."),
        ("Joint Statement by Chad and Peru on Togo", "The two sides have cooperated for long."),
    ],
)
def test_those_who_issue_a_text_met_where_it_tells_of_a_meeting(title: str, opening: str) -> None:
    assert pairs_of(title, opening, "The Committee held its first meeting on June 26, 2022.") == {"PER-TCD"}


def test_those_who_issue_a_text_condemn_each_for_itself() -> None:
    opening = "The following statement was released by the Governments of Chad and Peru."
    text = "We strongly condemn the attack by Togo and call for an end of violence."
    assert pairs_of("Statement on Togo", opening, text) == {"PER-TGO", "TCD-TGO"}


def test_what_a_joint_text_is_on_issues_nothing() -> None:
    assert pairs_of("Joint Statement on Togo", "Peace matters.", "The Committee held its first meeting today.") == set()
