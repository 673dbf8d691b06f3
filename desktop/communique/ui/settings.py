"""What the program remembers from one start to the next: declared once here, kept as JSON beside the libraries.

A settings file that is missing, broken or from another version never stops a start: what cannot be read is left at
its default.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from communique import paths

DEFAULTS: dict[str, Any] = {
    "library": "",
    "theme": "system",
    "geometry": [],
    "maximised": False,
    "columns": [],
    "middle": [],
    "right": [],
    "filters_hidden": False,
    "text_size": 0,
    "layout": "relationship",
    "tone": "auto",
    "focal": "",
    "filter": "",
    "document": "",
    "list_columns": [],
    "views": {},
    "libraries": {},
}
"""Every setting with the value it has at first; a stored value of another type is not taken.

Sizes and places are in device-independent pixels; `text_size` is in steps of one point from the usual size.
`libraries` holds what is remembered of each by its path (`Lineups.as_plain`).
"""

_MOST = 2**31


class Settings:
    """The settings of one person; a change is kept at once in memory, on disk after `save`."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.user_data() / "settings.json"
        self._stored = _read(self.path)
        self._values = {name: _accepted(name, self._stored.get(name)) for name in DEFAULTS}

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name not in DEFAULTS:
            raise KeyError(name)
        self._values[name] = value

    def save(self) -> None:
        """Write the file whole or not at all; a disk that refuses costs the settings, never the program."""
        kept = {**self._stored, **self._values}
        beside = self.path.with_suffix(".new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(beside, self.path)
        except OSError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _accepted(name: str, value: Any) -> Any:
    """The stored value if it is of the default's type, else the default."""
    default = DEFAULTS[name]
    if type(value) is not type(default):
        return default
    if isinstance(default, list) and not all(_is_number(number) for number in value):
        return default
    return value


def _is_number(value: object) -> bool:
    """Whether this is a number that Qt can hold; "NaN" is none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < _MOST
