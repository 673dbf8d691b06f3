"""From the start of the process to the first frame with its marks, in times a bare window of PySide6.

Five documents 2.2, 10,000 events 2.4, 100,000 events 4.
`python3 tests tests/benchmarks/test_startup.py -s` prints the figures.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from communique import paths
from communique.intake import make_sample

pytestmark = pytest.mark.benchmark

RUNS = 15
AT_MOST = {0: 2.2, 10_000: 2.4, 100_000: 4.0}
"""By the events of the library; 0 for the five documents."""

BARE = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os._exit(0))

app = QApplication([])
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""

OURS = """
import os, sys
from communique.ui.app import open_window

from pathlib import Path

def drawn():
    told = "events" in window.counter.text() and window.reader.document_id and window.event_list.events.rowCount()
    marks = any(band.arrangement for band in window.timeline.lanes.scene.bands)
    window.session.close()  # Whoever left without closing has the file looked through at the next start.
    os._exit(0 if told and marks and "pyqtgraph" not in sys.modules else 3)

window = open_window(*map(Path, sys.argv[1:]))
window.drawn.connect(drawn)
from PySide6.QtWidgets import QApplication
QApplication.exec()
"""

AFTER = """
import os, sys, time
from communique.ui.app import open_window
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

window = open_window()
beat, gaps = QTimer(), []
last = 0.0

def tick():
    global last
    now = time.perf_counter()
    gaps.append(now - last)
    last = now

def drawn():
    global last
    last = time.perf_counter()
    beat.timeout.connect(tick)
    beat.start(1)
    QTimer.singleShot(3000, finish)

def finish():
    print(*sorted((round(gap * 1000) for gap in gaps), reverse=True)[:3])
    sys.stdout.flush()
    os._exit(0)

window.drawn.connect(drawn)
QApplication.exec()
"""


def seconds(script: str, environment: dict[str, str], *words: str) -> float:
    command = [sys.executable, "-c", script, *words]
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stderr=subprocess.DEVNULL, check=False)
    took = time.perf_counter() - start
    assert done.returncode == 0
    return took


@pytest.fixture
def sample(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The five documents are in their library."""
    monkeypatch.setenv("COMMUNIQUE_DATA", environment["COMMUNIQUE_DATA"])
    make_sample(paths.sample_library()).close()


@pytest.mark.parametrize("events", AT_MOST)
@pytest.mark.usefixtures("sample")
def test_the_first_frame_with_its_marks(
    events: int, environment: dict[str, str], library_of: Callable[[int], Path]
) -> None:
    words = [str(library_of(events))] if events else []
    seconds(OURS, environment, *words)
    pairs = [(seconds(BARE, environment), seconds(OURS, environment, *words)) for _ in range(RUNS)]
    bare, ours = (median(pair[which] for pair in pairs) for which in (0, 1))
    print(f"\n{events:,} events: bare {bare * 1000:.0f} ms, ours {ours * 1000:.0f} ms: {ours / bare:.2f} times")
    assert ours <= AT_MOST[events] * bare


@pytest.mark.usefixtures("sample")
def test_nothing_afterwards_holds_the_window_up(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AFTER], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    longest = [int(gap) for gap in done.stdout.split()]
    print(f"\nlongest gaps between turns of the event loop: {longest} ms")
    # The overview's plot may take 100, all else 50.
    assert longest[0] <= 100
    assert longest[1] <= 50
