"""The notation of patterns, and what a lexicon makes of it."""

import pytest

from communique.extraction.dating.lexicon import load

ENGLISH = load("en")


def letters(names: str) -> str:
    return "".join("." if name == "word" else ENGLISH.kinds[name] for name in names.split())


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("day month year?", "day month year", True),
        ("day month year?", "day month", True),
        ("day month year?", "month day", False),
        ("(day | nth) month", "nth month", True),
        ("word{1,2} year", "word word year", True),
        ("word{1,2} year", "word word word year", False),
        ("month_name", "short_month dot", True),
    ],
)
def test_patterns_are_written_in_names_of_kinds(pattern: str, text: str, matches: bool) -> None:
    assert bool(ENGLISH.pattern(pattern).fullmatch(letters(text))) is matches


def test_each_pattern_given_is_one_group() -> None:
    match = ENGLISH.pattern("the?", "day | nth", "month").fullmatch(letters("the nth month"))
    assert match is not None
    assert match.span(2) == (1, 2)


def test_a_name_that_a_language_lacks_matches_nothing() -> None:
    assert load("fr").pattern("fiscal? year").fullmatch(load("fr").kinds["year"])
    assert not load("fr").pattern("fiscal").fullmatch("x")
    assert load("fr").letter("fiscal") == "\0"


def test_a_word_with_a_capital_counts_only_so() -> None:
    assert "May" in ENGLISH.meanings
    assert "may" not in ENGLISH.meanings
    assert {"monday", "Monday", "MONDAY"} <= ENGLISH.meanings.keys()


def test_words_that_begin_nothing_begin_no_rule() -> None:
    for _, pattern in ENGLISH.rules:
        for name in ("comma", "dot", "of", "and", "hyphen", "close_bracket"):
            assert not ENGLISH.pattern(pattern).fullmatch(ENGLISH.kinds[name])
