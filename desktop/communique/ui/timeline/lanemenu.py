"""The menu of a lane: all that can be done with it, and with all lanes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from communique.browsing.lanes import Lane
    from communique.ui.lineups import Lineups
    from communique.ui.timeline.heads import Heads
    from communique.ui.timeline.view import LanesView

_LONGEST = 60


def lane_menu(view: LanesView, heads: Heads, key: str) -> QMenu:
    """The menu of the lane with this key."""
    lineups, lane = view.session.lineups, next(each for each in view.lanes if each.key == key)
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(f"Lane {lane.label}")
    if lineups.compared:
        _add(menu, "Show &all lanes again", lineups.compare)
        return menu
    _add_wishes(menu, lineups, lane)
    menu.addSeparator()
    _add_moves(menu, view, heads, key)
    menu.addSeparator()
    _add_heights(menu, view, lineups, key)
    menu.addSeparator()
    _add_comparing(menu, view, lineups, lane)
    menu.addSeparator()
    add_for_all(menu, lineups)
    return menu


def _add(menu: QMenu, words: str, do: Callable[[], object], can: bool = True) -> QAction:
    action = menu.addAction(words)
    action.setEnabled(can)
    action.triggered.connect(lambda: do())
    return action


def _add_wishes(menu: QMenu, lineups: Lineups, lane: Lane) -> None:
    def wish(what: str) -> Callable[[], None]:
        return lambda: lineups.change(lineups.lineup.toggled(what, lane.key))

    _add(menu, "&Expand" if lane.is_collapsed else "&Collapse", wish("collapsed"))
    _add(menu, "Un&pin" if lane.is_pinned else "&Pin to the top", wish("pinned"))
    _add(menu, "&Hide", wish("hidden"))


def _add_moves(menu: QMenu, view: LanesView, heads: Heads, key: str) -> None:
    lanes = view.lanes
    own = next(lane for lane in lanes if lane.key == key)
    group = [lane.key for lane in lanes if lane.is_pinned == own.is_pinned]
    _add(menu, "Move &up\tAlt+↑", lambda: heads.keys.move_by(key, -1), key != group[0])
    _add(menu, "Move &down\tAlt+↓", lambda: heads.keys.move_by(key, 1), key != group[-1])


def _add_heights(menu: QMenu, view: LanesView, lineups: Lineups, key: str) -> None:
    band = next(band for band in view.scene.bands if band.lane.key == key)

    def make(lines: int | None) -> Callable[[], None]:
        return lambda: lineups.change(lineups.lineup.with_height(key, lines))

    _add(menu, "Hi&gher", make(band.lines + 1), not band.lane.is_collapsed)
    _add(menu, "&Lower", make(band.lines - 1), band.lines > 1)
    _add(menu, "As high as its e&vents need", make(None), bool(band.lane.lines))


def _add_comparing(menu: QMenu, view: LanesView, lineups: Lineups, lane: Lane) -> None:
    """The other lanes, hidden or not: with one of them, this one stands alone."""
    others = menu.addMenu("Compare &with")

    def compare(key: str) -> None:
        lineups.compare(lane.key, key)
        view.scroll_to(0)

    for other in lineups.every:
        if other.key != lane.key:
            _add(others, _plain(other.label), partial(compare, other.key))
    others.menuAction().setEnabled(not others.isEmpty())


def add_for_all(menu: QMenu, lineups: Lineups) -> None:
    """What concerns all lanes."""
    lineup, every = lineups.lineup, frozenset(lane.key for lane in lineups.every)
    _add(menu, "Collapse &all", lambda: lineups.change(replace(lineup, collapsed=lineup.collapsed | every)))
    _add(menu, "E&xpand all", lambda: lineups.change(replace(lineup, collapsed=frozenset())), bool(lineup.collapsed))
    for lane in lineups.hidden:
        _add(menu, f"Show “{_plain(lane.label)}”", lambda key=lane.key: lineups.change(lineup.toggled("hidden", key)))  # type: ignore[misc]
    _add(menu, "Arrange lanes as at &first", lineups.arrange_as_at_first, lineups.is_arranged)


def _plain(label: str) -> str:
    """A label as a menu can show it: on one line, cut, with no letter made a key."""
    words = " ".join(label.split())
    cut = words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + "…"
    return cut.replace("&", "&&")
