"""What the mark of each row looks like in a lane: worked out once, not at every frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from communique.browsing.lanes import Lane
from communique.browsing.lanes.grouping import drawn_once
from communique.browsing.table import EventTable
from communique.model.columns import Flag
from communique.model.kinds import Quad
from communique.ui.theme import Theme

_STATEMENT, _PLANNED, _APPROXIMATE = int(Flag.STATEMENT), int(Flag.PLANNED), int(Flag.APPROXIMATE)
_REJECTED = int(Flag.REJECTED)


class Face(NamedTuple):
    """A mark's looks. `surface` is what shows through a hollow one."""

    quad: int
    colour: str
    surface: str
    is_hollow: bool
    fades: bool
    """Whether its date is approximate; seen where it is a bar."""
    arrow: int
    """-1 for "before", 1 for "since", else 0."""


class LaneFaces(dict[int, Face]):
    """The faces of a lane's rows; one that was not asked for before is worked out."""

    def __init__(self, table: EventTable, theme: Theme, lane: Lane, tone_of: Callable[[int, Lane], int]) -> None:
        super().__init__()
        self._table, self._theme, self._lane, self._tone_of = table, theme, lane, tone_of
        self._surface = theme.relationship(lane.tone).tint

    def __missing__(self, row: int) -> Face:
        table, theme, flags = self._table, self._theme, int(self._table.flags[row])
        face = self[row] = Face(
            Quad.VERBAL_COOPERATION if flags & _STATEMENT else int(table.quads[row]),
            theme.disabled if flags & _REJECTED else theme.relationship(self._tone_of(row, self._lane)).mark,
            self._surface,
            bool(flags & (_STATEMENT | _PLANNED)),
            bool(flags & _APPROXIMATE),
            int(drawn_once(table).arrow[row]),
        )
        return face


class Faces:
    """The faces of all lanes, for one table, one theme and one way of colouring."""

    def __init__(self, table: EventTable, theme: Theme, tone_of: Callable[[int, Lane], int]) -> None:
        """`tone_of` gives a row's tone in a lane."""
        self._made_of = table, theme, tone_of
        self._by_lane: dict[tuple[str, int], LaneFaces] = {}

    def of(self, lane: Lane) -> LaneFaces:
        key = lane.key, lane.tone
        if key not in self._by_lane:
            table, theme, tone_of = self._made_of
            self._by_lane[key] = LaneFaces(table, theme, lane, tone_of)
        return self._by_lane[key]
