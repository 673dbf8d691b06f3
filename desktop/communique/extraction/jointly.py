"""Who issues a text together: "released by the Governments of …", "joint statement by the foreign ministers of …"."""

import re
from collections.abc import Sequence

from communique.extraction.naming import Place
from communique.extraction.patterns import alternatives
from communique.model.relationships import MOST_PARTIES

_WHO = rf"(?P<who>(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{alternatives('natures', 'issuers')}\b[^\n]*)"
_TEXT = rf"\b{alternatives('natures', 'texts')}\b[^.\n]{{0,60}}?\b(?:by|from|of|between)\s+{_WHO}"
_OURS = rf"^\W*We,\s+{_WHO.replace('who', 'we')}"
_RELEASED = re.compile(rf"{_TEXT}|{_OURS}", re.I | re.M)
_FOLLOWING = re.compile(rf"\bfollowing\b[^.\n]{{0,40}}?{_TEXT}|{_OURS}", re.I | re.M)
_READ = 1500
"""Characters of a text's opening in which those who issue it are named."""
_END = re.compile(
    r"(?<![A-Z])\.(?:\s|$)|,? (?:which|who|following|on the occasion|on behalf|regarding|concerning)\b", re.I
)
_TITLE = re.compile(r"^[^\n]*\bjoint\b[^\n]*$", re.I | re.M)
_TOPIC = re.compile(r" (?:on|about|regarding|concerning|following|after|in|to|at|for|\w+ing)\b", re.I)
_HYPHENS = "-‑–"


def joint_issuers(text: str, head: str, joint: bool, places: Sequence[Place]) -> tuple[str, ...]:
    """The states that a text says it is issued by; empty for fewer than two, or for more than are paired.

    `joint`: whether the text calls itself a joint one, so that a looser word of who issues it is enough.
    """
    for found in (_RELEASED if joint else _FOLLOWING).finditer(text[: len(head) + _READ]):
        first = max(found.start(name) for name in found.groupdict())
        stop = _END.search(text, first, found.end())
        if len(codes := _named(places, first, stop.start() if stop else found.end())) > 1:
            return codes if len(codes) <= MOST_PARTIES else ()
    codes = _titled(text, head, places) if joint else ()
    return codes if 1 < len(codes) <= MOST_PARTIES else ()


def _titled(text: str, head: str, places: Sequence[Place]) -> tuple[str, ...]:
    """Who is named in the title of a joint text, before what it is on or in one word: "U.S.-Peru Joint Statement"."""
    title = _TITLE.search(head)
    if title is None:
        return ()
    topic = _TOPIC.search(text, title.start(), title.end())
    codes = _named(places, title.start(), topic.start() if topic else title.end())
    if len(codes) > 1:
        return codes
    inside = [p for p in places if title.start() <= p.start < title.end()]
    joined = [p for p in inside if text[p.end : p.end + 1] in _HYPHENS or text[p.start - 1 : p.start] in _HYPHENS]
    return tuple(dict.fromkeys(p.code for p in joined if p.code))


def _named(places: Sequence[Place], first: int, last: int) -> tuple[str, ...]:
    """The codes named in text[first:last], each once."""
    return tuple(dict.fromkeys(p.code for p in places if p.code and first <= p.start < last))
