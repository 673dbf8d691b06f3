"""A treaty’s own act: those who sign it agree, on the date that it bears."""

import re
from collections.abc import Sequence

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.phrasing import cut
from communique.extraction.happening.telling import Context, Telling
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.extraction.patterns import alternatives
from communique.model.dates import words as in_words
from communique.model.relationships import MOST_PARTIES, pairs

_TREATY = re.compile(alternatives("signing", "treaty"), re.I)
_ARTICLED = re.compile(alternatives("signing", "articled"), re.I | re.M)
_AGREED = frozenset(("agreed", "agree", "concluded", "conclude", "resolved", "decided", "done", "signed"))


def signed(text: str, sentences: Sequence[Words], context: Context) -> tuple[Telling, list[tuple[int, int]]] | None:
    """The signing of the treaty that a document is, between those whom its title names; None for any other document."""
    body = [words for words in sentences if words.role is Role.BODY and len(words)]
    head = text[: body[0].start] if body else ""
    titled = _TREATY.search(head)
    codes = tuple(dict.fromkeys(place.code for place in context.heading if place.code))
    if titled is None or not _ARTICLED.search(text) or not 2 <= len(codes) <= MOST_PARTIES or context.published is None:
        return None
    words = next((words for words in body if not _AGREED.isdisjoint(words.lows)), body[0])
    sides = " and ".join(context.labels.get(code, code) for code in codes[:3])
    people = tuple(dict.fromkeys(place.actor for place in context.heading))
    why = f"the {titled.group().lower()} bears the date of {in_words(context.published)}"
    who = Parties(codes, people, pairs(codes), True, codes)
    line = cut(f"{sides} sign the {titled.group().lower()}")
    return Telling(words, context.published, None, why, "AGREE", who, line, form=Form.PRESENT), []
