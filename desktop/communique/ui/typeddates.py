"""Dates as people type them: EDTF, numbers such as "2020/3", or words such as "Nov 2019" and "early may 2020"."""

from __future__ import annotations

import re

from communique.model.dates import Date, DateError, parse

_NUMBERS = (
    re.compile(r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})", re.ASCII),
    re.compile(r"(?P<month>\d{1,2})[-/. ](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<year>\d{4})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})", re.ASCII),
)
"""A month, or a day, whose order is plain."""
_SPANS = (
    re.compile(r"(?P<first>\d{4})-(?P<last>\d{4})", re.ASCII),
    re.compile(r"(?:from )?(?P<first>\S.*?)(?: (?:to|until|[-–—]) |[–—])(?P<last>\S.*)"),
    re.compile(r"between (?P<first>\S.*?) and (?P<last>\S.*)"),
)
_WORD = re.compile(r"[^\W\d_]+")
_ERAS = ("bc", "bce", "ad", "ce")
_TRY = "try 10 Nov 2019, Nov 2019, or 2019-11-10"


def typed_date(text: str) -> Date:
    """The date that `text` says, or the span from one to another. DateError, for a person to read, if it says none."""
    stripped = text.strip()
    try:
        return parse(stripped)
    except DateError:
        return _from_numbers(stripped) or _from_span(stripped) or _from_words(stripped)


def _from_numbers(text: str) -> Date | None:
    """ "2020-3", "3/2020" and "2020/3/10", whose months have no names and whose zeros are left out."""
    found = next((match for pattern in _NUMBERS if (match := pattern.fullmatch(text))), None)
    if found is None:
        return None
    return Date.of(*(int(number) for name in ("year", "month", "day") if (number := found.groupdict().get(name))))


def _from_span(text: str) -> Date | None:
    """ "2019-2021" and "Dec 2019 to Jan 2020"; None where either side is no date by itself."""
    found = next((match for pattern in _SPANS if (match := pattern.fullmatch(text))), None)
    if found is None:
        return None
    try:
        first, last = typed_date(found["first"]), typed_date(found["last"])
    except DateError:
        return None
    if first.earliest is None or last.latest is None or last.latest < first.earliest:
        raise DateError("the span ends before it begins")
    return Date.between(first, last)


def _from_words(text: str) -> Date:
    # Loads the lexicons of time: not before someone types words.
    try:
        return _read(text)
    except DateError as refused:
        try:
            # Whoever types writes small what is written large in a document.
            return _read(_WORD.sub(lambda word: _as_in_print(word[0]), text))
        except DateError:
            raise refused from None


def _as_in_print(word: str) -> str:
    return word.upper() if word.casefold() in _ERAS else word.capitalize()


def _read(text: str) -> Date:
    from communique.extraction import time_expressions

    found = [(expression, expression.date) for expression in time_expressions(text, None)]
    dates = [(expression, date) for expression, date in found if date is not None]
    if not dates:
        raise DateError(_why_none([expression.text for expression, _ in found]))
    expression, date = dates[0]
    rest = (text[: expression.start] + text[expression.end :]).strip(" ,.;")
    if len(dates) > 1 or rest.casefold() not in ("", "on", "in", "the"):
        raise DateError(f"only “{expression.text}” reads as a date here")
    return date


def _why_none(read: list[str]) -> str:
    """Why nothing can be shown: no such day, an expression that hangs on another date, or no date at all."""
    return f"“{read[0]}” by itself names no day: {_TRY}" if read else f"no date that can be read: {_TRY}"


def typed_span(start: str, end: str) -> tuple[int | None, int | None] | None:
    """First and last day of a span typed as two dates, either of which may be left out; None for no span at all."""
    first = typed_date(start).earliest if start.strip() else None
    last = typed_date(end).latest if end.strip() else None
    if first is not None and last is not None and last < first:
        raise DateError("the span ends before it begins")
    return None if first is None and last is None else (first, last)
