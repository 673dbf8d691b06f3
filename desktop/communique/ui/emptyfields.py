"""Undo and redo within an empty field: they mean the library, for nothing in the field could be meant."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class _Leaving(QObject):
    """Leaves the keys of undo and redo to whoever answers to them beyond an empty field."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event) and _is_empty(watched):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_undo_when_empty(holder: QWidget) -> None:
    """Let all fields in the holder do so; to be called once they are there."""
    leaving = _Leaving(holder)
    for field in holder.findChildren(QLineEdit):
        field.installEventFilter(leaving)


def _is_undo(event: QEvent) -> bool:
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(map(event.matches, keys))


def _is_empty(field: QObject) -> bool:
    return isinstance(field, QLineEdit) and not field.text()
