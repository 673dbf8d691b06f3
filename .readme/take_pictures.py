"""Takes the pictures that the README shows: `.venv/bin/python .readme/take_pictures.py`; it needs no screen."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FREED = "frees Kem Sokha"

# file: theme, width, height, events in a made library (0: the five documents), what to show
PICTURES = {
    "main-light.png": ("light", 1600, 1000, 0, "select"),
    "main-dark.png": ("dark", 1600, 1000, 0, "select"),
    "main-small.png": ("light", 1024, 700, 0, "select"),
    "presenting.png": ("dark", 1600, 900, 0, "present"),
    "ten-thousand.png": ("light", 1600, 1000, 10_000, "fit"),
}


def take(name: str) -> None:
    """Show the window as one picture wants it, and grab it. A theme holds for a process, so each has its own."""
    from communique.ui.app import open_window

    _, width, height, events, what = PICTURES[name]
    window = open_window(_made_library(events) if events else None)
    window.resize(width, height)
    wait(lambda: not window.session.busy)
    shown = {"select": select, "present": present, "fit": fit}[what](window)
    shown.showNormal()  # the presenter fills the screen, and there is none
    shown.resize(width, height)
    wait(lambda: not window.session.busy, at_least=800)
    shown.grab().save(str(HERE / name))
    window.close()


def select(window):
    """An event that two documents tell, as a person would click it."""
    table = window.session.table
    window.session.select(next(id for id, title in zip(table.ids, table.titles, strict=True) if FREED in title))
    return window


def present(window):
    select(window)
    from communique.ui.presenter import present

    return present(window.session, from_start=False)


def fit(window):
    return window


def _made_library(events: int) -> Path:
    sys.path.insert(0, str(ROOT / "tests" / "benchmarks"))
    from make_library import make

    path = Path(os.environ["COMMUNIQUE_DATA"]) / "made.communique"
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path, events)
    return path


def wait(until, at_least: int = 1_200) -> None:
    """Let Qt work for some milliseconds, and on until the condition holds."""
    from PySide6.QtCore import QEventLoop, QTimer

    for milliseconds in (at_least, *[50] * 400):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        if until():
            return
    sys.exit("the window did not come to rest")


def take_all(names) -> None:
    for name in names:
        with tempfile.TemporaryDirectory() as data:
            theme = PICTURES[name][0]
            own = {"QT_QPA_PLATFORM": "offscreen", "COMMUNIQUE_THEME": theme, "COMMUNIQUE_DATA": data}
            subprocess.run([sys.executable, __file__, "--one", name], env={**os.environ, **own}, check=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "desktop"))
    if sys.argv[1:2] == ["--one"]:
        take(sys.argv[2])
    else:
        take_all(sys.argv[1:] or PICTURES)
