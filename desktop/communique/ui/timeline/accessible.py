"""What assistive programs see of the lanes: a list of lanes, each a list of its events, which can be selected."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from communique.browsing.relationships import labels_of_row
from communique.model.columns import Flag
from communique.ui.timeline.card import date_words
from communique.ui.timeline.labels import lane_states, title
from communique.ui.timeline.view import LanesView

if TYPE_CHECKING:
    from communique.browsing.lanes import Lane

_Role, _Text = QAccessible.Role, QAccessible.Text
_NONE: Any = None
"""No interface, or no object: Qt takes it for that, which the binding's types do not tell."""
_SAID = {Flag.STATEMENT: "statement", Flag.PLANNED: "planned", Flag.REJECTED: "rejected"}
_LISTED = ("country", "bloc")
"""Kinds of actors that relationships name already."""


class AccessibleLanes(QAccessibleWidget):
    """The lanes' widget: its children are the lanes, from the top down."""

    def __init__(self, view: LanesView) -> None:
        super().__init__(view, _Role.List, "Timeline")
        self.view = view
        self._lanes: dict[str, AccessibleLane] = {}
        session = view.session
        session.selection_changed.connect(self._tell_selected)
        lineups = session.lineups
        for changed in (session.library_changed, session.shown_changed, session.layout_changed, lineups.changed):
            changed.connect(self._tell_changed)

    def lane(self, key: str) -> AccessibleLane:
        """The interface of a lane; always the same for one key, for Qt keeps it."""
        if key not in self._lanes:
            self._lanes[key] = AccessibleLane(self, key)
        return self._lanes[key]

    def event(self, row: int) -> AccessibleEvent | None:
        """A row in the lane in which the keys move, or else in the first that holds it."""
        keys = [lane.key for lane in self.view.lanes if lane.rows.holds(np.array([row], np.int32))[0]]
        if not keys:
            return None
        key = self.view.cursor_lane if self.view.cursor_lane in keys else keys[0]
        return self.lane(key).event(self.view.session.table.ids[row])

    def childCount(self) -> int:
        return len(self.view.lanes)

    def child(self, index: int) -> QAccessibleInterface:
        lanes = self.view.lanes
        return self.lane(lanes[index].key) if 0 <= index < len(lanes) else _NONE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys = [lane.key for lane in self.view.lanes]
        return keys.index(child.key) if isinstance(child, AccessibleLane) and child.key in keys else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        at, scene = self.view.lane_point(self.view.mapFromGlobal(QPoint(x, y))), self.view.scene
        if hit := scene.mark_at(at.x(), at.y()):
            band, mark = hit
            return self.lane(band.lane.key).event(self.view.session.table.ids[mark.row])
        under = scene.band_at(at.y())
        return self.lane(under.lane.key) if under else _NONE

    def focusChild(self) -> QAccessibleInterface:
        row = self.view.moves.current_row()
        return (self.event(row) if row is not None and self.view.hasFocus() else None) or _NONE

    def text(self, kind: QAccessible.Text) -> str:
        if kind == _Text.Name:
            return self.view.accessibleName()
        if kind == _Text.Description:
            count = len(self.view.lanes)
            return f"{count} {'lane' if count == 1 else 'lanes'} by {self.view.session.layout}"
        return super().text(kind)

    def _tell_changed(self) -> None:
        if Shiboken.isValid(self.view):
            QAccessible.updateAccessibility(QAccessibleEvent(self.view, QAccessible.Event.ObjectReorder))

    def _tell_selected(self) -> None:
        row = self.view.moves.current_row() if Shiboken.isValid(self.view) else None
        if row is not None and (event := self.event(row)):
            QAccessible.updateAccessibility(QAccessibleEvent(event, QAccessible.Event.Selection))
            if self.view.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(event, QAccessible.Event.Focus))


class _Drawn(QAccessibleWidget):
    """What is no widget, but drawn inside one.

    An interface of its own would need `interface_cast` to offer actions, and PySide 6.11 cannot override that: the
    widget's interface has them already.
    """

    def __init__(self, lanes: AccessibleLanes, role: QAccessible.Role) -> None:
        super().__init__(lanes.view, role)
        self.lanes = lanes
        self.view = lanes.view

    def object(self) -> QObject:
        return _NONE  # type: ignore[no-any-return]

    def isValid(self) -> bool:
        return Shiboken.isValid(self.view)

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface:
        return _NONE  # type: ignore[no-any-return]

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        return _NONE  # type: ignore[no-any-return]

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface:
        return _NONE  # type: ignore[no-any-return]

    def actionNames(self) -> list[str]:
        return []


