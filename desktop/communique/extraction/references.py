"""Dates that only say which telegram is meant: "Deptel 1142, February 12", "Tehran’s 318, March 28"."""

import re
from collections.abc import Iterable, Iterator

from communique.extraction.dating import TimeExpression
from communique.extraction.patterns import alternatives

_CITED = re.compile(
    r"(?:\b" + alternatives("references", "cited") + r"|[’']s)(?: no\.?)? \d{1,5}(?:,? of|,? dated|,)? $", re.I
)
_ANOTHER = re.compile(r"(?:,| and|, and) \d{1,5}(?:,? of|,)? ")
_BEFORE = 60
"""Characters before a date in which what it dates is named."""


def without_references(text: str, times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """The expressions of time but those that stand behind the number of a telegram."""
    cited = -1  # where the last reference ended
    for time in times:
        another = cited >= 0 and _ANOTHER.fullmatch(text, cited, time.start) is not None
        if another or _CITED.search(text[max(0, time.start - _BEFORE) : time.start]):
            cited = time.end
        else:
            yield time
