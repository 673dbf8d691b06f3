"""Hundreds of random gestures and keys: nothing raises, nothing overlaps, the view stays where the calendar is."""

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from communique.browsing.lanes import LAYOUTS
from communique.browsing.lanes.standing import found
from communique.browsing.scale import LONGEST, SHORTEST
from communique.ui.timeline.rowlist import RowList

KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_F, Qt.Key.Key_Return,
    Qt.Key.Key_Escape, Qt.Key.Key_Space,
)  # fmt: skip
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def wheel(lanes, chance):
    at = QPointF(chance.uniform(0, lanes.width()), chance.uniform(0, lanes.height()))
    turn = QPoint(0, chance.choice([-720, -120, -15, 15, 120, 720]))
    event = QWheelEvent(
        at, lanes.mapToGlobal(at), QPoint(), turn, Qt.MouseButton.NoButton, chance.choice(MODIFIERS),
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(lanes, event)


def stand_out(session, kind, chance):
    """Pin an event or take its pin out; let some events be found, or none."""
    ids = list(session.table.ids)
    if kind == "pin":
        pins, one = session.lineups.pins, chance.choice(ids)
        (pins.unpin if pins.has(one) else pins.pin)((one,))
    else:
        some = chance.sample(ids, chance.randrange(len(ids)))
        session.lineups.show_found(found(session.table, "x", some, None, 100) if some else None)


def gesture(qtbot, lanes, chance):
    at = QPoint(chance.randrange(lanes.width()), chance.randrange(lanes.height()))
    there = QPoint(chance.randrange(lanes.width()), chance.randrange(lanes.height()))
    modifier, left = chance.choice(MODIFIERS), Qt.MouseButton.LeftButton
    kind = chance.choice(["wheel", "wheel", "key", "key", "click", "double", "drag", "layout", "size", "pin", "find"])
    if kind == "wheel":
        wheel(lanes, chance)
    elif kind == "key":
        qtbot.keyClick(lanes, chance.choice(KEYS), modifier)
    elif kind == "click":
        qtbot.mouseClick(lanes, left, modifier, at)
    elif kind == "double":
        qtbot.mouseDClick(lanes, left, modifier, at)
    elif kind == "drag":
        qtbot.mousePress(lanes, left, modifier, at)
        qtbot.mouseMove(lanes, there)
        qtbot.mouseRelease(lanes, left, modifier, there)
    elif kind == "layout":
        lanes.session.set_layout(chance.choice(list(LAYOUTS)))
    elif kind in ("pin", "find"):
        stand_out(lanes.session, kind, chance)
    else:
        lanes.window().resize(chance.randrange(300, 1600), chance.randrange(200, 900))
    for opened in lanes.findChildren(RowList):
        opened.close()


def overlapping(scene):
    for band in scene.bands:
        for line in range(band.lines):
            marks = [mark for mark in band.arrangement.marks if mark.line == line] if band.arrangement else []
            labels = sorted((mark.label_x, mark.label_x + mark.label_width) for mark in marks if mark.label_width)
            yield from ((one, other) for one, other in pairwise(labels) if one[1] > other[0])


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_gesture_raises_or_loses_its_way(qtbot, pane, lanes, seed):
    chance = random.Random(seed)
    for _ in range(150):
        gesture(qtbot, lanes, chance)
        lanes.grab()
        scale = lanes.viewport.scale
        assert SHORTEST * 0.99 <= scale.span <= LONGEST * 1.01
        assert list(overlapping(lanes.scene)) == []
