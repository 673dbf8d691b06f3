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
_NOTE = re.compile(r"\W*(?:No\.? ?\d+\W*|\d+\. )?The (?P<writer>.{3,90}?) to the (?P<reader>.{3,90})")
_AT_HOME = re.compile(r"(?:acting |under )?secretary of state|department of state", re.I)
_OFFICE = re.compile(alternatives("correspondence", "office"), re.I)
_ABROAD = re.compile(r"[^,(]{0,30}\b(?:in|at|near)\b", re.I)
_PRIVATELY = re.compile(alternatives("correspondence", "privately"), re.M)
_LEGATION = re.compile(
    r"\b(?:Legation|Embassy|Consulate(?: General)?) of the United States\b|\bAmerican Legation\b", re.I
)
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


def between_states(head: str, places: Sequence[Place]) -> tuple[str, str] | None:
    """Who writes a diplomatic note to whom: "The Peruvian Minister (Roe) to the Secretary of State"."""
    for line in re.finditer(r"[^\n]+", head):
        note = _NOTE.fullmatch(line.group().strip()) and _NOTE.match(line.group())
        if note:
            writer, reader = (_side(line, note.span(side), places) for side in ("writer", "reader"))
            if writer and reader and writer != reader:
                return writer, reader
    return None


def _side(line: re.Match[str], span: tuple[int, int], places: Sequence[Place]) -> str | None:
    """The state of one side of a note: none for an envoy told by the post alone, who is the writer's own."""
    words = line.group()[slice(*span)]
    if _AT_HOME.match(words):
        return _AMERICAN[0]
    office = _OFFICE.search(words)
    first = line.start() + span[0]
    named = [p for p in places if first <= p.phrase_start < line.start() + span[1] and p.code]
    if office is None or not named:
        return None
    before = named[0].phrase_start < first + office.start() or named[0].kind != "country"
    return named[0].code if before or not _ABROAD.match(words, office.end()) else None


def despatched(head: str) -> bool | None:
    """Whether an old despatch goes out from Washington ("Mr. Seward to Mr. Adams"), or comes from a legation; None for
    what is no despatch."""
    if not _PRIVATELY.search(head):
        return None
    if _LEGATION.search(head):
        return False
    return True if re.search(r"\bDepartment of State\b", head, re.I) else None


def between_leaders(head: str) -> bool:
    """Whether a telegram or message goes from one head of state or government to another: a letter by wire."""
    return bool(_LEADERS.search(head))


def _country(post: re.Match[str], offset: int, places: Sequence[Place]) -> tuple[str, ...]:
    start, end = offset + post.start(1), offset + post.end(1)
    named = next((p.code for p in places if start <= p.start < end and p.kind == "country"), None)
    named = named or next((p.code for p in name_actors(post.group(1)).places if p.kind == "country"), None)
    return (named,) if named else ()
