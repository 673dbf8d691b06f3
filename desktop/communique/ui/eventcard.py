"""The card of the selected event: its date in words, who took part, why that date, where else it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from communique.model.columns import Flag
from communique.ui.buttons import Button
from communique.ui.cardwords import about_event, about_nothing, about_several, about_statement
from communique.ui.grounds import give_ground
from communique.ui.prose import Prose, Run

if TYPE_CHECKING:
    from communique.model.edits import Edit
    from communique.ui.cardediting import Editing
    from communique.ui.session import Session

LINES = 5
"""Paragraphs that a card begins with; it makes more when it has more to say."""
LEAST = 72
"""Pixels of height below which nothing could be read."""


class EventCard(QScrollArea):
    """Follows the session's selection; scrolls within the room it has."""

    asked = Signal(str)
    """The id of a command of the window that the person asked for here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_ground(self, filled=False)
        self.setObjectName("eventCard")
        self.setAccessibleName("Event")
        self._session = session
        self._said_of: str | None = None
        self.room_by_hand = 0
        """Pixels of height that a person gave it; 0 for as much as it has to say."""
        self.is_reviewed = False
        """Whether verdicts are given elsewhere: they are not offered twice."""
        self.editing: Editing | None = None
        """The form in which the event is edited, if it is."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST)
        self.lines = [Prose(session.theme) for _ in range(LINES)]
        self.confirm = self._button("✓ Confirm", "Confirm event", lambda: self._judge("confirm"))
        self.correct = self._button("Edit", "Edit the event", lambda: self.asked.emit("edit.event"))
        self.change_date = self._button("Date…", "Change the event’s date", lambda: self.asked.emit("edit.date"))
        self.reject = self._button("Reject", "Reject event", lambda: self._judge("reject"))
        self.restore = self._button("Restore", "Restore event", lambda: self._judge("restore"))
        self._lay_out()
        for changed in (session.selection_changed, session.shown_changed, session.lineups.changed):
            changed.connect(self.refresh)
        session.theme_changed.connect(self._set_looks)
        self._set_looks()
        self.refresh()

    def _button(self, text: str, name: str, action: object) -> QPushButton:
        button = Button(text)
        button.setAccessibleName(name)
        button.clicked.connect(action)
        return button

    def _lay_out(self) -> None:
        self._inside = QWidget()
        self._column = column = QVBoxLayout(self._inside)
        column.setContentsMargins(30, 12, 22, 12)
        column.setSpacing(2)
        for line in self.lines:
            column.addWidget(line)
        column.addStretch()
        self.setWidget(self._inside)
        # Under what scrolls, so that they are always at hand.
        self.buttons = QWidget(self)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(30, 6, 22, 12)
        row.setSpacing(6)
        for button in (self.confirm, self.correct, self.change_date, self.reject, self.restore):
            row.addWidget(button)
        row.addStretch()

    # What it says

    def refresh(self) -> None:
        """Say anew what is selected; what is being edited is given up where another event is."""
        current = self._session.current
        if self.editing is not None and not self.editing.is_of(current):
            self.editing.end()
        self._say_of(current)
        self._claim_room()
        self._give_back()

    def _say_of(self, current: str | None) -> None:
        table = self._session.table
        row = table.row_of(current) if current else None
        if current is None or row is None:
            self._say([line for line in about_nothing(self._session, self.asked.emit) if line])
            self.buttons.hide()
            return
        flags = int(table.flags[row])
        said = (about_statement if flags & Flag.STATEMENT else about_event)(self._session, current)
        several = about_several(self._session, self.asked.emit)
        self._say([several, *said] if several else said)
        self._offer(flags)
        if current != self._said_of:
            self.verticalScrollBar().setValue(0)
        self._said_of = current

    def _say(self, paragraphs: list[list[Run]]) -> None:
        while len(self.lines) < len(paragraphs):
            line = Prose(self._session.theme)
            self._column.insertWidget(len(self.lines), line)
            self.lines.append(line)
        for number, line in enumerate(self.lines):
            line.say(*(paragraphs[number] if number < len(paragraphs) else ()))
            line.setVisible(number < len(paragraphs) and self.editing is None)

    def _offer(self, flags: int) -> None:
        """Show the corrections that can be made now, and no others."""
        rejected, confirmed = bool(flags & Flag.REJECTED), bool(flags & Flag.CONFIRMED)
        offered = self._session.can_change and not flags & Flag.STATEMENT and not self.is_reviewed
        is_judged = rejected or confirmed
        can_change = offered or (self.is_reviewed and is_judged)
        self.buttons.setVisible(can_change and self.editing is None)
        self.confirm.setVisible(offered and not is_judged)
        for button in (self.correct, self.change_date, self.reject):
            button.setVisible(offered and not rejected)
        self.restore.setVisible(rejected or confirmed)
        self.restore.setText("Restore" if rejected else "Unconfirm")

    def leave_verdicts(self, to_others: bool) -> None:
        """Offer no verdict while a review does."""
        self.is_reviewed = to_others
        self.refresh()

    # Its room: as much as it has to say, up to a third of the side it stands on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._claim_room()
        if event.type() == QEvent.Type.LayoutRequest:  # No resizing: a person may be at it.
            self._give_back()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _claim_room(self) -> None:
        holder = self.parentWidget()
        room = (holder.height() if holder else self.height()) // (3 if self.editing is None else 2)
        self._place_buttons()
        wanted = self._inside.sizeHint().height() + self.viewportMargins().bottom()
        self.setMinimumHeight(max(LEAST, min(wanted, room)))

    def _give_back(self) -> None:
        """Leave to the reader what is neither needed nor wished."""
        holder, enough = self.parentWidget(), max(self.minimumHeight(), self.room_by_hand)
        if isinstance(holder, QSplitter) and self.height() > enough and sum(sizes := holder.sizes()) > enough:
            holder.setSizes([sum(sizes) - enough, enough])

    def keep_room(self) -> None:
        """A person gave it the room that it has."""
        self.room_by_hand = self.height()

    def _place_buttons(self) -> None:
        """At the bottom; what scrolls ends above them."""
        row = self.buttons if self.editing is None else self.editing.buttons
        high = 0 if row.isHidden() else row.sizeHint().height()
        if self.viewportMargins().bottom() != high:
            self.setViewportMargins(0, 0, 0, high)
        row.setGeometry(0, self.height() - high, self.width(), high)

    # Editing

    def edit(self) -> None:
        """Put a form in the place of the words."""
        from communique.ui.cardediting import Editing

        if self.editing is None and (event_id := self._session.current_event):
            self.editing = Editing(self._session, event_id, self, self._inside)
            self.editing.ended.connect(self._edited)
            self._column.insertWidget(0, self.editing.form)
            self.buttons.hide()
            self.refresh()
            self.editing.begin()

    def _edited(self) -> None:
        self.editing = None
        self.refresh()

    def _judge(self, verdict: str) -> None:
        # Imported here: corrections are no part of the window's start.
        from communique import corrections

        event_id, library = self._session.current, self._session.library
        if event_id and library:
            edit: Edit = getattr(corrections, verdict)(library, (event_id,))
            self._session.perform(edit)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(0, 0, self.viewport().width(), 1, QColor(self._session.theme.line))

    def _set_looks(self) -> None:
        theme = self._session.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.window)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)
        for line in self.lines:
            line.set_theme(theme)
