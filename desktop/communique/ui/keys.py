"""The keys that panes answer to by themselves, beside those of COMMANDS; and keys in words."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

PANE_KEYS = {
    "Timeline": (
        ("wheel", "Pan through time"),
        ("Ctrl+wheel", "Zoom at the pointer"),
        ("+ − 0", "Zoom in, zoom out, fit all"),
        ("F", "Centre the selected event"),
        ("← →", "Previous, next event"),
        ("↑ ↓", "Nearest event in the lane above, below"),
        ("Ctrl+← Ctrl+→", "A quarter screen earlier, later"),
        ("PgUp PgDn", "A screen earlier, later"),
        ("Home End", "First, last event"),
    ),
    "Presenting": (
        ("→ ↓ Space PgDn Enter", "Next"),
        ("← ↑ PgUp Backspace", "Previous"),
        ("B or .", "Black"),
        ("W", "White"),
        ("Esc", "One level out"),
    ),
}
"""Pane: keys and what they do there."""


def words_of_keys(shortcut: str) -> str:
    """A command's shortcuts as this system writes them, "" for none."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(native) for keys in shortcut.split())
