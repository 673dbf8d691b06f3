"""The list of one facet's values: a click, Space or Enter turns one on or off; right click for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QSizePolicy, QWidget

from communique.ui.facetbar.drawing import RowDelegate
from communique.ui.facetbar.model import FacetModel, Index
from communique.ui.grounds import give_ground

if TYPE_CHECKING:
    from communique.browsing.facets import Facet
    from communique.ui.session import Session


class FacetView(QListView):
    """As tall as its rows; the pane around it scrolls."""

    def __init__(self, session: Session, facet: Facet, parent: QWidget) -> None:
        super().__init__(parent)
        give_ground(self, filled=False)
        self._session, self._facet = session, facet
        self.rows = FacetModel(self)
        self.setModel(self.rows)
        self.under_mouse = -1
        self._delegate = RowDelegate(session, self, facet.name == "relationships")
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(facet.title)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.toggle)

    def sizeHint(self) -> QSize:
        return QSize(160, self._delegate.row_height * len(self.rows.rows))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def toggle(self, index: Index) -> None:
        """Turn the value on, or off if it is on."""
        self._session.set_filter(self._session.filter.toggled(self._facet.name, self.rows.rows[index.row()].offer.key))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, place: QPoint | None) -> None:
        """Remember over which row the mouse is: rows under it are tinted."""
        row = self.indexAt(place).row() if place is not None else -1
        if row != self.under_mouse:
            self.under_mouse = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
        if event.key() in keys and self.currentIndex().isValid():
            self.toggle(self.currentIndex())
        elif self._leads_out(event.key()):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() == Qt.Key.Key_Menu and self.currentIndex().isValid():
            self._offer(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _leads_out(self, key: int) -> bool:
        """Whether an arrow goes beyond the first or the last row, to what stands above or below."""
        row = self.currentIndex().row()
        return (key == Qt.Key.Key_Down and row == len(self.rows.rows) - 1) or (key == Qt.Key.Key_Up and row == 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rows:
            self.setCurrentIndex(self.rows.index(0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            self._offer(index)

    def menu_for(self, index: Index) -> QMenu:
        """Only this, all but this, clear."""
        key = self.rows.rows[index.row()].offer.key
        session, name = self._session, self._facet.name
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Only this", lambda: session.set_filter(session.filter.only(name, key)))
        menu.addAction("All but this", lambda: session.set_filter(session.filter.all_but(name, key)))
        if session.filter.chosen_in(name) or session.filter.left_out_in(name):
            menu.addAction(
                f"Clear {self._facet.title.lower()} filter", lambda: session.set_filter(session.filter.cleared(name))
            )
        if name == "actors":
            from communique.ui.actors import offer_actor

            offer_actor(menu, session, key, self.window())
        return menu

    def _offer(self, index: Index) -> None:
        below = self.visualRect(index).bottomLeft()
        self.menu_for(index).popup(self.viewport().mapToGlobal(below))
