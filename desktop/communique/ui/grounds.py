"""The ground that a scrolling pane draws on."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_ground(pane: QAbstractScrollArea, *, filled: bool = True) -> QWidget:
    """Let the pane draw on a viewport made here; `filled` with the colour of lists.

    Asking the pane for Qt's own would have the binding look through all kinds of widgets for what that may be, and
    load their enumerations: 10 ms of every start.
    """
    ground = QWidget()
    ground.setAutoFillBackground(filled)
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    pane.setViewport(ground)
    return ground
