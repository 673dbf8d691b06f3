"""Keeps what is shown up with the library and with what is wished: at once where that is quick, else beside the window.

What is made beside the window is shown whole, once it is there: until then all stays as it was. What is not wished any
more by then is not shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer

from communique.browsing.filters import Filter
from communique.browsing.showing import known
from communique.browsing.table import EventTable
from communique.browsing.tones import keep_colours
from communique.browsing.unpacking import unpacked
from communique.model.columns import EventColumns, no_columns
from communique.ui.wording import document_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from communique.browsing.warming import Ahead, Warm
    from communique.library import DocumentEntry, Library
    from communique.library.named import Named
    from communique.ui.session import Session
    from communique.ui.tasks import Task

QUICK_ROWS, QUICK_NEWS = 20_000, 100
"""A table of so many rows is patched with so many within a blink."""
SOON = 300
"""Milliseconds until is said what is done: what takes less needs no words."""
_FORGET = 500
"""Milliseconds after which nobody paints from the table shown before any more."""


class Wish(NamedTuple):
    """What is wished beside a filter's other parts."""

    focal: str | None
    layout: str
    words: str = ""
    """To be searched for; "" where nothing is."""


class Made(NamedTuple):
    """A table, and what it was made of and for."""

    columns: EventColumns
    """As they were read: before what a person says of actors was laid over."""
    documents: tuple[DocumentEntry, ...] | None
    """None for those known already."""
    table: EventTable
    asked: Filter
    """What was on when it was made; `filter` is what of it this table has, with what its words find."""
    filter: Filter
    wish: Wish
    warm: Warm | None = None
    """None where it is quick enough to work out."""


