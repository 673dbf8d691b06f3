"""Whether an event is one: what a person confirms or rejects."""

from collections.abc import Iterable
from dataclasses import replace

from communique.corrections.saying import exchange_said, say
from communique.intake.joining import Draft
from communique.intake.overlaying import STATUS
from communique.library import Library
from communique.model.edits import Edit
from communique.model.events import Status


def confirm(library: Library, event_ids: Iterable[str]) -> Edit:
    """Say that events are right."""
    return _judge(library, event_ids, Status.CONFIRMED, "Confirm")


def reject(library: Library, event_ids: Iterable[str]) -> Edit:
    """Say that events are none: they stay in the library, and count no more."""
    return _judge(library, event_ids, Status.REJECTED, "Reject")


def restore(library: Library, event_ids: Iterable[str]) -> Edit:
    """Take back what was said of events: neither confirmed nor rejected."""
    ids = tuple(event_ids)
    rejected = any(library.event(id).status is Status.REJECTED for id in ids)
    return _judge(library, ids, Status.FOUND, "Restore" if rejected else "Unconfirm")


def _judge(library: Library, event_ids: Iterable[str], status: Status, verb: str) -> Edit:
    events, draft = [library.event(id) for id in event_ids], Draft()
    for event in events:
        said = [say(library, event, STATUS, str(status))] if status is not Status.FOUND else []
        exchange_said(library, draft, event, [STATUS], said)
        draft.replace(event, replace(event, status=status))
    what = f"“{events[0].summary}”" if len(events) == 1 else f"{len(events)} events"
    return draft.edit(f"{verb} {what}")
