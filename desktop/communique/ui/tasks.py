"""Work beside the window: the only place that knows threads."""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

PATIENCE = 0.05
"""Seconds between two looks whether work was cancelled while its news wait to be heard."""
TURN = 0.0005
"""Seconds after which work gives way to the window: Python's own five milliseconds would pass again at every call of Qt
that lets go of the interpreter, twenty times in a frame."""


class Task(QObject):
    """One piece of work in a thread of its own, whose news arrive on the thread that made it."""

    _posted = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[Any], None] | None,
    ) -> None:
        super().__init__()
        self._work, self._done, self._failed, self._progressed = work, done, failed, progressed
        self._cancel = Event()
        self._heard = Event()
        self._thread = Thread(target=self._run, daemon=True)
        self._posted.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop; it looks when it can."""
        self._cancel.set()

    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def report(self, progress: object) -> None:
        """Called by the work: hand `progress` to whoever listens, and wait until it was heard.

        News that came faster than they are heard would keep the window from painting until all are through.
        """
        if self._progressed:
            self._heard.clear()
            self._posted.emit(self._hear, progress)
            while not self._heard.wait(PATIENCE) and not self.cancelled():
                pass

    def _hear(self, progress: object) -> None:
        assert self._progressed is not None
        try:
            self._progressed(progress)
        finally:
            self._heard.set()

    def start(self) -> None:
        sys.setswitchinterval(TURN)
        _running.add(self)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the thread; False if it still runs."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Exception as error:
            self._posted.emit(self._failed, error)
        else:
            self._posted.emit(self._done, result)
        self._posted.emit(_running.discard, self)

    def _receive(self, function: Callable[[Any], None], value: object) -> None:
        function(value)


_running: set[Task] = set()


def run(
    work: Callable[[Task], Any],
    done: Callable[[Any], None],
    failed: Callable[[Exception], None],
    progressed: Callable[[Any], None] | None = None,
) -> Task:
    """Run `work(task)` in a thread; `done`, `failed` and `progressed` are called on this one.

    `work` touches no widget; it may `task.report` and looks at `task.cancelled()` now and then.
    """
    task = Task(work, done, failed, progressed)
    task.start()
    return task


def stop(seconds: float = 5) -> None:
    """Cancel all that runs and wait for it: before the library closes."""
    for task in tuple(_running):
        task.cancel()
    for task in tuple(_running):
        task.wait(seconds)


# A thread that still imports or reads while the interpreter takes itself apart would crash it.
atexit.register(stop)
