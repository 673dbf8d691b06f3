"""One line of a document as a date line: a date with little beside it, a labelled one, or a report's dateline."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.extraction.dating.lexicon import Lexicon, load
from communique.extraction.dating.moments import Moment, OutOfRange
from communique.extraction.dating.tokens import Tokens, tokenise

_LONGEST_HEADING = 240
_LONGEST_DATELINE = 110
_MOST_WORDS_AFTER = 4
_MOST_WORDS_OF_LABEL = 3
_PIVOT = 50
"""Years of two digits below it are of this century."""
_MONTHS = 12

# A date as datelines write it: in any order, with whatever a typist put between its parts.
_DATE = """(day_weekday)? (iso | numeric
 | month_name (comma | dot)? dom ((hyphen | to | and) dom)? (doubt)? (comma | dot | of){0,2} year
 | (the | of)? dom ((hyphen | to | and) dom)? dot? (comma | of)? month_name (comma | dot | of){0,2} year
 | (the | this)? (nth | ordinal) day_unit of month_name comma? year
 | dom hyphen month_name hyphen (year | digits))"""
_DATE_WITHOUT_YEAR = "(day_weekday)? (month_name dom | dom of? month_name)"
_PLACE = """(by? open? (word | short_month | month | comma | dot | hyphen | apostrophe | weekday | digits | zone
 | nowish | close_bracket | day | slash | year | of){0,12})"""
_REST = """((comma | dot | hyphen | close_bracket | clock | noon | zone | word | digits | local | time | day
 | slash){0,8})"""
_LABEL = "((word | last | nowish){1,3} (on | at | of | word | comma | the | this){0,6})"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date that a document may bear: how well it stands for one, where its words lie, and what they are."""

    score: float
    start: int
    end: int
    moment: Moment
    what: str
    placed: bool = True
    """Whether a place stands before it."""


def bare(start: int, line: str, lexicon: Lexicon, score: float, what: str, year: int | None) -> Iterator[Dateline]:
    """A line that holds little but a date, with a place before it or a time after it; `year` is for one without."""
    if len(line) > _LONGEST_DATELINE or not any(character in "0123456789" for character in line):
        return
    tokens = tokenise(line, lexicon)
    match = _pattern(lexicon.language, _PLACE, _DATE, _REST).fullmatch(tokens.kinds)
    if match:
        moment = _moment(tokens, lexicon, *match.span(2))
    else:
        match = _pattern(lexicon.language, _PLACE, _DATE_WITHOUT_YEAR, _REST).fullmatch(tokens.kinds)
        moment = _moment(tokens, lexicon, *match.span(2), year) if match and year else None
        score -= 3
    if not match or moment is None:
        return
    first, last = match.span(2)
    before, after = _letters(tokens.words[:first]), _letters(tokens.words[last:])
    if not _is_place(before, lexicon) or not _is_rest(after, lexicon):
        return
    score -= 0.5 * len(before) + 0.5 * len(after)
    yield Dateline(score, start + tokens.starts[first], start + tokens.end(last - 1), moment, what, bool(before))


def month_only(start: int, line: str, lexicon: Lexicon, score: float) -> Iterator[Dateline]:
    """A line that is a month and its year, with at most a place: "Geneva, March 2019"."""
    if len(line) > _LONGEST_DATELINE // 2:
        return
    tokens = tokenise(line, lexicon)
    match = _pattern(lexicon.language, "((word comma?){0,3})", "month_name comma? year", "dot?").fullmatch(tokens.kinds)
    if not match or not _is_place(_letters(tokens.words[: match.start(2)]), lexicon):
        return
    first, last = match.span(2)
    names = [tokens.values[place] for place in range(first, last) if isinstance(tokens.values[place], int)]
    try:
        moment = Moment(tokens.values[last - 1], names[0], unit="M")
    except OutOfRange:
        return
    what = "is the month that stands in its head"
    yield Dateline(score, start + tokens.starts[first], start + tokens.end(last - 1), moment, what)


def labelled(start: int, line: str, lexicon: Lexicon, score: float, what: str) -> Iterator[Dateline]:
    """A line that says first that something was issued: "Posted on: May 16, 2022", "Done at Geneva this 3rd day of"."""
    if len(line) > _LONGEST_HEADING:
        return
    tokens = tokenise(line, lexicon)
    label = [word.lower() for word in _letters(tokens.words[:_MOST_WORDS_OF_LABEL])]
    if not any(word in lexicon.list("issued") for word in label):
        return
    match = _pattern(lexicon.language, _LABEL, _DATE).match(tokens.kinds)
    moment = _moment(tokens, lexicon, *match.span(2)) if match else None
    if match and moment is not None:
        first, last = match.span(2)
        yield Dateline(score, start + tokens.starts[first], start + tokens.end(last - 1), moment, what)


