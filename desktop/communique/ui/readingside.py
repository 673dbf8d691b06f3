"""The right side of the window: the reader above the event's card, and on small screens the list as a second tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget


class ReadingSide(QWidget):
    """Shows `reader` above `card`; takes the event list in when the window is narrow."""

    def __init__(self, reader: QWidget, card: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list: QWidget | None = None
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setObjectName("readerAndCard")
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        for pane in (reader, card):
            pane.setAutoFillBackground(True)
            pane.setBackgroundRole(QPalette.ColorRole.Window)
            self.split.addWidget(pane)
        self.split.setStretchFactor(0, 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.split)
        self.tabs: QTabBar | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack)

    @property
    def holds_list(self) -> bool:
        return self._list is not None

    def take(self, event_list: QWidget) -> None:
        """Put the list into a tab beside the reader."""
        self._list = event_list
        self._stack.addWidget(event_list)
        tabs = self._bar()
        tabs.setCurrentIndex(0)
        tabs.show()

    def give(self) -> QWidget:
        """Hand the list back; the tabs go."""
        assert self._list is not None
        assert self.tabs is not None
        event_list, self._list = self._list, None
        self._stack.setCurrentIndex(0)
        self._stack.removeWidget(event_list)
        self.tabs.hide()
        return event_list

    def put_above(self, row: QWidget) -> None:
        """Show a row above the reader, whichever tab is in front."""
        self._column.insertWidget(self._column.indexOf(self._stack), row)
        row.show()

    def reveal(self, pane: QWidget) -> None:
        """Bring the tab of `pane` to the front."""
        if self.tabs and self._list is not None:
            self.tabs.setCurrentIndex(1 if pane is self._list else 0)

    def _bar(self) -> QTabBar:
        if self.tabs is None:
            self.tabs = QTabBar(self)
            self.tabs.setAccessibleName("Document or list")
            self.tabs.setDrawBase(False)
            self.tabs.setExpanding(False)
            self.tabs.addTab("Document")
            self.tabs.addTab("Events")
            self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
            self._column.insertWidget(0, self.tabs)
        return self.tabs
