"""Taking documents in beside the window: progress, cancelling, and in the end what was added and what was refused."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout

from communique.intake import Refused, Taken, added, documents_in, take_in_many
from communique.ui.progress import Progress
from communique.ui.tasks import Task, run

if TYPE_CHECKING:
    from communique.ui.window import MainWindow

SHOW_EVERY = 0.7
"""Seconds between two looks at what was added so far, at least: each reads the library's columns."""
SHARE = 20
"""A look may take one part in so many of the time: a large library is looked at more seldom."""
SAID = 4
"""Refusals said at once; more of them stand in a list."""


class TakingIn(QObject):
    """One import into the open library. `ended` comes once, when all is shown."""

    ended = Signal()

    def __init__(self, window: MainWindow, chosen: list[Path]) -> None:
        super().__init__(window)
        assert window.session.library is not None
        self._window, self._session = window, window.session
        self._library, self._chosen = window.session.library, chosen
        self._doing = "Reading documents"
        self._next_look = time.monotonic() + SHOW_EVERY
        self._files, self._read_so_far = 0, 0
        self.added: list[str] = []
        self.silent: list[str] = []
        """Titles of documents that tell no dated event."""
        self.refused: list[tuple[Path, str]] = []
        self._began_empty = not self._session.documents()
        self._view_at_first: tuple[float, float] | None = None
        self._progress = Progress("Looking for documents…", "Documents read", self.cancel, window.notices)
        window.notices.put(self._progress)
        self._session.begin(self._doing)
        self._session.undoing.why_not = "Documents are being read. Wait until all are in, or stop it first."
        self._task: Task = run(self._read, self._finish, self._fail, self._take)

    def cancel(self) -> None:
        """Stop after the document at hand; what was added stays, and can be undone."""
        self._task.cancel()

    def _read(self, task: Task) -> None:
        """Read and add document by document, beside the window; it hears of each when it is in the library."""
        files = list(documents_in(self._chosen))
        task.report(len(files))
        with self._library.beside() as beside:
            for answer in added(beside, take_in_many(self._library.path, files, task.cancelled)):
                self._library.news.add_from(beside.news)
                task.report(answer)
            beside.pack()

    def _take(self, news: object) -> None:
        if isinstance(news, int):
            self._files = news
            self._progress.reach(0, news)
        elif self._session.library is self._library:
            self._read_so_far += 1
            name = news.path.name if isinstance(news, (Taken, Refused)) else ""
            self._progress.reach(self._read_so_far, self._files)
            self._progress.say(f"Read {self._read_so_far:,} of {self._files:,}: {name}")
            if isinstance(news, Refused):
                self.refused.append((news.path, news.reason))
            elif isinstance(news, Taken):
                self._note(news)

    def _note(self, taken: Taken) -> None:
        document = taken.extraction.document
        self.added.append(document.id)
        if not taken.told:
            self.silent.append(document.title)
        if time.monotonic() > self._next_look:
            self._look()

    def _look(self) -> None:
        """Show what was added so far."""
        began, self._next_look = time.monotonic(), math.inf
        self._session.refresh(lambda: self._looked(began))

    def _looked(self, began: float) -> None:
        self._view_at_first = self._view_at_first or self._session.view
        ended = time.monotonic()
        self._next_look = ended + max(SHOW_EVERY, SHARE * (ended - began))

    def _fail(self, error: Exception) -> None:
        self._window.notices.say(f"Reading stopped: {error}")
        self._finish(None)

    def _finish(self, _: object) -> None:
        self._window.notices.take(self._progress)
        self._session.undoing.why_not = ""
        if self._session.library is self._library:
            self._session.undoing.name_steps()
            self._session.refresh(self._show_added)
        else:
            self._end()

    def _show_added(self) -> None:
        if self.added:
            self._session.show_document(self.added[0])
        if self._began_empty and self._session.view == self._view_at_first:
            # The view was chosen from the first few documents, and nobody moved it since.
            self._window.timeline.moves.show_first()
        self._end()

    def _end(self) -> None:
        self._session.end(self._doing)
        self._report()
        self.ended.emit()

    def _report(self) -> None:
        said = summary(len(self.added), self.silent, self.refused, cancelled=self._task.cancelled())
        if said:
            many = len(self.refused) > SAID
            offers = (("Show all", lambda: show_refused(self._window, self.refused)),) if many else ()
            self._window.notices.say(said, *offers, key="taken in")


def summary(added: int, silent: list[str], refused: list[tuple[Path, str]], *, cancelled: bool) -> str:
    """What an import came to, in a few lines."""
    lines = []
    if cancelled:
        lines.append("Stopped.")
    lines.append("1 document was added." if added == 1 else f"{added:,} documents were added.")
    if silent:
        names = ", ".join(f"“{title}”" for title in silent[:3])
        rest = f" and {len(silent) - 3:,} more" if len(silent) > 3 else ""
        lines.append(f"No dated event is told in {names}{rest}.")
    if refused:
        lines.append("Not added:")
        lines += [f"  {path.name}: {reason}" for path, reason in refused[:SAID]]
        if len(refused) > SAID:
            lines.append(f"  … and {len(refused) - SAID:,} more")
    return "\n".join(lines)


def show_refused(window: MainWindow, refused: list[tuple[Path, str]]) -> None:
    """A list of the files that were not added, to be read and copied."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("Not added")
    dialog.resize(640, 420)
    text = QPlainTextEdit("\n".join(f"{path}: {reason}" for path, reason in refused), dialog)
    text.setReadOnly(True)
    text.setAccessibleName("Files that were not added, with the reason")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text)
    column.addWidget(buttons)
    dialog.open()
