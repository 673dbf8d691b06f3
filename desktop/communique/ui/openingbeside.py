"""Opening a library that takes its time: beside the window, which says what is done meanwhile and can stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from communique.library import Library, LibraryError, LibraryStopped
from communique.library.watching import Watch
from communique.ui.progress import Progress
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from communique.ui.upkeep import Made
    from communique.ui.window import MainWindow


class OpeningBeside(QObject):
    """One library on its way into the window. What is shown stays until then, and for good if this is stopped or fails.

    A library that was asked for later takes the place of one that is still on its way.
    """

    def __init__(
        self,
        window: MainWindow,
        path: Path,
        show: Callable[[Library, Made], None],
        fail: Callable[[LibraryError], None],
    ) -> None:
        for other in window.findChildren(OpeningBeside):
            other.cancel()
        super().__init__(window)
        self._window, self._session, self._path, self._show, self._fail = window, window.session, path, show, fail
        self._doing = f"Opening {path.stem}"
        self._progress = Progress(f"{self._doing}…", "Opening a library", self.cancel, window.notices)
        window.notices.put(self._progress)
        self._session.begin(self._doing)
        self._ahead = self._session.ahead()
        self._task = run(self._open, self._opened, self._failed, self._say)

    def cancel(self) -> None:
        """Stop as soon as possible: the library is left as it was."""
        self._task.cancel()

    def _open(self, task: Task) -> tuple[Library, Made]:
        """Open and read it, in a thread of its own."""
        library = Library.open(self._path, Watch(task.report, task.cancelled))
        try:
            made = self._session.upkeep.read_ahead(library, self._ahead)
            if task.cancelled():
                raise LibraryStopped(self._path, "It was stopped.")
        except BaseException:
            library.close()
            raise
        return library, made

    def _say(self, doing: object) -> None:
        self._progress.say(f"{self._doing}… {doing}.")

    def _opened(self, opened: tuple[Library, Made]) -> None:
        self._end()
        if self._task.cancelled():
            opened[0].close()
        else:
            self._show(*opened)

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, LibraryStopped):
            return
        self._fail(error if isinstance(error, LibraryError) else LibraryError(self._path, str(error)))

    def _end(self) -> None:
        self._window.notices.take(self._progress)
        self._session.end(self._doing)
        self.deleteLater()
