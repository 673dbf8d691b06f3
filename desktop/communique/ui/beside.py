"""What takes its time with the library, done beside the window: reading from it, and edits that read documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from communique.library import Library, LibraryError
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from communique.model.edits import Edit
    from communique.ui.session import Session

T = TypeVar("T")

AT_ONCE = 40
"""Records that can be exchanged within a blink."""


def read_beside(
    session: Session,
    doing: str,
    read: Callable[[Library], T],
    done: Callable[[T], object],
    failed: Callable[[str], None],
) -> None:
    """Read something from the library as it is now; `done` hears of it while the library is open, `failed` why not."""
    library = session.library
    if library is None:
        return
    path = library.path
    session.begin(doing)

    def work(_: Task) -> T:
        with Library.peek(path) as peeked:
            return read(peeked)

    def end(result: T) -> None:
        session.end(doing)
        if session.library is library:
            done(result)

    def fail(error: Exception) -> None:
        session.end(doing)
        failed(error.reason if isinstance(error, LibraryError) else str(error))

    run(work, end, fail)


def perform_beside(
    session: Session,
    tried: str,
    correction: Callable[[Library], Edit],
    *,
    doing: str = "",
    then: Callable[[], None] | None = None,
) -> None:
    """Make an edit of many records, or one that reads documents; `doing` says meanwhile what is done.

    `then` comes when it is shown.
    """

    def fail(why: str) -> None:
        session.failed.emit(tried, why)

    def perform(edit: Edit) -> None:
        if len(edit.before) + len(edit.after) > AT_ONCE:
            session.undoing.perform(edit, then)
        elif session.perform(edit) and then is not None:
            session.refresh(then)

    read_beside(session, doing or tried, correction, perform, fail)
