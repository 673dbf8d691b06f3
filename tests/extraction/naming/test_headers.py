"""Persons between whom official correspondence goes."""

import pytest

from communique.extraction.naming import name_actors

BODY = "\n\nWashington, December 10, 1954.\n\nThe matter is closed."


def persons(header: str) -> dict[str, str | None]:
    return {actor.name: actor.country for actor in name_actors(header + BODY).actors if actor.kind == "person"}


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (
            "Memorandum by the Assistant Secretary of State for Far Eastern Affairs (Harlow) to the Director (Key)",
            {"Harlow": "USA", "Key": "USA"},
        ),
        ("The Minister in Saudi Arabia ( Childs ) to the Secretary of State", {"Childs": "USA"}),
        (
            "12. Memorandum From John Q. Quillard of the National Security Council Staff to the Director (Roe)",
            {"John Q. Quillard": "USA", "Roe": "USA"},
        ),
        ("Message From the British Ambassador (Pennick) to the Secretary of State", {"Pennick": "GBR"}),
    ],
)
def test_a_header_names_those_who_write_in_brackets_or_without(header: str, names: dict[str, str]) -> None:
    assert persons(header) == names


def test_an_abbreviation_in_brackets_is_nobody() -> None:
    assert persons("Memorandum From the Director of the Office (INR) to the Secretary of State") == {}
