"""Chronicles: texts of entries that each open with their date ("1863 - The treaty is signed", "April 1998: …")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.extraction.dating import TimeExpression
from communique.extraction.layout import Block, Role
from communique.model.documents import Passage

_FEWEST = 3
"""Entries that make a chronicle."""
_SHARE = 0.5
"""Of its blocks at least so many are entries."""
_ASIDE = (Role.FURNITURE, Role.BANNER, Role.CAPTION)
_PARTED = re.compile(r"\)?\s*(?:(?:--|[:–—-])\s*)?(?=[\"“‘'(]?[A-Z])")
"""What stands between the date of an entry and its text."""
_COLON = re.compile(r":\s+(?=[\"“‘'(]?[A-Z])")
_HEADLINE = re.compile(r"\)?\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """The date of an entry, and where its text begins."""

    time: TimeExpression
    start: int


def entries(text: str, layout: Sequence[Block], times: Sequence[TimeExpression]) -> dict[int, Entry]:
    """The entries of a chronicle by the number of their block; none for any other text."""
    opening = _dated(times)
    found: dict[int, Entry] = {}
    alone = 0
    above: TimeExpression | None = None  # a date alone on its line stands for the lines below it
    blocks = [(number, block) for number, block in enumerate(layout) if block.role not in _ASIDE]
    for number, block in blocks:
        time = opening.get(block.start)
        if time is not None and _HEADLINE.match(text, time.end, block.end):
            above, alone = time, alone + 1
        elif time is not None and (parted := _PARTED.match(text, time.end, block.end)):
            found[number], above = Entry(time, parted.end()), None
        elif above is not None:
            found[number] = Entry(above, block.start)
    dated = len({entry.time.start for entry in found.values()})
    return found if dated >= _FEWEST and len(found) >= _SHARE * (len(blocks) - alone) else {}


def run_on(text: str, passages: Sequence[Passage], times: Sequence[TimeExpression]) -> dict[int, Entry]:
    """The entries of a chronicle that is one running text, by the start of their first sentence: "Oct. 5, 2008: …"."""
    opening = _dated(times)
    found = {}
    for passage in passages:
        time = opening.get(passage.start)
        if time is not None and (colon := _COLON.match(text, time.end, passage.end)):
            found[passage.start] = Entry(time, colon.end())
    return found if len(found) >= _FEWEST else {}


def _dated(times: Sequence[TimeExpression]) -> dict[int, TimeExpression]:
    return {time.start: time for time in times if time.date is not None and re.search(r"\d", time.text)}
