"""How the lanes of each layout stand: as a person arranged them in this library, or two of them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from communique.browsing.lanes import LAYOUTS
from communique.browsing.lanes.lineup import Lineup, from_plain, hidden_among, lined_up

if TYPE_CHECKING:
    from communique.browsing.lanes import Lane
    from communique.browsing.tones import Given
    from communique.ui.session import Session

_MOST_LIBRARIES = 60
"""Those opened longest ago are forgotten."""


class Lineups(QObject):
    """The session's lanes. Lineups and colours are kept by library; a comparison ends with its layout."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._kept: dict[str, dict[str, Lineup]] = {}
        self._colours: dict[str, Given] = {}
        self.compared: tuple[str, ...] = ()
        """The keys of the two lanes that stand alone; none for all."""
        self._made: tuple[object, ...] = ()
        self._every: tuple[Lane, ...] = ()
        session.layout_changed.connect(self._end_comparison)

    # The lanes

    @property
    def every(self) -> tuple[Lane, ...]:
        """The lanes of what the filter shows, before any arranging."""
        session = self._session
        made_for = (session.layout, session.table, session.shown)
        if not self._made or any(one is not other for one, other in zip(self._made, made_for, strict=True)):
            self._made, self._every = made_for, LAYOUTS[session.layout](session.table, session.shown)
        return self._every

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes as they are to stand."""
        return lined_up(self.every, self.lineup, self.compared)

    @property
    def hidden(self) -> tuple[Lane, ...]:
        """The lanes that would stand if none were hidden by hand; none while two are compared."""
        return () if self.compared else hidden_among(self.every, self.lineup)

    # Wishes

    @property
    def lineup(self) -> Lineup:
        """What is wished of the session's layout."""
        return self._kept.get(self._library, {}).get(self._session.layout, Lineup())

    def change(self, lineup: Lineup) -> None:
        if lineup != self.lineup:
            self._kept.setdefault(self._library, {})[self._session.layout] = lineup
            self.changed.emit()

    def compare(self, *keys: str) -> None:
        """Show two lanes alone, above each other; none shows all again."""
        if keys != self.compared:
            self.compared = keys
            self.changed.emit()

    def _end_comparison(self) -> None:
        self.compared = ()

    # What is remembered

    @property
    def colours(self) -> Given:
        """The colours that the open library's relationships have."""
        return self._colours.setdefault(self._library, {})

    @property
    def _library(self) -> str:
        library = self._session.library
        return str(library.path) if library else ""

    def as_plain(self) -> dict[str, Any]:
        """All that is remembered, as JSON can hold it; the library opened last at the end."""
        paths = [path for path in {**self._kept, **self._colours} if path and path != self._library]
        last = [self._library] if self._library else []
        return {path: self._plain(path) for path in [*paths[-_MOST_LIBRARIES + 1 :], *last]}

    def _plain(self, path: str) -> dict[str, Any]:
        kept = self._kept.get(path, {}).items()
        lanes = {layout: plain for layout, lineup in kept if (plain := lineup.as_plain())}
        return {"lanes": lanes, "colours": self._colours.get(path, {})}

    def take(self, stored: dict[str, Any]) -> None:
        """Remember what `as_plain` gave at an earlier start; what cannot be read is left out."""
        for path, own in stored.items():
            if isinstance(own, dict):
                lanes = own.get("lanes")
                pairs = lanes.items() if isinstance(lanes, dict) else ()
                self._kept[path] = {layout: from_plain(plain) for layout, plain in pairs if layout in LAYOUTS}
                self._colours.setdefault(path, {}).update(_colours(own.get("colours")))


def _colours(stored: object) -> Given:
    """Colours by focal actor and relationship, as far as they are numbers, each given once."""
    given: Given = {}
    for focal, pairs in stored.items() if isinstance(stored, dict) else ():
        held = pairs.items() if isinstance(pairs, dict) else ()
        by_tone = {tone: str(key) for key, tone in held if type(tone) is int and tone >= 0}
        given[focal] = {key: tone for tone, key in by_tone.items()}
    return given
