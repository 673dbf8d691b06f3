"""The bar above the reader that leads through the review; its keys are single letters, so it takes the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from communique import corrections
from communique.model.events import Status
from communique.ui.buttons import MUTED, Chip, heading_label, plain_label
from communique.ui.review.round import Round
from communique.ui.wording import certainty

if TYPE_CHECKING:
    from communique.library import Library
    from communique.model.edits import Edit
    from communique.ui.session import Session
    from communique.ui.window import MainWindow

_Key = Qt.Key
HOW = "One key each; the next event comes by itself."
_PROGRESS = 3
"""Pixels of the line that shows how much is done."""


class ReviewBar(QWidget):
    """Says what is reviewed and how sure the program is of it; the verdicts are made here."""

    asked = Signal(str)
    """The id of a command of the window that the person asked for here."""
    closed = Signal()

    def __init__(self, session: Session, page: QAbstractScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._session, self._page = session, page
        self.round = Round(session)
        self._is_correcting = False
        self.heading = heading_label("Review")
        self.left = plain_label(parent=self, role=MUTED)
        self.about = plain_label(parent=self)
        self.done = plain_label(parent=self, role=MUTED)
        self.confirm = self._button("✓ Confirm  A", "Confirm this event and go on (A or Enter)", self._confirm)
        self.correct = self._button("Edit  E", "Edit this event (E)", self._correct)
        self.reject = self._button("Reject  R", "Reject this event and go on (R or Del)", self._reject)
        self.skip = self._button("Skip  S", "Leave it undecided and go on (S or →)", self._skip)
        self.back = self._button("Back  ←", "Look once more at the one before (← or Backspace)", self._back)
        self.again = self._button("Look at those skipped", "Take up those that were skipped", self._again)
        self.close_button = self._button("✕", "End the review (Esc)", self.end)
        self._lay_out()
        session.selection_changed.connect(self._follow_selection)
        session.library_changed.connect(self._follow_library)
        session.shown_changed.connect(self._follow_filter)
        self.round.go_on()
        self.refresh()

    def _button(self, text: str, words: str, do: Callable[[], None]) -> Chip:
        button = Chip(text, self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        # One tab stop: the bar itself, whose keys say what the buttons say.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        head, verdicts = QHBoxLayout(), QHBoxLayout()
        for row in (head, verdicts):
            row.setSpacing(6)
        for widget in (self.heading, self.left):
            head.addWidget(widget)
        head.addStretch()
        head.addWidget(self.close_button)
        for button in (self.confirm, self.correct, self.reject, self.skip, self.back, self.again):
            verdicts.addWidget(button)
        verdicts.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 10, 8 + _PROGRESS)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.about)
        column.addWidget(self.done)
        column.addLayout(verdicts)
        for label in (self.about, self.done):
            label.setWordWrap(True)

    # What it says

    def refresh(self) -> None:
        """Say how things stand."""
        current = self.round.current
        for button in (self.confirm, self.correct, self.reject, self.skip):
            button.setVisible(current is not None)
        self.back.setEnabled(self.round.can_go_back)
        self.again.setVisible(current is None and self.round.passed > 0)
        left = self.round.left
        self.left.setText(f"{left:,} to look at" if left else "")
        self.about.setText(self._about(current) if current else self._end())
        self.done.setText(self._done())
        self.setAccessibleName(f"Review: {self.left.text()}. {self.about.text()}")
        self.update()

    def _about(self, id: str) -> str:
        """How sure the program is of the event: "A guess: 42 % sure. …"."""
        if verdict := self.round.verdict(id):
            return f"You have {verdict} it."
        event = self._session.event(id)
        percent = round(event.confidence * 100)
        hidden = "" if self._is_shown(id) else " The filters hide it."
        return f"{certainty(event.confidence).capitalize()}: the program is {percent} % sure of this event.{hidden}"

    def _end(self) -> str:
        if self.round.passed:
            return "No other event waits: the rest was skipped."
        hidden = "that the filters show " if self._session.filter else ""
        return f"Every event {hidden}has been looked at."

    def _done(self) -> str:
        """ "3 confirmed · 1 rejected · 2 skipped". Before the first verdict what to do: a line that came would move
        the buttons from under the hand.
        """
        parts = [f"{count:,} {word}" for word, count in self.round.done.items()]
        if self.round.passed:
            parts.append(f"{self.round.passed:,} skipped")
        return " · ".join(parts) or (HOW if self.round.current else "")

    def _is_shown(self, id: str) -> bool:
        row = self._session.table.row_of(id)
        return row is not None and bool(self._session.shown[row])

    # What a person says

    def _confirm(self) -> None:
        self._judge(corrections.confirm, Status.CONFIRMED)

    def _reject(self) -> None:
        self._judge(corrections.reject, Status.REJECTED)

    def _judge(self, judge: Callable[[Library, tuple[str, ...]], Edit], status: Status) -> None:
        """Say it of the current event, unless that was said before, and go on."""
        current, library = self.round.current, self._session.library
        if current is None or library is None:
            return
        if self._session.event(current).status is status or self._session.perform(judge(library, (current,))):
            self.round.go_on()
            self.refresh()
        self.setFocus()

    def _correct(self) -> None:
        if self.round.current:
            self._is_correcting = True
            self.asked.emit("edit.event")

    def _skip(self) -> None:
        if self.round.current:
            self.round.pass_over()
            self.refresh()

    def _back(self) -> None:
        self.round.go_back()
        self.refresh()

    def _again(self) -> None:
        self.round.take_up_passed()
        self.refresh()

    def end(self) -> None:
        """End the review."""
        self.closed.emit()

    # What it follows

    def _follow_selection(self) -> None:
        self.round.follow_selection()
        self.refresh()

    def _follow_library(self) -> None:
        self.round.follow_library()
        self.refresh()
        if self._is_correcting:
            self._is_correcting = False
            self.setFocus()

    def _follow_filter(self) -> None:
        if self.round.current is None:
            self.round.go_on()
        self.refresh()

    # Keys and looks

    def event(self, event: QEvent) -> bool:
        """The bar's keys come before the window's own: Del goes on to the next event."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _action_for(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if action := _action_for(event):
            action(self)
        else:
            super().keyPressEvent(event)

    def scroll_reader(self, by: int) -> None:
        """Turn the reader's page, so that the hands can stay where they are."""
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, high = self._session.theme, self.height() - _PROGRESS
        done, left = sum(self.round.done.values()), self.round.left
        share = done / (done + left) if done + left else 1.0
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.ToolTipBase))
            painter.fillRect(0, high, self.width(), _PROGRESS, QColor(theme.line))
            painter.fillRect(0, high, round(self.width() * share), _PROGRESS, QColor(theme.accent))
            if self.hasFocus():
                painter.fillRect(0, 0, 3, high, QColor(theme.accent))

    def focusInEvent(self, _event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self.update()


_KEYS: dict[Qt.Key, Callable[[ReviewBar], None]] = {
    _Key.Key_A: ReviewBar._confirm,
    _Key.Key_Return: ReviewBar._confirm,
    _Key.Key_Enter: ReviewBar._confirm,
    _Key.Key_E: ReviewBar._correct,
    _Key.Key_R: ReviewBar._reject,
    _Key.Key_Delete: ReviewBar._reject,
    _Key.Key_S: ReviewBar._skip,
    _Key.Key_Right: ReviewBar._skip,
    _Key.Key_Left: ReviewBar._back,
    _Key.Key_Backspace: ReviewBar._back,
    _Key.Key_Escape: ReviewBar.end,
    _Key.Key_Space: lambda bar: bar.scroll_reader(1),
    _Key.Key_PageDown: lambda bar: bar.scroll_reader(1),
    _Key.Key_PageUp: lambda bar: bar.scroll_reader(-1),
}


def _action_for(event: QKeyEvent) -> Callable[[ReviewBar], None] | None:
    """What a key says of the event; letters count with Shift too."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return None if held else _KEYS.get(Qt.Key(event.key()))


def review(window: MainWindow) -> None:
    """Begin the review above the reader, or go on with the one that is open."""
    bar = window.right.findChild(ReviewBar)
    if bar is None:
        bar = ReviewBar(window.session, window.reader.page)
        bar.asked.connect(window.run)
        bar.closed.connect(lambda: _end(window))
        window.right.put_above(bar)
        window.card.leave_verdicts(to_others=True)
    window.right.reveal(window.reader)
    bar.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _end(window: MainWindow) -> None:
    """Take the bar away; the focus goes to the list, where the event is."""
    bar = window.right.findChild(ReviewBar)
    if bar is not None:
        window.event_list.setFocus()
        window.card.leave_verdicts(to_others=False)
        bar.setParent(None)
        bar.deleteLater()
