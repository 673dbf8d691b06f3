"""A text as words, numbers and signs, each with what it can mean in an expression of time."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.extraction.dating.lexicon import OTHER, Lexicon, load

# Words; then what has digits, the longest forms first; then single signs. All repetition is bounded or possessive.
_TOKEN = r"""
    |(?P<era>B\.\ ?C\.(?:\ ?E\.)?|A\.\ ?D\.|B\.\ ?E\.)
    |(?P<weekend>[Ww]eek[ -]end\b)
    |(?P<roman>[XVI]{1,5}(?:e|ème)?\b)
    |(?P<word>[^\W\d_]++(?![0-9]))
    |(?P<iso>(?<![\w.,/$€£-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-]))
    |(?P<numeric>(?<![\w/.-])[0-9]{1,2}(?:/[0-9]{1,2}/|\.[0-9]{1,2}\.|-[0-9]{1,2}-)(?:[0-9]{4}|[0-9]{2})
        (?![0-9./-][0-9]|[0-9]))
    |(?P<clock>(?<![\w.:$€£])(?:
        [0-9]{1,2}(?:[:.][0-9]{2}){0,2}\ ?(?:[ap]\.\ ?m\b\.?|[ap]m\b|[AP]\.?\ ?M\b\.?|hrs?\b|o[’']clock)
        |[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![\w:.]*[0-9])))
    |(?P<big>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]{1,9})?)
    |(?P<decimal>[0-9]{1,9}\.[0-9]{1,9}(?![\w.]))
    |(?P<nth>[0-9]{1,2}(?:st|nd|rd|th|er|ST|ND|RD|TH)\b|[0-9]?[23]d\b|[0-9]{1,2}º)
    |(?P<decade_digits>[0-9]{1,3}0[’']?s\b)
    |(?P<number>(?<![\w$€£#])[0-9]{1,4}(?![\w%]))
    |(?P<paragraph>\n[ \t]*\n)
    |(?:[^\W_]++|[^\w\s]|_)
    """
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers and signs of a text, in order, as parallel sequences."""

    text: str
    words: list[str]
    starts: list[int]
    kinds: str
    """One character a token, as the lexicon's patterns want it."""
    values: list[Any]

    def end(self, place: int) -> int:
        """Where the token at this place ends in the text."""
        return self.starts[place] + len(self.words[place])


def tokenise(text: str, lexicon: Lexicon) -> Tokens:
    """All tokens of a text; about 5 MB a second."""
    words: list[str] = []
    starts: list[int] = []
    kinds: list[str] = []
    values: list[Any] = []
    known, letters, unknown = lexicon.meanings.get, lexicon.kinds, (OTHER, None)
    for match in _pattern(lexicon.language).finditer(text):
        word, kind = match.group(), match.lastgroup
        if kind is None or kind == "word":
            meaning = known(word, unknown)
        elif kind == "era":
            meaning = known(word.replace(".", "").replace(" ", ""), unknown)
        elif kind == "holiday":
            meaning = letters["holiday"], lexicon.holidays[" ".join(word.replace("’", "'").split())]
        else:
            meaning = _number(kind, word, letters)
        words.append(word)
        starts.append(match.start())
        kinds.append(meaning[0])
        values.append(meaning[1])
    return Tokens(text, words, starts, "".join(kinds), values)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """The pattern of tokens, with the names of a language's holidays, the longest first."""
    names = sorted(load(language).holidays, key=len, reverse=True)
    written = [re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s") for name in names]
    return re.compile(f"(?P<holiday>(?:{'|'.join(written)}){chr(92)}b){_TOKEN}", re.VERBOSE)


def _number(kind: str, word: str, letters: dict[str, str]) -> tuple[str, Any]:
    if kind not in letters:  # A weekend, in a language that does not call it so.
        return OTHER, None
    if kind != "number":
        return letters[kind], _VALUES[kind](word)
    number = int(word)
    if _FIRST_YEAR <= number <= _LAST_YEAR:
        return letters["year"], number
    return letters["day" if 1 <= number <= _LAST_DAY else "digits"], number


def _parts(word: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split(r"[./-]", word))


def _clock(word: str) -> tuple[int, int, int]:
    """Hour of 24, minute and second; hour 99 where there is no such time."""
    numbers = [int(number) for number in re.findall(r"[0-9]{1,2}", word)[:3]]
    hour, minute, second = (*numbers, 0, 0)[:3]
    mark = word.lower()
    if "m" in mark:
        hour = hour % 12 + 12 * ("p" in mark) if 1 <= hour <= 12 else 99
    return (hour if minute < 60 and second < 60 and hour <= 24 else 99), minute, second


def _roman(word: str) -> int:
    """ "XIX" as 19; 0 for what is no number."""
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in word if letter in "IVX"]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def _first_number(word: str) -> int:
    return int(re.findall(r"[0-9]{1,4}", word)[0])


_VALUES: dict[str, Callable[[str], Any]] = {
    "roman": _roman,
    "iso": _parts,
    "numeric": _parts,
    "clock": _clock,
    "big": lambda word: int(word.partition(".")[0].replace(",", "")[:12]),
    "decimal": lambda word: float(word),
    "nth": _first_number,
    "decade_digits": _first_number,
    "paragraph": lambda _word: None,
    "weekend": lambda _word: "WE",
}
