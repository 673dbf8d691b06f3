"""Between whom official correspondence goes: "Telegram From the Embassy in Norway to the Department of State"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.extraction.naming import Place, name_actors
from communique.extraction.patterns import alternatives

_HOME = re.compile(alternatives("correspondence", "home"), re.I)
_POST = re.compile(
    alternatives("correspondence", "post") + r"[^\n,]{0,30}?\b(?:in|at|to)\s+((?:the\s+)?[A-Z][^\n(,]*)", re.I
)
_LEADERS = re.compile(alternatives("correspondence", "leaders"), re.I)
_TO = re.compile(r"\bto\b", re.I)
_WIRED = re.compile(r"\b(?:Telegram|Airgram|Despatch) From the (?:Embassy|Legation|Consulate|Mission)\b")
"""A post told without its nation is the department's own."""
_AMERICAN = ("USA",)
"""The Department of State, its Secretary and the White House are the United States’."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Codes of the state that writes, and of the one from or to whose capital it writes."""

    writer: tuple[str, ...]
    post: tuple[str, ...]
    outgoing: bool = False
    """Whether home writes to the post."""


def ends(head: str, places: Sequence[Place]) -> Ends | None:
    """The ends of a correspondence of the United States with a post of theirs; None where no line tells them."""
    for line in re.finditer(r"[^\n]+", head):
        home = _HOME.search(line.group()) if _TO.search(line.group()) else None
        if not home and not _WIRED.search(line.group()):
            continue
        post = _POST.search(line.group())
        outgoing = home is not None and post is not None and home.start() < post.start()
        return Ends(_AMERICAN, _country(post, line.start(), places) if post else (), outgoing)
    return None


def between_leaders(head: str) -> bool:
    """Whether a telegram or message goes from one head of state or government to another: a letter by wire."""
    return bool(_LEADERS.search(head))


def _country(post: re.Match[str], offset: int, places: Sequence[Place]) -> tuple[str, ...]:
    start, end = offset + post.start(1), offset + post.end(1)
    named = next((p.code for p in places if start <= p.start < end and p.kind == "country"), None)
    named = named or next((p.code for p in name_actors(post.group(1)).places if p.kind == "country"), None)
    return (named,) if named else ()
