"""How the lanes stand: as a person arranged them in this library, two of them alone, or counted from a day 0."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from communique.browsing.lanes import LAYOUTS, lanes_of
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.lanes.lineup import Lineup, from_plain, hidden_among, lined_up
from communique.browsing.ticks import span_words, ticks

if TYPE_CHECKING:
    from communique.browsing.dayzero import Zero
    from communique.browsing.inverted import Mask
    from communique.browsing.lanes import Lane
    from communique.browsing.lanes.drawn import Drawn
    from communique.browsing.lanes.standing import Found
    from communique.browsing.scale import Scale
    from communique.browsing.ticks import Ticks
    from communique.browsing.tones import Given
    from communique.ui.pins import Pins
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
        self.zeros: tuple[Zero, ...] = ()
        """The events that stand at day 0: none, one for all lanes, or one for each of the two compared."""
        self._aligned: dict[str, str] = {}
        """By the lane's key, "" for all, which event was chosen for day 0."""
        self._moved: tuple[Drawn, int, Drawn] | None = None
        self._pins: Pins | None = None
        self._found: Found | None = None
        self._found_shown: tuple[Mask, Found, frozenset[int]] | None = None
        session.layout_changed.connect(self._end_comparison)
        self._followed = self.library
        session.library_changed.connect(self._follow)

    # The lanes

    @property
    def every(self) -> tuple[Lane, ...]:
        """The lanes of what the filter shows, before any arranging."""
        return lanes_of(self._session.table, self._session.shown, self._session.layout)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes as they are to stand."""
        lanes = lined_up(self.every, self.lineup, self.compared)
        return tuple(map(self._shifted, lanes)) if self._shift else lanes

    @property
    def hidden(self) -> tuple[Lane, ...]:
        """The lanes that would stand if none were hidden by hand; none while two are compared."""
        return () if self.compared else hidden_among(self.every, self.lineup)

    # Wishes

    @property
    def lineup(self) -> Lineup:
        """What is wished of the session's layout."""
        return self._kept.get(self.library, {}).get(self._session.layout, Lineup())

    def change(self, lineup: Lineup) -> None:
        if lineup != self.lineup:
            self._kept.setdefault(self.library, {})[self._session.layout] = lineup
            self.changed.emit()

    def move(self, key: str, beside: str, after: bool) -> None:
        """Put a lane before or after another one; of two that are compared, it becomes the upper or the lower one."""
        if beside == key:
            return
        if self.compared:
            pair = (beside, key) if after else (key, beside)
            if pair != self.compared:
                self.compared = pair
                self._place_zeros()
                self.changed.emit()
        else:
            self.change(self.lineup.moved([lane.key for lane in self.every], key, beside, after))

    def fold(self, key: str) -> None:
        """Collapse a lane, or expand it; two that are compared are always open."""
        if not self.compared:
            self.change(self.lineup.toggled("collapsed", key))

    def show_hidden(self) -> None:
        self.change(replace(self.lineup, hidden=frozenset()))

    @property
    def is_arranged(self) -> bool:
        """Whether the layout's lanes stand otherwise than they come."""
        return self.lineup != Lineup()

    def arrange_as_at_first(self) -> None:
        self.change(Lineup())

    def compare(self, *keys: str) -> None:
        """Show two lanes alone, above each other; none shows all again."""
        if keys != self.compared:
            self._end_comparison()
            self.compared = keys
            self.changed.emit()

    def _end_comparison(self) -> None:
        """What stood at day 0 of the first lane does so for all."""
        first = next((self._aligned[key] for key in (*self.compared, "") if key in self._aligned), None)
        self._aligned = {"": first} if first is not None else {}
        self.compared = ()
        self._place_zeros()

    # What stands before all others

    @property
    def pins(self) -> Pins:
        """What a person pinned."""
        if self._pins is None:
            # Imported here: few starts have any.
            from communique.ui.pins import Pins

            self._pins = Pins(self._session, self.changed.emit)
        return self._pins

    @property
    def pinned_rows(self) -> frozenset[int]:
        """The rows that are pinned, shown or not."""
        return self._pins.rows if self._pins else frozenset()

    def show_found(self, found: Found | None) -> None:
        """Let what a search found stand out, or nothing."""
        if found is not self._found:
            self._found, self._found_shown = found, None
            self.changed.emit()

    @property
    def found(self) -> Found | None:
        """What a search found among what is shown; None while nothing is searched for."""
        seen = self._seen_found
        return seen[1] if seen else None

    @property
    def found_rows(self) -> frozenset[int]:
        """The rows of `found`."""
        seen = self._seen_found
        return seen[2] if seen else frozenset()

    @property
    def standouts(self) -> frozenset[int]:
        """The rows found that stand out among others; none where all that is shown was found by the same words."""
        found = self.found
        return frozenset() if found is None or found.words == self._session.filter.words else self.found_rows

    @property
    def _seen_found(self) -> tuple[Mask, Found, frozenset[int]] | None:
        session, found = self._session, self._found
        if found is None or found.columns is not session.table.columns:
            return None
        if self._found_shown is None or self._found_shown[0] is not session.shown:
            seen = found.shown(session.shown)
            self._found_shown = session.shown, seen, frozenset(seen.rows.tolist())
        return self._found_shown

    def marked_as(self, row: int) -> list[str]:
        """How a row stands out, in words for those who cannot see it."""
        marks = ((row in self.pinned_rows, "pinned"), (row in self.standouts, "found by the search"))
        return [word for is_so, word in marks if is_so]

    def standing(self, scale: Scale) -> frozenset[int]:
        """The rows that stand before all others in a view: those at day 0, the pinned, the best of those found."""
        zeros, pinned, found = self.zero_rows, self.pinned_rows, self.found
        if not pinned and found is None:
            return zeros
        from communique.browsing.lanes.standing import MOST_FOUND, met

        drawn, rows = drawn_once(self._session.table), np.fromiter(pinned, np.int32, len(pinned))
        seen = rows[met(rows, drawn, scale, self._shift)].tolist()
        best = found.best[met(found.best, drawn, scale, self._shift)][:MOST_FOUND].tolist() if found else ()
        return zeros.union(seen, best)

    # Day 0

    def align(self, event_id: str, key: str = "") -> None:
        """Count days from an event: in one of the two lanes compared, if it is named, else in all."""
        self._aligned = {**self._aligned, key: event_id} if key in self.compared else {"": event_id}
        self._place_zeros()
        self.changed.emit()

    def back_to_dates(self) -> None:
        if self._aligned:
            self._aligned = {}
            self._place_zeros()
            self.changed.emit()

    def ticks(self, scale: Scale) -> Ticks:
        """What stands on the axis: dates, or days from day 0."""
        if not self.zeros:
            return ticks(scale)
        # Imported here: no start counts from an event.
        from communique.browsing.dayzero import relative_ticks

        return relative_ticks(scale, self.zeros)

    @property
    def zero_rows(self) -> frozenset[int]:
        """The rows that stand at day 0: always to be seen."""
        return frozenset(zero.row for zero in self.zeros)

    @property
    def shows_dates(self) -> bool:
        """Whether a stretch of the axis is one of the calendar: not where two lanes have each their day 0."""
        return len(self.zeros) < 2

    @property
    def calendar(self) -> str:
        """The lane whose dates are meant where two lanes have each their day 0; "" where one calendar holds for all."""
        return "" if self.shows_dates else self.zeros[0].lane

    def range_words(self, first: float, last: float) -> str:
        """A stretch of days as the axis counts them."""
        if not self.zeros:
            return span_words(first, last)
        from communique.browsing.dayzero import relative_span

        relative = relative_span(first, last, self.zeros[0].day)
        return f"{relative} · {span_words(first, last)}" if self.shows_dates else relative

    def said(self, first: float, last: float) -> list[str]:
        """What a reader of a picture must know: its days, what is day 0, which lanes are left out."""
        said = [self.range_words(first, last)]
        for zero in self.zeros:
            said.append(f"Day 0{f' of {zero.lane}' if zero.lane else ''}: {zero.title}, {zero.date}")
        if self.compared:
            said.append(f"Only {' and '.join(lane.label for lane in self.lanes)}")
        elif hidden := self.hidden:
            said.append(f"Not shown: {', '.join(lane.label for lane in hidden)}")
        return said

    def relative_words(self, row: int) -> str:
        """Where a row lies from day 0: "day −30"; "" while the axis has dates."""
        if not self.zeros:
            return ""
        from communique.browsing.dayzero import relative_span

        drawn, shift = drawn_once(self._session.table), self.shift_of(row)
        return relative_span(float(drawn.start[row]) + shift, float(drawn.end[row]) + shift, self.zeros[0].day)

    def shift_of(self, row: int) -> int:
        """How many days later than it is a row is drawn, where it stands only in the second lane of a comparison."""
        if not self._shift:
            return 0
        rows = np.array([row], np.int32)
        shifts = [lane.shift for lane in self.lanes if lane.rows.holds(rows)[0]]
        return min(shifts, key=abs, default=0)

    @property
    def _shift(self) -> int:
        """The days by which the second lane compared is moved, so that both stand at day 0."""
        return self.zeros[0].day - self.zeros[1].day if len(self.zeros) == 2 else 0

    def _shifted(self, lane: Lane) -> Lane:
        if lane.key != self.compared[1]:
            return lane
        from communique.browsing.lanes.shifting import shifted, shifted_days

        if self._moved is None or self._moved[0] is not lane.rows.drawn or self._moved[1] != self._shift:
            self._moved = lane.rows.drawn, self._shift, shifted_days(lane.rows.drawn, self._shift)
        return shifted(lane, self._shift, self._moved[2])

    def _follow(self) -> None:
        """Another library begins without a comparison; the same one changed may have other days."""
        if self.library != self._followed:
            self._followed, self.compared, self._aligned = self.library, (), {}
        self._place_zeros()

    def _place_zeros(self) -> None:
        """Find the chosen events in the table as it is now; one that is gone, or lost its date, is no day 0."""
        if not self._aligned:
            self.zeros = ()
            return
        own = [self._aligned.get(key, self._aligned.get("")) for key in self.compared]
        each = own if len(own) == 2 and all(own) and own[0] != own[1] else [next(iter(self._aligned.values()))]
        labels = {lane.key: lane.label for lane in self.every}
        names = [labels.get(key, key) for key in self.compared] if len(each) == 2 else [""]
        found = [self._zero(event, name) for event, name in zip(each, names, strict=True)]
        self.zeros = tuple(zero for zero in found if zero is not None)

    def _zero(self, event_id: str | None, lane: str) -> Zero | None:
        from communique.browsing.dayzero import Zero
        from communique.ui.timeline.labels import date_in_short, title

        table = self._session.table
        row = table.row_of(event_id) if event_id else None
        if row is None or table.is_undated[row]:
            return None
        return Zero(row, int(drawn_once(table).start[row]), title(table, row), date_in_short(table, row), lane)

    # What is remembered

    @property
    def colours(self) -> Given:
        """The colours that the open library's relationships have."""
        return self._colours.setdefault(self.library, {})

    @property
    def library(self) -> str:
        """Under which name things are remembered of the open library."""
        library = self._session.library
        return str(library.path) if library else ""

    def as_plain(self) -> dict[str, Any]:
        """All that is remembered, as JSON can hold it; the library opened last at the end."""
        paths = [path for path in {**self._kept, **self._colours} if path and path != self.library]
        last = [self.library] if self.library else []
        return {path: self._plain(path) for path in [*paths[-_MOST_LIBRARIES + 1 :], *last]}

    def _plain(self, path: str) -> dict[str, Any]:
        kept = self._kept.get(path, {}).items()
        lanes = {layout: plain for layout, lineup in kept if (plain := lineup.as_plain())}
        pinned = self._pins.as_plain(path) if self._pins else []
        return {"lanes": lanes, "colours": self._colours.get(path, {})} | ({"pinned": pinned} if pinned else {})

    def take(self, stored: dict[str, Any]) -> None:
        """Remember what `as_plain` gave at an earlier start; what cannot be read is left out."""
        for path, own in stored.items():
            if isinstance(own, dict):
                lanes = own.get("lanes")
                pairs = lanes.items() if isinstance(lanes, dict) else ()
                self._kept[path] = {layout: from_plain(plain) for layout, plain in pairs if layout in LAYOUTS}
                self._colours.setdefault(path, {}).update(_colours(own.get("colours")))
                if own.get("pinned"):
                    self.pins.take(path, own["pinned"])


def _colours(stored: object) -> Given:
    """Colours by focal actor and relationship, as far as they are numbers, each given once."""
    given: Given = {}
    for focal, pairs in stored.items() if isinstance(stored, dict) else ():
        held = pairs.items() if isinstance(pairs, dict) else ()
        by_tone = {tone: str(key) for key, tone in held if type(tone) is int and tone >= 0}
        given[focal] = {key: tone for tone, key in by_tone.items()}
    return given
