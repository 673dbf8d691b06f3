"""Keeps the table of events up with edits of the library: at once where that is quick, else beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from communique.browsing.filters import Filter
from communique.browsing.showing import counts, keep_found, known, rows_found, shown
from communique.browsing.table import EventTable
from communique.browsing.tones import keep_colours
from communique.browsing.unpacking import unpacked
from communique.model.columns import EventColumns, no_columns
from communique.ui.wording import document_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.browsing.inverted import Counts, Mask
    from communique.browsing.lanes import Lane
    from communique.library import DocumentEntry, Library
    from communique.library.named import Named
    from communique.ui.session import Session
    from communique.ui.tasks import Task

QUICK_ROWS, QUICK_NEWS = 20_000, 100
"""A table of so many rows is patched with so many within a blink."""


class Made(NamedTuple):
    """A table, and what it was made of."""

    columns: EventColumns
    """As they were read: before what a person says of actors was laid over."""
    documents: tuple[DocumentEntry, ...] | None
    """None for those known already."""
    table: EventTable
    asked: Filter
    """What was on when it was made; `filter` is what of it this table has, with what its words find."""
    filter: Filter
    warm: Warm | None = None
    """None where it is quick enough to work out."""


class Warm(NamedTuple):
    """What showing a table asks for first."""

    shown: Mask
    counts: dict[str, Counts]
    layout: str
    lanes: tuple[Lane, ...]


class Upkeep:
    """The session's table, made anew for a library and patched after its edits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._columns = no_columns()
        self._task: Task | None = None
        self._sought = Filter()
        self._asked = False
        self._then: list[Callable[[], None]] = []

    def read(self) -> Made:
        """The table of the session's library, all of it read."""
        self.begin_anew()
        library = self._session.library
        columns = unpacked(library.columns()) if library else no_columns()
        return self._made(library, columns, None)

    def begin_anew(self) -> None:
        """Whatever is being made of the library shown so far is not wanted any more."""
        self._task, self._asked, self._then = None, False, []

    def read_ahead(self, library: Library) -> Made:
        """The table of a library that is to be shown, with all that showing it asks for first; beside the window."""
        columns, documents, filter = unpacked(library.columns()), library.documents(), Filter()
        table = self._table(library, columns, None, documents)
        return Made(columns, documents, table, filter, filter, _warm(table, filter, self._session.layout))

    def follow(self, then: Callable[[], None] | None = None) -> None:
        """Have the session take a table that has kept up with all edits, now or soon; `then` is done afterwards."""
        self._then += [then] if then else []
        library = self._session.library
        if self._task is not None:
            self._asked = True
        elif library is not None and not self._is_quick(library):
            self._follow_beside(library)
        else:
            if library is not None:
                self._session.take(self._patched(library))
            self._do_then()

    def _is_quick(self, library: Library) -> bool:
        return len(self._columns.ids) <= QUICK_ROWS and library.news.rows <= QUICK_NEWS

    def _do_then(self) -> None:
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def kept(self, made: Made) -> None:
        """The session took this table: the next one is made from it."""
        self._columns = made.columns

    def _patched(self, library: Library) -> Made:
        # No start needs it.
        from communique.browsing.patching import patched

        patch = library.patch()
        documents = library.documents() if patch.documents else None
        return self._made(library, patched(self._columns, patch), documents)

    def _made(
        self, library: Library | None, columns: EventColumns, documents: tuple[DocumentEntry, ...] | None
    ) -> Made:
        session = self._session
        table = self._table(
            library, columns, session.chosen_focal, session.documents() if documents is None else documents
        )
        return Made(columns, documents, table, session.filter, searched(known(session.filter, table), library))

    def _table(
        self, library: Library | None, columns: EventColumns, focal: str | None, documents: tuple[DocumentEntry, ...]
    ) -> EventTable:
        recast = recast_by(library.named(), columns) if library else columns
        table = EventTable(recast, focal, partial(document_names, documents))
        keep_colours(table, self._session.lineups.colours)
        return table

    # Beside the window

    def search(self, filter: Filter, then: Callable[[Filter], None]) -> None:
        """Do `then` with the filter and what its words find: at once, or soon where the library is large."""
        session = self._session
        library, table, before = session.library, session.table, session.filter
        self._sought = filter
        if library is None or table.n <= QUICK_ROWS:
            then(searched(filter, library) if library else filter.with_search(filter.words, ()))
            return
        # A start does without threads.
        from communique.ui.tasks import run

        def look(_: Task) -> tuple[Filter, Mask]:
            with library.beside() as beside:
                found = searched(filter, beside)
            return found, rows_found(table, found.ids or frozenset())

        def done(result: tuple[Filter, Mask]) -> None:
            session.end(doing)
            found, rows = result
            if session.library is not library or self._sought is not filter:
                return  # Something else is looked for by now.
            if session.table is table:
                keep_found(table, found.ids or frozenset(), rows)
            then(found if session.filter is before else session.filter.with_search(found.words, found.ids))

        def failed(error: Exception) -> None:
            session.end(doing)
            session.failed.emit("Search", str(error))

        doing = f"Searching for “{filter.words}”"
        session.begin(doing)
        run(look, done, failed)

    def _follow_beside(self, library: Library) -> None:
        # A start does without threads.
        from communique.ui.tasks import run

        session = self._session
        session.documents()  # Known before the work begins: that must not ask this thread's library.
        session.begin("")
        task = run(
            lambda _: self._patched_and_warm(library),
            lambda made: self._arrived(task, made),
            lambda error: self._stopped(task, error),
        )
        self._task = task

    def _patched_and_warm(self, library: Library) -> Made:
        """The table with all that showing it asks for, so that the window only takes it."""
        with library.beside() as beside:
            beside.news.add_from(library.news)
            made = self._patched(beside)
        made.table.know(self._session.selection)
        return made._replace(warm=_warm(made.table, made.filter, self._session.layout))

    def _arrived(self, task: Task, made: Made) -> None:
        session = self._session
        session.end("")
        if self._task is not task:
            return  # Another library was opened meanwhile.
        self._task = None
        session.take(made)
        if self._asked:
            self._asked = False
            self.follow()
        else:
            self._do_then()

    def _stopped(self, task: Task, error: Exception) -> None:
        self._session.end("")
        if self._task is task:
            self._task = None
            self._session.failed.emit("Showing what changed", str(error))
            self._do_then()


