"""The bytes of a file, whatever the path leads to: looked at before it is read, and never more than a limit."""

import os
import stat
from pathlib import Path

LIMIT = 20 * 2**20
"""Bytes in the largest file that is read; a book of a thousand pages has two million."""

_FORMATS = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a zip archive, or an office document kept in one",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"SQLite format 3\x00": "a database",
}
"""How files of other kinds begin, whatever their name says."""

_NOTHING_ELSE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class ReadError(Exception):
    """A file cannot be read. `reason` is in plain words and begins in lower case."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


def contents(path: Path) -> bytes:
    """All bytes of a regular file of at most LIMIT. ReadError."""
    try:
        # Not to wait for the other end of a pipe, which may never come.
        descriptor = os.open(path, os.O_RDONLY | _NOTHING_ELSE)
        with os.fdopen(descriptor, "rb") as file:
            _check(path, os.fstat(descriptor))
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise ReadError(path, _plainly(error)) from error
    except ValueError as error:
        raise ReadError(path, "this is not the name of a file") from error
    if len(data) > LIMIT:
        raise ReadError(path, _too_large(len(data)))
    _check_format(path, data)
    return data


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal: the id of the document in these bytes."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def _check(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadError(path, "it is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise ReadError(path, "it is a pipe or a device, not a file")
    if status.st_size > LIMIT:
        raise ReadError(path, _too_large(status.st_size))


def _too_large(size: int) -> str:
    return f"it is too large: {size / 2**20:,.0f} MB, where {LIMIT // 2**20} MB are read at most"


def _check_format(path: Path, data: bytes) -> None:
    for beginning, name in _FORMATS.items():
        if data.startswith(beginning):
            raise ReadError(path, f"it is {name}, not text")


def _plainly(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "it may not be read (permission denied)"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return f"it cannot be read ({(error.strerror or str(error)).lower()})"
