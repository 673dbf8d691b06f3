"""The keys that panes answer to by themselves, those of COMMANDS left out; and keys in words."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

PANE_KEYS = {
    "Timeline": (
        ("wheel, drag", "Pan through time; the wheel scrolls lanes that overflow"),
        ("Ctrl+wheel, pinch", "Zoom at the pointer"),
        ("Shift+wheel", "The other axis"),
        ("Alt+wheel, Ctrl+Shift+wheel", "The height of lanes"),
        ("Shift+drag", "Zoom to the range"),
        ("Ctrl+drag, then Enter", "Select a range; show only what lies in it"),
        ("Ctrl+click, double click", "Add to the selection; zoom to the event"),
        ("Shift+click", "Tell the days between the selected event and this one"),
        ("← →", "Previous, next event"),
        ("↑ ↓", "Nearest event in the lane above, below, by way of the counts between them"),
        ("Enter, Space", "On a count: open it into its events"),
        ("Ctrl+← Ctrl+→", "A quarter screen earlier, later"),
        ("PgUp PgDn", "A screen earlier, later"),
        ("Home End", "First, last event"),
        ("P", "Pin the selected event, so that its label always stands; unpin it"),
        ("F twice", "Zoom to the selected event"),
        ("drag a lane’s name, edge", "Move the lane; make it higher"),
        ("Ctrl+↑ Ctrl+↓", "To the name of the lane above, below"),
        ("Alt+↑ Alt+↓", "Move the lane up, down"),
        ("Space", "On a lane’s name: collapse, expand"),
        ("Menu, Shift+F10", "All that can be done with the lane, or the event"),
    ),
    "Reader": (
        ("Space PgUp PgDn", "Turn the page"),
        ("Ctrl+Home Ctrl+End", "Beginning, end of the document"),
        ("[ ]", "Previous, next event told in the document"),
        ("Enter", "Select the event told at the cursor"),
    ),
    "Review": (
        ("A, Enter", "Confirm the event, and on to the next"),
        ("E", "Edit it"),
        ("R, Del", "Reject it, and on to the next"),
        ("S →", "Skip it"),
        ("← Backspace", "Back to the one before"),
        ("Space PgDn PgUp", "Turn the document’s page"),
        ("Esc", "End the review"),
    ),
    "Editing an event": (
        ("Enter", "Save"),
        ("Esc", "Leave the event as it was"),
    ),
    "Actors": (
        ("Enter", "Show the events of those selected"),
        ("F2", "Rename"),
        ("Ctrl+M", "Merge with others"),
        ("Ctrl+T", "Split"),
        ("Ctrl+I", "Say what it is"),
        ("Ctrl+B", "Take back what you said of it"),
    ),
    "Search": (
        ("↓ ↑", "Next, previous hit"),
        ("Enter", "Open it; once more: the next event that was found"),
        ("Shift+Enter", "The event before"),
        ("Esc", "Close the hits, clear the box"),
    ),
    "Presenting": (
        ("→ ↓ Space PgDn Enter", "Next"),
        ("← ↑ PgUp Backspace", "Previous"),
        ("number, then Enter", "Jump to the event of this number"),
        ("Home End", "First, last event"),
        ("B or .", "Black"),
        ("W", "White"),
        ("F", "Freeze the picture, let it go"),
        ("L", "Pointer"),
        ("O", "Overview of all events"),
        ("F11", "Full screen, or a window that can be shared"),
        ("Esc", "One level out"),
    ),
}
"""Pane: keys and what they do there; a pane called like a menu stands with it in the sheet."""


def words_of_keys(shortcut: str) -> str:
    """A command's shortcuts as this system writes them, "" for none."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(keys).toString(native) for keys in shortcut.split())
