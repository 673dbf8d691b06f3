"""What can be wrong with a library; each names the file and says in plain words what is the matter."""

from pathlib import Path


class LibraryError(Exception):
    """A library cannot be used as asked. `str()` is a sentence for a person."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NotALibrary(LibraryError):
    """The file is not there, or is something else."""


class LibraryDamaged(LibraryError):
    """The file is a library, and part of it cannot be read."""


class LibraryTooNew(LibraryError):
    """A newer version of the program made the file."""


class LibraryLocked(LibraryError):
    """Someone else is writing to the library just now."""


class LibraryReadOnly(LibraryError):
    """The library was opened for reading only."""


class LibraryStopped(LibraryError):
    """What was done with the library was stopped, as a person wished."""


class EditConflict(LibraryError):
    """An edit was made against records that are not what the library holds now."""
