"""`communique extract`: what is read out of documents, one JSON object a document, or one event a line of CSV."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from typing import TYPE_CHECKING, TextIO

from communique.commandline import fail
from communique.commandline.interrupting import interrupts_noted
from communique.exporting.jsonfile import line
from communique.exporting.readings import described
from communique.exporting.rows import Row, mention_row
from communique.exporting.safely import replacing
from communique.exporting.spreadsheet import write_to
from communique.intake import Refused, Taken, take_in_many

if TYPE_CHECKING:
    from communique.extraction import Extraction


def run(chosen: Namespace) -> int:
    """Extract every document; those refused are named on stderr, and the rest goes on."""
    readings = _Readings(chosen)
    try:
        with replacing(chosen.output) if chosen.output else nullcontext(sys.stdout) as file:
            _write(file, readings, chosen.format)
    except BrokenPipeError:
        raise
    except OSError as error:
        return fail(f"{chosen.output or 'standard output'}: {error.strerror or error}")
    return 1 if readings.refused else 0


class _Readings:
    """The documents that could be read; counts the others and names them."""

    def __init__(self, chosen: Namespace) -> None:
        self._chosen = chosen
        self.refused = 0

    def __iter__(self) -> "Iterator[Extraction]":
        with interrupts_noted() as interrupted:
            for answer in take_in_many(None, self._chosen.paths, interrupted, self._chosen.published):
                match answer:
                    case Taken(_, extraction):
                        yield extraction
                    case Refused(path, reason):
                        self.refused += 1
                        fail(f"{path}: {reason}")


def _write(file: TextIO, readings: _Readings, format: str) -> None:
    if format == "csv":
        write_to(file, _rows(readings))
        return
    for reading in readings:
        file.write(line(described(reading)) + "\n")


def _rows(readings: _Readings) -> Iterator[Row]:
    for reading in readings:
        yield from (mention_row(mention, reading.document) for mention in reading.mentions)
