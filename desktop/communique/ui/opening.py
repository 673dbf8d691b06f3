"""Opening documents and libraries: by dialog, by dropping, on the command line; and saying what could not be opened."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from communique import paths
from communique.library import Library, LibraryDamaged, LibraryError, LibraryTooNew, is_large
from communique.ui.lastviews import keep_view, restore_view
from communique.ui.restoring import restore_exploring
from communique.ui.tasks import run
from communique.ui.wording import file_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.ui.upkeep import Made
    from communique.ui.window import MainWindow

SUFFIX = ".communique"
_LIBRARIES = f"Communiqué libraries (*{SUFFIX})"


def choose_documents(window: MainWindow) -> None:
    """Ask for files and take them in."""
    from communique.reading import READERS

    kinds = " ".join(f"*{suffix}" for suffix in sorted(READERS))
    dialog = _file_dialog(window, "Open documents", f"Documents ({kinds});;All files (*)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: open_paths(window, [Path(name) for name in names]))
    dialog.open()


def choose_folder(window: MainWindow) -> None:
    """Ask for a folder and take in the documents in it."""
    dialog = _file_dialog(window, "Open the documents of a folder", "")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.filesSelected.connect(lambda names: open_paths(window, [Path(name) for name in names]))
    dialog.open()


def choose_library(window: MainWindow) -> None:
    dialog = _file_dialog(window, "Open a library", f"{_LIBRARIES};;All files (*)")
    dialog.setDirectory(str(paths.user_data()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: open_library(window, Path(name)))
    dialog.open()


def new_library(window: MainWindow) -> None:
    """Ask for a name and open an empty library there."""
    with suppress(OSError):  # The dialog stands elsewhere then.
        paths.user_data().mkdir(parents=True, exist_ok=True)
    dialog = _file_dialog(window, "New library", _LIBRARIES)
    dialog.setDirectory(str(paths.user_data()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    # Nothing is ever written over: a library that is there already is opened.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.fileSelected.connect(lambda name: open_or_create(window, Path(name)))
    dialog.open()


def _file_dialog(window: MainWindow, title: str, filter: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilter(filter)
    return dialog


def open_or_create(window: MainWindow, path: Path) -> None:
    if path.exists():
        open_library(window, path)
    else:
        _show(window, lambda: Library.create(path))


def open_library(window: MainWindow, path: Path, then: Callable[[], None] | None = None) -> None:
    """Show the library at `path`, and do `then`; one that cannot be opened is left as it is, and the one shown stays.

    A large one is opened beside the window.
    """
    library = window.session.library
    if library is not None and _same(library.path, path):
        _then(then)
    elif is_large(path):
        _open_beside(window, path, then)
    else:
        _show(window, lambda: Library.open(path), then)


def open_cared_for(window: MainWindow, path: Path) -> None:
    """Show a library that is to be looked through, or brought to this version, first: as it was left."""
    _open_beside(window, path, lambda: restore_exploring(window.session, window.settings))


def _open_beside(window: MainWindow, path: Path, then: Callable[[], None] | None) -> None:
    from communique.ui.openingbeside import OpeningBeside

    def show(library: Library, made: Made) -> None:
        _take(window, library, made, then)

    OpeningBeside(window, path, show, lambda error: say_unopened(window, error))


def _show(window: MainWindow, opened: Callable[[], Library], then: Callable[[], None] | None = None) -> None:
    try:
        library = opened()
    except LibraryError as error:
        say_unopened(window, error)
    else:
        _take(window, library, None, then)


def _take(window: MainWindow, library: Library, made: Made | None, then: Callable[[], None] | None) -> None:
    """Show a library that was opened, where it was left; do `then`."""
    window.stop_taking_in()
    keep_view(window.session, window.settings)
    try:
        window.session.open(library, made)
        restore_view(window.session, window.settings)
    except LibraryError as error:
        # It opened well but is damaged farther in.
        window.session.open(None)
        say_unopened(window, error)
    else:
        _then(then)


def _then(then: Callable[[], None] | None) -> None:
    if then is not None:
        then()


def open_sample(window: MainWindow) -> None:
    """Show the sample library, made of the five documents if it is not there yet."""
    path = paths.sample_library()
    if path.exists():
        open_library(window, path)
        return
    # Loads what reads and extracts documents, for the only time without being asked.
    from communique.intake import make_sample

    doing = "Reading the five documents"
    session = window.session
    before = session.library
    session.begin(doing)

    def show(library: Library) -> None:
        if session.library is before:
            session.open(library)
        else:
            # Something else was opened meanwhile: what a person asked for stays.
            library.close()
        session.end(doing)

    def fail(error: Exception) -> None:
        session.end(doing)
        why = error.reason if isinstance(error, LibraryError) else error
        window.notices.say(
            f"The sample library could not be made in {path.parent}. {why}",
            ("New library…", lambda: new_library(window)),
            key=f"library {path}",
        )

    run(lambda _: make_sample(path), show, fail)


def say_unopened(window: MainWindow, error: LibraryError) -> None:
    """Say which library could not be opened and why; it was not touched. Offer to go on without it."""
    what = {LibraryDamaged: "is damaged", LibraryTooNew: "comes from a newer version"}.get(
        type(error), "cannot be opened"
    )
    text = f"The library “{error.path.name}” {what}. {error.reason} The file was not changed: {error.path}"
    offers = [("New library…", lambda: new_library(window))]
    if error.path != paths.sample_library():
        offers.append(("Sample library", lambda: open_sample(window)))
    window.notices.say(text, *offers, key=f"library {error.path}")


def local_paths(dropped: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def open_paths(window: MainWindow, chosen: list[Path]) -> None:
    """Open a library, or take documents in; one's first own documents ask where they shall go."""
    libraries = [path for path in chosen if path.suffix == SUFFIX]
    documents = [path for path in chosen if path.suffix != SUFFIX]
    take_in = partial(_take_in, window, documents) if documents else None
    if libraries:
        open_library(window, libraries[0], take_in)
    elif take_in:
        take_in()


