"""The stretch of days that was dragged over, or that lies between two events: painted with its words."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from communique.ui.timeline.view import LanesView

_INSET = 8
"""Pixels around the words."""


def paint_range(painter: QPainter, view: LanesView) -> None:
    """Shade the stretch, with its days in words and what Enter does with them."""
    if view.range is None:
        return
    theme, scale, lineups = view.session.theme, view.viewport.scale, view.session.lineups
    left, right = (round(scale.x(day)) for day in view.range)
    shade = QColor(theme.accent)
    shade.setAlpha(36)
    painter.fillRect(left, 0, right - left, view.lanes_height, shade)
    for x in (left, right - 1):
        painter.fillRect(x, 0, 1, view.lanes_height, QColor(theme.accent))
    words = view.measured or lineups.range_words(*view.range)
    if not view.gestures.is_dragging and lineups.shows_dates:
        words += " · Enter: show only these"
    _write(painter, view, words, left + 1)


def _write(painter: QPainter, view: LanesView, words: str, left: int) -> None:
    """Write on a ground of its own, for there are events below; within the view wherever the stretch lies."""
    theme, fonts = view.session.theme, view.ink.fonts
    wide, high = ceil(fonts.width(words, True)) + 2 * _INSET, fonts.height + _INSET
    plate = QRect(max(min(left, view.width() - wide), 0), view.lanes_height - high, wide, high)
    painter.fillRect(plate, QColor(theme.raised))
    painter.setPen(QColor(theme.text))
    painter.setFont(fonts.bold)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def measure(view: LanesView, row: int) -> None:
    """Select a row beside the one selected before, and tell the days between them."""
    from communique.browsing.intervals import interval

    session, before = view.session, view.moves.current_row()
    if before is None or before == row:
        session.select(session.table.ids[row])
        return
    found = interval(session.table, before, row)
    session.select(session.table.ids[before], session.table.ids[row])
    view.say(f"{found} between them")
    # Where the axis counts from an event of its own, the calendar's days lie nowhere on it.
    if not session.lineups.zeros:
        view.set_range(float(found.start), found.end + 1.0, f"{found} between them")
