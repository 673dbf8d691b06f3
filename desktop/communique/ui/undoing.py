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

UNDER_WAY = "Wait until what is being undone, or done again, is through."


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

    def push(self, title: str) -> None:
        """Something was done, or, as the library knows, an edit just the other way round was taken back by it."""
        library = self._session.library
        if library is not None and library.redo_titles():
            self.name_steps()
        else:
            self.stack.push(QUndoCommand(title))

    def undo(self) -> None:
        if self.stack.canUndo():
            self._step("Undo", lambda library: library.steps_back(), lambda library: library.undo(), self.stack.undo)

    def redo(self) -> None:
        if self.stack.canRedo():
            self._step("Redo", lambda library: library.steps_forward(), lambda library: library.redo(), self.stack.redo)

    def _step(
        self,
        title: str,
        steps: Callable[[Library], int],
        step: Callable[[Library], Edit | None],
        named: Callable[[], None],
    ) -> None:
        session = self._session
        library = session.library
        if why_not := UNDER_WAY if self.is_under_way else self.why_not:
            session.failed.emit(title, why_not)
        elif library is not None and (many := steps(library)) > 1:
            self._beside(title, library, many, step)
        elif session.attempt(title, step):
            named()
            session.refresh()

    def _beside(self, title: str, library: Library, many: int, step: Callable[[Library], Edit | None]) -> None:
        """Take so many steps beside the window, each by itself: broken off, the library is half undone but whole."""
        from communique.ui.tasks import run

        doing = f"{title}: {many:,} steps"
        session, self.is_under_way = self._session, True

        def work(task: Task) -> None:
            with library.beside() as beside:
                try:
                    for _ in range(many):
                        if not task.cancelled():
                            step(beside)
                    beside.pack()
                finally:
                    library.news.add_from(beside.news)

        def done(error: Exception | None) -> None:
            self.is_under_way = False
            session.end(doing)
            if session.library is library:
                self.name_steps()
                session.refresh()
            if error is not None:
                session.failed.emit(title, str(error))

        session.begin(doing)
        run(work, done, done)
