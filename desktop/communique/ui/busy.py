"""Work that is not yet on the screen: whether there is any, and what."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Busy(QObject):
    """Whoever works on something that is not shown yet says so here."""

    busy_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._working: list[str] = []

    @property
    def busy(self) -> bool:
        """Whether something asked for is not yet shown."""
        return bool(self._working)

    @property
    def doing(self) -> str:
        """What is being worked on, "" for nothing."""
        return next((what for what in reversed(self._working) if what), "")

    def begin(self, what: str) -> None:
        """Say that `what` is under way: "Reading 3 documents"; to be ended by the same words.

        "" for what is over before anybody could read what it is.
        """
        self._working.append(what)
        self.busy_changed.emit()

    def end(self, what: str) -> None:
        self._working.remove(what)
        self.busy_changed.emit()
