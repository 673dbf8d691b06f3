"""Corrections that may not be possible: performed, or the session says why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communique.corrections import NotPossible

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.edits import Edit
    from communique.ui.session import Session


def attempt(session: Session, tried: str, correction: Callable[[Library], Edit]) -> bool:
    """Perform what a person corrects; False, and the session's `failed` said why, if it cannot be done."""
    if session.library is None:
        return False
    try:
        edit = correction(session.library)
    except NotPossible as error:
        session.failed.emit(tried, str(error))
        return False
    return session.perform(edit)


def select_when_shown(session: Session, event_id: str) -> None:
    """Select an event that an edit brought: at once, or once a large table has it."""
    if session.table.row_of(event_id) is not None:
        session.select(event_id)
    else:
        session.refresh(lambda: session.select(event_id))
