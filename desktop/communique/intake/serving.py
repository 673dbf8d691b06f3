"""What runs in a reader process: documents come in as paths, and leave as values."""

import os
import pickle
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from communique.model.dates import Date
from communique.reading import ReadError, read

if TYPE_CHECKING:
    from communique.extraction import Extraction

READY = "ready"
"""What the process says once it is up."""

AT_MOST = 60
"""Seconds after which a process ends itself over one document, if nobody else did."""

_REFUSED = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.system",
    "os.exec",
)


def main() -> None:
    """Answer every job that comes over standard input, until it closes.

    First comes (known, memory): ids and titles of documents not to be extracted again, and how many bytes may be used.
    """
    jobs = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # What a library prints goes where errors go, not between the answers.
    known, memory = pickle.load(jobs)
    _confine(memory)
    _send(READY, answers)
    while True:
        try:
            path, published = pickle.load(jobs)
        except EOFError:
            return
        _end_at_last(AT_MOST)
        _send(_answer(path, published, known), answers)
        _end_at_last(0)


def _end_at_last(seconds: int) -> None:
    """Should the program be gone that would end this process when a document takes for ever: 0 calls it off."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)


def _send(value: object, answers: BinaryIO) -> None:
    pickle.dump(value, answers)
    answers.flush()


def _answer(path: Path, published: Date | None, known: dict[str, str]) -> "Extraction | ReadError":
    try:
        document = read(path)
        if document.id in known:
            return ReadError(path, f"it is in the library already, as “{known[document.id]}”")
        from communique.intake.extracting import extracted_document

        return extracted_document(document, published)
    except ReadError as error:
        return error
    except MemoryError:
        return ReadError(path, "reading it takes more memory than is allowed")
    except Exception as error:
        return ReadError(path, f"reading it failed ({type(error).__name__}: {error})")


def _confine(memory: int) -> None:
    """No network, no other programs, and only so many bytes where the system can see to it."""
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in _REFUSED:
        raise PermissionError(f"reading a document asked for {event}")
