"""An event's date, title, kind and parties, as a person sets them and takes them back."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from communique.corrections.errors import NotPossible
from communique.corrections.lines import on_one_line
from communique.corrections.parties import parties_said
from communique.corrections.saying import as_said, exchange_said, say
from communique.intake.joining import Draft
from communique.intake.making import MADE
from communique.intake.overlaying import FIELDS, PLANNED, corrected_by
from communique.library import Library
from communique.model.actors import Actor
from communique.model.dates import Date
from communique.model.edits import Edit
from communique.model.events import Event
from communique.model.kinds import KINDS

LONGEST_SUMMARY = 300
"""Code points."""

_NAMES = {"date": "date", "summary": "title", "kind": "kind", "planned": "planned state", "parties": "parties"}


def change_date(library: Library, event_id: str, date: Date | None) -> Edit:
    """Give an event another date, or none."""
    return _change(library, event_id, {"date": str(date or "")})


def change_summary(library: Library, event_id: str, summary: str) -> Edit:
    """Give an event another title. NotPossible for an empty or endless one."""
    return _change(library, event_id, {"summary": checked_summary(summary)})


def change_kind(library: Library, event_id: str, kind: str | None) -> Edit:
    """Give an event another of PLOVER's types, or none. NotPossible for what is no type."""
    return _change(library, event_id, {"kind": checked_kind(kind) or ""})


def change_planned(library: Library, event_id: str, planned: bool) -> Edit:
    """Say that an event is a mere plan, or that it was done."""
    return _change(library, event_id, {"planned": _plan(planned)})


def change_parties(
    library: Library,
    event_id: str,
    codes: Iterable[str],
    participants: Iterable[str] = (),
    relationships: Iterable[str] | None = None,
    new: Iterable[Actor] = (),
) -> Edit:
    """Say which countries and blocs take part, by their codes, which actors for them, by their ids, and with whom.

    Without `relationships` every party has one with every other; `new` are actors that the library does not know yet.
    NotPossible for a code or an actor that nobody knows.
    """
    said, named = parties_said(library, codes, participants, relationships, new)
    return _change(library, event_id, {"parties": json.dumps(said)}, named)


def withdraw(library: Library, event_id: str, *fields: str) -> Edit:
    """Give an event back what its documents tell of some fields ("date", "summary", …); of all, if none is named."""
    wrong = set(fields) - set(FIELDS)
    if wrong:
        raise NotPossible(f"An event has no field “{min(wrong)}” that could be taken back.")
    edit = _change(library, event_id, dict.fromkeys(fields or FIELDS))
    what = f"its {' and '.join(_NAMES[field] for field in fields)}" if fields else "what its documents tell"
    return replace(edit, title=f"Give “{library.event(event_id).summary}” back {what}")


def correct(library: Library, shown: Event, wanted: Event, new: Iterable[Actor] = ()) -> Edit:
    """Change those fields in which the wanted event differs from the one shown; back to what is told where it is that.

    `new` are actors that the library does not know yet. NotPossible for a title, a kind or parties that are none.
    """
    told = as_told(library, shown.id)
    named: list[Actor] = []
    values: dict[str, str | None] = {}
    for field, part in _PARTS.items():
        if part(wanted) != part(shown):
            value, found = _value(library, field, wanted, new)
            values[field] = None if part(wanted) == part(told) else value
            named += found if values[field] else []
    return _change(library, shown.id, values, named)


def as_told(library: Library, event_id: str) -> Event:
    """The event as its documents tell it, or the person who made it, without corrections."""
    made = [one for one in library.corrections(target=event_id) if one.field == MADE]
    told = as_said(event_id, library.mentions_of(event_id), made)
    return library.named().whose.recast(told)


_PARTS: dict[str, Callable[[Event], object]] = {
    "date": lambda event: event.date,
    "summary": lambda event: event.summary,
    "kind": lambda event: event.plover,
    "planned": lambda event: event.planned,
    "parties": lambda event: (set(event.codes), set(event.participants), set(event.relationships)),
}
"""What of an event is compared to see whether a field changes."""


def _value(library: Library, field: str, wanted: Event, new: Iterable[Actor]) -> tuple[str, list[Actor]]:
    """A field of the wanted event as it is said, and actors that the library must know for it."""
    if field == "date":
        return str(wanted.date or ""), []
    if field == "summary":
        return checked_summary(wanted.summary), []
    if field == "kind":
        return checked_kind(wanted.plover) or "", []
    if field == "planned":
        return _plan(wanted.planned), []
    said, named = parties_said(library, wanted.codes, wanted.participants, wanted.relationships, new)
    return json.dumps(said), named


def _plan(planned: bool) -> str:
    return PLANNED if planned else ""


def checked_summary(summary: str) -> str:
    """The title on one line. NotPossible."""
    return on_one_line(summary, "An event needs a title.", "A title", LONGEST_SUMMARY)


def checked_kind(kind: str | None) -> str | None:
    """The type of PLOVER, or None. NotPossible."""
    if kind and kind not in KINDS:
        raise NotPossible(f"“{kind}” is no kind of event.")
    return kind or None


def _change(library: Library, event_id: str, values: Mapping[str, str | None], named: Iterable[Actor] = ()) -> Edit:
    """Set fields of an event, or with None withdraw what was said of them; `named` are actors new to the library."""
    event, draft = library.event(event_id), Draft()
    said = [say(library, event, field, value) for field, value in values.items() if value is not None]
    known = exchange_said(library, draft, event, values, said)
    draft.replace_all([], named)
    if len(said) == len(values):
        draft.replace(event, corrected_by(event, said))
    else:
        draft.replace(event, as_said(event.id, library.mentions_of(event.id), known))
    what = " and ".join(_NAMES[field] for field in values)
    return draft.edit(f"Change the {what} of “{event.summary}”")
