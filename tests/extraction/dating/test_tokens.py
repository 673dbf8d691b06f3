"""Texts fall into words, numbers and signs, each with what it can mean."""

import pytest

from communique.extraction.dating.lexicon import load
from communique.extraction.dating.tokens import tokenise

ENGLISH = load("en")
NAMES = {letter: name for name, letter in ENGLISH.kinds.items()}


def kinds(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text, ENGLISH)
    return [(word, NAMES.get(kind, "word")) for word, kind in zip(tokens.words, tokens.kinds, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May", [("May", "ambiguous_month")]),
        ("may", [("may", "word")]),
        ("Nov. 9", [("Nov", "short_month"), (".", "dot"), ("9", "day")]),
        ("October 22,1952", [("October", "month"), ("22", "day"), (",", "comma"), ("1952", "year")]),
        ("1,992 men", [("1,992", "big"), ("men", "word")]),
        ("06.02.2011", [("06.02.2011", "numeric")]),
        ("2011-02-07", [("2011-02-07", "iso")]),
        ("11:30 a.m.", [("11:30 a.m.", "clock")]),
        ("5pm", [("5pm", "clock")]),
        ("the 1990s", [("the", "the"), ("1990s", "decade_digits")]),
        ("44 B.C.", [("44", "digits"), ("B.C.", "bc")]),
        ("12th", [("12th", "nth")]),
        ("A350", [("A350", "word")]),
        ("$1992", [("$", "word"), ("1992", "word")]),
        ("45%", [("45", "word"), ("%", "word")]),
        ("²", [("²", "word")]),
        ("a\n\nb", [("a", "a"), ("\n\n", "paragraph"), ("b", "word")]),
        ("Khmer New Year", [("Khmer New Year", "holiday")]),
        ("New Year’s Day", [("New Year’s Day", "holiday")]),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("text", ["On 5 May 1992—at 3:00 p.m.—it “ended”.", "café №7 ½ ٣\t\n\n x_y"])
def test_every_token_stands_where_it_says(text: str) -> None:
    tokens = tokenise(text, ENGLISH)
    for place, (word, start) in enumerate(zip(tokens.words, tokens.starts, strict=True)):
        assert text[start : tokens.end(place)] == word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12:05 a.m.", (0, 5, 0)),
        ("12 noon", None),
        ("2:30 p.m.", (14, 30, 0)),
        ("23:59:58", (23, 59, 58)),
        ("25:00", (99, 0, 0)),
    ],
)
def test_clock_times_are_of_24_hours(text: str, value: tuple[int, int, int] | None) -> None:
    tokens = tokenise(text, ENGLISH)
    found = [value for value, kind in zip(tokens.values, tokens.kinds, strict=True) if NAMES.get(kind) == "clock"]
    assert found == ([] if value is None else [value])
