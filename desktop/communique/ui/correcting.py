"""What a person corrects: each command makes one edit of what is at hand, and the session performs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communique import corrections
from communique.ui.attempting import attempt, select_when_shown
from communique.ui.beside import perform_beside
from communique.ui.datedialog import DateDialog

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.dates import Date
    from communique.model.edits import Edit
    from communique.ui.window import MainWindow

SET_PUBLISHED = "Set the document’s date"
FEW = 10
"""Events that are judged, or merged, within a blink."""


def confirm(window: MainWindow) -> None:
    _judge(window, "Confirm", corrections.confirm)


def reject(window: MainWindow) -> None:
    _judge(window, "Reject", corrections.reject)


def restore(window: MainWindow) -> None:
    _judge(window, "Restore", corrections.restore)


def _judge(window: MainWindow, verb: str, judge: Callable[[Library, tuple[str, ...]], Edit]) -> None:
    session = window.session
    events = session.selected_events
    if len(events) > FEW:
        perform_beside(session, f"{verb} {len(events):,} events", lambda library: judge(library, events))
    elif session.library is not None and events:
        session.perform(judge(session.library, events))


def change_date(window: MainWindow) -> None:
    """Ask for the current event's date."""
    session = window.session
    event_id = session.current_event
    if event_id is None:
        return
    event = session.event(event_id)

    def change(date: Date | None) -> None:
        if session.library is not None and date != event.date:
            session.perform(corrections.change_date(session.library, event_id, date))

    question = f"When did this happen?\n{event.summary}"
    DateDialog(window, "Change the event’s date", question, event.date, change, answer="Change").open()


def edit_event(window: MainWindow) -> None:
    """Edit the current event in its card."""
    window.right.reveal(window.right.split)
    window.card.edit()


def merge(window: MainWindow) -> None:
    """Make one event of those that are selected, and select it."""
    session = window.session
    events = session.selected_events
    told = session.mentions_of(events[0])[0].id

    def merged(library: Library) -> Edit:
        return corrections.merge_events(library, events)

    def select() -> None:
        if session.library is not None:
            select_when_shown(session, session.library.event_of(told))

    if len(events) > FEW:
        perform_beside(session, "Merge events", merged, then=select)
    elif attempt(session, "Merge events", merged):
        select()


def split_off(window: MainWindow) -> None:
    """Give what the document in the reader tells of the current event an event of its own."""
    session = window.session
    if session.current_event is not None:
        mentions = session.mentions_of(session.current_event)
        here = next(mention.id for mention in mentions if mention.document == session.document_id)
        attempt(session, "Split off", lambda library: corrections.split_off(library, here))


def make_event(window: MainWindow) -> None:
    """Make an event of the words that are selected in the reader."""
    from communique.ui.making import propose

    session, passage = window.session, window.reader.page.selected()
    if session.document_id is not None and passage.start < passage.end:
        propose(window, session.document_id, passage)


def set_published(window: MainWindow) -> None:
    """Ask for the date of the document in the reader; dates told relative to it follow."""
    session = window.session
    document_id = session.document_id
    if document_id is None:
        return
    document = session.document(document_id)

    def change(date: Date | None) -> None:
        if date != document.published:
            publish(window, document_id, date)

    question = f"When was this written?\n{document.title}"
    DateDialog(window, SET_PUBLISHED, question, document.published, change, answer="Set").open()


def publish(window: MainWindow, document_id: str, date: Date | None) -> None:
    """Read the document anew, counting from its new date: beside the window, for a long one takes its time."""

    def correct(library: Library) -> Edit:
        return corrections.set_published(library, document_id, date)

    perform_beside(window.session, SET_PUBLISHED, correct, doing="Reading the document anew")


def remove_document(window: MainWindow) -> None:
    """Remove the document in the reader. It needs no question, for it can be undone."""
    session = window.session
    if session.library is None or session.document_id is None:
        return
    document = session.document(session.document_id)

    def say() -> None:
        window.notices.say(f"Removed “{document.title}”.", ("Undo", session.undo), key="removed")

    def remove(library: Library) -> Edit:
        return corrections.remove_document(library, document.id)

    perform_beside(session, "Remove the document", remove, then=say)
