"""Adds what was read to a library, document by document, as one deed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communique.intake.joining import addition
from communique.library import Deed, EditConflict, Library, LibraryError
from communique.model.edits import Edit

if TYPE_CHECKING:
    from communique.extraction import Extraction

_TRIES = 3
"""Somebody may correct what an edit concerns while it is made: then it is made again."""


class AlreadyThere(Exception):
    """The library holds this document; `title` is its title there, `document` its id."""

    def __init__(self, path: Path, document: str, title: str) -> None:
        super().__init__(f"{path}: it is in the library already, as “{title}”")
        self.path = path
        self.document = document
        self.title = title
        self.reason = f"it is in the library already, as “{title}”"


@dataclass(frozen=True, slots=True)
class Taken:
    """A file read and extracted, not yet in the library: `edit_for(library, taken.extraction)` adds it."""

    path: Path
    extraction: "Extraction"

    @property
    def told(self) -> int:
        """How many happenings the document tells; 0 is worth saying."""
        return len(self.extraction.mentions)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in, and why, in plain words."""

    path: Path
    reason: str


def added(library: Library, answers: Iterator[Taken | Refused]) -> Iterator[Taken | Refused]:
    """Add each document that was taken to the library, which its caller's thread has for itself; the same answers.

    What the library has already or refuses becomes Refused. Each document is whole in the library before its answer
    comes, whatever happens then; all of them are undone as one.
    """
    deed = Deed(lambda many: f"Take in {many:,} documents")
    for answer in answers:
        yield _added(library, answer, deed) if isinstance(answer, Taken) else answer


def _added(library: Library, taken: Taken, deed: Deed) -> Taken | Refused:
    try:
        _add(library, taken, deed)
    except (AlreadyThere, LibraryError) as error:
        return Refused(taken.path, error.reason)
    return taken


def _add(library: Library, taken: Taken, deed: Deed) -> None:
    for tries_left in reversed(range(_TRIES)):
        try:
            library.apply(edit_for(library, taken.extraction), deed)
            return
        except EditConflict:
            if not tries_left:
                raise


def edit_for(library: Library, extraction: "Extraction") -> Edit:
    """The edit that adds an extracted document and merges what it tells with what the library holds. AlreadyThere."""
    document = extraction.document
    if library.has_document(document.id):
        raise AlreadyThere(Path(document.path), document.id, library.document(document.id).title)
    return addition(library, extraction)
