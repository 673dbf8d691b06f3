"""What a person corrected, laid over what was extracted."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Correction
from communique.model.events import Event, Mention, Status

BY_HAND = "You set this date by hand."


_Telling = tuple[str, str, str]
"""A document's id, a sentence, and which of the sentence's happenings: what finds a happening again."""


def laid_over(
    events: Iterable[Event],
    mentions: Iterable[Mention],
    documents: Mapping[str, Document],
    corrections: Iterable[Correction],
) -> list[Event]:
    """The events with every correction that is theirs: by their id, or else by a sentence that tells them.

    `corrections` holds none of events that are elsewhere.
    """
    events = list(events)
    by_target, by_telling = _sorted({event.id for event in events}, corrections)
    tellings = {
        mention.id: (mention.document, mention.passage.of(documents[mention.document].text), _ordinal(mention.id))
        for mention in mentions
    }
    return [_corrected(event, _theirs(event, by_target, by_telling, tellings)) for event in events]


def _sorted(
    ids: set[str], corrections: Iterable[Correction]
) -> tuple[dict[str, list[Correction]], dict[_Telling, list[Correction]]]:
    """Corrections by the event they name, and those whose event is no more by what told it."""
    by_target: dict[str, list[Correction]] = {}
    by_telling: dict[_Telling, list[Correction]] = {}
    for one in corrections:
        if one.target in ids:
            by_target.setdefault(one.target, []).append(one)
        else:
            by_telling.setdefault((one.document, one.quote, _ordinal(one.target)), []).append(one)
    return by_target, by_telling


def _theirs(
    event: Event,
    by_target: Mapping[str, list[Correction]],
    by_telling: Mapping[_Telling, list[Correction]],
    tellings: Mapping[str, _Telling],
) -> list[Correction]:
    """The corrections of an event, its own last, so that they win."""
    told = [one for mention in event.mentions for one in by_telling.get(tellings[mention], ())]
    return told + by_target.get(event.id, [])


def _ordinal(mention: str) -> str:
    return mention.rpartition(":")[2]


def _corrected(event: Event, corrections: Iterable[Correction]) -> Event:
    for correction in corrections:
        event = corrected(event, correction)
    return event


def corrected(event: Event, correction: Correction) -> Event:
    """The event with one correction."""
    if correction.field == "status":
        return replace(event, status=Status(correction.value))
    if correction.field == "date":
        date = parse(correction.value) if correction.value else None
        return replace(event, date=date, why=BY_HAND, corrected=_with(event.corrected, "date"))
    return event


def _with(fields: tuple[str, ...], field: str) -> tuple[str, ...]:
    return fields if field in fields else (*fields, field)
