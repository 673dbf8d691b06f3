"""The keys of a presentation, as presenters and clickers send them; kept beside what the sheet of shortcuts says."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from communique.ui.presenter.presenter import Presenter

_Key = Qt.Key
Action = Callable[["Presenter"], None]

NEXT = (_Key.Key_Right, _Key.Key_Down, _Key.Key_Space, _Key.Key_PageDown)
PREVIOUS = (_Key.Key_Left, _Key.Key_Up, _Key.Key_PageUp, _Key.Key_Backspace)

ACTIONS: dict[Qt.Key, Action] = {
    **dict.fromkeys(NEXT, lambda presenter: presenter.step(1)),
    **dict.fromkeys(PREVIOUS, lambda presenter: presenter.step(-1)),
    **dict.fromkeys((_Key.Key_Return, _Key.Key_Enter), lambda presenter: presenter.enter()),
    _Key.Key_Home: lambda presenter: presenter.go(0),
    _Key.Key_End: lambda presenter: presenter.go(len(presenter.tour) - 1),
    _Key.Key_B: lambda presenter: presenter.blank("black"),
    _Key.Key_Period: lambda presenter: presenter.blank("black"),
    _Key.Key_W: lambda presenter: presenter.blank("white"),
    _Key.Key_F: lambda presenter: presenter.freeze(),
    _Key.Key_L: lambda presenter: presenter.toggle_pointer(),
    _Key.Key_O: lambda presenter: presenter.toggle_overview(),
    _Key.Key_F11: lambda presenter: presenter.toggle_full_screen(),
    _Key.Key_Escape: lambda presenter: presenter.out(),
}
"""What each key asks; digits go before Enter and say which event to jump to."""

_Held = Qt.KeyboardModifier
_COMMANDS = _Held.ControlModifier | _Held.AltModifier | _Held.MetaModifier


def action_for(event: QKeyEvent) -> Action | None:
    """What a key asks; None for a key that is not the presentation's."""
    if event.modifiers() & _COMMANDS:
        return None
    if event.key() == _Key.Key_F5:
        from_here = event.modifiers() & _Held.ShiftModifier
        return (lambda presenter: presenter.step(0)) if from_here else (lambda presenter: presenter.go(0))
    return ACTIONS.get(_Key(event.key()))


def digit(event: QKeyEvent) -> str:
    """The digit of a key, "" for another key."""
    text = event.text()
    return text if text.isascii() and text.isdigit() and not event.modifiers() & _COMMANDS else ""
