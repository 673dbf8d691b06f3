"""Whether the system, or the person, asked for less motion."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


def is_reduced(widget: QObject | None) -> bool:
    """Whether to jump instead of travelling: asked for, or nobody sees the widget."""
    if not isinstance(widget, QWidget) or not widget.isVisible() or os.environ.get("COMMUNIQUE_MOTION") == "none":
        return True
    # Its enumerations take 5 ms to load, and nothing moves before the first frame.
    from PySide6.QtWidgets import QStyle

    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate, None, widget) == 0
