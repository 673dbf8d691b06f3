"""What the words in the search box find among the events: they stand out on the timeline, one leads to the next."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from communique.browsing.lanes.standing import Found, found
from communique.ui.search.rows import matching
from communique.ui.upkeep import QUICK_ROWS

if TYPE_CHECKING:
    from communique.browsing.table import EventTable
    from communique.library import Library
    from communique.ui.session import Session
    from communique.ui.tasks import Task

MOST = 20_000
"""Events that stand out at once; who has more refines the words."""


class Sought(QObject):
    """Keeps the session's `lineups.found` to the words, also as the library changes; a large one is searched beside.

    `changed` says that there is something else to be said of it.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.words = ""
        self._task: Task | None = None
        session.library_changed.connect(self._look_again)
        for changed in (session.selection_changed, session.shown_changed):
            changed.connect(self._tell)

    def look_for(self, words: str) -> None:
        """Let the events that hold these words stand out; none for no words."""
        words = words.strip()
        if words != self.words:
            self.words = words
            self._look_again()

    @property
    def said(self) -> str:
        """ "3 of 214", "214 events"; "" while nothing is looked for, or nothing was found yet."""
        seen = self._session.lineups.found
        if seen is None or seen.words != self.words:
            return ""
        count, place = len(seen.rows), self._place(seen)
        number = f"{count:,}{'+' if seen.is_cut else ''}"
        return f"{number} {'event' if number == '1' else 'events'}" if place is None else f"{place + 1:,} of {number}"

    def step(self, by: int) -> None:
        """Select the next or the previous of the events found, in order of time, and from the last on the first."""
        seen = self._session.lineups.found
        if seen is None or not len(seen.rows):
            return
        place = self._place(seen)
        if place is None:
            place = self._before(seen) + (by > 0)
        else:
            place += by
        self._session.select(self._session.table.ids[int(seen.rows[place % len(seen.rows)])])

    def _place(self, seen: Found) -> int | None:
        """Which of those found is selected."""
        at = self._before(seen) if self._row is not None else -1
        return at if at >= 0 and seen.rows[at] == self._row else None

    def _before(self, seen: Found) -> int:
        """The last of those found that is not after what is selected, or else before the view; -1 for none."""
        row, table, view = self._row, self._session.table, self._session.view
        if row is None:
            row = int(table.earliest.searchsorted(int(view[0]))) - 1 if view else -1
        return int(seen.rows.searchsorted(row, "right")) - 1

    @property
    def _row(self) -> int | None:
        current = self._session.current
        return self._session.table.row_of(current) if current else None

    def _tell(self) -> None:
        if self.words:
            self.changed.emit()

    # Looking

    def _look_again(self) -> None:
        session, table, words = self._session, self._session.table, self.words
        library, self._task = session.library, None
        if library is None or not words:
            self._show(None)
        elif table.n <= QUICK_ROWS:
            self._show(_found(library, table, words))
        else:
            self._look_beside(library, table, words)

    def _look_beside(self, library: Library, table: EventTable, words: str) -> None:
        # No start looks for anything.
        from communique.ui.tasks import run

        def look(_: Task) -> Found | None:
            with library.beside() as beside:
                return _found(beside, table, words)

        def done(seen: Found | None) -> None:
            self._session.end("")
            if self._task is task:
                self._show(seen)

        self._session.begin("")
        self._task = task = run(look, done, lambda _: done(None))

    def _show(self, seen: Found | None) -> None:
        self._session.lineups.show_found(seen)
        self.changed.emit()


def _found(library: Library, table: EventTable, words: str) -> Found | None:
    """What the library finds; None where it cannot be searched: the list of hits says so."""
    from communique.library import LibraryError

    with suppress(LibraryError):
        return found(table, words, library.events_found(words, MOST + 1), matching(words), MOST)
    return None
