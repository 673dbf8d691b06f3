"""One owner at a time: a lock file beside the library, which the system frees when the program ends however it ends."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
"""What the system says where someone else holds a lock."""


class Lock:
    """Held from `take` to `release`. `stale`: an earlier owner left the file behind, it did not end cleanly."""

    def __init__(self, library: Path) -> None:
        self._path = library.with_name(f".{library.name}.lock")
        self._descriptor: int | None = None
        self.stale = False

    @property
    def is_there(self) -> bool:
        """Whether somebody holds the lock, or left its file behind."""
        return self._path.exists()

    def take(self) -> bool:
        """Take the lock; False if another program holds it. OSError if the folder cannot be written or has no locks."""
        self.stale = self.is_there
        while True:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _lock(descriptor)
            except OSError as error:
                os.close(descriptor)
                if error.errno in _HELD:
                    return False
                raise
            if self._is_current(descriptor):
                self._descriptor = descriptor
                return True
            os.close(descriptor)

    def release(self, *, leave: bool = False) -> None:
        """Give the lock back and take its file away, or `leave` that to who comes next, who looks at all then."""
        if self._descriptor is None:
            return
        if sys.platform == "win32":  # A file that is open cannot be removed there.
            os.close(self._descriptor)
        if not leave:
            with suppress(OSError):
                os.unlink(self._path)
        if sys.platform != "win32":
            os.close(self._descriptor)
        self._descriptor = None

    def _is_current(self, descriptor: int) -> bool:
        """Whether the file locked is still the one at the path: its last owner may just have removed it."""
        try:
            return os.path.samestat(os.fstat(descriptor), os.stat(self._path))
        except FileNotFoundError:
            return False


class Borrowed:
    """Stands for a lock that another Library of this program holds."""

    def release(self) -> None:
        """Leave it to its holder."""


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