class AccessibleLane(_Drawn):
    """One lane: its children are the events that are shown in it, in order of time, in view or not."""

    def __init__(self, lanes: AccessibleLanes, key: str) -> None:
        super().__init__(lanes, _Role.List)
        self.key = key
        self._events: dict[str, AccessibleEvent] = {}

    @property
    def lane(self) -> Lane | None:
        """The lane as it is now; None once it is gone."""
        return next((lane for lane in self.view.lanes if lane.key == self.key), None)

    def event(self, id: str) -> AccessibleEvent:
        if id not in self._events:
            self._events[id] = AccessibleEvent(self, id)
        return self._events[id]

    def isValid(self) -> bool:
        return super().isValid() and self.lane is not None

    def parent(self) -> QAccessibleInterface:
        return self.lanes

    def text(self, kind: QAccessible.Text) -> str:
        lane = self.lane
        if lane is None or kind not in (_Text.Name, _Text.Description):
            return ""
        if kind == _Text.Name:
            return lane.label
        statements = int(lane.rows.drawn.statement[lane.rows.rows].sum())
        counted = ((len(lane.rows.rows) - statements, "event"), (statements, "statement"))
        numbers = (f"{count:,} {one}{'' if count == 1 else 's'}" for count, one in counted if count)
        return ", ".join((*numbers, *lane_states(lane)))

    def rect(self) -> QRect:
        scene = self.view.scene
        for band in scene.bands:
            if band.lane.key == self.key:
                corner = self.view.mapToGlobal(QPoint(0, band.top - scene.scrolled + self.view.axis_height))
                return QRect(corner.x(), corner.y(), self.view.width(), band.height)
        return QRect()

    def childCount(self) -> int:
        lane = self.lane
        return len(lane.rows.rows) if lane else 0

    def child(self, index: int) -> QAccessibleInterface:
        lane = self.lane
        if lane is None or not 0 <= index < len(lane.rows.rows):
            return _NONE  # type: ignore[no-any-return]
        return self.event(self.view.session.table.ids[int(lane.rows.rows[index])])

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        found = self.lanes.childAt(x, y)
        return found if isinstance(found, AccessibleEvent) and found.lane is self else _NONE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        lane, row = self.lane, child.row if isinstance(child, AccessibleEvent) else None
        if lane is None or row is None:
            return -1
        places = np.flatnonzero(lane.rows.rows == row)
        return int(places[0]) if len(places) else -1


class AccessibleEvent(_Drawn):
    """One event, in one lane: its date and title, whom it concerns, and that it can be selected."""

    def __init__(self, lane: AccessibleLane, id: str) -> None:
        super().__init__(lane.lanes, _Role.ListItem)
        self.lane, self.id = lane, id

    @property
    def row(self) -> int | None:
        """Its row of the session's table; None once it is gone."""
        return self.view.session.table.row_of(self.id)

    def isValid(self) -> bool:
        return super().isValid() and self.lane.indexOfChild(self) >= 0

    def parent(self) -> QAccessibleInterface:
        return self.lane

    def state(self) -> QAccessible.State:
        state, selected = QAccessible.State(), self.id in self.view.session.selection
        flags = {
            "selectable": True,
            "focusable": True,
            "selected": selected,
            "focused": selected and self.view.hasFocus(),
            "offscreen": self._place() is None,
        }
        for name, holds in flags.items():
            setattr(state, name, holds)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        row, table = self.row, self.view.session.table
        if row is None:
            return ""
        if kind == _Text.Name:
            said = [word for flag, word in _SAID.items() if table.flags[row] & flag]
            said += self.view.session.lineups.marked_as(row)
            return ", ".join((f"{date_words(table.dates[row])}: {title(table, row)}", *said))
        if kind == _Text.Description:
            people = [actor.name for actor in table.participants_of(row) if actor.kind not in _LISTED]
            return ", ".join(dict.fromkeys((*labels_of_row(table, row), *people)))
        return ""

    def rect(self) -> QRect:
        place = self._place()
        return QRect(self.view.mapToGlobal(place.topLeft()), place.size()) if place else QRect()

    def _place(self) -> QRect | None:
        row = self.row
        return self.view.row_rect(row) if row is not None else None

    def actionNames(self) -> list[str]:
        # Qt's own names: AT-SPI's "click", and what a screen reader asks for to put its focus here.
        return ["Press", "SetFocus"]

    def doAction(self, _name: str) -> None:
        """Select the event, as a click would."""
        if self.row is not None:
            self.view.cursor_lane = self.lane.key
            self.view.session.select(self.id)


def offer(view: LanesView) -> None:
    """Let assistive programs walk these lanes; one that looked at the widget before sees it anew."""
    _install()
    known = QAccessible.queryAccessibleInterface(view) if QAccessible.isActive() else None
    if known and not isinstance(known, AccessibleLanes):
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
        QAccessible.queryAccessibleInterface(view)


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


_kept: list[AccessibleLanes] = []
"""Qt deletes an interface after its widget, or at the end; Python must not have done so before."""


def _interface(_class: str, of: QObject) -> QAccessibleInterface | None:
    if not isinstance(of, LanesView):
        return None
    made = AccessibleLanes(of)
    _kept.append(made)
    return made
