"""The library: every document, event and correction in one SQLite file."""

from communique.library.entries import DocumentEntry
from communique.library.errors import (
    EditConflict,
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryReadOnly,
    LibraryStopped,
    LibraryTooNew,
    NotALibrary,
)
from communique.library.history import Deed
from communique.library.library import Library
from communique.library.opening import is_large, wants_care
from communique.library.records import key_of
from communique.library.search import Hits, SentenceHit

__all__ = [
    "Deed",
    "DocumentEntry",
    "EditConflict",
    "Hits",
    "Library",
    "LibraryDamaged",
    "LibraryError",
    "LibraryLocked",
    "LibraryReadOnly",
    "LibraryStopped",
    "LibraryTooNew",
    "NotALibrary",
    "SentenceHit",
    "is_large",
    "key_of",
    "wants_care",
]
