"""How a person wants the lanes of one layout: in which order, which of them first, folded, out of sight, how high."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from communique.model.values import value

if TYPE_CHECKING:
    from communique.browsing.lanes.grouping import Lane

_LEAST, _MOST = 0.3, 6.0
"""Between these factors all lanes may be stretched."""
MOST_LINES = 60.0
"""No lane is made higher by hand."""


@value
class Lineup:
    """Wishes by the keys of lanes, whichever of them the filter shows now; the first lineup wishes nothing."""

    order: tuple[str, ...] = ()
    pinned: frozenset[str] = frozenset()
    collapsed: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    heights: tuple[tuple[str, float], ...] = ()
    """Lines of those lanes whose height was set by hand, before all are stretched."""
    stretched: float = 1.0
    """How much of their usual height all lanes take."""

    def moved(self, keys: Sequence[str], key: str, beside: str, after: bool) -> Lineup:
        """With one lane before or after another; `keys` are those of the lanes as they stand."""
        order = [each for each in merged(keys, self.order) if each != key]
        order.insert(order.index(beside) + after, key)
        return replace(self, order=tuple(order))

    def toggled(self, what: str, key: str) -> Lineup:
        """With a lane pinned, collapsed or hidden (`what`) if it was not, else without."""
        changed = {what: getattr(self, what) ^ {key}}
        return replace(self, **changed)

    def with_height(self, key: str, lines: float | None) -> Lineup:
        """With a lane of so many lines; None leaves its height to its events again."""
        others = tuple(pair for pair in self.heights if pair[0] != key)
        own = () if lines is None else ((key, min(max(lines, 1.0), MOST_LINES) / self.stretched),)
        return replace(self, heights=(*others, *own))

    def stretched_by(self, factor: float) -> Lineup:
        """With all lanes `factor` times as high as they are, within what makes sense."""
        return replace(self, stretched=min(max(self.stretched * factor, _LEAST), _MOST))

    # On disk

    def as_plain(self) -> dict[str, Any]:
        """What JSON can hold; only what is not as at first."""
        sets = {name: sorted(getattr(self, name)) for name in _SETS}
        whole = {"order": list(self.order), **sets, "heights": dict(self.heights), "stretched": self.stretched}
        return {name: it for name, it in whole.items() if it and (name, it) != ("stretched", 1.0)}


_SETS = ("pinned", "collapsed", "hidden")


def from_plain(stored: object) -> Lineup:
    """The inverse of `as_plain`; what cannot be read is left at its first."""
    if not isinstance(stored, dict):
        return Lineup()
    sets = {name: frozenset(_strings(stored.get(name))) for name in _SETS}
    heights = stored.get("heights")
    pairs = heights.items() if isinstance(heights, dict) else ()
    kept = {str(key): float(high) for key, high in pairs if _is_between(high, 0.1, MOST_LINES / _LEAST)}
    stretched = stored.get("stretched")
    factor = float(stretched) if _is_between(stretched, _LEAST, _MOST) else 1.0  # type: ignore[arg-type]
    order = tuple(dict.fromkeys(_strings(stored.get("order"))))
    return Lineup(order, **sets, heights=tuple(kept.items()), stretched=factor)


def _strings(stored: object) -> list[str]:
    return [each for each in stored if isinstance(each, str)] if isinstance(stored, list) else []


def _is_between(number: object, least: float, most: float) -> bool:
    return isinstance(number, (int, float)) and not isinstance(number, bool) and least <= number <= most


def merged(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    """All keys in the order wanted; one that it does not name follows the one before it in `keys`."""
    whole, known = list(order), set(order)
    before: str | None = None
    for key in keys:
        if key not in known:
            whole.insert(whole.index(before) + 1 if before is not None else 0, key)
        before = key
    return whole


def lined_up(lanes: Sequence[Lane], lineup: Lineup, alone: Iterable[str] = ()) -> tuple[Lane, ...]:
    """The lanes as they are wanted: the pinned first, without the hidden; `alone` are the only ones, in their order.

    Where `alone` names no lane that there is, all stand.
    """
    by_key = {lane.key: lane for lane in lanes}
    if chosen := [by_key[key] for key in alone if key in by_key]:
        return tuple(_shaped(lane, lineup)._replace(is_pinned=False, is_collapsed=False) for lane in chosen)
    keys = merged(list(by_key), lineup.order) if lineup.order else by_key
    shown = [_shaped(by_key[key], lineup) for key in keys if key in by_key and key not in lineup.hidden]
    return tuple(sorted(shown, key=lambda lane: not lane.is_pinned))


def hidden_among(lanes: Iterable[Lane], lineup: Lineup) -> tuple[Lane, ...]:
    """The lanes that would stand if none were hidden by hand."""
    return tuple(lane for lane in lanes if lane.key in lineup.hidden)


def _shaped(lane: Lane, lineup: Lineup) -> Lane:
    lines = dict(lineup.heights).get(lane.key, 0.0) * lineup.stretched
    return lane._replace(
        is_pinned=lane.key in lineup.pinned,
        is_collapsed=lane.key in lineup.collapsed,
        lines=max(round(lines), 1) if lines else 0,
    )
