"""What must be said of the lanes as they stand: how many are hidden, that two stand alone; each with its way back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from communique.ui.buttons import Chip
from communique.ui.chips import Flow
from communique.ui.plain import tooltip

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.ui.session import Session

_Note = tuple[str, str, "Callable[[], object]"]
"""What a button says, what its tooltip adds, and what it does."""


class _Row(Flow):
    GAP = 2
    """The lanes need the height."""


class LaneNotes(QWidget):
    """A row of buttons above the axis; hidden while the lanes stand as they come."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("laneNotes")
        self.setAccessibleName("How the lanes stand")
        self._flow = _Row(self)
        for changed in (
            session.lineups.changed,
            session.shown_changed,
            session.layout_changed,
            session.library_changed,
        ):
            changed.connect(self.tell)
        self.tell()

    def tell(self) -> None:
        """Say how the lanes stand now."""
        for button in self.buttons():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for words, hint, do in self._notes():
            self._add(words, hint, do)
        self.setVisible(bool(self.buttons()))

    def buttons(self) -> list[Chip]:
        return [button for button in self.findChildren(Chip) if not button.isHidden()]

    def _notes(self) -> Iterator[_Note]:
        lineups = self._session.lineups
        if zeros := lineups.zeros:
            names = "\n".join(f"{zero.title}, {zero.date}" for zero in zeros)
            yield "Counted from day 0: back to dates", f"Day 0 (Esc ends it):\n{names}", lineups.back_to_dates
        if lineups.compared:
            yield "Two lanes compared: show all", "Show all lanes again (Esc)", lineups.compare
        if hidden := lineups.hidden:
            words = "1 hidden lane: show" if len(hidden) == 1 else f"{len(hidden)} hidden lanes: show"
            names = "\n".join(lane.label for lane in hidden)
            yield words, names, lineups.show_hidden

    def _add(self, words: str, hint: str, do: Callable[[], object]) -> None:
        button = Chip(parent=self)
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(words)
        button.setToolTip(tooltip(hint))
        button.clicked.connect(lambda: do())
        self._flow.addWidget(button)
        button.show()
