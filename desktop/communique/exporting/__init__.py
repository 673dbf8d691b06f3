"""What is shown, as files that other programs read."""

from collections.abc import Callable, Iterable
from pathlib import Path

from communique.exporting import jsonfile, spreadsheet
from communique.exporting.rows import Row, rows

__all__ = ["EXPORTERS", "Exporter", "Row", "rows"]

Exporter = Callable[[Iterable[Row], Path, str], int]
"""Writes rows to a file, all of it or nothing, with a note of the filters that were on; how many rows. OSError."""

EXPORTERS: dict[str, Exporter] = {
    ".csv": spreadsheet.write,
    ".json": jsonfile.write,
    ".jsonl": jsonfile.write_lines,
}
"""Suffix: what writes such files."""
