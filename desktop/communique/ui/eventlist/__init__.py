"""The list of shown events; what is selected here is selected everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from communique.ui.eventlist.drawing import CellDelegate
from communique.ui.eventlist.empty import EmptyList
from communique.ui.eventlist.header import Header
from communique.ui.eventlist.model import EventModel
from communique.ui.eventlist.order import DOCUMENTS, RELATIONSHIP
from communique.ui.grounds import give_ground

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communique.ui.session import Session

__all__ = ["EventList"]

SHARES = (0.205, 0.375, 0.19, 0.16, 0.07)
"""Of the width, by column, until a person moves a border."""
NARROW, FIRST_TO_GO = 500, (RELATIONSHIP, DOCUMENTS)
"""Below this width, in pixels, these columns are not shown."""


class EventList(QTableView):
    """A table view over the session's columns: a million rows cost what is in sight."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_ground(self)
        self._session = session
        self._following = self._sharing = False
        self.shares: tuple[float, ...] = SHARES
        self.setObjectName("eventList")
        self.setAccessibleName("Events")
        self.events = EventModel(session, self)
        self.setModel(self.events)
        self.setItemDelegate(CellDelegate(session, self))
        self._look()
        self.empty = EmptyList(session, self.viewport())
        self.selectionModel().selectionChanged.connect(self._select)
        session.shown_changed.connect(self._show_again)
        session.selection_changed.connect(self._follow)
        for changed in (session.theme_changed, session.lineups.changed):
            changed.connect(self.viewport().update)
        self._follow()

    def _look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(110)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.fontMetrics().height() + 12)
        across = Header(self._session, self)
        self.setHorizontalHeader(across)
        across.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        across.sectionResized.connect(self._remember_share)
        self.setSortingEnabled(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect())
        if event.size().width() != event.oldSize().width():
            self._share(event.size().width())

    def _share(self, width: int) -> None:
        """Give every column its share of the width."""
        across = self.horizontalHeader()
        self._sharing = True
        for column in FIRST_TO_GO:
            self.setColumnHidden(column, width < NARROW)
        shares = [0 if self.isColumnHidden(column) else share for column, share in enumerate(self.shares)]
        for column, share in enumerate(shares):
            if share:
                across.resizeSection(column, int(width * share / sum(shares)))
        self._sharing = False

    def take_shares(self, shares: list[float]) -> None:
        """The columns' shares of the width as a person left them; nonsense is not taken."""
        if len(shares) == len(SHARES) and all(0.02 <= share <= 1 for share in shares) and abs(sum(shares) - 1) < 0.05:
            self.shares = tuple(shares)

    def _remember_share(self) -> None:
        """A person moved a border: the shares are now as they stand."""
        across = self.horizontalHeader()
        if not self._sharing and not self.isColumnHidden(RELATIONSHIP) and (total := across.length()):
            self.shares = tuple(across.sectionSize(column) / total for column in range(across.count()))

    def _show_again(self) -> None:
        self._following = True
        self.events.refresh()
        self._following = False
        self.empty.update_state()
        self._follow()

    def _select(self) -> None:
        if not self._following:
            rows = [index.row() for index in self.selectionModel().selectedRows()]
            current = self.currentIndex().row()
            rows.sort(key=lambda row: (row == current, row))
            self._session.select(*self._session.table.ids_of(self.events.rows[rows].tolist()))

    def _follow(self) -> None:
        """Select here what the session has selected."""
        places = [place for id in self._session.selection if (place := self.events.place_of(id)) is not None]
        if places == sorted(index.row() for index in self.selectionModel().selectedRows()):
            return
        chosen = QItemSelection()
        for first, end in _stretches(sorted(places)):
            chosen.select(self.events.index(first, 0), self.events.index(end, self.events.columnCount() - 1))
        self._following = True
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        if places:
            last = self.events.index(places[-1], 0)
            self.selectionModel().setCurrentIndex(last, flags.NoUpdate)
            self.scrollTo(last)
        self._following = False


def _stretches(places: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow each other, ascending: Qt compares every stretch with every other."""
    held = set(places)
    firsts = (place for place in places if place - 1 not in held)
    lasts = (place for place in places if place + 1 not in held)
    return zip(firsts, lasts, strict=True)