_DATE_TIME_GROUP = re.compile(r"\b([0-3][0-9])[0-2][0-9][0-5][0-9]Z[ \t]([A-Z]{3})[ \t]([0-9]{2})\b")


def date_time_group(start: int, line: str, lexicon: Lexicon) -> Iterator[Dateline]:
    """The time of a telegram: "R 141732Z JAN 69"."""
    match = _DATE_TIME_GROUP.search(line[:_LONGEST_DATELINE])
    month = lexicon.meanings.get(match[2]) if match else None
    if match is None or month is None or month[0] != lexicon.letter("short_month"):
        return
    try:
        moment = Moment(_full_year(int(match[3])), month[1], int(match[1]), "D")
    except OutOfRange:
        return
    yield Dateline(7, start + match.start(1), start + match.end(), moment, "is the time of the telegram")


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


def closing(start: int, line: str, lexicon: Lexicon) -> Iterator[Dateline]:
    """A heading that closes with its date: "Telegram 333 From the Embassy in Nigeria, January 14, 1969, 1530Z"."""
    if len(line) > _LONGEST_HEADING:
        return
    tokens = tokenise(line, lexicon)
    match = _pattern(lexicon.language, "comma", _DATE, f"{_REST}$").search(tokens.kinds)
    if not match:
        return
    first, last = match.span(2)
    if any(word in lexicon.list("not_own_date") for word in tokens.words[:first]):
        return
    moment = _moment(tokens, lexicon, first, last)
    if moment is not None and _is_rest(_letters(tokens.words[last:]), lexicon):
        yield Dateline(4, start + tokens.starts[first], start + tokens.end(last - 1), moment, "closes its heading")


def opening(start: int, line: str, lexicon: Lexicon) -> Iterator[Dateline]:
    """ "PHNOM PENH, July 21, 2008 (Xinhua) -- Cambodia has asked"."""
    head = line[:_LONGEST_DATELINE]
    yield from _in_figures(start, head)
    match = re.match(r"[^\w\n]{0,10}(?:[A-Z][\w.’'-]*,? ){1,5}", head)
    dash = re.search(r"(?:--|—|–|\(|:)", head)
    if not match or not dash or dash.start() > 80:
        return
    tokens = tokenise(line[: dash.start()], lexicon)
    found = _pattern(lexicon.language, _PLACE, _DATE, "(comma | dot | word)?").fullmatch(tokens.kinds)
    if not found:
        return
    first, last = found.span(2)
    moment = _moment(tokens, lexicon, first, last)
    before = _letters(tokens.words[:first])
    certain = line[dash.start()] in "-—–" or (bool(before) and before[0].isupper())
    if moment is not None and before and certain and all(word[0].isupper() for word in before):
        yield Dateline(
            6, start + tokens.starts[first], start + tokens.end(last - 1), moment, "is the dateline of the report"
        )


_FIGURES = re.compile(r"(?:[A-Z][\w’'-]* ?){1,3},? (\d{1,2})[./](\d{1,2})[./](\d{4})\s+(?=[A-Z“\"])")


def _in_figures(start: int, head: str) -> Iterator[Dateline]:
    """ "Oslo 03.05.2022 Most of the guests": a place and a day in figures, straight before the text."""
    match = _FIGURES.match(head)
    if match is None:
        return
    with suppress(OutOfRange):
        moment = Moment(int(match[3]), int(match[2]), int(match[1]), "D")
        yield Dateline(6, start + match.start(1), start + match.end(3), moment, "is the dateline of the report")


def _moment(tokens: Tokens, lexicon: Lexicon, first: int, last: int, year: int | None = None) -> Moment | None:
    """The day that these words name; of a range of days the last."""
    values: dict[str, list[Any]] = {}
    names = {letter: name for name, letter in lexicon.kinds.items()}
    for place in range(first, last):
        values.setdefault(names.get(tokens.kinds[place], ""), []).append(tokens.values[place])
    try:
        return _from_values(values, year)
    except (OutOfRange, IndexError, KeyError):
        return None


def _from_values(values: dict[str, list[Any]], year: int | None) -> Moment:
    if "iso" in values:
        year_of, month, day = values["iso"][0]
        return Moment(year_of, month, day, "D")
    if "numeric" in values:
        one, two, year = values["numeric"][0]
        month, day = (two, one) if two <= _MONTHS else (one, two)
        return Moment(_full_year(year), month, day, "D")
    months = values.get("month") or values.get("ambiguous_month") or values.get("short_month") or []
    days = values.get("day", []) + values.get("nth", []) + values.get("ordinal", [])
    full = year or (values["year"][0] if "year" in values else _full_year(values["digits"][-1]))
    return Moment(full, months[0], days[-1], "D")


def _full_year(year: int) -> int:
    """The year meant by two digits; itself if it has more."""
    return year if year > 99 else year + (2000 if year < _PIVOT else 1900)


@cache
def _pattern(language: str, *written: str) -> re.Pattern[str]:
    return load(language).pattern(*written)
