"""Writing a file so that the old one stays whole until the new one is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp
from typing import TextIO


@contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """A text file that takes the place of `target` when all was written, and leaves no trace if not. OSError."""
    whole = Path(os.path.realpath(target))
    descriptor, name = mkstemp(prefix=f".{whole.name[:40]}.", suffix=".part", dir=whole.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            yield file
            file.flush()
            os.fsync(descriptor)
        _allow(whole, name)
        os.replace(name, whole)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _allow(target: Path, name: str) -> None:
    """The permissions of the file that is replaced, or those that a new file gets."""
    if os.name == "nt":
        return
    if target.exists():
        os.chmod(name, target.stat().st_mode & 0o777)
    else:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
