"""What painting needs to know beside the scene: the events, their colours, and how ink reaches the paper."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Protocol

from PySide6.QtGui import QPainter

from communique.browsing.lanes import Lane
from communique.browsing.table import EventTable
from communique.model.values import value
from communique.ui.theme import Theme
from communique.ui.timeline.sprites import Fonts


class Ink(Protocol):
    """How labels and shapes reach the paper: as pixmaps on the screen, as outlines and text in a picture."""

    fonts: Fonts

    def label(self, painter: QPainter, x: int, y: int, row: int, lane: Lane, bold: bool, room: int, /) -> None:
        """A row's label; only so many pixels of it are in view."""

    def count(self, painter: QPainter, x: int, y: int, width: int, text: str) -> None:
        """A number in the middle of so many pixels, if it fits there."""

    def shape(self, painter: QPainter, x: int, y: int, quad: int, colour: str, hollow: bool, surface: str) -> None: ...

    def arrow(self, painter: QPainter, x: int, y: int, direction: int, colour: str) -> None: ...


@value
class Look:
    """What painting needs to know beside the scene."""

    table: EventTable
    tones: Callable[[int, Lane], int]
    """A row's tone in a lane."""
    theme: Theme
    ink: Ink
    selected: Collection[int] = ()
    hovered: int | None = None
    width: int = 0
    height: int = 0
