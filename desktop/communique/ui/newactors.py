"""Names among those who take part that nobody knows yet: what each is, and for whom it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from communique.corrections.parties import SORTS, new_actor
from communique.ui.buttons import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from communique.model.actors import Actor
    from communique.ui.typedparties import PartyNames

NOBODY = "no country or bloc"
PAUSE = 400
"""Milliseconds without a key after which is asked."""
LONGEST = 140
"""Pixels of a name."""


class NewActors(QWidget):
    """A row for each name; hidden while there is none. What was chosen of a name is kept while it is typed."""

    changed = Signal()
    appeared = Signal()
    """It is asked now: whoever scrolls it may bring it into sight."""

    def __init__(self, names: PartyNames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.rows: list[NewActor] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._appear)
        self.hide()

    def show_for(self, names: Iterable[str]) -> None:
        """Ask of these names, and of no others: a moment later, for a name that is being typed may yet be known."""
        wanted = list(dict.fromkeys(names))
        kept = [row for row in self.rows if row.name in wanted]
        spare = [row for row in self.rows if row.name not in wanted]
        for name in wanted[:]:
            if name not in [row.name for row in kept]:
                row = spare.pop(0) if spare else self._made()
                row.call(name)
                kept.append(row)
        for row in spare:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = kept
        if not kept:
            self._soon.stop()
            self.hide()
        elif self.isHidden():
            self._soon.start()

    def _appear(self) -> None:
        self.show()
        # Once it has its place.
        QTimer.singleShot(0, self, self.appeared.emit)

    def _made(self) -> NewActor:
        row = NewActor(self._names, self)
        row.changed.connect(self.changed)
        self._column.addWidget(row)
        return row

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors as they are chosen. NotPossible for a name that can be none."""
        return tuple(row.actor for row in self.rows)


class NewActor(QWidget):
    """ "“Mu Sochua” is new here:", and below it "[person] of [Cambodia]"."""

    changed = Signal()

    def __init__(self, names: PartyNames, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = ""
        self._label = plain_label(parent=self)
        self.sort = QComboBox(self)
        for kind in SORTS:
            self.sort.addItem(kind, kind)
        self.country = QComboBox(self)
        for choice, letters in ((self.sort, 8), (self.country, 6)):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(letters)
        self.country.setMaxVisibleItems(20)
        self.country.addItem(NOBODY, "")
        for code, called in names.countries.items():
            self.country.addItem(called, code)
        column, row = QVBoxLayout(self), QHBoxLayout()
        for each in (column, row):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(4)
        for widget, share in ((self.sort, 1), (plain_label("of", self), 0), (self.country, 2)):
            row.addWidget(widget, share)
        column.addWidget(self._label)
        column.addLayout(row)
        for choice in (self.sort, self.country):
            choice.currentIndexChanged.connect(self.changed)

    def call(self, name: str) -> None:
        """Ask of this name."""
        self.name = name
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, LONGEST)
        self._label.setText(f"“{shown}” is new here:")
        self.sort.setAccessibleName(f"What “{name}” is")
        self.country.setAccessibleName(f"Country or bloc that “{name}” stands for")

    @property
    def actor(self) -> Actor:
        return new_actor(self.name, str(self.sort.currentData()), str(self.country.currentData() or "") or None)
