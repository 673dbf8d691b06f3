"""The overview's plot. pyqtgraph draws it once it is there; until then, the same columns are drawn plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from shiboken6 import isValid

from communique.browsing.density import Density
from communique.ui.tasks import run
from communique.ui.timeline.colours import mixed

if TYPE_CHECKING:
    from communique.ui.theme import Theme

_LEAST_HEIGHT = 0.12
"""A column with anything in it reaches at least this share of the plot's height."""


class Plot(QObject):
    """Draws a density as a picture, anew only for other data: moving the brush costs no plotting."""

    ready = Signal()
    """pyqtgraph is there: pictures made before are to be made anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._graph: Any = None
        self._made: tuple[Any, list[Any]] | None = None
        self._asked = False

    @property
    def graph(self) -> Any:
        """The module pyqtgraph; None until it is there."""
        return self._graph

    def load(self) -> None:
        """Import pyqtgraph in a thread: on this one it would stop the window for half a second."""
        if not self._asked:
            self._asked = True
            run(_import_pyqtgraph, self._take, lambda _: None)

    def _take(self, graph: Any) -> None:
        # The strip may be gone by the time the import is done.
        if isValid(self):
            self._graph = graph
            self.ready.emit()

    def picture(self, density: Density, size: QSize, theme: Theme, ratio: float) -> QPixmap:
        """The columns of all events in a quiet tone, those shown before them in a strong one."""
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.window)
        painter = QPainter(pixmap)
        quiet, strong = mixed(theme.muted, theme.window, 0.28), mixed(theme.accent, theme.window, 0.62)
        layers = (density.all, quiet), (density.shown, strong)
        peak = max(float(density.all.max()), 1.0)
        if self._graph is None:
            for counts, colour in layers:
                _plain_columns(painter, heights(counts, peak), size, colour)
        else:
            widget = self._plotted([(heights(counts, peak), colour) for counts, colour in layers], size, theme)
            # A plot that was never shown lays itself out when it is grabbed.
            painter.drawPixmap(0, 0, widget.grab())
        painter.end()
        return pixmap

    def _plotted(self, layers: list[tuple[np.ndarray[Any, Any], QColor]], size: QSize, theme: Theme) -> Any:
        """The plot with these columns: made once, for making one takes longer than a frame may."""
        if self._made is None:
            self._made = self._bare_plot(len(layers))
        widget, curves = self._made
        widget.resize(size)
        widget.setBackground(theme.window)
        for curve, (shares, colour) in zip(curves, layers, strict=True):
            curve.setData(np.arange(len(shares) + 1), shares, stepMode="center", fillLevel=0, pen=None,
                          brush=self._graph.mkBrush(colour))  # fmt: skip
        columns = len(layers[0][0])
        widget.getPlotItem().getViewBox().setRange(xRange=(0, columns), yRange=(0, 1), padding=0)
        return widget

    def _bare_plot(self, layers: int) -> tuple[Any, list[Any]]:
        """A plot without axes, never shown itself, and its empty curves."""
        widget = self._graph.PlotWidget(self.parent())
        widget.hide()
        item = widget.getPlotItem()
        item.hideAxis("left")
        item.hideAxis("bottom")
        item.hideButtons()
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.getViewBox().disableAutoRange()
        curves = [self._graph.PlotCurveItem() for _ in range(layers)]
        for curve in curves:
            item.addItem(curve)
        return widget, curves


def heights(counts: np.ndarray[Any, np.dtype[np.int64]], peak: float) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Shares of the plot's height: roots, so that one event still shows beside a thousand."""
    shares = np.sqrt(counts / peak)
    return np.where(counts > 0, np.maximum(shares, _LEAST_HEIGHT), 0.0)


def _plain_columns(painter: QPainter, shares: np.ndarray[Any, Any], size: QSize, colour: QColor) -> None:
    wide, high = size.width() / len(shares), size.height()
    for column in np.flatnonzero(shares).tolist():
        tall = float(shares[column]) * high
        painter.fillRect(QRectF(column * wide, high - tall, wide, tall), colour)


def _import_pyqtgraph(_task: object) -> Any:
    import pyqtgraph

    return pyqtgraph
