"""JSON: one object with all events, or one event a line."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from communique.exporting.rows import Row
from communique.exporting.safely import replacing


def write(rows: Iterable[Row], target: Path, notes: str = "") -> int:
    """Write {"filters": …, "events": […]}; how many events. OSError."""
    with replacing(target) as file:
        file.write(f'{{"filters": {line(notes or None)}, "events": [')
        count = 0
        for row in rows:
            file.write((",\n" if count else "\n") + line(row))
            count += 1
        file.write("\n]}\n")
    return count


def write_lines(rows: Iterable[Row], target: Path, notes: str = "") -> int:
    """Write one event a line, each with the filters that were on, if any; how many events. OSError."""
    with replacing(target) as file:
        count = 0
        for row in rows:
            count += 1
            file.write(line({**row, "filters": notes} if notes else row) + "\n")
    return count


def line(value: Any) -> str:
    """A value on one line; the line separators of Unicode, which some readers take for line ends, escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
