"""The two Koreas by their side alone."""

import pytest

from communique.extraction.naming import name_actors


def codes(text: str) -> list[str | None]:
    return [place.code for place in name_actors(text).places]


def test_the_north_is_the_korea_that_the_text_names() -> None:
    assert codes("North Korea fired a missile. France condemned the North.") == ["PRK", "FRA", "PRK"]


def test_the_south_is_not_meant_where_only_the_north_is_named() -> None:
    assert codes("North Korea fired a missile. It landed off the South.") == ["PRK"]


@pytest.mark.parametrize("sentence", ["It rains in the north.", "The North Sea is cold.", "Go North young man."])
def test_a_direction_or_a_sea_is_no_korea(sentence: str) -> None:
    assert codes(f"North Korea fired a missile. {sentence}") == ["PRK"]
