"""From a library to a window on the screen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from communique import paths
from communique.ui import settle
from communique.ui.restoring import restore_exploring, restore_place, show_as_before
from communique.ui.session import Session
from communique.ui.settings import Settings
from communique.ui.style import dress, theme_for
from communique.ui.window import MainWindow

if TYPE_CHECKING:
    from communique.library import Library, LibraryError


def open_window(library: Path | None = None) -> MainWindow:
    """Show the window on a library: the one given, else the one open last, else the sample of the five documents.

    Uses the running QApplication or makes one. A library that cannot be opened is left as it is; the window says why.
    """
    from communique.library import is_large, wants_care

    settings = Settings()
    path = library or _last(settings)
    comes_later = is_large(path) and wants_care(path)
    window, problem = (_window(None, settings), None) if comes_later else _window_on(path, settings)
    restore_place(window)
    show_as_before(window)
    if comes_later:
        from communique.ui.opening import open_cared_for

        open_cared_for(window, path)
    elif problem is not None:
        from communique.ui.opening import say_unopened

        say_unopened(window, problem)
    elif window.session.library is None:
        from communique.ui.opening import open_sample

        open_sample(window)
    return window


def _window_on(path: Path, settings: Settings) -> tuple[MainWindow, LibraryError | None]:
    """A window on the library at `path`; on none, and why, if it cannot be opened, or turns out to be damaged."""
    from communique.library import Library, LibraryError

    if not path.exists() and path == paths.sample_library():
        return _window(None, settings), None
    try:
        library = Library.open(path)
    except LibraryError as error:
        return _window(None, settings), error
    try:
        return _window(library, settings), None
    except LibraryError as error:
        library.close()
        return _window(None, settings), error


def _window(library: Library | None, settings: Settings) -> MainWindow:
    app = application()
    session = Session(library)
    session.set_theme(theme_for(settings["theme"]))
    dress(app, session.theme)
    session.upkeep.is_seen = False
    restore_exploring(session, settings)
    session.upkeep.is_seen = True
    window = MainWindow(session, settings)
    window.drawn.connect(settle)
    return window


def application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # The style is named here, the same on every system; to ask for it later would load all of QStyle.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
        app.setApplicationName("Communiqué")
        app.setDesktopFileName("communique")
        _speak_as_the_system()
    return app


def _speak_as_the_system() -> None:
    system = QLocale.system()
    # Asked by its name: the enumeration of all languages would cost the start of the many that need it not.
    if not system.name().startswith(("en", "C")):
        from communique.browsing.ticks import speak
        from communique.ui.timeline.spoken import names_in

        speak(names_in(system))


def main(library: Path | None = None, files: tuple[Path, ...] = ()) -> int:
    """Run the program until its window closes; `files` are taken into a new library. Returns the exit status."""
    window = _open_with(list(files)) if files else open_window(library)
    window.drawn.connect(lambda: _look_after(window))
    return QApplication.exec()


def _look_after(window: MainWindow) -> None:
    """What a running window needs and the first frame does not."""
    from communique.ui.ending import close_when_asked
    from communique.ui.failing import say_failures
    from communique.ui.lessmotion import heed_the_system

    close_when_asked(window)
    say_failures(window.session)
    heed_the_system(application())


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
