"""The date that a document bears: dateline, letter head, masthead, release line or metadata; never one of its story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.extraction.dating.expression import DocumentDate
from communique.extraction.dating.languages import lexicon_of
from communique.extraction.dating.lexicon import Lexicon, load
from communique.extraction.dating.moments import Moment, OutOfRange
from communique.extraction.dating.reasons import said
from communique.extraction.dating.tokens import Tokens, tokenise

_HEAD_LENGTH, _TAIL_LENGTH = 6000, 1200
_HEAD_LINES, _TAIL_LINES = 60, 8
_LONGEST_HEADING = 240
_LONGEST_DATELINE = 110
_MOST_WORDS_AFTER = 4
_TITLE_LENGTH = 600
_PIVOT = 50
"""Years of two digits below it are of this century."""
_MONTHS = 12
_PROSE = 120
"""A longer line is running text; a date line after it names its place."""

_METADATA = re.compile(r"\s{0,200}(?:date[:\s]{1,3})([0-9]{4}-[0-9]{2}-[0-9]{2})\b", re.IGNORECASE)
_DATE_TIME_GROUP = re.compile(r"\b([0-3][0-9])[0-2][0-9][0-5][0-9]Z\s([A-Z]{3})\s([0-9]{2,4})\b")

# A date as datelines write it: in any order, with whatever a typist put between its parts.
_DATE = """(day_weekday)? (iso | numeric
 | month_name (comma | dot)? dom ((hyphen | to | and) dom)? (doubt)? (comma | dot | of){0,2} year
 | (the | of)? dom ((hyphen | to | and) dom)? dot? (comma | of)? month_name (comma | dot | of){0,2} year)"""
_DATE_WITHOUT_YEAR = "(day_weekday)? (month_name dom | dom of? month_name)"
_PLACE = """(open? (word | short_month | month | comma | dot | hyphen | apostrophe | weekday | digits | zone | nowish
 | close_bracket){0,12})"""
_REST = "((comma | dot | hyphen | close_bracket | clock | noon | zone | word | digits | local | time | day){0,8})"


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    start: int
    end: int
    moment: Moment
    what: str
    placed: bool = True
    """Whether a place stands before it."""


def find(text: str) -> DocumentDate | None:
    """The date that a document bears, None where it bears none of its own."""
    lexicon = lexicon_of(text[:_HEAD_LENGTH])
    best = _metadata(text)
    if best is None:
        candidates = list(_candidates(text, lexicon))
        best = max(candidates, key=lambda candidate: (candidate.score, -candidate.start), default=None)
    if best is None:
        return None
    shown = " ".join(text[best.start : best.end].split())
    return DocumentDate(best.start, best.end, best.moment.edtf, f"“{shown}” {best.what}: {said(best.moment)}")


def _metadata(text: str) -> _Candidate | None:
    match = _METADATA.match(text)
    if match is None:
        return None
    try:
        year, month, day = (int(part) for part in match[1].split("-"))
        moment = Moment(year, month, day, "D")
    except OutOfRange:
        return None
    return _Candidate(20, match.start(1), match.end(1), moment, "stands at the head of the document as its date")


def _candidates(text: str, lexicon: Lexicon) -> Iterator[_Candidate]:
    prose = 0
    for number, (start, line) in enumerate(_lines(text, 0, _HEAD_LENGTH)[:_HEAD_LINES]):
        found = _of_line(text, start, line, lexicon, 10 - number * 0.01, "is the date line of its head")
        yield from (candidate for candidate in found if prose < 2 or candidate.placed)
        if number < 3:
            yield from _at_line_end(start, line, lexicon)
        yield from _running(start, line, lexicon)
        prose += len(line) > _PROSE and line.rstrip()[-1] in '.!?”"'

    beginning = max(len(text) - _TAIL_LENGTH, _HEAD_LENGTH if len(text) > _HEAD_LENGTH else 0)
    tail = _lines(text, beginning, len(text))[-_TAIL_LINES:]
    for start, line in tail:
        yield from _of_line(text, start, line, lexicon, 8, "is the date line at its end")


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The lines of a stretch that are not blank, with where they begin."""
    lines, place = [], start
    for line in text[start:end].split("\n"):
        if line.strip():
            lines.append((place, line))
        place += len(line) + 1
    return lines


