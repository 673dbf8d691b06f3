"""What a person corrects: each command makes one edit of what is at hand, and the session performs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from communique import corrections
from communique.ui.datedialog import DateDialog
from communique.ui.tasks import run

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.dates import Date
    from communique.model.edits import Edit
    from communique.ui.tasks import Task
    from communique.ui.window import MainWindow


def confirm(window: MainWindow) -> None:
    _judge(window, corrections.confirm)


def reject(window: MainWindow) -> None:
    _judge(window, corrections.reject)


def restore(window: MainWindow) -> None:
    _judge(window, corrections.restore)


def _judge(window: MainWindow, judge: Callable[[Library, tuple[str, ...]], Edit]) -> None:
    session = window.session
    if session.library is not None and (events := session.selected_events):
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
    DateDialog(window, "Change the event’s date", question, event.date, change).open()


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
    DateDialog(window, "Set the document’s date", question, document.published, change).open()


def publish(window: MainWindow, document_id: str, date: Date | None) -> None:
    """Read the document anew, counting from its new date: beside the window, for a long one takes its time."""
    session, doing = window.session, "Reading the document anew"
    library = session.library
    if library is None:
        return
    path = library.path
    session.begin(doing)

    def work(_: Task) -> Edit:
        from communique.library import Library

        with Library.peek(path) as peeked:
            return corrections.set_published(peeked, document_id, date)

    def done(edit: Edit) -> None:
        session.end(doing)
        if session.library is library:
            session.perform(edit)

    def failed(error: Exception) -> None:
        session.end(doing)
        window.notices.say(f"The document’s date could not be set: {error}", key="published")

    run(work, done, failed)


def remove_document(window: MainWindow) -> None:
    """Remove the document in the reader. It needs no question, for it can be undone."""
    session = window.session
    if session.library is None or session.document_id is None:
        return
    title = session.document(session.document_id).title
    if session.perform(corrections.remove_document(session.library, session.document_id)):
        window.notices.say(f"Removed “{title}”.", ("Undo", session.undo), key="removed")
