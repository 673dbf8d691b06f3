"""Where one event stands in each of the lanes that hold it, so that its marks can be joined."""

from typing import NamedTuple

import numpy as np

from communique.browsing.lanes.marks import Mark
from communique.browsing.lanes.stage import Band, Scene

_BEYOND = 20
"""Pixels outside the window at which a lane out of sight is thought to lie."""


class Stop(NamedTuple):
    """The middle of a row's mark in one lane, in pixels of the window, or the upper edge of the cell that counts it."""

    x: int
    y: int
    is_counted: bool = False


def stops(scene: Scene, row: int, height: int) -> list[Stop]:
    """One for each lane that holds the row, from the top down; lanes out of sight lie just outside the window."""
    rows = np.array([row], np.int32)
    return [_stop(scene, band, row, height) for band in scene.bands if band.lane.rows.holds(rows)[0]]


def _stop(scene: Scene, band: Band, row: int, height: int) -> Stop:
    drawn, found = band.lane.rows.drawn, band.arrangement
    start, end = float(drawn.start[row]), float(drawn.end[row])
    if found is None:
        above = band.top < scene.scrolled
        return Stop(scene.scale.pixel((start + end) / 2), -_BEYOND if above else height + _BEYOND)
    for mark in found.marks:
        if mark.row == row:
            return Stop(_middle_in_view(mark, scene), scene.line_top(band, mark.line) + scene.metrics.line // 2)
    cell = next((each for each in found.clusters if each.holds(start)), None)
    x = (cell.x0 + cell.x1) // 2 if cell else scene.scale.pixel((start + end) / 2)
    return Stop(x, scene.strip_top(band) - 1, cell is not None)


def _middle_in_view(mark: Mark, scene: Scene) -> int:
    """Of a bar, the middle of its part in view."""
    return (max(mark.x0, 0) + min(mark.x1, int(scene.scale.width))) // 2 if mark.is_bar else mark.middle
