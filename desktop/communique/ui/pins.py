"""Events that a person pinned: they stand on the timeline with their labels, whatever else lies in view."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from communique.browsing.table import EventTable
    from communique.ui.session import Session

MOST = 300
"""Events of one library that can be pinned: more labels than any screen has room for."""


class Pins:
    """The pins of every library; those of the open one are asked for. Not edits: they change nothing of an event.

    An event keeps its pin by its id, and one that was merged into another by the mention of that id; what is gone keeps
    it too, for it may be brought back.
    """

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._session, self._changed = session, changed
        self._kept: dict[str, tuple[str, ...]] = {}
        self._seen: tuple[EventTable, tuple[str, ...]] | None = None
        self._by_id: dict[str, int] = {}
        """The rows of those pinned that the table has, by the ids that were pinned."""
        self._rows: frozenset[int] = frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        """What was pinned, in that order, whether it is still there or not."""
        return self._kept.get(self._session.lineups.library, ())

    @property
    def rows(self) -> frozenset[int]:
        """The rows of the session's table that are pinned."""
        self._look_up()
        return self._rows

    def has(self, id: str) -> bool:
        """Whether this event or statement is pinned."""
        return bool(self.ids) and self._session.table.row_of(id) in self.rows

    def pin(self, ids: Iterable[str]) -> int:
        """Pin these, as far as there is room; how many were left out."""
        new = [id for id in dict.fromkeys(ids) if not self.has(id)]
        # Pins of what is gone make room first.
        known, here = self.ids, self._look_up()
        kept = known if len(known) + len(new) <= MOST else tuple(id for id in known if id in here)
        taken = new[: max(MOST - len(kept), 0)]
        self._keep((*kept, *taken))
        return len(new) - len(taken)

    def unpin(self, ids: Iterable[str]) -> None:
        """Take the pins out of these events, also those that they had before they were merged."""
        rows, here = {self._session.table.row_of(id) for id in ids}, self._look_up()
        self._keep(tuple(id for id in self.ids if here.get(id, -1) not in rows))

    def unpin_all(self) -> None:
        self._keep(())

    def _keep(self, ids: tuple[str, ...]) -> None:
        if ids != self.ids:
            self._kept[self._session.lineups.library] = ids
            self._changed()

    def _look_up(self) -> dict[str, int]:
        """Where those pinned stand in the table as it is now, once for each table."""
        table, ids = self._session.table, self.ids
        if self._seen is None or self._seen[0] is not table or self._seen[1] is not ids:
            table.know(ids)
            found = ((id, self._row_of(table, id)) for id in ids)
            self._by_id = {id: row for id, row in found if row is not None}
            self._rows, self._seen = frozenset(self._by_id.values()), (table, ids)
        return self._by_id

    def _row_of(self, table: EventTable, id: str) -> int | None:
        """The row of an event, or of the one that it was merged into."""
        row, library = table.row_of(id), self._session.library
        if row is None and library is not None:
            # Loaded with the library, long ago.
            from communique.library import LibraryError

            with suppress(KeyError, LibraryError):
                row = table.row_of(library.event_of(id))
        return row

    # What is remembered

    def as_plain(self, library: str) -> list[str]:
        return list(self._kept.get(library, ()))

    def take(self, library: str, stored: object) -> None:
        """Remember what was pinned at an earlier start; what cannot be read is left out."""
        if isinstance(stored, list):
            self._kept[library] = tuple(dict.fromkeys(id for id in stored if isinstance(id, str)))[:MOST]
