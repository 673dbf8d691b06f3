"""Colours ready to paint with: made once, for making one costs more than painting with it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor


@lru_cache(maxsize=256)
def colour(name: str) -> QColor:
    """The colour "#rrggbb"."""
    return QColor(name)


@lru_cache(maxsize=1024)
def mixed(over: str, ground: str, share: float) -> QColor:
    """A `share` of one colour over another, opaque: alpha costs twenty times as much to paint."""
    one, other = QColor(over), QColor(ground)
    return QColor(
        round(other.red() + (one.red() - other.red()) * share),
        round(other.green() + (one.green() - other.green()) * share),
        round(other.blue() + (one.blue() - other.blue()) * share),
    )
