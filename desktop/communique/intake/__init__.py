"""From a file to the edit that adds its document and events to a library."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from communique.intake.adding import AlreadyThere, Refused, Taken, added, edit_for
from communique.intake.walking import documents_in
from communique.library import Library, LibraryError
from communique.model.dates import Date
from communique.model.edits import Edit
from communique.reading import ReadError

if TYPE_CHECKING:
    from communique.extraction import Extraction

__all__ = [
    "AlreadyThere", "Refused", "Taken", "added", "documents_in", "edit_for", "extracted", "known_to", "make_sample",
    "take_in", "take_in_many",
]  # fmt: skip


def take_in(library: Library, path: Path, published: Date | None = None) -> Edit:
    """The edit that adds a file's document, read and extracted in a process of its own.

    ReadError if the file cannot be read, AlreadyThere if the library holds it. Library is not changed.
    """
    from communique.intake.workers import Job, answers

    (_, answer), *_ = answers([Job(path, published)], most=1)
    if isinstance(answer, ReadError):
        raise answer
    return edit_for(library, answer)


def take_in_many(
    library: Path | None,
    paths: Iterable[Path],
    cancelled: Callable[[], bool] = lambda: False,
    published: Date | None = None,
) -> Iterator[Taken | Refused]:
    """Read and extract files, and the files in folders, in processes of their own; one answer a file, in order.

    Touches no open library, so that it may run in any thread: `added` puts into one what is Taken. Files whose
    document is in the library at `library` are refused unread. Stops soon after `cancelled()` turns true. `published`
    is the date of them all, if a person gives one.
    """
    from communique.intake.workers import Job, answers

    known = known_to(library) if library else {}
    jobs = (Job(path, published) for path in documents_in(paths))
    for job, answer in answers(jobs, known, cancelled):
        if isinstance(answer, ReadError):
            yield Refused(job.path, answer.reason)
        else:
            yield Taken(job.path, answer)


def known_to(library: Path) -> dict[str, str]:
    """The ids and titles of the documents in the library at this path."""
    with Library.peek(library) as peeked:
        return {entry.id: entry.title for entry in peeked.documents()}


def extracted(path: Path, published: Date | None = None) -> "Extraction":
    """What a file holds, read and extracted in this very process: for files that can be trusted. ReadError."""
    from communique.intake.extracting import extracted_document
    from communique.reading import read

    return extracted_document(read(path), published)


def make_sample(path: Path) -> Library:
    """A new library at `path` with the documents that the program brings along. LibraryError, ReadError.

    May run in any thread; whoever gets the library then owns it. It takes its name when it is whole: a start that was
    cut off leaves no empty sample behind.
    """
    if path.exists():
        raise LibraryError(path, "There is a file of this name already.")
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.making")
    try:
        with Library.create(unfinished) as library:
            _fill(library)
        unfinished.replace(path)
    finally:
        with suppress(OSError):  # It is gone, or its folder never was one.
            unfinished.unlink()
    return Library.open(path)


def _fill(library: Library) -> None:
    """Take in the documents that the program brings along, as if they had always been there."""
    from communique import paths

    for seed in paths.seeds():
        library.apply(edit_for(library, extracted(seed)))
    library.forget_history()
