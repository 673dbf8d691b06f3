"""One round of review: which event is looked at, which were, and which a person passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.browsing.reviewing import least_certain, waiting
from communique.model.columns import Flag

if TYPE_CHECKING:
    from communique.ui.session import Session

VERDICTS = {Flag.REJECTED: "rejected", Flag.CORRECTED: "corrected", Flag.CONFIRMED: "confirmed"}
"""What can become of an event, in words; of several the first counts."""


class Round:
    """Follows the session: its filter says what is reviewed, its undo and its selection what is looked at."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._trail: list[str] = []
        self._place = -1
        self._passed: set[str] = set()
        self._judged: set[str] = set()

    @property
    def current(self) -> str | None:
        """The event looked at; None once nothing is left to look at."""
        return self._trail[self._place] if 0 <= self._place < len(self._trail) else None

    @property
    def left(self) -> int:
        """How many shown events wait, the current one among them, those passed over not."""
        table = self._session.table
        rows = waiting(table, self._session.shown)
        rows[table.rows_of(self._passed)] = False
        return int(rows.sum())

    @property
    def passed(self) -> int:
        """How many were passed over and still wait."""
        return sum(self.verdict(id) == "" for id in self._passed)

    @property
    def done(self) -> dict[str, int]:
        """How many became what in this round: {"confirmed": 3}."""
        verdicts = [self.verdict(id) for id in dict.fromkeys(self._trail)]
        return {word: verdicts.count(word) for word in reversed(VERDICTS.values()) if word in verdicts}

    @property
    def can_go_back(self) -> bool:
        return self._place > 0

    def verdict(self, id: str) -> str:
        """What was said of an event: a word of VERDICTS, "" for nothing yet."""
        row = self._session.table.row_of(id)
        flags = int(self._session.table.flags[row]) if row is not None else 0
        return next((word for flag, word in VERDICTS.items() if flags & flag), "")

    def go_on(self) -> None:
        """Look at the next: what one went back from first, then the least certain of those that wait."""
        ahead = range(self._place + 1, len(self._trail))
        place = next((at for at in ahead if self._is_open(self._trail[at])), None)
        if place is None:
            self._trail = [id for id in self._trail if self._holds(id)]
            place = len(self._trail)
            table, session = self._session.table, self._session
            row = least_certain(table, waiting(table, session.shown), self._passed)
            if row is not None:
                self._trail.append(table.ids[row])
        self._place = place
        self._show()

    def pass_over(self) -> None:
        """Leave the current one as it is, and go on."""
        if self.current:
            self._passed.add(self.current)
        self.go_on()

    def go_back(self) -> None:
        """Look once more at the one before."""
        if self.can_go_back:
            self._place -= 1
            if self.current:
                self._passed.discard(self.current)
            self._show()

    def take_up_passed(self) -> None:
        """Let those that were passed over come again."""
        self._passed.clear()
        self.go_on()

    def follow_selection(self) -> None:
        """A person selected another event: that is what is looked at now."""
        selected = self._session.current_event
        if selected is not None and selected != self.current:
            self._passed.discard(selected)
            self._trail.insert(self._place + 1, selected)
            self._place += 1

    def follow_library(self) -> None:
        """Go back to an event whose verdict was undone; go on if the current one is gone."""
        judged = {id for id in self._trail if self.verdict(id)}
        undone = [at for at, id in enumerate(self._trail) if id in self._judged - judged and self._holds(id)]
        self._judged = judged
        if undone:
            self._place = undone[-1]
            self._show()
        elif self.current is None or not self._holds(self.current):
            self.go_on()

    def _is_open(self, id: str) -> bool:
        return self._holds(id) and not self.verdict(id) and id not in self._passed

    def _holds(self, id: str) -> bool:
        return self._session.table.row_of(id) is not None

    def _show(self) -> None:
        if self.current:
            self._session.select(self.current)
