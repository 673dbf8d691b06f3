"""The keys of the reader that come before the window's own while the page has the focus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from communique.ui.reader.pane import Reader

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_Key = Qt.Key

_ACTIONS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[Reader], None]] = {
    (_CTRL, _Key.Key_F): lambda reader: reader.find(),
    (_NONE, _Key.Key_F3): lambda reader: reader.find_next(),
    (_SHIFT, _Key.Key_F3): lambda reader: reader.find_next(-1),
    (_CTRL, _Key.Key_PageDown): lambda reader: reader.next_document(),
    (_CTRL, _Key.Key_PageUp): lambda reader: reader.next_document(-1),
    (_CTRL, _Key.Key_Plus): lambda reader: reader.set_text_size(reader.text_size + 1),
    (_CTRL, _Key.Key_Equal): lambda reader: reader.set_text_size(reader.text_size + 1),
    (_CTRL, _Key.Key_Minus): lambda reader: reader.set_text_size(reader.text_size - 1),
    (_CTRL, _Key.Key_0): lambda reader: reader.set_text_size(0),
    (_NONE, _Key.Key_E): lambda reader: reader.make_event(),
    (_NONE, _Key.Key_BracketRight): lambda reader: reader.step(1),
    (_NONE, _Key.Key_BracketLeft): lambda reader: reader.step(-1),
}


def action_for(event: QKeyEvent, is_finding: bool) -> Callable[[Reader], None] | None:
    """What a key asks of the reader; None for a key that is not the reader's. Esc is while it finds."""
    if is_finding and event.key() == _Key.Key_Escape:
        return lambda reader: reader.find_bar.close_bar()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    # On many keyboards + needs Shift, and so do the brackets.
    return _ACTIONS.get((held, key)) or _ACTIONS.get((held & ~_SHIFT, key) if key in _SHIFTED else (held, key))


_SHIFTED = (_Key.Key_Plus, _Key.Key_BracketLeft, _Key.Key_BracketRight)
