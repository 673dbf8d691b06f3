"""States as cables shorten them."""

import pytest

from communique.extraction.naming import name_actors

HEADER = "The Ambassador in Indonesia (Harlow) to the Secretary of State\n\nDjakarta, May 4, 1952—6 p.m.\n\n"


def codes(text: str) -> set[str | None]:
    return {actor.country for actor in name_actors(text).actors}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Indo Govt will wait.", "IDN"),
        ("Neth Cabinet will wait.", "NLD"),
        ("The Brits and the Yugos will wait.", "SRB"),
        ("SAG has asked for a loan.", "SAU"),
        ("GOI has asked for a loan.", "IDN"),
        ("Pakistan heard that GOP has asked for a loan.", "PAK"),
    ],
)
def test_cables_shorten_the_names_of_states(words: str, code: str) -> None:
    assert code in codes(HEADER + words)


def test_a_government_by_its_letter_is_that_of_the_post() -> None:
    assert "IND" not in codes(HEADER + "GOI has asked for a loan.")


@pytest.mark.parametrize("words", ["The Indo-China war goes on.", "GOX has asked."])
def test_what_a_hyphen_joins_or_no_state_fits_is_none(words: str) -> None:
    assert codes(HEADER + words) == codes(HEADER + "Nothing.")


def test_nothing_but_a_cable_shortens_them_so() -> None:
    assert codes("In May 2019 the GOP and the Indo team met in a hall.") == {"USA"}
