"""What went wrong or needs an answer, said once above the panes, in plain text, without stopping anyone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from communique.ui.buttons import Chip, plain_label

Offer = tuple[str, Callable[[], None]]


class Notices(QWidget):
    """A stack of notices, the newest below; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self.setAccessibleName("Notices")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.hide()

    def say(self, text: str, *offers: Offer, key: str = "") -> Notice:
        """Show a notice, with a button for each offer; one with the same key takes its place."""
        for notice in self.notices():
            if key and notice.key == key:
                notice.close_it()
        notice = Notice(text, offers, key, self)
        self._rows.addWidget(notice)
        self.show()
        return notice

    def put(self, row: QWidget) -> None:
        """Show a row of someone else's making until it is taken away."""
        self._rows.addWidget(row)
        row.show()
        self.show()

    def take(self, row: QWidget) -> None:
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(self._rows.count() > 0)

    def notices(self) -> list[Notice]:
        return [notice for notice in self.findChildren(Notice) if not notice.closed]


class Notice(QWidget):
    """One notice with what can be done about it."""

    def __init__(self, text: str, offers: tuple[Offer, ...], key: str, notices: Notices) -> None:
        super().__init__(notices)
        self.key, self.closed = key, False
        self._notices = notices
        set_ground(self)
        self.label = plain_label(text, self)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.addWidget(self.label, 1)
        for name, act in (*offers, ("Dismiss", lambda: None)):
            row.addWidget(self._button(name, act))

    def close_it(self) -> None:
        if not self.closed:
            self.closed = True
            self._notices.take(self)

    def _button(self, name: str, act: Callable[[], None]) -> QPushButton:
        button = Chip(name, self)

        def take() -> None:
            self.close_it()
            act()

        button.clicked.connect(take)
        return button


def set_ground(row: QWidget) -> None:
    """Let a notice stand out from the panes under it."""
    row.setAutoFillBackground(True)
    row.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
