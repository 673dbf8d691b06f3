"""Heads of news sites, whose parts bars part."""

import pytest

from communique.extraction.dating import document_date

TOLD = "The minister met the king on Monday, and they talked for a long time of trade and of what else they had to do."


@pytest.mark.parametrize(
    "head",
    [
        "Reuters | Oslo | Updated: 05-04-2022 15:59 IST | Created: 05-04-2022 15:21 IST",
        "Reuters | Oslo | Published: 5 April 2022 15:59",
    ],
)
def test_a_part_of_the_head_says_when_the_text_was_issued(head: str) -> None:
    found = document_date(f"Minister meets king\n{head}\n{TOLD}")
    assert found is not None
    assert found.edtf == "2022-04-05"


def test_bars_in_a_menu_give_no_date() -> None:
    assert document_date(f"Minister meets king\nHome | News | Summit of 5 April 2022 | About\n{TOLD}") is None
