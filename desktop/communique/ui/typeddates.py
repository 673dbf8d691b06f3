"""Dates as people type them: EDTF, or words such as "Nov 2019" and "early May 2020"."""

from __future__ import annotations

from communique.model.dates import Date, DateError, parse


def typed_date(text: str) -> Date:
    """The date that `text` says. DateError, for a person to read, if it says none or more than one."""
    stripped = text.strip()
    try:
        return parse(stripped)
    except DateError:
        return _from_words(stripped)


def _from_words(text: str) -> Date:
    # Loads the lexicons of time: not before someone types words.
    from communique.extraction import time_expressions

    found = [(expression, expression.date) for expression in time_expressions(text, None)]
    dates = [(expression, date) for expression, date in found if date is not None]
    if not dates:
        raise DateError("no date that can be read: try 10 Nov 2019, Nov 2019, or 2019-11-10")
    expression, date = dates[0]
    rest = (text[: expression.start] + text[expression.end :]).strip(" ,.;")
    if len(dates) > 1 or rest.casefold() not in ("", "on", "in", "the"):
        raise DateError(f"only “{expression.text}” reads as a date here")
    return date


def typed_span(start: str, end: str) -> tuple[int | None, int | None] | None:
    """First and last day of a span typed as two dates, either of which may be left out; None for no span at all."""
    first = typed_date(start).earliest if start.strip() else None
    last = typed_date(end).latest if end.strip() else None
    if first is not None and last is not None and last < first:
        raise DateError("the span ends before it begins")
    return None if first is None and last is None else (first, last)
