"""What takes its time with actors, done beside the window: the list of all, and edits that read documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.showing import totals
from communique.corrections.roster import roster
from communique.library import Library, LibraryError
from communique.ui.actors.model import Row, rows_of
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from communique.model.edits import Edit
    from communique.ui.session import Session

T = TypeVar("T")


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


def perform_beside(session: Session, tried: str, correction: Callable[[Library], Edit]) -> None:
    """Make an edit that has to read documents, and perform it."""

    def fail(why: str) -> None:
        session.failed.emit(tried, why)

    read_beside(session, tried, correction, session.perform, fail)


def read_rows(session: Session, done: Callable[[list[Row]], object], failed: Callable[[str], None]) -> None:
    """Read all actors as rows of a table, with the events that the filter pane counts."""
    events = events_by_actor(session)
    read_beside(session, "Reading the actors", lambda library: rows_of(roster(library), events), done, failed)


def events_by_actor(session: Session) -> dict[str, int]:
    """How many events each actor has, as the filter pane counts them with no filter on."""
    facet = FACET_BY_NAME["actors"]
    return dict(zip(facet.of(session.table).keys, totals(session.table, facet)[0].tolist(), strict=True))


def can_change(session: Session) -> bool:
    return session.library is not None and not session.library.read_only
