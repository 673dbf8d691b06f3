"""Expressions of time in a text, and the date that a document bears: pure functions over the lexicons."""

import datetime

from communique.extraction.dating.expression import DocumentDate, TimeExpression
from communique.extraction.dating.languages import lexicon_of
from communique.extraction.dating.matching import expressions
from communique.extraction.dating.moments import Moment

__all__ = ["DocumentDate", "TimeExpression", "document_date", "time_expressions"]


def time_expressions(text: str, published: datetime.date | None = None) -> list[TimeExpression]:
    """All expressions of time in a text, in order and without overlap; relative ones count from `published`."""
    moment = None if published is None else Moment(published.year, published.month, published.day, "D")
    return expressions(text, moment, lexicon_of(text))


def document_date(text: str) -> DocumentDate | None:
    """The date that a document bears, None where it bears none."""
    from communique.extraction.dating.documentdate import find

    return find(text)
