"""The files behind what a person names: files, and the files in folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file once: those named, and those in named folders by name; hidden files and links to folders apart."""
    seen: set[Path] = set()
    for path in paths:
        for file in _files(path) if path.is_dir() else (path,):
            whole = Path(os.path.abspath(file))
            if whole not in seen:
                seen.add(whole)
                yield file


def _files(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))