def _warm(table: EventTable, filter: Filter, layout: str) -> Warm:
    # Loaded with the lanes, long ago.
    from communique.browsing.lanes import LAYOUTS

    table.row_of("")
    mask = shown(table, filter)
    counted = counts(table, filter)
    lanes = LAYOUTS[layout](table, mask)
    for rows in (lane.rows for lane in lanes):
        _ = rows.starts, rows.ends, rows.statement_starts, rows.statement_ends
    return Warm(mask, counted, layout, lanes)


def recast_by(named: Named, columns: EventColumns) -> EventColumns:
    """The columns with what a person says of actors laid over."""
    if not named.whose:
        return columns
    # Few libraries need it before their first frame.
    from communique.browsing.recasting import recast

    return recast(columns, named.whose, named.has_parties_by_hand)


def searched(filter: Filter, library: Library | None) -> Filter:
    """The filter with what its words find in the library as it is now."""
    if not filter.words or library is None:
        return filter
    return filter.with_search(filter.words, library.events_found(filter.words))


def kept_on(filter: Filter, table: EventTable, made: Made, library: Library | None) -> Filter:
    """A filter that was put on while the table was made, as far as the table has it."""
    fitting = known(filter, table)
    same = fitting.words and fitting.words == made.filter.words
    return fitting.with_search(fitting.words, made.filter.ids) if same else searched(fitting, library)
