"""What a person says of events and documents, as edits; kept apart from what the program read, and laid over it."""

from communique.corrections.documents import remove_document, set_published
from communique.corrections.errors import NotPossible
from communique.corrections.fields import (
    as_told,
    change_date,
    change_kind,
    change_parties,
    change_planned,
    change_summary,
    correct,
    withdraw,
)
from communique.corrections.grouping import merge_events, split_off
from communique.corrections.judging import confirm, reject, restore
from communique.corrections.making import forget, make_event, orphans, proposed_event, split_passage_off, unmake_event

__all__ = [
    "NotPossible", "as_told", "change_date", "change_kind", "change_parties", "change_planned", "change_summary",
    "confirm", "correct", "forget", "make_event", "merge_events", "orphans", "proposed_event", "reject",
    "remove_document", "restore", "set_published", "split_off", "split_passage_off", "unmake_event", "withdraw",
]  # fmt: skip
