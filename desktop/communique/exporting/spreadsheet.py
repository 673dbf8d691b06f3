"""CSV for spreadsheets: one event a line."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from communique.exporting.rows import COLUMNS, EVENT_COLUMNS, Row
from communique.exporting.safely import replacing

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(rows: Iterable[Row], target: Path, notes: str = "") -> int:
    """Write a CSV file (UTF-8); how many rows. Notes, if any, stand in a column of their own. OSError."""
    with replacing(target) as file:
        return write_to(file, rows, notes, EVENT_COLUMNS)


def write_to(file: TextIO, rows: Iterable[Row], notes: str = "", columns: Sequence[str] = COLUMNS) -> int:
    """The same into an open file."""
    writer = csv.writer(file)
    writer.writerow([*columns, "filters"] if notes else columns)
    count = 0
    for row in rows:
        count += 1
        cells = [cell(row[column]) for column in columns]
        writer.writerow([*cells, cell(notes)] if notes else cells)
    return count


def cell(value: Any) -> str:
    """A value as a cell that no spreadsheet takes for a formula; several values with "; " between them."""
    if value is None or isinstance(value, bool):
        return "yes" if value else ""
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
