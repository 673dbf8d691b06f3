"""The filters that are on, as chips above the timeline; a click takes one off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from communique.browsing.chips import chips
from communique.ui.buttons import MUTED, Button, Chip, LinkButton
from communique.ui.plain import tooltip

if TYPE_CHECKING:
    from communique.browsing.filters import Filter
    from communique.ui.session import Session

WIDEST = 240
MOST = 24
"""Chips shown one by one; the others stand as "… 7 more"."""


NONE_ON = "No filter is on"


class Chips(QWidget):
    """A row that is there also while no filter is on: what lies below does not move when the first one goes on."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("chips")
        self.setAccessibleName("Filters that are on")
        self._flow = Flow(self)
        self.setMinimumHeight(Chip.height_with(self.fontMetrics()) + 2 * Flow.GAP)
        session.shown_changed.connect(self._update)
        self._update()

    def _update(self) -> None:
        for button in self.buttons():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        on = chips(self._session.filter, self._session.table)
        for chip in on[:MOST]:
            self._add(chip.text, f"{chip.title}: {chip.text}", chip.removed)
        if on:
            self._add(f"Clear all, {len(on) - MOST} more" if len(on) > MOST else "Clear all", "All filters", None)
        self.setAccessibleDescription("" if on else NONE_ON)
        self.update()

    def buttons(self) -> list[Button]:
        """One for each filter that is on, and one that clears all."""
        return [button for button in self.findChildren(Button) if not button.isHidden()]

    def _add(self, text: str, name: str, filter: Filter | None) -> None:
        button = LinkButton(parent=self) if filter is None else Chip(parent=self)
        metrics = QFontMetrics(button.font())
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDEST).replace("&", "&&")
        button.setText(short if filter is None else f"{short}  ×")
        button.setAccessibleName(f"Take off {name}")
        button.setToolTip(tooltip(name))
        button.clicked.connect(lambda: self._take_off(filter))
        self._flow.addWidget(button)
        button.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._session.filter:
            with QPainter(self) as painter:
                painter.setPen(self.palette().color(MUTED))
                inner = self.rect().adjusted(Flow.MARGIN, 0, -Flow.MARGIN, 0)
                painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, NONE_ON)

    def _take_off(self, filter: Filter | None) -> None:
        if filter is None:
            self._session.clear_filter()
        else:
            self._session.set_filter(filter)


class Flow(QLayout):
    """Widgets in rows, left to right, as many rows as the width needs."""

    MARGIN, GAP = 12, 4

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.geometry().width())))

    def minimumSize(self) -> QSize:
        return QSize(100, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Height that the rows need in `rect`; `move` puts the widgets there."""
        x, y, tallest = rect.left() + self.MARGIN, rect.top() + self.GAP, 0
        for item in self._items:
            size = item.sizeHint()
            if x + size.width() > rect.right() - self.MARGIN and x > rect.left() + self.MARGIN:
                x, y, tallest = rect.left() + self.MARGIN, y + tallest + self.GAP, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, tallest = x + size.width() + self.GAP, max(tallest, size.height())
        return y + tallest + self.GAP - rect.top() if self._items else 0
