"""What speakers of a transcript tell as a report would, among all that they only talk about."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.telling import Telling

_TOLD = frozenset((Form.PAST, Form.FUTURE, Form.PERFECT))
_HERE = word_set("speaking", "here")
"""Words for whoever speaks, and for what is spoken of without a name."""
_NEAR, _WEEK = 4, 7


def told_plainly(telling: Telling) -> bool:
    """Whether spoken words tell a happening as a report would: a known kind, somebody named, a main verb."""
    words = telling.words
    asked = "you" in words.lows[max(0, telling.place - 3) : telling.place + 2]  # a question tells what was said already
    if asked or telling.time is None or not telling.parties.participants or words.tokens[-1] == "?":
        return False
    if telling.by_noun:
        return telling.kind is not None
    if not telling.main:
        return False
    return (telling.kind is not None and telling.form in _TOLD) or _of_others(telling)


def _of_others(telling: Telling) -> bool:
    """Whether it tells what somebody named does these days: "the embassy announced today it was closing"."""
    date = telling.date
    if date is None or date.earliest is None or date.latest is None or date.latest - date.earliest >= _WEEK:
        return False
    told = telling.form in _TOLD or telling.form is Form.PROGRESSIVE
    before = telling.words.lows[max(0, telling.place - _NEAR) : telling.place]
    return told and bool(telling.parties.agents) and _HERE.isdisjoint(before)
