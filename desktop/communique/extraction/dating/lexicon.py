"""The words and patterns of time of one language, read from `resources/lexicons/time-*.toml`."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.paths import lexicons

OTHER = "."
"""The kind of every word that says nothing about time; patterns call it `word`."""

_FIRST_KIND = 0x100
_NO_KIND = "\0"
# Kinds that the tokens of numbers have; words are listed in the lexicon.
NUMBER_KINDS = (
    "roman", "day", "digits", "year", "big", "decimal", "nth", "decade_digits", "iso", "numeric", "clock", "paragraph",
    "holiday",
)  # fmt: skip
_NAME = re.compile(r"[a-z_]+")
_NEVER = "(?!)"
_GROUP = re.compile(r"\((?!\?)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language: what its words mean, and the patterns that its expressions follow.

    A text is seen as a string of kinds, one character a word, and the patterns are regular expressions over that.
    """

    language: str
    common: frozenset[str]
    day_first: bool
    """Whether figures give the day before the month, where nothing else shows it."""
    article_points_back: bool
    """Whether an article makes "the next day" count from the date told before."""
    meanings: dict[str, tuple[str, Any]]
    """Word as it is written: its kind (one character) and its value."""
    kinds: dict[str, str]
    """Name of a kind: its character."""
    starter: re.Pattern[str]
    """A kind that an expression can begin with."""
    matcher: re.Pattern[str]
    """All rules, each as one group, in order."""
    rules: tuple[tuple[str, str], ...]
    """Reader and pattern of each rule; rule n is group n + 1 of the matcher."""
    parts: dict[str, str]
    lists: dict[str, frozenset[str]]
    """Further lists of words, by name."""
    holidays: dict[str, str]
    """Names of days, and when they are."""
    independence: dict[str, str]
    """Countries as they stand before "Independence Day", and when theirs is."""

    def letter(self, kind: str) -> str:
        """The character of a kind; one that no text has where the language has no such words."""
        return self.kinds.get(kind, _NO_KIND)

    def list(self, name: str) -> frozenset[str]:
        """A list of words, empty where the language has none of that name."""
        return self.lists.get(name, frozenset())

    def pattern(self, *written: str) -> re.Pattern[str]:
        """Patterns of the lexicon's notation, one after the other, as one regular expression, a group each."""
        return re.compile("".join(f"({_translated(part, self.parts, self.kinds, lenient=True)})" for part in written))


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language ("en"), read and compiled once."""
    path = lexicons() / f"time-{language}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    names = (*NUMBER_KINDS, *data["words"])
    kinds = {name: chr(_FIRST_KIND + place) for place, name in enumerate(names)}
    rules = tuple((reader, pattern) for reader, pattern in data["rules"])
    parts = data["parts"]
    groups = [f"({_translated(pattern, parts, kinds)})" for _, pattern in rules]
    return Lexicon(
        language=data["language"],
        common=frozenset(data["common"]),
        day_first=data["day_first"],
        article_points_back=data["article_points_back"],
        meanings=_meanings(data["words"], kinds),
        kinds=kinds,
        starter=re.compile(f"[^{re.escape(OTHER + _letters(data['never_first'], kinds))}]"),
        matcher=re.compile("|".join(groups)),
        rules=rules,
        parts=parts,
        holidays=data["holidays"],
        independence=data["independence"],
        lists={name: frozenset(words) for name, words in data["lists"].items()},
    )


def _letters(names: Iterable[str], kinds: dict[str, str]) -> str:
    return "".join(kinds[name] for name in (*names, "paragraph"))


def _meanings(words: dict[str, dict[str, Any]], kinds: dict[str, str]) -> dict[str, tuple[str, Any]]:
    """Every spelling of every word; one with a capital is known only so."""
    meanings: dict[str, tuple[str, Any]] = {}
    for kind, listed in words.items():
        for word, value in listed.items():
            meaning = (kinds[kind], value)
            for spelling in {word, word.capitalize(), word.upper()} if word.islower() else {word}:
                meanings.setdefault(spelling, meaning)
    return meanings


def _translated(pattern: str, parts: dict[str, str], kinds: dict[str, str], lenient: bool = False) -> str:
    """A pattern with its names replaced by the characters of kinds, and its parts by their own patterns.

    A name that the lexicon does not have matches nothing where `lenient`, and is a KeyError elsewhere.
    """

    def replaced(match: re.Match[str]) -> str:
        name = match.group()
        if name in kinds:
            return kinds[name]
        if name == "word":
            return re.escape(OTHER)
        if name not in parts and lenient:
            return _NEVER
        return f"(?:{_translated(parts[name], parts, kinds, lenient)})"

    return _GROUP.sub("(?:", _NAME.sub(replaced, pattern).replace(" ", "").replace("\n", ""))
