"""One sentence as words, with the dates and the actors that stand in it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from communique.extraction import lexicons
from communique.extraction.layout import Role

if TYPE_CHECKING:
    from communique.extraction.dating import TimeExpression
    from communique.extraction.naming import Place

_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\w)|"
    r"(?:[A-Z]\.){2,}|[’'](?:ve|re|ll|m)\b|[^\W_]+?(?=[’'](?:ve|re|ll|m)\b)|[^\W_]+(?:[-’'.][^\W_]+)*(?:(?<=\.[A-Z])\.)?(?:[’'](?!\w))?|[^\w\s]|_"
)
_WITHHELD = re.compile(r"\[[^\][]*\b(?:not declassified|[Ff]ootnote|sic|[Hh]ere follows?|[Oo]mitted here)\b[^\][]*\]")
"""What editors put in: "[less than 1 line of source text not declassified]"."""
_QUOTES_OPEN, _QUOTES_CLOSE = "“«", "”»"


@dataclass(slots=True)
class Words:
    """A sentence: `start` to `end` in the document, its tokens, and what was found in it.

    `time_of[i]` and `place_of[i]` are the indexes of the expression or the actor that token i belongs to, -1 for none.
    `quoted[i]` says whether token i stands between quotation marks.
    """

    text: str
    start: int
    end: int
    role: Role
    block: int
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    times: Sequence["TimeExpression"] = ()
    places: Sequence["Place"] = ()
    settings: Sequence["Place"] = ()
    """Cities that are only where something is."""
    wired: bool = False
    """Whether it is of a cable, which leaves out "I", articles and "that"."""
    entry: "TimeExpression | None" = None
    """The date of the chronicle's entry that the sentence stands in."""
    time_of: list[int] = field(default_factory=list)
    place_of: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.tokens)

    def between(self, first: int, last: int) -> str:
        """The text of the tokens first … last - 1, as it stands."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def token_at(self, offset: int) -> int:
        """The first token that ends after `offset`."""
        return bisect_right(self.ends, offset)


@cache
def _spellings() -> dict[str, str]:
    """The words that cables shorten, in full: "wld" is "would"."""
    return {row[0]: row[1] for row in lexicons.table("cable-spellings.tsv")}


def words(
    text: str,
    span: tuple[int, int],
    role: Role,
    block: int,
    times: Sequence["TimeExpression"],
    places: Sequence["Place"],
    wired: bool = False,
) -> Words:
    """The words of text[span]; `times` and `places` are those that lie in it, in order; `wired` those of a cable."""
    found = Words(text, span[0], span[1], role, block, times=times, places=places, wired=wired)
    full = _spellings() if wired else {}
    open_quote = False
    withheld = [note.span() for note in _WITHHELD.finditer(text, *span)]
    for match in _TOKEN.finditer(text, *span):
        token = match.group()
        if withheld and any(first <= match.start() < last for first, last in withheld):
            continue
        if token in _QUOTES_OPEN or (token == '"' and not open_quote):
            open_quote = True
        found.starts.append(match.start())
        found.ends.append(match.end())
        found.tokens.append(token)
        low = token.lower().replace("’", "'")
        found.lows.append(full.get(low, low))
        found.quoted.append(open_quote)
        if token in _QUOTES_CLOSE or (token == '"' and open_quote and len(found.quoted) > 1 and found.quoted[-2]):
            open_quote = False
    found.time_of = _owners(found, times)
    found.place_of = _owners(found, places)
    return found


def _owners(found: Words, spans: "Sequence[TimeExpression | Place]") -> list[int]:
    """For every token the index of the span that covers it, -1 for none; of nested spans the longer one wins."""
    owner = [-1] * len(found.tokens)
    first = 0
    for index, span in enumerate(spans):
        while first < len(owner) and found.ends[first] <= span.start:
            first += 1
        i = first
        while i < len(owner) and found.starts[i] < span.end:
            if owner[i] < 0 or _length(spans[owner[i]]) < _length(span):
                owner[i] = index
            i += 1
    return owner


def _length(span: "TimeExpression | Place") -> int:
    return span.end - span.start
