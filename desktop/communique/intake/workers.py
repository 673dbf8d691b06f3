"""Documents read and extracted in processes of their own, which a hostile file may exhaust and we may end."""

import os
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from communique import paths
from communique.intake.serving import READY
from communique.model.dates import Date
from communique.reading import ReadError

if TYPE_CHECKING:
    from communique.extraction import Extraction

SECONDS = 10.0
"""For one document."""
MEMORY = 2**30
"""Bytes for one process, where the system can hold it to that."""

_STARTING = 20.0
"""Seconds for a process to come up: the machine may be busy."""
_LOOK = 0.1
"""Seconds between looks at whether someone cancelled."""
_MOST = 4
"""Processes at once."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A file to read, and the date that a person gives it."""

    path: Path
    published: Date | None = None


def answers(
    jobs: Iterable[Job],
    known: Mapping[str, str] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    most: int | None = None,
) -> "Iterator[tuple[Job, Extraction | ReadError]]":
    """The answer to every job, in the order of the jobs, from at most `most` processes.

    `known`: ids and titles of documents that need not be extracted again.
    """
    pool = _Pool(most or min(os.cpu_count() or 1, _MOST), dict(known or {}))
    try:
        yield from pool.run(deque(), iter(jobs), cancelled)
    finally:
        pool.stop()


# The child is told what to import and where it lies: multiprocessing would run the caller's own main script again,
# and fail where there is none.
_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from communique.intake.serving import main; main()"


class _Worker:
    """One process and the job it is at; what it says arrives in `answers`, None when it has ended."""

    def __init__(self, known: dict[str, str], answers: "queue.Queue[tuple[_Worker, Any]]") -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(paths.code())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl+C is for the program, which ends its workers itself.
        )
        self.job: Job | None = None
        self._deadline = 0.0
        self._is_up = False
        threading.Thread(target=self._listen, args=(answers,), daemon=True).start()
        self._say((known, MEMORY))

    def _listen(self, answers: "queue.Queue[tuple[_Worker, Any]]") -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe:
            while True:
                try:
                    answers.put((self, pickle.load(pipe)))
                except (EOFError, OSError, ValueError, pickle.UnpicklingError):
                    answers.put((self, None))
                    return

    def _say(self, value: object) -> None:
        assert self._process.stdin is not None
        with suppress(OSError):  # It may have ended; the listening thread says so.
            pickle.dump(value, self._process.stdin)
            self._process.stdin.flush()

    def begin(self, job: Job) -> None:
        """Hand over a job; its time runs from now."""
        self.job = job
        self._give(SECONDS if self._is_up else _STARTING)
        self._say((job.path, job.published))

    def is_up(self) -> None:
        """The process has started, and turns to its first job only now."""
        self._is_up = True
        self._give(SECONDS)

    def _give(self, seconds: float) -> None:
        self._deadline = time.monotonic() + seconds

    @property
    def late(self) -> bool:
        return self.job is not None and time.monotonic() > self._deadline

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        with suppress(OSError):  # What was still to be said has no listener any more.
            if self._process.stdin:
                self._process.stdin.close()


class _Pool:
    """A few workers, each started when there is a job for it, and the answers that wait for their turn."""

    def __init__(self, most: int, known: dict[str, str]) -> None:
        self._most = most
        self._known = known
        self._workers: list[_Worker] = []
        self._answers: queue.Queue[tuple[_Worker, Any]] = queue.Queue()
        self._ready: dict[Job, Extraction | ReadError] = {}

    def run(
        self, order: deque[Job], jobs: Iterator[Job], cancelled: Callable[[], bool]
    ) -> "Iterator[tuple[Job, Extraction | ReadError]]":
        """Answers in order, working at most a few jobs ahead of the one that is waited for."""
        while not cancelled():
            while len(order) < 2 * self._most and self._has_room() and (job := next(jobs, None)):
                order.append(job)
                self._idle().begin(job)
            if not order:
                return
            self._wait()
            while order and order[0] in self._ready and not cancelled():
                job = order.popleft()
                yield job, self._ready.pop(job)

    def stop(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def _has_room(self) -> bool:
        return len(self._workers) < self._most or any(worker.job is None for worker in self._workers)

    def _idle(self) -> _Worker:
        for worker in self._workers:
            if worker.job is None:
                return worker
        self._workers.append(_Worker(self._known, self._answers))
        return self._workers[-1]

    def _wait(self) -> None:
        """Take the next answer that has come, and give up on what takes too long."""
        try:
            worker, answer = self._answers.get(timeout=_LOOK)
            if worker in self._workers:
                self._receive(worker, answer)
        except queue.Empty:
            pass
        for worker in [worker for worker in self._workers if worker.late]:
            self._give_up(worker, f"it took longer than {SECONDS:.0f} seconds to read")

    def _receive(self, worker: _Worker, answer: "Extraction | ReadError | str | None") -> None:
        if answer == READY:
            worker.is_up()
        elif answer is None:
            self._give_up(worker, "reading it failed (it ended the process that read it)")
        elif worker.job and not isinstance(answer, str):
            self._ready[worker.job] = answer
            worker.job = None

    def _give_up(self, worker: _Worker, reason: str) -> None:
        if worker.job:
            self._ready[worker.job] = ReadError(worker.job.path, reason)
        worker.stop()
        self._workers.remove(worker)
