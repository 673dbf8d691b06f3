"""Whether the system, or the person, asked for less motion."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

WISH = "wantsLessMotion"
"""The program's property that holds what the system said; `lessmotion` sets it after the first frame."""


def is_reduced(widget: QObject | None) -> bool:
    """Whether to jump instead of travelling: asked for, or nobody sees the widget."""
    if not isinstance(widget, QWidget) or not widget.isVisible() or os.environ.get("COMMUNIQUE_MOTION") == "none":
        return True
    app = QApplication.instance()
    return app is not None and bool(app.property(WISH))
