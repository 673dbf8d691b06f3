"""Drives the real window with random gestures and keys: python tests/benchmarks/soak.py LIBRARY SEED [GESTURES]

Prints one JSON object: what was raised, what Qt warned of, and the memory in use from time to time.
"""

import ctypes
import gc
import json
import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QEventPoint, QMouseEvent, QNativeGestureEvent, QPointingDevice, QTouchEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from communique.browsing.lanes import LAYOUTS
from communique.ui.app import open_window
from communique.ui.datedialog import DateDialog
from communique.ui.window import MainWindow

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = (
    *(["Left", "Right", "Up", "Down"] * 3),
    *["PageUp", "PageDown", "Home", "End", "Plus", "Minus", "0", "F", "Return", "Space", "Escape", "Delete", "Tab"],
)  # fmt: skip
DATES = ("Nov 2021", "2020-03", "44 BC", "1990s", "nonsense", "yesterday", "1 Jan 1960 to 3 May 1961", "")
BETWEEN = 500
"""Gestures from one look at the memory to the next; those to run are a multiple of it."""
REST = 400
"""Milliseconds before each look."""
SIZE = (1600, 900)


class Soak:
    """One run. `raised` and `warned` hold what went wrong."""

    def __init__(self, window: MainWindow, seed: int, gestures: int) -> None:
        self.window, self.lanes, self.session = window, window.timeline.lanes, window.session
        self.chance, self.left, self.done = random.Random(seed), gestures, 0
        self.raised: list[str] = []
        self.warned: list[str] = []
        self.memory: list[tuple[int, int, int]] = []
        self.clock = 1000
        self.screen = QTest.createTouchDevice()
        self.mouse = QPointingDevice.primaryPointingDevice()
        self.kinds: list[tuple[Callable[[], None], int]] = [
            (self.wheel, 20), (self.touchpad, 6), (self.pinch, 4), (self.fingers, 6), (self.drag, 14), (self.click, 14),
            (self.double, 3), (self.hover, 8), (self.key, 30), (self.back_or_forward, 3), (self.go_to_date, 1),
            (self.lay_out, 1), (self.resize, 1), (self.undo, 1), (self.focus, 1), (self.clear_filter, 1),
        ]  # fmt: skip
        sys.excepthook = lambda kind, error, _: self.raised.append(f"{kind.__name__}: {error}")
        qInstallMessageHandler(self._hear)

    def _hear(self, kind: object, _context: object, message: str) -> None:
        if "This plugin does not support" not in message:
            self.warned.append(message)

    def step(self) -> None:
        """One gesture; the next one comes when the event loop has nothing else to do."""
        choice = self.chance.choices([do for do, _ in self.kinds], [often for _, often in self.kinds])[0]
        choice()
        self._close_what_opened()
        self.done += 1
        if self.done % BETWEEN == 0:
            self._come_to_rest()
            QTimer.singleShot(REST, self._look)
        else:
            QTimer.singleShot(0, self.step)

    def _come_to_rest(self) -> None:
        """Bring the window to where it can be compared with itself: the same events in view, drawn anew."""
        self.session.clear_filter()
        self.session.set_layout("relationship")
        self.window.resize(*SIZE)
        self.window.timeline.moves.fit_all()
        self.window.choose_theme("dark" if self.window.settings["theme"] == "light" else "light")

    def _look(self) -> None:
        """Note the memory in use: as the system sees it, and without what the C library keeps free for later."""
        gc.collect()
        seen = resident()
        ctypes.CDLL(None).malloc_trim(0)
        self.memory.append((self.done, seen, resident()))
        if self.done < self.left:
            self.step()
        else:
            QApplication.quit()

    # Gestures

    def point(self) -> QPointF:
        return QPointF(self.chance.uniform(0, self.lanes.width()), self.chance.uniform(0, self.lanes.height()))

    def held(self) -> Qt.KeyboardModifier:
        return self.chance.choice([NONE, NONE, NONE, CTRL, SHIFT, ALT])

    def time(self, by: int = 8) -> int:
        self.clock += by
        return self.clock

    def turn(
        self, at: QPointF, angle: QPoint, pixels: QPoint, held: Qt.KeyboardModifier, phase: Qt.ScrollPhase
    ) -> None:
        event = QWheelEvent(at, self.lanes.mapToGlobal(at), pixels, angle, NO_BUTTON, held, phase, False)
        event.setTimestamp(self.time())
        QApplication.sendEvent(self.lanes, event)

    def wheel(self) -> None:
        angle = QPoint(0, self.chance.choice([-720, -120, -120, -15, 15, 120, 120, 720]))
        self.turn(self.point(), angle, QPoint(), self.held(), Qt.ScrollPhase.NoScrollPhase)

    def touchpad(self) -> None:
        at, held, phases = self.point(), self.held(), Qt.ScrollPhase
        pixels = QPoint(self.chance.randint(-60, 60), self.chance.randint(-60, 60))
        self.turn(at, QPoint(), QPoint(), held, phases.ScrollBegin)
        for _ in range(self.chance.randint(1, 6)):
            self.turn(at, QPoint(), pixels, held, phases.ScrollUpdate)
        self.turn(at, QPoint(), QPoint(), held, phases.ScrollEnd)
        if self.chance.random() < 0.5:
            self.turn(at, QPoint(), pixels / 2, held, phases.ScrollMomentum)
            self.turn(at, QPoint(), QPoint(), held, phases.ScrollEnd)

    def pinch(self) -> None:
        at, kinds = self.point(), Qt.NativeGestureType
        value = self.chance.uniform(-0.5, 0.5)
        for kind in (kinds.BeginNativeGesture, kinds.ZoomNativeGesture, kinds.EndNativeGesture):
            there = self.lanes.mapToGlobal(at)
            QApplication.sendEvent(
                self.lanes, QNativeGestureEvent(kind, self.mouse, 2, at, at, there, value, QPointF())
            )

    def fingers(self) -> None:
        states = QEventPoint.State
        starts = [self.point() for _ in range(self.chance.choice([1, 1, 2]))]
        ways = [self.point() - start if self.chance.random() < 0.7 else QPointF() for start in starts]
        for number in range(6):
            state = states.Pressed if number == 0 else states.Released if number == 5 else states.Updated
            self.touch([start + way * (number / 5) for start, way in zip(starts, ways, strict=True)], state)

    def touch(self, places: list[QPointF], state: QEventPoint.State) -> None:
        types = {QEventPoint.State.Pressed: QEvent.Type.TouchBegin, QEventPoint.State.Released: QEvent.Type.TouchEnd}
        points = [QEventPoint(id, state, at, self.lanes.mapToGlobal(at)) for id, at in enumerate(places)]
        event = QTouchEvent(types.get(state, QEvent.Type.TouchUpdate), self.screen, NONE, points)
        event.setTimestamp(self.time())
        self.lanes.event(event)

    def send_mouse(
        self, kind: QEvent.Type, at: QPointF, held: Qt.KeyboardModifier, down: Qt.MouseButton = LEFT
    ) -> None:
        button = NO_BUTTON if kind == QEvent.Type.MouseMove else LEFT
        event = QMouseEvent(kind, at, self.lanes.mapToGlobal(at), button, down, held)
        event.setTimestamp(self.time())
        QApplication.sendEvent(self.lanes, event)

    def drag(self) -> None:
        start, end, held = self.point(), self.point(), self.held()
        self.send_mouse(QEvent.Type.MouseButtonPress, start, held)
        for share in (0.1, 0.4, 0.7, 1.0):
            self.send_mouse(QEvent.Type.MouseMove, start + (end - start) * share, held)
        if self.chance.random() < 0.1:
            QTest.keyClick(self.lanes, Qt.Key.Key_Escape)
        self.send_mouse(QEvent.Type.MouseButtonRelease, end, held, NO_BUTTON)

    def click(self) -> None:
        at, held = self.somewhere(), self.held()
        self.send_mouse(QEvent.Type.MouseButtonPress, at, held)
        self.send_mouse(QEvent.Type.MouseButtonRelease, at, held, NO_BUTTON)

    def somewhere(self) -> QPointF:
        """On a mark or a cluster more often than beside them."""
        scene = self.lanes.scene
        bands = [band for band in scene.bands if band.arrangement]
        if not bands or self.chance.random() < 0.3:
            return self.point()
        band = self.chance.choice(bands)
        if band.arrangement.marks and self.chance.random() < 0.6:
            mark = self.chance.choice(band.arrangement.marks)
            return QPointF(mark.middle, scene.line_top(band, mark.line) + self.lanes.axis_height + 8)
        if band.arrangement.clusters:
            return QPointF(self.lanes.clusters.rect(band, self.chance.choice(band.arrangement.clusters)).center())
        return self.point()

    def double(self) -> None:
        at = self.somewhere()
        self.click()
        self.send_mouse(QEvent.Type.MouseButtonDblClick, at, NONE)
        self.send_mouse(QEvent.Type.MouseButtonRelease, at, NONE, NO_BUTTON)

    def hover(self) -> None:
        self.send_mouse(QEvent.Type.MouseMove, self.somewhere(), NONE, NO_BUTTON)
        if self.chance.random() < 0.1:
            self.lanes.hovering.show_at(self.lanes.lane_point(self.somewhere().toPoint()))

    def key(self) -> None:
        held = self.chance.choice([NONE, NONE, NONE, NONE, CTRL])
        name = self.chance.choice(KEYS)
        QTest.keyClick(self.lanes, getattr(Qt.Key, f"Key_{name}"), held)

    # What the window answers to

    def back_or_forward(self) -> None:
        self.window.run(self.chance.choice(["view.back", "view.forward"]))

    def go_to_date(self) -> None:
        self.window.run("timeline.date")
        for dialog in self.window.findChildren(DateDialog):
            dialog.field.setText(self.chance.choice(DATES))
            QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    def lay_out(self) -> None:
        self.session.set_layout(self.chance.choice(list(LAYOUTS)))

    def resize(self) -> None:
        self.window.resize(self.chance.randrange(1024, 1900), self.chance.randrange(700, 1000))

    def undo(self) -> None:
        self.window.run(self.chance.choice(["edit.undo", "edit.undo", "edit.redo"]))

    def focus(self) -> None:
        self.lanes.clearFocus()
        self.lanes.setFocus(Qt.FocusReason.TabFocusReason)

    def clear_filter(self) -> None:
        self.session.clear_filter()

    def _close_what_opened(self) -> None:
        for opened in [QApplication.activePopupWidget(), *self.window.findChildren(QDialog)]:
            if isinstance(opened, QWidget):
                if self.chance.random() < 0.5:
                    QTest.keyClick(opened, Qt.Key.Key_Return)
                opened.close()


def resident() -> int:
    """Bytes of memory that the process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def run(library: Path, seed: int, gestures: int) -> dict[str, object]:
    window = open_window(library)
    window.resize(*SIZE)
    soak = Soak(window, seed, gestures)
    QTimer.singleShot(500, soak.step)
    QApplication.exec()
    window.close()
    return {"raised": soak.raised, "warned": soak.warned, "memory": soak.memory, "done": soak.done}


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if sys.argv[3:] else 10_000)))
