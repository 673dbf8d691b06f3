"""Curves of cooperation and conflict as a picture, drawn by pyqtgraph: above the line what is with, below against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from communique.model.kinds import Quad
from communique.ui.timeline.colours import mixed
from communique.ui.timeline.plot import heights

if TYPE_CHECKING:
    from communique.browsing.balance import Balance
    from communique.browsing.scale import Scale
    from communique.ui.theme import Theme
    from communique.ui.timeline.plot import Plot


class Colours(NamedTuple):
    """Words are a paler tone of deeds."""

    words_with: QColor
    deeds_with: QColor
    words_against: QColor
    deeds_against: QColor


class Curves:
    """Draws all rows in one plot each, with one scale for all, so that they can be compared."""

    def __init__(self, plot: Plot, parent: QWidget) -> None:
        self._plot, self._parent = plot, parent
        self._made: tuple[Any, list[Any], Any] | None = None

    @staticmethod
    def colours(theme: Theme) -> Colours:
        return Colours(
            mixed(theme.link, theme.surface, 0.45), QColor(theme.link),
            mixed(theme.danger, theme.surface, 0.45), QColor(theme.danger),
        )  # fmt: skip

    def picture(
        self, balances: Sequence[Balance], scale: Scale, size: QSize, theme: Theme, ratio: float
    ) -> QPixmap | None:
        """The rows under each other, each `size` high with a margin around; None until pyqtgraph is there."""
        if self._plot.graph is None or not balances:
            return None
        row = size.height() + 8
        pixmap = QPixmap(QSize(size.width(), row * len(balances)) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(theme.surface))
        peak = max(1, *(int(max(each.cooperation.max(), each.conflict.max())) for each in balances))
        with QPainter(pixmap) as painter:
            for place, each in enumerate(balances):
                painter.drawPixmap(0, place * row + 4, self._row(each, scale, size, theme, peak).grab())
        return pixmap

    def _row(self, balance: Balance, scale: Scale, size: QSize, theme: Theme, peak: int) -> Any:
        """The plot with one row's curves."""
        if self._made is None:
            self._made = self._bare()
        widget, areas, line = self._made
        widget.resize(size)
        widget.setBackground(theme.surface)
        x = (balance.edges - scale.first) * scale.pixels_per_day
        counts = (
            (balance.cooperation, 1), (balance.of(Quad.MATERIAL_COOPERATION), 1),
            (balance.conflict, -1), (balance.of(Quad.MATERIAL_CONFLICT), -1),
        )  # fmt: skip
        for area, (height, side), colour in zip(areas, counts, self.colours(theme), strict=True):
            brush = self._plot.graph.mkBrush(colour)
            area.setData(x, heights(height, peak) * side, stepMode="center", fillLevel=0, pen=None, brush=brush)
        line.setPen(self._plot.graph.mkPen(QColor(theme.outline)))
        widget.getPlotItem().getViewBox().setRange(xRange=(0, size.width()), yRange=(-1, 1), padding=0)
        return widget

    def _bare(self) -> tuple[Any, list[Any], Any]:
        """A plot without axes, never shown itself: four areas and the line between them."""
        graph = self._plot.graph
        widget = graph.PlotWidget(self._parent)
        widget.hide()
        item = widget.getPlotItem()
        for side in ("left", "bottom"):
            item.hideAxis(side)
        item.hideButtons()
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.getViewBox().disableAutoRange()
        areas = [graph.PlotCurveItem() for _ in Colours._fields]
        line = graph.InfiniteLine(0, angle=0)
        for each in (*areas, line):
            item.addItem(each)
        return widget, areas, line
