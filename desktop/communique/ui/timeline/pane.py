"""The timeline's pane: the header's buttons, the lanes, the tray of the undated and the overview."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from communique.ui.session import Session
from communique.ui.timeline.empty import EmptyPlace
from communique.ui.timeline.header import Header
from communique.ui.timeline.overview import Overview
from communique.ui.timeline.scrolling import LanesBar
from communique.ui.timeline.tray import Tray
from communique.ui.timeline.view import LanesView


class TimelinePane(QWidget):
    """Everything about time in the main window. `header.put` takes the counter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.lanes = LanesView(session, self)
        self.bar = LanesBar(self.lanes, self)
        self.viewport, self.moves = self.lanes.viewport, self.lanes.moves
        self.header = Header(session, self.moves, self)
        self.overview = Overview(session, self.viewport, self.moves, self)
        self.tray = Tray(session, self)
        self.empty = EmptyPlace(session, self.lanes)
        self.setFocusProxy(self.lanes)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._arrange()
        session.library_changed.connect(self._begin)
        self._begin()

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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(below)

    def _begin(self) -> None:
        """The first view of a library that has none yet."""
        if self.session.view is None:
            self.moves.show_first()
