"""The open library and what of it is shown: every pane takes the session, listens to it, and knows no other pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal

from communique.browsing.facets import focal_actor
from communique.browsing.filters import Filter
from communique.browsing.showing import counts, known, shown
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns
from communique.ui.busy import Busy
from communique.ui.lineups import Lineups
from communique.ui.places import History
from communique.ui.theme import LIGHT, Theme, forced
from communique.ui.undoing import UNDER_WAY, Undoing
from communique.ui.upkeep import Made, Upkeep, searched

if TYPE_CHECKING:
    from communique.browsing.inverted import Counts, Mask
    from communique.browsing.warming import Ahead
    from communique.library import DocumentEntry, Library
    from communique.library.named import Named
    from communique.model.documents import Document, Passage
    from communique.model.edits import Edit
    from communique.model.events import Event, Mention, Statement


_DOCUMENTS = ("documents", "")
_MOST_KEPT = 200
"""Events, mentions and documents that are kept once read: a document may be a megabyte."""


class Session(Busy):
    """One open library, the filter, the selection, the undo history.

    Signals carry nothing: a listener reads what it needs, once, however many things changed.
    """

    library_changed = Signal()
    shown_changed = Signal()
    selection_changed = Signal()
    document_changed = Signal()
    view_changed = Signal()
    theme_changed = Signal()
    layout_changed = Signal()
    asks_ahead = Signal(object)
    """Something is to be made beside the window: each pane adds to this list what it will ask of it."""
    failed = Signal(str, str)
    """What was tried, and why it failed, in words to be shown."""

    def __init__(self, library: Library | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = forced() or LIGHT
        self.library: Library | None = library
        self.table = EventTable(no_columns())
        self.filter = Filter()
        self.selection: tuple[str, ...] = ()
        self.layout = "relationship"
        self.lineups = Lineups(self)
        self._history = History()
        self._cache: dict[tuple[str, str], Any] = {}
        self._focal: str | None = None
        self._named: Named | None = None
        self.shown: Mask
        self._counts: dict[str, Counts] | None
        self.upkeep = Upkeep(self)
        self._read()
        self.undoing = Undoing(self)
        self.undo_stack = self.undoing.stack
        self.undoing.name_steps()

    # The library and what it holds

    def open(self, library: Library | None, made: Made | None = None) -> None:
        """Show another library, with its table if that was read ahead; history, filter and undo stack begin anew."""
        if self.library is not None and self.library is not library:
            self.library.close()
        self.library, self._focal = library, None
        self.filter, self.selection, self._history = made.asked if made else Filter(), (), History()
        self.undoing.name_steps()
        if made is None:
            self._read()
            self._announce()
        else:
            self.upkeep.begin_anew()
            self.take(made)
        for changed in (self.selection_changed, self.document_changed, self.view_changed):
            changed.emit()

    def close(self) -> None:
        """Close the library; the session shows nothing any more."""
        if self.library is not None:
            self.upkeep.begin_anew()
            self.library.close()
            self.library, self._named = None, None

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Show what edits made of the library, and do `then`: at once, or soon where it is large."""
        self.upkeep.follow(then)

    def _read(self) -> None:
        """Read all of the library."""
        self._cache.clear()
        self._named = self.library.named() if self.library else None
        self._keep(self.upkeep.read())

    def _keep(self, made: Made) -> None:
        """Take a table, and of the filter what it has."""
        self.upkeep.kept(made)
        self.table, self.filter = made.table, made.filter
        self._focal, self.layout = made.wish.focal, made.wish.layout
        if made.warm is None:
            self._apply_filter()
        else:
            self.shown, self._counts = made.warm

    def take(self, made: Made) -> None:
        """Show what was made to keep up with the library or with wishes; let go of what the library no longer has."""
        table, shown, layout = self.table, self.shown, self.layout
        if made.table.columns is not table.columns:
            documents = made.documents if made.documents is not None else self._cache.get(_DOCUMENTS)
            self._cache = {_DOCUMENTS: documents} if documents is not None else {}
            self._named = self.library.named() if self.library else None
        self._keep(made)
        if layout != self.layout:
            self.layout_changed.emit()
        if table is not self.table:
            self._announce()
        elif shown is not self.shown:
            self.shown_changed.emit()

    def _announce(self) -> None:
        gone = self._let_go()
        self.library_changed.emit()
        self.shown_changed.emit()
        for changed in gone:
            changed.emit()

    def _let_go(self) -> list[Any]:
        """Forget selected events and the document if they are gone; the signals that say so."""
        gone = []
        self.table.know(self.selection)
        kept = tuple(id for id in self.selection if self.table.row_of(id) is not None)
        if kept != self.selection:
            self.selection = kept
            gone.append(self.selection_changed)
        if self._history.forget_documents({entry.id for entry in self.documents()}):
            gone.append(self.document_changed)
        return gone

    def event(self, event_id: str) -> Event:  # type: ignore[override]
        """The event with this id. KeyError if the library has none."""
        # QObject has a method of this name for what Qt sends it; the word is the program's own all the same.
        if isinstance(event_id, QEvent):
            return super().event(event_id)  # type: ignore[return-value]
        return self._cached("event", event_id)  # type: ignore[no-any-return]

    def mentions_of(self, event_id: str) -> tuple[Mention, ...]:
        return self._cached("mentions_of", event_id)  # type: ignore[no-any-return]

    def statement(self, statement_id: str) -> Statement:
        return self._cached("statement", statement_id)  # type: ignore[no-any-return]

    def document(self, document_id: str) -> Document:
        return self._cached("document", document_id)  # type: ignore[no-any-return]

    def documents(self) -> tuple[DocumentEntry, ...]:
        """The library's documents without their texts."""
        if self.library is None:
            return ()
        if _DOCUMENTS not in self._cache:
            self._cache[_DOCUMENTS] = self.library.documents()
        return self._cache[_DOCUMENTS]  # type: ignore[no-any-return]

    def _cached(self, what: str, key: str) -> Any:
        if self._named is None:
            raise KeyError(key)
        if (what, key) not in self._cache:
            if len(self._cache) > _MOST_KEPT:
                self._cache = {name: kept for name, kept in self._cache.items() if name == _DOCUMENTS}
            self._cache[what, key] = getattr(self._named, what)(key)
        return self._cache[what, key]

    # What is shown

    def set_filter(self, filter: Filter) -> None:
        """Show what the filter admits: at once, or soon where its words are to be searched for in a large library."""
        if filter.words and filter.ids is None:
            if self.library is not None and self.upkeep.is_large:
                self.upkeep.want(self.upkeep.wish._replace(words=filter.words))
                filter = filter.with_search(self.filter.words, self.filter.ids)
            else:
                filter = searched(filter, self.library) if self.library else filter.with_search(filter.words, ())
        if filter != self.filter:
            self.filter = filter
            self._apply_filter()
            self.shown_changed.emit()

    def clear_filter(self) -> None:
        """Show everything; what is being searched for is not wanted any more."""
        if self.upkeep.wish.words:
            self.upkeep.want(self.upkeep.wish._replace(words=""))
        self.set_filter(Filter())

    def _apply_filter(self) -> None:
        self.shown = shown(self.table, self.filter)
        self._counts = None

    @property
    def filters_on(self) -> int:
        """How many filters are on: every value chosen or left out, the span, the search."""
        parts = (self.filter.chosen, self.filter.left_out)
        values = sum(len(keys) for part in parts for keys in part.values())
        return values + (self.filter.span is not None) + bool(self.filter.words)

    @property
    def counts(self) -> dict[str, Counts]:
        """The events of every value of every facet, each worked out with all other filters."""
        if self._counts is None:
            self._counts = counts(self.table, self.filter)
        return self._counts

    @property
    def focal(self) -> str | None:
        """The code of the actor from whom relationships are read."""
        return focal_actor(self.table)

    def set_focal(self, code: str | None) -> None:
        """Read relationships from this actor; None lets the table choose, "" reads them as pairs.

        At once, or soon where the library is large.
        """
        if self.upkeep.is_large:
            self.upkeep.want(self.upkeep.wish._replace(focal=code))
        elif code != self._focal:
            self._focal = code
            self.table = self.table.seen_from(code)
            self.filter = known(self.filter, self.table)
            self._apply_filter()
            self.library_changed.emit()
            self.shown_changed.emit()

    @property
    def chosen_focal(self) -> str | None:
        """The focal actor that a person chose; None if nobody did."""
        return self._focal

    def set_layout(self, name: str) -> None:
        """By what the timeline's lanes are made, a name of `lanes.LAYOUTS`: at once, or soon in a large library."""
        if self.upkeep.is_large:
            self.upkeep.want(self.upkeep.wish._replace(layout=name))
        elif name != self.layout:
            self.layout = name
            self.layout_changed.emit()

    def ahead(self) -> list[Ahead]:
        """What the panes will ask of what is made beside the window."""
        asked: list[Ahead] = []
        self.asks_ahead.emit(asked)
        return asked

    # Selection

    @property
    def current(self) -> str | None:
        """What was selected last: an event's id, or a statement's."""
        return self.selection[-1] if self.selection else None

    @property
    def current_event(self) -> str | None:
        """The current event; None if there is none, or a statement is selected."""
        return self.current if self.current in self.selected_events else None

    @property
    def selected_events(self) -> tuple[str, ...]:
        rows = ((id, self.table.row_of(id)) for id in self.selection)
        return tuple(id for id, row in rows if row is None or not self.table.is_statement[row])

    @property
    def verdict(self) -> Flag:
        """What someone said of the current event as a whole: CONFIRMED, REJECTED, or nothing."""
        flags = Flag(self._flags(self.current_event)) if self.current_event is not None else Flag(0)
        return flags & (Flag.CONFIRMED | Flag.REJECTED)

    def _flags(self, id: str) -> int:
        row = self.table.row_of(id)
        return int(self.table.flags[row]) if row is not None else 0

    def select(self, *ids: str) -> None:
        """Select these events and no others; the last is the current one."""
        if ids != self.selection:
            self.table.know(ids)
            self.selection = ids
            self.selection_changed.emit()

    # Corrections

    @property
    def can_change(self) -> bool:
        """Whether a library is open that can be written to."""
        return self.library is not None and not self.library.read_only

    def perform(self, edit: Edit, *, show: bool = True) -> bool:
        """Apply the edit and remember how to undo it; False, and `failed` said why, if the library refused.

        Without `show` the panes hear of it at the next `refresh`: for many edits in a row. An edit of no record is
        none; while others write, it waits for them beside the window.
        """
        if not edit.before and not edit.after:
            return True
        if self.undoing.is_under_way:
            self.failed.emit(edit.title, UNDER_WAY)
            return False
        if not self.attempt(edit.title, lambda library: self.undoing.make(library, edit)):
            return False
        if show and not self.undoing.is_under_way:
            self.refresh()
        return True

    def undo(self) -> None:
        """Take back the last deed, also one of an earlier day."""
        self.undoing.undo()

    def redo(self) -> None:
        self.undoing.redo()

    def attempt(self, title: str, change: Callable[[Library], object]) -> bool:
        """Change the library; False, and `failed` said why, if it refused."""
        from communique.library import LibraryError

        if self.library is None:
            return False
        try:
            change(self.library)
        except LibraryError as error:
            self.failed.emit(title, error.reason)  # Not the whole of it: where the file lies is nobody's business.
            return False
        return True

    # The view and the reader's document: one history

    @property
    def view(self) -> tuple[float, float] | None:
        """The first and last day in view; None until a timeline chose one."""
        return self._history.here.view

    @property
    def document_id(self) -> str | None:
        return self._history.here.document_id

    @property
    def passage(self) -> Passage | None:
        """What the reader is asked to show of its document."""
        return self._history.here.passage

    def set_view(self, first: float, last: float, *, step: bool = False) -> None:
        """Show these days; a `step` can be gone back from, panning and zooming in between cannot."""
        if (first, last) != self.view:
            self._history.show_view((first, last), step and self.view is not None)
            self.view_changed.emit()

    def show_document(self, document_id: str, passage: Passage | None = None) -> None:
        """Show a document in the reader, at a passage if one is given."""
        self._history.show_document(document_id, passage)
        self.document_changed.emit()

    def back(self) -> None:
        self._move(-1)

    def forward(self) -> None:
        self._move(1)

    @property
    def can_go_back(self) -> bool:
        return self._history.can_move(-1)

    @property
    def can_go_forward(self) -> bool:
        return self._history.can_move(1)

    def _move(self, by: int) -> None:
        before = self._history.here
        self._history.move(by)
        after = self._history.here
        if after.view != before.view:
            self.view_changed.emit()
        if (after.document_id, after.passage) != (before.document_id, before.passage):
            self.document_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        if theme != self.theme:
            self.theme = theme
            self.theme_changed.emit()
