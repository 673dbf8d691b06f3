"""An event's date, title, kind and parties, as a person sets them and takes them back."""

import json
from collections.abc import Iterable

from communique.corrections.errors import NotPossible
from communique.corrections.parties import parties_said
from communique.corrections.saying import as_said, exchange_said, say
from communique.intake.joining import Draft
from communique.intake.overlaying import FIELDS, corrected
from communique.library import Library
from communique.model.dates import Date
from communique.model.edits import Edit
from communique.model.kinds import KINDS

LONGEST_SUMMARY = 300
"""Code points."""

_NAMES = {"date": "date", "summary": "title", "kind": "kind", "parties": "parties"}


def change_date(library: Library, event_id: str, date: Date | None) -> Edit:
    """Give an event another date, or none."""
    return _change(library, event_id, "date", str(date or ""))


def change_summary(library: Library, event_id: str, summary: str) -> Edit:
    """Give an event another title. NotPossible for an empty or endless one."""
    return _change(library, event_id, "summary", checked_summary(summary))


def change_kind(library: Library, event_id: str, kind: str | None) -> Edit:
    """Give an event another of PLOVER's types, or none. NotPossible for what is no type."""
    return _change(library, event_id, "kind", checked_kind(kind) or "")


def change_parties(
    library: Library,
    event_id: str,
    codes: Iterable[str],
    participants: Iterable[str] = (),
    relationships: Iterable[str] | None = None,
) -> Edit:
    """Say which countries and blocs take part, by their codes, which actors for them, by their ids, and with whom.

    Without `relationships` every party has one with every other. NotPossible for a code or an actor that nobody knows.
    """
    said, named = parties_said(library, codes, participants, relationships)
    edit = _change(library, event_id, "parties", json.dumps(said))
    return Edit(edit.title, edit.before, (*named, *edit.after))


def withdraw(library: Library, event_id: str, *fields: str) -> Edit:
    """Give an event back what its documents tell: its "date", "summary", "kind", "parties"; all, if none is named."""
    wrong = set(fields) - set(FIELDS)
    if wrong:
        raise NotPossible(f"An event has no field “{min(wrong)}” that could be taken back.")
    event, draft = library.event(event_id), Draft()
    said = exchange_said(library, draft, event, fields or FIELDS)
    draft.replace(event, as_said(event.id, library.mentions_of(event.id), said))
    what = f"its {' and '.join(_NAMES[field] for field in fields)}" if fields else "what its documents tell"
    return draft.edit(f"Give “{event.summary}” back {what}")


def checked_summary(summary: str) -> str:
    """The title on one line. NotPossible."""
    folded = " ".join(summary.split())
    if not folded:
        raise NotPossible("An event needs a title.")
    if len(folded) > LONGEST_SUMMARY:
        raise NotPossible(f"A title has at most {LONGEST_SUMMARY} letters; this one has {len(folded):,}.")
    return folded


def checked_kind(kind: str | None) -> str | None:
    """The type of PLOVER, or None. NotPossible."""
    if kind and kind not in KINDS:
        raise NotPossible(f"“{kind}” is no kind of event.")
    return kind or None


def _change(library: Library, event_id: str, field: str, value: str) -> Edit:
    event, draft = library.event(event_id), Draft()
    said = say(library, event, field, value)
    exchange_said(library, draft, event, [field], [said])
    draft.replace(event, corrected(event, said))
    return draft.edit(f"Change the {_NAMES[field]} of “{event.summary}”")
