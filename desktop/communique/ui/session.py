"""The open library and what of it is shown: every pane takes the session, listens to it, and knows no other pane."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from communique.browsing.facets import focal_actor
from communique.browsing.filters import Filter
from communique.browsing.showing import counts, shown
from communique.browsing.table import EventTable
from communique.model.columns import no_columns
from communique.ui.theme import LIGHT, Theme, forced

if TYPE_CHECKING:
    from communique.library import DocumentEntry, Library
    from communique.model.documents import Document, Passage
    from communique.model.edits import Edit
    from communique.model.events import Event, Mention


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person stands: a step of the one history of views and documents."""

    view: tuple[float, float] | None = None
    document_id: str | None = None
    passage: Passage | None = None


class Session(QObject):
    """One open library, the filter, the selection, the undo history.

    Signals carry nothing: a listener reads what it needs, once, however many things changed.
    """

    library_changed = Signal()
    shown_changed = Signal()
    selection_changed = Signal()
    document_changed = Signal()
    view_changed = Signal()
    theme_changed = Signal()
    busy_changed = Signal()
    failed = Signal(str, str)
    """What was tried, and why it failed, in words to be shown."""

    def __init__(self, library: Library | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = forced() or LIGHT
        self.undo_stack = QUndoStack(self)
        self.library: Library | None = library
        self.table = EventTable(no_columns())
        self.filter = Filter()
        self.selection: tuple[str, ...] = ()
        self._places = [Place()]
        self._at = 0
        self._working: list[str] = []
        self._cache: dict[tuple[str, str], Any] = {}
        self._counts: dict[str, np.ndarray] | None = None
        self.shown: np.ndarray = np.zeros(0, bool)
        self._reload()
        self._name_steps()

    # The library and what it holds

    def open(self, library: Library | None) -> None:
        """Show another library; the history and the undo stack begin anew."""
        if self.library is not None and self.library is not library:
            self.library.close()
        self.library = library
        self._name_steps()
        self.filter, self.selection = Filter(), ()
        self._places, self._at = [Place()], 0
        self.refresh()
        self.selection_changed.emit()
        self.document_changed.emit()
        self.view_changed.emit()

    def refresh(self) -> None:
        """Read the library's columns again, after it changed."""
        self._reload()
        self.library_changed.emit()
        self.shown_changed.emit()

    def _reload(self) -> None:
        columns = self.library.columns() if self.library else no_columns()
        self.table = EventTable(columns)
        self._cache.clear()
        self._apply_filter()

    def event(self, event_id: str) -> Event:
        return self._cached("event", event_id)  # type: ignore[no-any-return]

    def mentions_of(self, event_id: str) -> tuple[Mention, ...]:
        return self._cached("mentions_of", event_id)  # type: ignore[no-any-return]

    def document(self, document_id: str) -> Document:
        return self._cached("document", document_id)  # type: ignore[no-any-return]

    def documents(self) -> tuple[DocumentEntry, ...]:
        """The library's documents without their texts."""
        if self.library is None:
            return ()
        if ("documents", "") not in self._cache:
            self._cache["documents", ""] = self.library.documents()
        return self._cache["documents", ""]  # type: ignore[no-any-return]

    def _cached(self, what: str, key: str) -> Any:
        if (what, key) not in self._cache:
            if self.library is None:
                raise KeyError(key)
            self._cache[what, key] = getattr(self.library, what)(key)
        return self._cache[what, key]

    # What is shown

    def set_filter(self, filter: Filter) -> None:
        if filter == self.filter:
            return
        self.filter = filter
        self._apply_filter()
        self.shown_changed.emit()

    def _apply_filter(self) -> None:
        self.shown = shown(self.table, self.filter)
        self._counts = None

    @property
    def counts(self) -> dict[str, np.ndarray]:
        """The count of every value of every facet, each worked out with all other filters."""
        if self._counts is None:
            self._counts = counts(self.table, self.filter)
        return self._counts

    @property
    def focal(self) -> str | None:
        """The code of the actor from whom relationships are read."""
        return focal_actor(self.table)

    # Selection

    @property
    def current(self) -> str | None:
        """The event selected last."""
        return self.selection[-1] if self.selection else None

    def select(self, *ids: str) -> None:
        """Select these events and no others; the last is the current one."""
        if ids != self.selection:
            self.selection = ids
            self.selection_changed.emit()

    # Corrections

    def perform(self, edit: Edit) -> bool:
        """Apply the edit and remember how to undo it; False, and `failed` said why, if the library refused."""
        if not self._try(edit.title, lambda library: library.apply(edit)):
            return False
        self.undo_stack.push(QUndoCommand(edit.title))
        self.refresh()
        return True

    def undo(self) -> None:
        """Take back the last edit, also one of an earlier day: the library remembers, the stack names."""
        if self.undo_stack.canUndo() and self._try("Undo", lambda library: library.undo()):
            self.undo_stack.undo()
            self.refresh()

    def redo(self) -> None:
        if self.undo_stack.canRedo() and self._try("Redo", lambda library: library.redo()):
            self.undo_stack.redo()
            self.refresh()

    def _try(self, title: str, change: Callable[[Library], object]) -> bool:
        from communique.library import LibraryError

        if self.library is None:
            return False
        try:
            change(self.library)
        except LibraryError as error:
            self.failed.emit(title, str(error))
            return False
        return True

    def _name_steps(self) -> None:
        """Fill the undo stack with the steps that the library remembers."""
        self.undo_stack.clear()
        if self.library is None:
            return
        done, undone = self.library.undo_titles(), self.library.redo_titles()
        for title in (*done, *undone):
            self.undo_stack.push(QUndoCommand(title))
        self.undo_stack.setIndex(len(done))

    # The view and the reader's document: one history

    @property
    def view(self) -> tuple[float, float] | None:
        """The first and last day in view; None until a timeline chose one."""
        return self._places[self._at].view

    @property
    def document_id(self) -> str | None:
        return self._places[self._at].document_id

    @property
    def passage(self) -> Passage | None:
        """What the reader is asked to show of its document."""
        return self._places[self._at].passage

    def set_view(self, first: float, last: float, *, step: bool = False) -> None:
        """Show these days; a `step` can be gone back from, panning and zooming in between cannot."""
        self._go(replace(self._places[self._at], view=(first, last)), step)
        self.view_changed.emit()

    def show_document(self, document_id: str, passage: Passage | None = None) -> None:
        """Show a document in the reader, at a passage if one is given."""
        place = replace(self._places[self._at], document_id=document_id, passage=passage)
        self._go(place, step=self.document_id is not None and document_id != self.document_id)
        self.document_changed.emit()

    def back(self) -> None:
        self._move(-1)

    def forward(self) -> None:
        self._move(1)

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._places) - 1

    def _go(self, place: Place, step: bool) -> None:
        if step:
            del self._places[self._at + 1 :]
            self._places.append(place)
            self._at += 1
        else:
            self._places[self._at] = place

    def _move(self, by: int) -> None:
        if not 0 <= self._at + by < len(self._places):
            return
        before = self._places[self._at]
        self._at += by
        after = self._places[self._at]
        if after.view != before.view:
            self.view_changed.emit()
        if (after.document_id, after.passage) != (before.document_id, before.passage):
            self.document_changed.emit()

    # Work that is not yet on the screen

    @property
    def busy(self) -> bool:
        """Whether something asked for is not yet shown."""
        return bool(self._working)

    def begin(self, what: str) -> None:
        self._working.append(what)
        self.busy_changed.emit()

    def end(self, what: str) -> None:
        self._working.remove(what)
        self.busy_changed.emit()

    @contextmanager
    def working(self, what: str) -> Iterator[None]:
        """Busy while the block runs."""
        self.begin(what)
        try:
            yield
        finally:
            self.end(what)

    def set_theme(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            self.theme_changed.emit()
