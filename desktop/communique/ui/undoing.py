"""Undo and redo: the library remembers what was done, also on an earlier day; the stack names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from collections.abc import Callable

    from communique.library import Library
    from communique.model.edits import Edit
    from communique.ui.session import Session
    from communique.ui.tasks import Task

UNDER_WAY = "Wait until what is being done is through."


class Undoing(QObject):
    """The session's undo stack. What took many edits is taken back beside the window."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self.stack = QUndoStack(self)
        self.why_not = ""
        """Why nothing can be undone or done again now, in a sentence; "" if it can."""
        self.is_under_way = False
        """Whether steps are being taken: until they are through, nothing else may be done."""

    def name_steps(self) -> None:
        """Fill the stack with the deeds that the library remembers."""
        library = self._session.library
        self.stack.clear()
        if library is None:
            return
        done = library.undo_titles()
        for title in (*done, *library.redo_titles()):
            self.stack.push(QUndoCommand(title))
        self.stack.setIndex(len(done))

    def make(self, library: Library, edit: Edit) -> None:
        """Make an edit at once; while another connection writes, beside the window as soon as it may be."""
        from communique.library import LibraryLocked

        try:
            library.apply(edit, patient=False)
        except LibraryLocked:
            self.perform(edit)
        else:
            self.push(edit.title)

    def push(self, title: str) -> None:
        """Something was done, or, as the library knows, an edit just the other way round was taken back by it."""
        library = self._session.library
        if library is not None and library.redo_titles():
            self.name_steps()
        else:
            self.stack.push(QUndoCommand(title))

    def undo(self) -> None:
        if self.stack.canUndo():
            self._step("Undo", True, lambda library: library.steps_back(), lambda library: library.undo())

    def redo(self) -> None:
        if self.stack.canRedo():
            self._step("Redo", False, lambda library: library.steps_forward(), lambda library: library.redo())

    def perform(self, edit: Edit, then: Callable[[], None] | None = None) -> None:
        """Make an edit of many records, or one that has to wait for others who write, beside the window."""
        session = self._session
        if self.is_under_way:
            session.failed.emit(edit.title, UNDER_WAY)
        elif session.library is not None:
            self._beside(edit.title, edit.title, lambda library, _: library.apply(edit), then)

    def _step(
        self, title: str, done: bool, steps: Callable[[Library], int], step: Callable[[Library], Edit | None]
    ) -> None:
        session = self._session
        library = session.library
        if why_not := UNDER_WAY if self.is_under_way else self.why_not:
            session.failed.emit(title, why_not)
        elif library is None:
            return
        elif (many := steps(library)) > 1 or library.is_long_step(done):
            doing = f"{title}: {many:,} steps" if many > 1 else title
            self._beside(title, doing, lambda library, task: _take(library, task, many, step))
        elif session.attempt(title, step):
            (self.stack.undo if done else self.stack.redo)()
            session.refresh()

    def _beside(
        self,
        title: str,
        doing: str,
        change: Callable[[Library, Task], object],
        then: Callable[[], None] | None = None,
    ) -> None:
        """Change the library beside the window; `then` comes when that is shown."""
        from communique.library import LibraryError
        from communique.ui.tasks import run

        session, library, self.is_under_way = self._session, self._session.library, True
        assert library is not None

        def work(task: Task) -> None:
            with library.beside() as beside:
                try:
                    change(beside, task)
                    beside.pack()
                finally:
                    library.news.add_from(beside.news)

        def done(error: Exception | None) -> None:
            self.is_under_way = False
            session.end(doing)
            if session.library is library:
                self.name_steps()
                session.refresh(then if error is None else None)
            if error is not None:
                session.failed.emit(title, error.reason if isinstance(error, LibraryError) else str(error))

        session.begin(doing)
        run(work, done, done)


def _take(library: Library, task: Task, many: int, step: Callable[[Library], Edit | None]) -> None:
    """Take so many steps, each by itself: broken off, the library is half undone but whole."""
    for _ in range(many):
        if not task.cancelled():
            step(library)