def _of_line(text: str, start: int, line: str, lexicon: Lexicon, score: float, what: str) -> Iterator[_Candidate]:
    """A line that holds little but a date, with a place before it or a time after it."""
    if len(line) > _LONGEST_DATELINE or not any(character in "0123456789" for character in line):
        return
    tokens = tokenise(line, lexicon)
    match = _pattern(lexicon.language, _PLACE, _DATE, _REST).fullmatch(tokens.kinds)
    if match:
        moment = _moment(tokens, lexicon, *match.span(2))
    else:
        match = _pattern(lexicon.language, _PLACE, _DATE_WITHOUT_YEAR, _REST).fullmatch(tokens.kinds)
        year = _year_near(text)
        moment = _moment(tokens, lexicon, *match.span(2), year) if match and year else None
        score -= 3
    if not match or moment is None:
        return
    first, last = match.span(2)
    before, after = _letters(tokens.words[:first]), _letters(tokens.words[last:])
    if not _is_place(before, lexicon) or not _is_rest(after, lexicon):
        return
    score -= 0.5 * len(before) + 0.5 * len(after)
    begin, end = start + tokens.starts[first], start + tokens.end(last - 1)
    if begin > len(text) // 2 and begin > _PROSE:
        what = "is the date line at its end"
    yield _Candidate(score, begin, end, moment, what, bool(before))


def _letters(words: list[str]) -> list[str]:
    return [word for word in words if word[0].isalpha()]


def _is_place(words: list[str], lexicon: Lexicon) -> bool:
    """Whether words before a date can be a place, or say that something is dated."""
    if any(word in lexicon.list("not_own_date") for word in words):
        return False
    return all(word[0].isupper() or word.lower() in lexicon.list("dated") for word in words)


def _is_rest(words: list[str], lexicon: Lexicon) -> bool:
    """Whether words after a date can say the hour, or name the paper."""
    after = lexicon.list("after_date")
    return all(word[0].isupper() or word in after for word in words) and len(words) <= _MOST_WORDS_AFTER


def _at_line_end(start: int, line: str, lexicon: Lexicon) -> Iterator[_Candidate]:
    """A heading that closes with its date: "Telegram 333 From the Embassy in Nigeria, January 14, 1969, 1530Z"."""
    if len(line) > _LONGEST_HEADING:
        return
    tokens = tokenise(line, lexicon)
    match = _pattern(lexicon.language, "comma", _DATE, f"{_REST}$").search(tokens.kinds)
    if not match:
        return
    first, last = match.span(2)
    moment = _moment(tokens, lexicon, first, last)
    if moment is not None and _is_rest(_letters(tokens.words[last:]), lexicon):
        yield _Candidate(4, start + tokens.starts[first], start + tokens.end(last - 1), moment, "closes its heading")


def _running(start: int, line: str, lexicon: Lexicon) -> Iterator[_Candidate]:
    """ "PHNOM PENH, July 21, 2008 (Xinhua) -- Cambodia has asked"."""
    opening = line[:120]
    match = re.match(r"[^\w\n]{0,10}(?:[A-Z][\w.’'-]*,? ){1,5}", opening)
    dash = re.search(r"(?:--|—|–|\(|:)", opening)
    if not match or not dash or dash.start() > 80:
        return
    tokens = tokenise(line[: dash.start()], lexicon)
    found = _pattern(lexicon.language, _PLACE, _DATE, "(comma | dot | word)?").fullmatch(tokens.kinds)
    if not found:
        return
    first, last = found.span(2)
    moment = _moment(tokens, lexicon, first, last)
    before = _letters(tokens.words[:first])
    if moment is not None and before and before[0].isupper() and all(word[0].isupper() for word in before):
        yield _Candidate(
            6, start + tokens.starts[first], start + tokens.end(last - 1), moment, "is the dateline of the report"
        )


def _moment(tokens: Tokens, lexicon: Lexicon, first: int, last: int, year: int | None = None) -> Moment | None:
    """The day that these words name; of a range of days the last."""
    values: dict[str, list[Any]] = {}
    names = {letter: name for name, letter in lexicon.kinds.items()}
    for place in range(first, last):
        values.setdefault(names.get(tokens.kinds[place], ""), []).append(tokens.values[place])
    try:
        return _from_values(values, year)
    except (OutOfRange, IndexError):
        return None


def _from_values(values: dict[str, list[Any]], year: int | None) -> Moment:
    if "iso" in values:
        year_of, month, day = values["iso"][0]
        return Moment(year_of, month, day, "D")
    if "numeric" in values:
        one, two, year = values["numeric"][0]
        century = 0 if year > 99 else 2000 if year < _PIVOT else 1900
        month, day = (two, one) if two <= _MONTHS else (one, two)
        return Moment(century + year, month, day, "D")
    months = values.get("month") or values.get("ambiguous_month") or values.get("short_month") or []
    days = values.get("day", []) + values.get("nth", [])
    return Moment(year or values["year"][0], months[0], days[-1], "D")


def _year_near(text: str) -> int | None:
    """The first year in the head of a document, for a date line that has none."""
    years = re.search(r"\b(?:1[5-9][0-9]{2}|20[0-9]{2})\b", text[:_TITLE_LENGTH])
    return None if years is None else int(years[0])


@cache
def _pattern(language: str, *written: str) -> re.Pattern[str]:
    return load(language).pattern(*written)
