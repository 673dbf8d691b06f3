"""Opens a library's file: looks before it touches, and refuses what is not a sound library of a known version."""

import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from communique.library import schema
from communique.library.chunks import Chunks
from communique.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryStopped,
    LibraryTooNew,
    NotALibrary,
)
from communique.library.lock import Lock

if TYPE_CHECKING:
    from communique.library.watching import Watch

_PLAIN = "/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~"
_WAIT = 5.0
"""Seconds to wait while another program writes."""
_PAGES_AT_ONCE = 4096
"""Pages that are copied between two looks whether to stop."""
_LARGE = 16 * 2**20
"""Bytes of a file that is read, or looked through, in no blink."""
_VERSION_AT = 60
"""Where SQLite's file format keeps `user_version`, in four bytes."""


def is_large(path: Path) -> bool:
    """Whether opening what lies there takes longer than a person should wait for a window."""
    try:
        return path.stat().st_size > _LARGE
    except OSError:
        return False


def wants_care(path: Path) -> bool:
    """Whether opening it looks through all of it, or brings it to this version; asks the head of the file alone."""
    try:
        with path.open("rb") as file:
            file.seek(_VERSION_AT)
            version = int.from_bytes(file.read(4), "big")
    except OSError:
        return False
    return version < len(schema.STEPS) or Lock(path).is_there


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in SQLite's `mode` ("ro", "rw", "rwc"), set up as every connection of ours."""
    uri = f"file:{_quoted(os.fsencode(path.absolute()))}?mode={mode}"
    # One thread at a time uses a library, but not always the one that opened it: the sample is made beside the window.
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT, check_same_thread=False)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def begin(connection: sqlite3.Connection, patient: bool) -> None:
    """Begin to write; while another connection does, wait for it some seconds, or not at all."""
    if patient:
        connection.execute("BEGIN IMMEDIATE")
        return
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(_WAIT * 1000)}")


def _quoted(name: bytes) -> str:
    """As part of a URI; by hand, for urllib takes 3 ms of every start."""
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in name)


def inspect(path: Path) -> int:
    """The version of a library's file, which is not touched. NotALibrary, LibraryDamaged, LibraryTooNew."""
    _look(path)
    try:
        connection = connect(path, "ro&immutable=1")
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = schema.version(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_CORRUPT:
            raise reason(path, error) from error
        raise NotALibrary(path, "This is not a library of Communiqué.") from error
    if application != schema.APPLICATION_ID:
        raise NotALibrary(path, "This is not a library of Communiqué.")
    if version > len(schema.STEPS):
        raise LibraryTooNew(path, "A newer version of Communiqué made this library; this one leaves it untouched.")
    return version


def _look(path: Path) -> None:
    try:
        status = path.stat()
    except OSError as error:
        raise NotALibrary(path, f"It cannot be opened: {error.strerror or error}.") from error
    if not stat.S_ISREG(status.st_mode):
        raise NotALibrary(path, "This is not a file.")
    if status.st_size == 0:
        raise NotALibrary(path, "The file is empty.")


def begun(path: Path) -> sqlite3.Connection:
    """A connection to a new library in an empty file. LibraryError."""
    with _connected(path, "rw") as connection:
        schema.advance(connection)
        return connection


def owned(path: Path, version: int, thorough: bool, watch: "Watch | None" = None) -> sqlite3.Connection:
    """A connection to a sound library, brought up to this version. LibraryError, LibraryLocked, LibraryStopped."""
    with _connected(path, "rw") as connection, _watched(connection, watch):
        if thorough and watch:
            watch.says("It was not closed properly; looking whether all of it is whole")
        _verify(connection, path, thorough)
        _migrate(connection, path, version, watch)
        return connection


def read(path: Path) -> sqlite3.Connection:
    """A connection that only reads. LibraryError."""
    with _connected(path, "ro") as connection:
        _verify(connection, path, thorough=False)
        schema.lend(connection)
        return connection


@contextmanager
def _connected(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection that is closed again if what is done with it fails."""
    connection = None
    try:
        connection = connect(path, mode)
        yield connection
    except BaseException as error:
        if connection:
            connection.close()
        if isinstance(error, sqlite3.Error):
            raise reason(path, error) from error
        raise


def has_journal(path: Path) -> bool:
    """Whether a change is being made, or was broken off."""
    return path.with_name(f"{path.name}-journal").exists()


def writable(path: Path) -> bool:
    """Whether the file can be written, and a journal beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _verify(connection: sqlite3.Connection, path: Path, thorough: bool) -> None:
    """LibraryDamaged if the file is cut short or its tables cannot be read; `thorough` reads all of it."""
    pages, size = (connection.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "page_size"))
    if path.stat().st_size < pages * size:
        raise LibraryDamaged(path, "The library is damaged: the file is shorter than it should be.")
    for table in ("document", "event", "entry", "step"):
        connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
    if thorough and (found := problems(connection)):
        raise LibraryDamaged(path, f"The library is damaged: {found[0]}")


def problems(connection: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file; none if all is well."""
    found = [row[0] for row in connection.execute("PRAGMA quick_check(20)")]
    return [] if found == ["ok"] else found


def reason(path: Path, error: sqlite3.Error) -> LibraryError:
    """The named error for what SQLite says."""
    said = str(error)
    if said == "interrupted":
        return LibraryStopped(path, "It was stopped; the library is as it was.")
    if "disk is full" in said:
        return LibraryError(path, "The disk is full; the change was not made.")
    if "locked" in said:
        return LibraryLocked(path, "Another program is writing to the library; try again in a moment.")
    if "readonly" in said or "unable to open" in said:
        return LibraryError(path, f"The library cannot be written here ({said}).")
    return LibraryDamaged(path, f"The library is damaged ({said}).")


def _watched(connection: sqlite3.Connection, watch: "Watch | None") -> AbstractContextManager[None]:
    return watch.over(connection) if watch else nullcontext()


def _migrate(connection: sqlite3.Connection, path: Path, version: int, watch: "Watch | None") -> None:
    """Bring an older file to this version, after a verified copy of it was laid beside it."""
    if version == len(schema.STEPS):
        return
    if watch:
        watch.says("Keeping a copy of it as it was")
    _back_up(connection, path.with_name(f"{path.name}.v{version}.bak"), watch)
    if watch:
        watch.says("Bringing it to this version")
    schema.advance(connection)
    connection.execute("BEGIN IMMEDIATE")
    Chunks(connection).pack(sys.maxsize)
    connection.execute("COMMIT")


def _back_up(connection: sqlite3.Connection, target: Path, watch: "Watch | None") -> None:
    """A copy of the library, read back before it counts."""
    draft = target.with_name(target.name + ".part")
    copy = sqlite3.connect(draft)
    try:
        with _watched(copy, watch):
            connection.backup(copy, pages=_PAGES_AT_ONCE, progress=watch.look if watch else None, sleep=0)
            if problems(copy):
                raise LibraryDamaged(draft, "A copy of the library could not be read back.")
    except BaseException:
        copy.close()
        draft.unlink(missing_ok=True)
        raise
    copy.close()
    os.replace(draft, target)
