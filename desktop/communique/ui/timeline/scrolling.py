"""The scroll bar of the lanes. It stands beside them: painting one over them would cost more than all their marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from communique.ui.timeline.view import LanesView


class LanesBar(QScrollBar):
    """Keeps its room when it is not needed, so that the lanes never change their width because of it."""

    def __init__(self, lanes: LanesView, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._lanes = lanes
        self._known = (-1, -1, -1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Scroll lanes")
        self.hide()
        self.valueChanged.connect(lanes.scroll_to)
        lanes.laid_out.connect(self._fit)

    def _fit(self) -> None:
        scene, room = self._lanes.scene, self._lanes.lanes_height
        now = (scene.height, room, scene.scrolled)
        if now == self._known:
            return
        self._known = now
        self.blockSignals(True)
        self.setRange(0, max(scene.height - room, 0))
        self.setPageStep(room)
        self.setSingleStep(scene.metrics.line)
        self.setValue(scene.scrolled)
        self.blockSignals(False)
        self.setVisible(scene.height > room)
