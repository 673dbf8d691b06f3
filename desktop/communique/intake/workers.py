"""Documents read and extracted in processes of their own, which a hostile file may exhaust and we may end."""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing import connection, get_context
from pathlib import Path
from typing import TYPE_CHECKING

from communique.intake.serving import serve
from communique.model.dates import Date
from communique.reading import ReadError

if TYPE_CHECKING:
    from communique.extraction import Extraction

SECONDS = 10.0
"""For one document."""
MEMORY = 2**30
"""Bytes for one process, where the system can hold it to that."""

_STARTING = 20.0
"""Seconds more for the first document of a process, which has to come up: the machine may be busy."""
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


class _Worker:
    """One process and the job it is at."""

    def __init__(self, known: dict[str, str]) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, known, MEMORY), daemon=True)
        self._process.start()
        theirs.close()
        self.job: Job | None = None
        self._deadline = 0.0
        self._grace = _STARTING

    def begin(self, job: Job) -> None:
        """Hand over a job; its time runs from now."""
        self.job = job
        self._deadline = time.monotonic() + SECONDS + self._grace
        self._grace = 0.0
        self.connection.send((job.path, job.published))

    @property
    def late(self) -> bool:
        return self.job is not None and time.monotonic() > self._deadline

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


class _Pool:
    """A few workers, each started when there is a job for it, and the answers that wait for their turn."""

    def __init__(self, most: int, known: dict[str, str]) -> None:
        self._most = most
        self._known = known
        self._workers: list[_Worker] = []
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
            while order and order[0] in self._ready:
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
        self._workers.append(_Worker(self._known))
        return self._workers[-1]

    def _wait(self) -> None:
        """Gather the answers that have come, and give up on what takes too long."""
        busy = [worker for worker in self._workers if worker.job]
        came = connection.wait([worker.connection for worker in busy], _LOOK)
        for worker in busy:
            if worker.connection in came:
                self._receive(worker)
            elif worker.late:
                self._give_up(worker, f"it took longer than {SECONDS:.0f} seconds to read")

    def _receive(self, worker: _Worker) -> None:
        try:
            answer = worker.connection.recv()
        except (EOFError, OSError):
            self._give_up(worker, "reading it failed (it ended the process that read it)")
            return
        if worker.job:
            self._ready[worker.job] = answer
            worker.job = None

    def _give_up(self, worker: _Worker, reason: str) -> None:
        if worker.job:
            self._ready[worker.job] = ReadError(worker.job.path, reason)
        worker.stop()
        self._workers.remove(worker)
