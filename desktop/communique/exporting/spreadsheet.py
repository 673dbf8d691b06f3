"""CSV for spreadsheets: one event a line."""

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from communique.exporting.rows import COLUMNS, Row
from communique.exporting.safely import replacing

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write(rows: Iterable[Row], target: Path, notes: str = "") -> int:
    """Write a CSV file (UTF-8); how many rows. Notes, if any, stand in a column of their own. OSError."""
    with replacing(target) as file:
        return write_to(file, rows, notes)


def write_to(file: TextIO, rows: Iterable[Row], notes: str = "") -> int:
    """The same into an open file."""
    writer = csv.writer(file)
    writer.writerow([*COLUMNS, "filters"] if notes else COLUMNS)
    count = 0
    for row in rows:
        count += 1
        cells = [cell(row[column]) for column in COLUMNS]
        writer.writerow([*cells, cell(notes)] if notes else cells)
    return count


def cell(value: Any) -> str:
    """A value as a cell that no spreadsheet takes for a formula; several values with "; " between them."""
    if value is None:
        return ""
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