class Upkeep:
    """The session's table, made anew for a library, and patched after its edits."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.is_seen = True
        """Whether there is a window that could be held up."""
        self._columns = no_columns()
        self._documents: tuple[DocumentEntry, ...] | None = None
        self._table = EventTable(self._columns)
        """Made of the columns; with them and the documents not shown yet where more is wished by now."""
        self._wish: Wish | None = None
        self._edited = False
        self._task: Task | None = None
        self._is_asked = False
        self._said = ""
        """What is said to be done since it was asked."""
        self._found = Filter()
        """What the last search found, where that is not shown yet."""
        self._then: list[Callable[[], None]] = []
        self._old: list[EventTable] = []

    # A library

    def read(self) -> Made:
        """The table of the session's library, all of it read."""
        self.begin_anew()
        library = self._session.library
        columns = unpacked(library.columns()) if library else no_columns()
        return self._made(library, columns, None)

    def begin_anew(self) -> None:
        """Whatever is being made of the library shown so far is not wanted any more."""
        if self._task is not None:
            self._task.cancel()
        self._end()
        self._task, self._wish, self._edited, self._found, self._then = None, None, False, Filter(), []

    def read_ahead(self, library: Library, ahead: Sequence[Ahead]) -> Made:
        """The table of a library that is to be shown, with all that showing it asks for first; beside the window."""
        from communique.browsing.first_view import first_view
        from communique.browsing.warming import warm

        columns, documents, filter = unpacked(library.columns()), library.documents(), Filter()
        wish = Wish(None, self._session.layout)
        table = self._table_of(library, columns, None, documents)
        asked = [*ahead, lambda sight: first_view(sight.table, sight.shown)]
        return Made(columns, documents, table, filter, filter, wish, warm(table, filter, wish.layout, asked))

    def kept(self, made: Made) -> None:
        """The session took this table: the next one is made from it."""
        self._columns, self._documents, self._table = made.columns, None, made.table

    # Edits

    def follow(self, then: Callable[[], None] | None = None) -> None:
        """Have the session take a table that has kept up with all edits, now or soon; `then` is done afterwards."""
        self._then += [then] if then else []
        library = self._session.library
        if library is not None and (self._is_asked or not self._is_quick(library)):
            self._edited = True
            self._ask()
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
        table = self._table_of(
            library, columns, session.chosen_focal, session.documents() if documents is None else documents
        )
        filter = searched(known(session.filter, table), library)
        return Made(columns, documents, table, session.filter, filter, Wish(session.chosen_focal, session.layout))

    def _table_of(
        self, library: Library | None, columns: EventColumns, focal: str | None, documents: tuple[DocumentEntry, ...]
    ) -> EventTable:
        recast = recast_by(library.named(), columns) if library else columns
        table = EventTable(recast, focal, partial(document_names, documents))
        keep_colours(table, self._session.lineups.colours)
        return table

    # Wishes

    @property
    def is_large(self) -> bool:
        """Whether what is shown takes longer to make than a blink."""
        return self.is_seen and self._session.table.n > QUICK_ROWS

    def prepare(self) -> None:
        """Work out what the first selection will ask of a large table that was opened at the start."""
        if self.is_large:
            from communique.ui.tasks import run

            table = self._session.table
            run(lambda _: table.row_of(""), lambda _: None, lambda _: None)

    @property
    def wish(self) -> Wish:
        """What is wished by now, shown or not."""
        return self._wish or Wish(self._session.chosen_focal, self._session.layout)

    def want(self, wish: Wish) -> None:
        """Have the session show it as soon as it is made."""
        if wish != self.wish:
            self._wish = wish
            self._ask()

    # Beside the window

    def _ask(self) -> None:
        """Begin soon, with all that is wished by then; what is under way stops, for it would not be shown."""
        if self._task is not None:
            self._task.cancel()
        if not self._is_asked:
            self._is_asked, self._said = True, ""
            self._session.begin("")
            QTimer.singleShot(0, self._session, self._begin)
        if self.wish.words:
            self._say(f"Searching for “{self.wish.words}”")

    def _say(self, doing: str) -> None:
        before, self._said = self._said, doing
        self._session.begin(doing)
        self._session.end(before)

    def _end(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self._session.end(self._said)

    def _begin(self) -> None:
        library = self._session.library
        if not self._is_asked or self._task is not None or library is None:
            return
        # A start does without threads.
        from communique.ui.tasks import run

        session = self._session
        session.documents()  # Known before the work begins: that must not ask this thread's library.
        request = _Request(library, self._edited, session.filter, self.wish, session.ahead())
        self._edited = False
        task = run(
            lambda task: self._made_beside(task, request),
            lambda made: self._arrived(task, made),
            lambda error: self._stopped(task, error),
        )
        self._task = task
        QTimer.singleShot(SOON, session, lambda: self._is_slow(task))

    def _is_slow(self, task: Task) -> None:
        if self._task is task and not self._said:
            self._say(self._doing())

    def _doing(self) -> str:
        session, wish = self._session, self.wish
        if wish.focal != session.chosen_focal:
            return "Reading relationships anew"
        return "Putting events into lanes" if wish.layout != session.layout else "Showing what changed"

    def _made_beside(self, task: Task, request: _Request) -> Made:
        """What the session is to show, with all that showing it asks for, so that the window only takes it."""
        from communique.browsing.warming import warm

        made = self._base(request)
        words = request.wish.words or (request.filter.words if request.edited else "")
        if words and not task.cancelled():
            made = made._replace(filter=self._searched(made.filter.with_search(words, None), request))
        if task.cancelled():
            return made
        made.table.know(self._session.selection)
        wanted = made.filter, request.wish.layout, request.ahead
        return made._replace(warm=warm(made.table, *wanted, task.cancelled))

    def _searched(self, filter: Filter, request: _Request) -> Filter:
        if filter.words == self._found.words and not request.edited:
            return filter.with_search(filter.words, self._found.ids)
        with request.library.beside() as beside:
            return searched(filter, beside)

    def _base(self, request: _Request) -> Made:
        """The table as it is to be seen, with what of the filter it has."""
        columns, documents, table = self._columns, self._documents, self._table
        if request.edited:
            # No start needs it.
            from communique.browsing.patching import patched

            with request.library.beside() as beside:
                beside.news.add_from(request.library.news)
                patch = beside.patch()
                columns, documents = patched(columns, patch), beside.documents() if patch.documents else documents
                listed = self._session.documents() if documents is None else documents
                table = self._table_of(beside, columns, request.wish.focal, listed)
        elif table.wanted_focal != request.wish.focal:
            table = table.seen_from(request.wish.focal)
        return Made(columns, documents, table, request.filter, known(request.filter, table), request.wish)

    def _arrived(self, task: Task, made: Made) -> None:
        if self._task is not task:
            return  # Another library was opened meanwhile.
        self._task = None
        self._columns, self._documents, self._table = made.columns, made.documents, made.table
        if made.warm is None or made.wish != self.wish or made.asked is not self._session.filter:
            self._found = made.filter if made.filter.ids is not None else Filter()
            self._begin()
            return
        self._end()
        self._show(made)
        if self._edited:
            self._ask()
        else:
            self._do_then()

    def _show(self, made: Made) -> None:
        before, self._wish, self._found = self._session.table, None, Filter()
        self._session.take(made)
        if self._session.table.columns is not before.columns:
            self._old.append(before)
            QTimer.singleShot(_FORGET, self._session, self._forget)

    def _forget(self) -> None:
        """Let go of the tables shown before, beside the window: to give back their memory takes its time."""
        from communique.ui.tasks import run

        old, self._old = self._old, []

        def forget(_: Task) -> None:
            while old:
                old.pop().forget()

        run(forget, lambda _: None, lambda _: None)

    def _stopped(self, task: Task, error: Exception) -> None:
        if self._task is not task:
            return
        tried = "Search" if self.wish.words else "Showing what changed"
        self._task = self._wish = None
        self._end()
        self._session.failed.emit(tried, str(error))
        self._do_then()


class _Request(NamedTuple):
    """What is to be made, as things stood when it was begun."""

    library: Library
    edited: bool
    filter: Filter
    wish: Wish
    ahead: Sequence[Ahead]


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
