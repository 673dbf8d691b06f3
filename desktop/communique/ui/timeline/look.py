"""What painting needs to know beside the scene: the events' faces, the colours, and how ink reaches the paper."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from PySide6.QtGui import QPainter

from communique.browsing.lanes import Lane, Mark
from communique.model.values import value
from communique.ui.theme import Theme
from communique.ui.timeline.faces import Face, Faces
from communique.ui.timeline.sprites import Fonts


class Ink(Protocol):
    """How labels and shapes reach the paper: as pixmaps on the screen, as outlines and text in a picture."""

    fonts: Fonts

    def label(self, painter: QPainter, mark: Mark, y: int, lane: Lane, bold: bool, room: int, /) -> None:
        """A mark's label; only so many pixels of it are in view."""

    def counts(self, painter: QPainter, y: int, cells: Sequence[tuple[int, int, int]]) -> None:
        """Numbers in the middle of cells, where they fit; a cell is its left edge, its width and its number."""

    def point(self, painter: QPainter, x: int, y: int, face: Face) -> None:
        """A shape about its middle, with its arrow."""


@value
class Look:
    """What painting needs to know beside the scene."""

    faces: Faces
    theme: Theme
    ink: Ink
    selected: Collection[int] = ()
    hovered: int | None = None
    pinned: Collection[int] = ()
    found: Collection[int] = ()
    """What a search found: it stands out quietly."""
    width: int = 0
    height: int = 0

    def is_ringed(self, row: int) -> bool:
        return row == self.hovered or row in self.selected
