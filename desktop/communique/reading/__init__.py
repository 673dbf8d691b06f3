"""From a file to a document: canonical text and a title, nothing yet read out of it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from communique.model.documents import Document
from communique.reading import files, plain
from communique.reading.files import ReadError

__all__ = ["READERS", "ReadError", "Text", "read", "stated_why"]


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader finds in a file: canonical text, a title, and the date that the file states beside its text."""

    text: str
    title: str
    stated: str | None = None
    """EDTF."""
    language: str | None = None


def _plain(contents: bytes) -> Text:
    text = plain.decoded(contents)
    return Text(text, plain.title(text))


def _web(contents: bytes) -> Text:
    # lxml is loaded for the first web page, not at the start of the program.
    from communique.reading import web

    page = web.page(contents)
    return Text(page.text, page.title or plain.title(page.text), page.stated, page.language)


READERS: dict[str, Callable[[bytes], Text]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _plain,
    ".markdown": _plain,
    "": _plain,
    ".html": _web,
    ".htm": _web,
    ".xhtml": _web,
}
"""Suffix, in lower case: what reads such files."""


def read(path: Path) -> Document:
    """The document in a file. ReadError says in plain words why there is none."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadError(path, f"files ending in “{path.suffix}” cannot be read yet")
    contents = files.contents(path)
    try:
        found = reader(contents)
    except ValueError as error:
        raise ReadError(path, str(error)) from error
    if not any(map(str.isalnum, found.text)):
        raise ReadError(path, "there is no text in it")
    return _document(path, files.digest(contents), found)


def _document(path: Path, id: str, found: Text) -> Document:
    from communique.model.dates import DateError, parse

    # A name that is no Unicode is shown as far as it goes; the text is kept, so nobody reads the file by it again.
    name = os.fsencode(path).decode("utf-8", "replace")
    document = Document(id, name, found.title, found.text, language=found.language or "en")
    try:
        published = parse(found.stated or "")
    except DateError:
        return document
    why = stated_why(found.stated or "")
    return Document(
        id, document.path, found.title, found.text,
        published=published, published_why=why, language=document.language,
    )  # fmt: skip


def stated_why(edtf: str) -> str:
    """Why a document has a date that stands in no place of its text."""
    return f"The page states {edtf} as the day on which it was published."
