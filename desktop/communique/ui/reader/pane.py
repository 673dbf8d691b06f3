"""The reader: the document in hand, what it tells marked in it, and the selected event's sentence in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from communique.model.documents import Passage
from communique.ui.fonts import reading_font
from communique.ui.prose import Prose, Run
from communique.ui.reader.dimming import markdown, own_date
from communique.ui.reader.heading import Heading, short_title
from communique.ui.reader.ink import MARGIN
from communique.ui.reader.keys import action_for
from communique.ui.reader.marks import Mark, Marks, Style
from communique.ui.reader.page import Page
from communique.ui.reader.tellings import Tellings, best_telling, summary

if TYPE_CHECKING:
    from communique.model.documents import Document
    from communique.ui.reader.find import FindBar
    from communique.ui.session import Session

MARKED_WITH_ALL_ELSE, MARKED_AT_ONCE = 20_000, 300_000
"""Code points of a text that is shown and marked in one go."""
MARKING = "Marking what the document tells"
SIZES = range(-4, 17)
"""Steps of text size, in points from the usual one."""


class Reader(QWidget):
    """Follows the session's document and selection; a click on a passage selects its event."""

    text_size_changed = Signal(int)
    asked = Signal(str)
    """The id of a command of the window that the person asked for here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader")
        self.setAccessibleName("Reader")
        self._session = session
        self._document: Document | None = None
        self._tellings: Tellings | None = None
        self._size = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._mark_late)
        self._make_parts()
        self._lay_out()
        self._listen()
        self._show_document()

    def _make_parts(self) -> None:
        theme = self._session.theme
        self.heading = Heading(theme, reading_font(2), self.reveal, lambda: self.asked.emit("edit.published"))
        self.page = Page(theme, reading_font(), self)
        self.page.setAccessibleName("Document")
        self._find_bar: FindBar | None = None
        self.note = Prose(theme, None, self)
        self.empty = Prose(theme, None, self)
        self.setFocusProxy(self.page)

    def _lay_out(self) -> None:
        filled = QWidget(self)
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._note_row = _padded(self.note)
        self._rule = QWidget(filled)
        self._rule.setFixedHeight(1)
        for row in (self.heading, self._rule, self._note_row):
            column.addWidget(row)
        column.addWidget(self.page, 1)
        self._column = column
        bare = _padded(self.empty)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(bare)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        session = self._session
        session.document_changed.connect(self._show_document)
        session.selection_changed.connect(self._show_selection)
        session.library_changed.connect(self._library_changed)
        session.theme_changed.connect(self._set_looks)
        self.page.clicked.connect(self._select_at)
        self.page.hovered.connect(self._hover)
        self.page.installEventFilter(self)
        self._set_colours()

    # The document

    @property
    def document_id(self) -> str | None:
        """The document that is on the page."""
        return self._document.id if self._document else None

    def _show_document(self) -> None:
        """Put the session's document on the page, at the passage asked for; the library's first if there is none."""
        wanted, documents = self._session.document_id, self._session.documents()
        if wanted is None and documents:
            self._session.show_document(documents[0].id)  # Which brings us here again.
            return
        if wanted != self.document_id or wanted is None:
            self._put(self._read(wanted) if wanted else None)
        if self._document and self._session.passage:
            self.reveal(self._session.passage)

    def _read(self, document_id: str) -> Document | None:
        """The document; None, and the session has said why, if the library cannot be read."""
        # Imported here, for the window imports the library beside its start.
        from communique.library import LibraryError

        try:
            return self._session.document(document_id)
        except LibraryError as error:
            self._session.failed.emit("Open a document", error.reason)
            return None

    def _library_changed(self) -> None:
        """Show anew what may have changed: dates, marks, or that the document is no longer there."""
        before, wanted = self._document, self._session.document_id
        self._document = None
        if before and wanted == before.id and self._session.document(wanted).text == before.text:
            self._document = self._session.document(wanted)
            if len(before.text) <= MARKED_WITH_ALL_ELSE:
                self._mark()
            else:
                self._mark_after_all_else()
        else:
            self._show_document()

    def _put(self, document: Document | None) -> None:
        self._document = document
        if document is None:
            self._tellings = None
            self.page.show_text("")
            self._say_empty()
            return
        self._stack.setCurrentIndex(0)
        self.page.show_text(document.text, (*markdown(document.text), *own_date(document)))
        if len(document.text) <= MARKED_AT_ONCE:
            self._mark()
        else:
            self._mark_soon(document)
        if self._find_bar is not None:
            self._find_bar.set_text(document.text)

    def _mark_soon(self, document: Document) -> None:
        """Let a long text be seen before the thousands of marks in it are worked out."""
        self._tellings = None
        self._note_row.hide()
        self.heading.show_document(document, can_change=False)
        self._mark_after_all_else()

    def _mark_after_all_else(self) -> None:
        """Give the other panes their turn first."""
        self._tellings = None
        if not self._later.isActive():
            self._session.begin(MARKING)
            self._later.start()

    def _mark_late(self) -> None:
        self._session.end(MARKING)
        if self._document is not None:
            self._mark()

    def _mark(self) -> None:
        assert self._document is not None
        self.heading.show_document(self._document, can_change=self._session.can_change)
        self._tellings = Tellings(self._session, self._document)
        self.page.mark("told", self._tellings.marks)
        self.page.mark("untold dates", Marks())
        self._mark_selection()
        self._say_note()

    # The selected event

    def _show_selection(self) -> None:
        """Bring the sentence of the current event into view, from another document if this one does not tell it."""
        current = self._session.current
        if current and not (self._tellings and self._tellings.passages(current)):
            self._go_to(current)
        told = [Passage(mark.start, mark.end) for mark in self._mark_selection()]
        if told:
            self.reveal(next(filter(self.page.is_visible, told), told[0]))

    def _go_to(self, event_id: str) -> None:
        if place := best_telling(self._session, event_id):
            self._session.show_document(*place)

    def _mark_selection(self) -> list[Mark]:
        current = self._session.current
        told = self._tellings.passages(current) if self._tellings and current else []
        self.page.mark("selected", Marks(told))
        return told

    def reveal(self, passage: Passage) -> None:
        """Scroll to a passage of the document on the page."""
        self.page.reveal(passage)

    def _select_at(self, place: int) -> None:
        """Select the event told at a place; the next of several at each further click."""
        told = self._tellings.at(place) if self._tellings else []
        if told:
            current = self._session.current
            at = (told.index(current) + 1) % len(told) if current in told else 0
            self._session.select(told[at])

    def _hover(self, place: int) -> None:
        told = self._tellings.at(place) if self._tellings and place >= 0 else []
        marks = self._tellings.passages(told[0]) if told and self._tellings else []
        here = [mark for mark in marks if mark.start <= place < mark.end]
        self.page.mark("hovered", Marks(Mark(one.start, one.end, Style.HOVERED) for one in here))
        self.page.hint = summary(self._session, told)
        shape = Qt.CursorShape.PointingHandCursor if told else Qt.CursorShape.IBeamCursor
        self.page.viewport().setCursor(shape)

    def actor_at(self, point: QPoint) -> str | None:
        """The id of the actor whom the words under a point of the page's viewport name, as the document has it."""
        place = self.page.place_at(point.toPointF())
        return self._tellings.actor_at(place) if self._tellings and place is not None else None

    def step(self, by: int) -> None:
        """Select the event of the next sentence that tells one, or of the one before."""
        if self._tellings is None:
            return
        selected = self._tellings.passages(self._session.current or "")
        place = selected[0].start if selected else self.page.first_place() - 1
        if (mark := self._tellings.next_to(place, by)) and (told := self._tellings.at(mark.start)):
            self._session.select(told[0])

    def make_event(self) -> None:
        """Ask for an event of the words that are selected."""
        selected = self.page.selected()
        if selected.start == selected.end and self._document:
            self._session.failed.emit("Make an event", "Select the words that tell it, then press E.")
        self.asked.emit("edit.make")

    # Documents before and after

    def next_document(self, by: int = 1) -> None:
        """The document after this one in the library's order, or before."""
        ids = [entry.id for entry in self._session.documents()]
        if ids:
            at = ids.index(self._document.id) + by if self._document and self._document.id in ids else 0
            if 0 <= at < len(ids):
                self._session.show_document(ids[at])

    # Finding

    @property
    def find_bar(self) -> FindBar:
        """The bar for words to find, made when it is first asked for."""
        if self._find_bar is None:
            # Imported here: nothing of it is seen at the start.
            from communique.ui.reader.find import FindBar

            self._find_bar = FindBar(self)
            self._find_bar.found.connect(self._show_hits)
            self._find_bar.closed.connect(self._find_closed)
            self._column.insertWidget(self._column.indexOf(self._note_row), self._find_bar)
        return self._find_bar

    @property
    def is_finding(self) -> bool:
        """Whether the bar is open."""
        return self._find_bar is not None and self._find_bar.isVisible()

    def find(self) -> None:  # type: ignore[override]
        """Open the bar to find words here, those selected to begin with."""
        if self._document:
            words = self.page.selected().of(self._document.text)
            near = self.page.first_place()
            self.find_bar.open_for(self._document.text, "" if "\n" in words else words[:200], near)

    def find_next(self, by: int = 1) -> None:
        if self.is_finding:
            self.find_bar.step(by)
        else:
            self.find()

    def _show_hits(self) -> None:
        hits, at = self.find_bar.hits, self.find_bar.at
        styles = ((hit, Style.FOUND_HERE if number == at else Style.FOUND) for number, hit in enumerate(hits))
        self.page.mark("found", Marks(Mark(hit.start, hit.end, style) for hit, style in styles))
        if at >= 0:
            self.page.reveal(hits[at])

    def _find_closed(self) -> None:
        self.page.mark("found", Marks())
        self.page.setFocus()

    # Empty places

    def _say_empty(self) -> None:
        self._stack.setCurrentIndex(1)
        if self._session.documents():
            self.empty.say(Run("Select an event, or go through the documents with Ctrl+PgDn.", muted=True))
        else:
            ask = Run("Open documents…", lambda: self.asked.emit("file.open"))
            self.empty.say(Run("There is no document here yet. Drop files here, or ", muted=True), ask)

    def _say_note(self) -> None:
        """Over a document without events: that it has none, and the dates read in it."""
        self._note_row.setVisible(not self._tellings)
        if not self._tellings and self._document:
            from communique.ui.reader.untold import read_dates

            document = self._document
            self.note.say(Run(f"No dated event in “{short_title(document)}”.", muted=True))
            reading = read_dates(document, lambda dates: self._offer_untold(document, dates))
            self.destroyed.connect(reading.cancel)

    def _offer_untold(self, document: Document, dates: list[Passage]) -> None:
        if document is not self._document or self._tellings or not dates:
            return
        one = len(dates) == 1
        count = "1 date was read that tells none: " if one else f"{len(dates):,} dates were read that tell none: "
        said = Run(f"No dated event in “{short_title(document)}”; {count}", muted=True)
        self.note.say(said, Run("show", lambda: self._show_untold(dates)))

    def _show_untold(self, dates: list[Passage]) -> None:
        self.page.mark("untold dates", Marks(Mark(date.start, date.end, Style.UNTOLD_DATE) for date in dates))
        self.page.reveal(dates[0])

    # Looks

    @property
    def text_size(self) -> int:
        """Points that the text is larger than usual."""
        return self._size

    def set_text_size(self, steps: int) -> None:
        steps = min(max(steps, SIZES[0]), SIZES[-1])
        if steps != self._size:
            self._size = steps
            self.page.set_reading_font(reading_font(steps))
            self.text_size_changed.emit(steps)

    def _set_looks(self) -> None:
        theme = self._session.theme
        self.page.set_theme(theme)
        self.heading.set_looks(theme, reading_font(2))
        self.note.set_theme(theme)
        self.empty.set_theme(theme)
        self._set_colours()
        if self._document:
            self._mark()

    def _set_colours(self) -> None:
        # By palettes: the first stylesheet of a program costs its start a tenth of a second.
        for widget, colour in ((self, self._session.theme.page), (self._rule, self._session.theme.line)):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.Window, colour)
            widget.setPalette(palette)
            widget.setAutoFillBackground(True)

    # Keys: those of the reader come before the window's while the page has the focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (action := action_for(event, self.is_finding)):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                action(self)
                return True
        return super().eventFilter(watched, event)


def _padded(widget: QWidget) -> QWidget:
    """The widget with the margins of the page around it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(MARGIN, 10, MARGIN, 0)
    column.addWidget(widget)
    return holder
