"""The row above the lanes: room for the counter, the menu of lanes, and the buttons that zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from communique.browsing.lanes import LAYOUTS
from communique.ui.session import Session
from communique.ui.timeline.moves import Moves

WORDS = {"one": "all in one"}
"""What a layout is called where its name is not enough."""


class Header(QWidget):
    """Other panes put their widget at its left with `put`."""

    def __init__(self, session: Session, moves: Moves, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 2, 8, 2)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.lanes = _button("", "By what the lanes are made", self)
        self.lanes.clicked.connect(self.open_menu)
        self._row.addWidget(self.lanes)
        self._row.addSpacing(8)
        for text, words, do in (
            ("−", "Zoom out (−)", moves.zoom_out),
            ("+", "Zoom in (+)", moves.zoom_in),
            ("Fit all", "Show all events (0)", moves.fit_all),
        ):
            button = _button(text, words, self)
            button.clicked.connect(do)
            self._row.addWidget(button)
        session.layout_changed.connect(self._name)
        self._name()

    def put(self, widget: QWidget) -> None:
        """Make room for a widget at the left; it takes what the buttons leave."""
        self._row.insertWidget(0, widget, 10)

    def _name(self) -> None:
        words = f"Lanes: {WORDS.get(self._session.layout, self._session.layout)}"
        self.lanes.setText(f"{words} ▾")
        self.lanes.setAccessibleName(words)

    def open_menu(self) -> None:
        """Offer the ways to make lanes, and what can be done with all of them."""
        # Imported here: the first frame needs no menu.
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        from communique.ui.timeline.lanemenu import add_for_all

        menu = QMenu(self.lanes)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for name in LAYOUTS:
            words = WORDS.get(name, name)
            action = menu.addAction(words[0].upper() + words[1:])
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self._session.layout)
            group.addAction(action)
        menu.addSeparator()
        add_for_all(menu, self._session.lineups)
        group.triggered.connect(lambda action: self._session.set_layout(action.data()))
        menu.popup(self.lanes.mapToGlobal(self.lanes.rect().bottomLeft()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())


def _button(text: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setMinimumSize(26, 26)
    return button
