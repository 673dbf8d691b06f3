"""From a library to a window on the screen."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from communique import paths
from communique.ui.restoring import restore_exploring, restore_place, show_as_before
from communique.ui.session import Session
from communique.ui.settings import Settings
from communique.ui.style import dress, theme_for
from communique.ui.window import MainWindow

if TYPE_CHECKING:
    from communique.library import LibraryError


def open_window(library: Path | None = None) -> MainWindow:
    """Show the window on a library: the one given, else the one open last, else the sample of the five documents.

    Uses the running QApplication or makes one. A library that cannot be opened is left as it is; the window says why.
    """
    app = application()
    settings = Settings()
    session, problem = _session(library or _last(settings))
    session.set_theme(theme_for(settings["theme"]))
    dress(app, session.theme)
    restore_exploring(session, settings)
    window = MainWindow(session, settings)
    restore_place(window)
    show_as_before(window)
    if problem is not None:
        from communique.ui.opening import say_unopened

        say_unopened(window, problem)
    elif session.library is None:
        from communique.ui.opening import open_sample

        open_sample(window)
    return window


def application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # The style is named here, the same on every system; to ask for it later would load all of QStyle.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
        app.setApplicationName("Communiqué")
        app.setDesktopFileName("communique")
    return app


def main(library: Path | None = None, files: tuple[Path, ...] = ()) -> int:
    """Run the program until its window closes; `files` are taken into a new library. Returns the exit status."""
    window = _open_with(list(files)) if files else open_window(library)
    # What is there now stays: the collector need not look at it again.
    window.drawn.connect(gc.freeze)
    return QApplication.exec()


def _open_with(files: list[Path]) -> MainWindow:
    """Show the window on a new library into which the files are taken."""
    from communique.library import Library, LibraryError
    from communique.ui.opening import new_path, say_unopened

    try:
        path = new_path(files)
        Library.create(path).close()
    except LibraryError as error:
        window = open_window(None)
        say_unopened(window, error)
        return window
    window = open_window(path)
    window.take_in(files)
    return window


def _last(settings: Settings) -> Path:
    """The library open last if it is still there, else the sample."""
    last = Path(settings["library"]) if settings["library"] else None
    return last if last and last.is_file() else paths.sample_library()


def _session(path: Path) -> tuple[Session, LibraryError | None]:
    """A session on the library at `path`; without one, and why, if it cannot be opened or read."""
    from communique.library import Library, LibraryError

    if not path.exists() and path == paths.sample_library():
        return Session(), None
    try:
        return Session(Library.open(path)), None
    except LibraryError as error:
        return Session(), error