def _take_in(window: MainWindow, documents: list[Path]) -> None:
    if window.session.library is None:
        into_new_library(window, documents)
    elif window.session.library.read_only:
        window.notices.say(
            "This library can only be read, so nothing can be added to it.",
            ("New library with these", lambda: into_new_library(window, documents)),
            key="read only",
        )
    elif window.shows_sample and not _holds_own(window):
        _ask_where(window, documents)
    else:
        window.take_in(documents)


def into_new_library(window: MainWindow, documents: list[Path]) -> None:
    """Take the documents into a library of their own, named after their folder."""
    _show(window, lambda: Library.create(new_path(documents)))
    library = window.session.library
    if library is not None and not library.read_only:
        window.take_in(documents)


def new_path(documents: list[Path]) -> Path:
    """Where a library of these documents can be made: named after the folder, with a number if that is taken."""
    first = documents[0].resolve()
    name = (first if first.is_dir() else first.parent).name or "My documents"
    folder = paths.user_data()
    candidates = (folder / f"{name}{f' {number}' if number else ''}{SUFFIX}" for number in (0, *range(2, 10_000)))
    return next(path for path in candidates if not path.exists())


def _holds_own(window: MainWindow) -> bool:
    """Whether the sample holds a document that did not come with the program."""
    brought = {path.name for path in paths.seeds()}
    return any(file_name(entry.path) not in brought for entry in window.session.documents())


def _ask_where(window: MainWindow, documents: list[Path]) -> None:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Open documents")
    count = f"{len(documents)} files" if len(documents) > 1 else f"“{documents[0].name}”"
    box.setText(f"Where shall {count} go?")
    box.setInformativeText("A library of its own keeps your documents apart from the five that came with the program.")
    new = box.addButton("New library", QMessageBox.ButtonRole.AcceptRole)
    add = box.addButton("Add to the sample", QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(new)
    new.clicked.connect(lambda: into_new_library(window, documents))
    add.clicked.connect(lambda: window.take_in(documents))
    box.open()


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
