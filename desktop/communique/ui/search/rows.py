"""What a search found, as rows of plain text with the words that match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from communique.browsing.describing import describe
from communique.model.documents import Passage
from communique.ui.wording import document_name

if TYPE_CHECKING:
    from communique.library import Hits, SentenceHit
    from communique.ui.session import Session

MOST = 60
"""Hits of a kind that are listed."""
_WORD = re.compile(r'-?"[^"]*"?|[^\s"]+')


class Kind(Enum):
    HEADING = "heading"
    EVENT = "event"
    PASSAGE = "passage"
    FILTER = "filter"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: small words above or before, and the text in which words match."""

    kind: Kind
    text: str
    label: str = ""
    event_id: str = ""
    document_id: str = ""
    passage: Passage | None = None

    @property
    def can_open(self) -> bool:
        return self.kind in (Kind.EVENT, Kind.PASSAGE, Kind.FILTER)


def rows_of(session: Session, typed: str, hits: Hits) -> list[Row]:
    """Events first, then passages, each under its heading; the filter that they make; or that there is nothing."""
    events = [_event(session, id) for id in hits.events[:MOST] if session.table.row_of(id) is not None]
    passages = [_passage(session, hit) for hit in hits.sentences[:MOST]]
    if not events and not passages:
        return [Row(Kind.NOTHING, f"Nothing found for “{typed.strip()}”.")]
    rows = [Row(Kind.HEADING, _heading("event", len(hits.events))), *events] if events else []
    if events:
        rows.append(Row(Kind.FILTER, "Show only these events"))
    if passages:
        rows += [Row(Kind.HEADING, _heading("passage", len(hits.sentences))), *passages]
    return rows


def matching(typed: str) -> re.Pattern[str] | None:
    """A pattern for the words that were searched for, from the beginnings of words on; None if there are none."""
    wanted = [word.strip('"') for word in _WORD.findall(typed) if not word.startswith("-")]
    words = [part for word in wanted for part in re.findall(r"\w+", word)]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")", re.IGNORECASE) if words else None


def _heading(what: str, count: int) -> str:
    # One more than are listed were asked for: how many there are is not known.
    return f"The first {MOST} {what}s" if count > MOST else f"{count} {what}{'' if count == 1 else 's'}"


def _event(session: Session, event_id: str) -> Row:
    row = session.table.row_of(event_id)
    assert row is not None
    cells = describe(session.table, row)
    return Row(Kind.EVENT, cells.title, f"{cells.date} · {cells.relationship}", event_id=event_id)


def _passage(session: Session, hit: SentenceHit) -> Row:
    entry = next((entry for entry in session.documents() if entry.id == hit.document), None)
    label = f"{document_name(entry.kind, entry.published)} · {entry.title}" if entry else ""
    place = Passage(hit.start, hit.end)
    return Row(Kind.PASSAGE, " ".join(hit.snippet.split()), label, document_id=hit.document, passage=place)
