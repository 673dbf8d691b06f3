"""The timeline's pane: the header's buttons, the lanes, the tray of the undated and the overview."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from communique.browsing.balance import means_something
from communique.ui.session import Session
from communique.ui.timeline.empty import EmptyPlace
from communique.ui.timeline.header import Header
from communique.ui.timeline.overview import Overview
from communique.ui.timeline.scrolling import LanesBar
from communique.ui.timeline.tray import Tray
from communique.ui.timeline.view import LanesView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from communique.browsing.warming import Ahead, Sight
    from communique.ui.timeline.gapmarks import GapMarks
    from communique.ui.timeline.heads import Heads
    from communique.ui.timeline.lanenotes import LaneNotes
    from communique.ui.timeline.moves import Moves
    from communique.ui.timeline.tone import ToneStrip
    from communique.ui.timeline.viewport import Viewport

_MARKS = (28, 140)
"""As many as a low lane and a high one look for."""


class TimelinePane(QWidget):
    """Everything about time in the main window. `header.put` takes the counter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.lanes = LanesView(session, self)
        self.bar = LanesBar(self.lanes, self)
        self.viewport: Viewport = self.lanes.viewport
        self.moves: Moves = self.lanes.moves
        self.header = Header(session, self.moves, self)
        self.overview = Overview(session, self.viewport, self.moves, self)
        self.tray = Tray(session, self)
        self.empty = EmptyPlace(session, self.lanes)
        self.tone: ToneStrip | None = None
        self._tone_choice = "auto"
        self.setFocusProxy(self.lanes)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._arrange()
        session.library_changed.connect(self._begin)
        for changed in (session.lineups.changed, session.shown_changed):
            changed.connect(self._note_lanes)
        self.lanes.laid_out.connect(self._equip_soon)
        session.asks_ahead.connect(self._ask_ahead)
        self._begin()
        self._note_lanes()

    # Imported when first needed, which is never before the first frame of lanes that stand as they come

    @cached_property
    def heads(self) -> Heads:
        from communique.ui.timeline.heads import Heads

        return Heads(self.lanes)

    @cached_property
    def gaps(self) -> GapMarks:
        from communique.ui.timeline.gapmarks import GapMarks

        return GapMarks(self.lanes)

    @cached_property
    def notes(self) -> LaneNotes:
        from communique.ui.timeline.lanenotes import LaneNotes

        notes = LaneNotes(self.session, self)
        self._column.insertWidget(1, notes)
        return notes

    def _equip_soon(self) -> None:
        """Let hands at the lanes' heads once they are painted."""
        self.lanes.laid_out.disconnect(self._equip_soon)
        QTimer.singleShot(0, lambda: (self.heads, self.gaps))

    def _note_lanes(self) -> None:
        lineups = self.session.lineups
        if lineups.compared or lineups.hidden or lineups.zeros:
            self.notes.tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves day 0, then the comparison."""
        lineups = self.session.lineups
        if event.key() == Qt.Key.Key_Escape and lineups.zeros:
            lineups.back_to_dates()
        elif event.key() == Qt.Key.Key_Escape and lineups.compared:
            lineups.compare()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.lanes, 1)
        middle.addWidget(self.bar)
        below = QWidget(self)
        below.setBackgroundRole(QPalette.ColorRole.Window)
        below.setAutoFillBackground(True)
        strip = QHBoxLayout(below)
        strip.setContentsMargins(8, 0, 0, 0)
        strip.setSpacing(8)
        strip.addWidget(self.tray, 0, Qt.AlignmentFlag.AlignVCenter)
        strip.addWidget(self.overview, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(below)

    def _begin(self) -> None:
        """The first view of a library that has none yet."""
        if self.session.view is None:
            self.moves.show_first()
        self.choose_tone(self._tone_choice)

    def _ask_ahead(self, ahead: list[Ahead]) -> None:
        """What of the lanes is in view, and whether curves mean anything."""
        if view := self.session.view:
            ahead.append(partial(_meet, *view))
        ahead.append(lambda sight: means_something(sight.table))

    # The curves of cooperation and conflict

    @property
    def tone_choice(self) -> str:
        """Whether the curves are shown: "on", "off", or "auto" where a library has enough of them to mean anything."""
        return self._tone_choice

    @property
    def shows_tone(self) -> bool:
        return self.tone is not None and not self.tone.isHidden()

    def choose_tone(self, choice: str) -> None:
        """Show the curves or not, as `tone_choice` says."""
        self._tone_choice = choice
        self._show_tone(choice == "on" or (choice == "auto" and means_something(self.session.table)))

    def _show_tone(self, wanted: bool) -> None:
        if wanted and self.tone is None:
            # Imported here: few libraries have enough events for curves; the first frame of the others need not wait.
            from communique.ui.timeline.tone import ToneStrip

            self.tone = ToneStrip(self.session, self.viewport, self.overview.plot, self)
            self._column.insertWidget(self._column.count() - 1, self.tone)
        if self.tone is not None:
            self.tone.fit(self.height())
            self.tone.setVisible(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.tone is not None:
            self.tone.fit(event.size().height())


def _meet(first: float, last: float, sight: Sight) -> None:
    for lane in sight.lanes:
        for marks in _MARKS:
            lane.rows.meeting(first, last, marks)
