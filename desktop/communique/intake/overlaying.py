"""What a person corrected, laid over what was extracted."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from communique.intake.anchors import Anchor, Anchored
from communique.intake.making import MADE
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Correction
from communique.model.events import Event, Mention, Status

BY_HAND = "You set this date by hand."

STATUS, PLANNED = "status", "yes"
FIELDS = ("date", "summary", "kind", "planned", "parties")
"""What of an event can be corrected, as `Event.corrected` names it."""
_LAID = (MADE, *FIELDS, STATUS)
"""In the order in which they are laid over an event."""


def laid_over(
    events: Iterable[Event],
    mentions: Iterable[Mention],
    documents: Mapping[str, Document],
    corrections: Iterable[Correction],
) -> list[Event]:
    """The events with every correction that is theirs: by their id, or else by a sentence that tells them.

    `corrections` holds none of events that are elsewhere.
    """
    said = [one for one in corrections if one.field in _LAID]
    events = list(events)
    if not said:
        return events
    theirs = _sorted(events, Anchored(mentions, documents), said)
    return [corrected_by(event, theirs.get(event.id, ())) for event in events]


def _sorted(events: list[Event], mentions: Anchored, said: Iterable[Correction]) -> dict[str, list[Correction]]:
    """Corrections by the events that they concern; an event's own last, so that they win."""
    holder = {mention: event.id for event in events for mention in event.mentions}
    ids = {event.id for event in events}
    came: dict[str, list[Correction]] = {}
    own: dict[str, list[Correction]] = {}
    for one in said:
        sought = Anchor(one.target, one.document, one.quote)
        told = [holder[mention] for mention in mentions.of_quote(sought) if mention in holder]
        if one.target in ids and (one.target in told or not told or one.field == MADE):
            own.setdefault(one.target, []).append(one)
        elif one.field != MADE and (mention := mentions.find(sought)) in holder:
            came.setdefault(holder[mention], []).append(one)
    return {id: came.get(id, []) + own.get(id, []) for id in came | own}


def corrected_by(event: Event, corrections: Iterable[Correction]) -> Event:
    """The event with its corrections; of several of one field the last one holds."""
    for one in sorted(corrections, key=lambda one: _LAID.index(one.field) if one.field in _LAID else len(_LAID)):
        event = corrected(event, one)
    return event


def corrected(event: Event, correction: Correction) -> Event:
    """The event with one correction."""
    field, value = correction.field, correction.value
    if field == STATUS:
        return replace(event, status=Status(value))
    if field in (MADE, *FIELDS):
        return replace(event, corrected=_with(event.corrected, field), **_values(field, value))
    return event


def _values(field: str, value: str) -> dict[str, Any]:
    """What a correction sets."""
    if field == "date":
        return {"date": parse(value) if value else None, "why": BY_HAND}
    if field == "summary":
        return {"summary": value}
    if field == "kind":
        return {"plover": value or None}
    if field == "planned":
        return {"planned": value == PLANNED}
    said = json.loads(value)
    values: dict[str, Any] = {name: tuple(said[name]) for name in ("codes", "participants", "relationships")}
    if field == MADE:
        values |= {name: said[name] for name in ("summary", "plover", "planned", "why")}
        values |= {"date": parse(said["date"]) if said["date"] else None, "confidence": 1.0}
    return values


def participants_said(corrections: Iterable[Correction]) -> set[str]:
    """The ids of the actors who take part in events because a person said so."""
    said = (json.loads(one.value) for one in corrections if one.field in (MADE, "parties"))
    return {actor for parties in said for actor in parties["participants"]}


def _with(fields: tuple[str, ...], field: str) -> tuple[str, ...]:
    """The fields with this one, in the order in which all are named."""
    return tuple(name for name in _LAID if name in fields or name == field)
