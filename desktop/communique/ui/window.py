"""The main window: which pane stands where, how it gives way on small screens, and what it answers to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from communique.ui.chips import Chips
from communique.ui.commands import BY_ID, Command
from communique.ui.counter import Counter
from communique.ui.eventcard import EventCard
from communique.ui.eventlist import EventList
from communique.ui.facetbar import FacetBar
from communique.ui.folding import READER_AT_LEAST, TIMELINE_AT_LEAST, WINDOW_AT_LEAST, Folding
from communique.ui.menus import Menus
from communique.ui.notices import Notices
from communique.ui.reader import Reader
from communique.ui.readingside import ReadingSide
from communique.ui.statusrow import StatusRow, is_sample, library_name
from communique.ui.style import dress, style_scroll_bars, theme_for
from communique.ui.timeline import TimelinePane
from communique.ui.toolbar import Toolbar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent

    from communique.ui.session import Session
    from communique.ui.settings import Settings
    from communique.ui.takingin import TakingIn


class MainWindow(QMainWindow):
    """The window of one session. `drawn` comes once, after the first frame."""

    drawn = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session: Session = session
        self.settings: Settings = settings
        session.setParent(self)
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.taking_in: TakingIn | None = None
        self.menus = Menus(self)
        self._make_panes()
        self._arrange()
        self._listen()
        self._name()

    # Building

    def _make_panes(self) -> None:
        self.toolbar: Toolbar = Toolbar(self)
        self.notices = Notices(self)
        self.filters = FacetBar(self.session, self)
        self.chips = Chips(self.session, self)
        self.counter = Counter(self.session, self)
        self.timeline: TimelinePane = TimelinePane(self.session, self)
        self.timeline.setMinimumSize(*TIMELINE_AT_LEAST)
        self.event_list = EventList(self.session, self)
        self.reader: Reader = Reader(self.session, self)
        self.card = EventCard(self.session, self)
        self.status = StatusRow(self.session, self)

    def _arrange(self) -> None:
        self.right = ReadingSide(self.reader, self.card, self)
        self.right.setMinimumWidth(READER_AT_LEAST)
        self.middle = _splitter(Qt.Orientation.Vertical, "timelineAndList", self._upper_middle(), self.event_list)
        self.middle.setStretchFactor(0, 3)
        self.middle.setStretchFactor(1, 2)
        self.columns = _splitter(Qt.Orientation.Horizontal, "columns", self.filters, self.middle, self.right)
        self.columns.setStretchFactor(1, 3)
        self.columns.setStretchFactor(2, 1)
        self.folding = Folding(self.columns, self.filters, self.middle, self.event_list, self.right)
        self._centre = centre = QWidget(self)
        _column(centre, self.toolbar, self.notices, self.columns, self.status)
        self.setCentralWidget(centre)
        # Not what the panes ask for as they stand now: in a smaller window they will stand otherwise.
        if layout := self.layout():
            layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*WINDOW_AT_LEAST)
        self.timeline.setFocus()

    def _upper_middle(self) -> QWidget:
        pane = QWidget(self)
        self.timeline.header.put(self.counter)
        _column(pane, self.chips, self.timeline)
        return pane

    def _listen(self) -> None:
        session = self.session
        session.library_changed.connect(self._name)
        session.theme_changed.connect(self._dress)
        self.reader.asked.connect(self.run)
        self.card.asked.connect(self.run)
        self.right.split.splitterMoved.connect(self.card.keep_room)
        session.failed.connect(lambda tried, why: self.notices.say(f"{tried}: {why}", key=tried))
        self._await_first_frame()

    def _await_first_frame(self) -> None:
        self._centre.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self._centre:
            watched.removeEventFilter(self)
            # All panes are painted in one go: what is queued here comes after the whole first frame.
            QTimer.singleShot(0, self._first_frame_drawn)
        return super().eventFilter(watched, event)

    def _first_frame_drawn(self) -> None:
        self.drawn.emit()
        self.session.upkeep.prepare()
        self.menus.make_actions()
        # Imported here, after the frame: with icons come 150 names of them, and more with assistive programs.
        from communique.ui.appicon import app_icon
        from communique.ui.contextmenus import offer_menus
        from communique.ui.timeline.accessible import offer

        offer(self.timeline.lanes)
        offer_menus(self)

        self.setWindowIcon(app_icon())
        style_scroll_bars(self, self.session.theme)

    # What the window answers to

    def can_run(self, command: Command) -> bool:
        return command.ready is None or command.ready(self)

    def run(self, id: str) -> None:
        """Do what the command does, if it can be done now."""
        if self.can_run(BY_ID[id]):
            BY_ID[id].action(self)

    @property
    def shows_sample(self) -> bool:
        return is_sample(self.session)

    @property
    def filters_visible(self) -> bool:
        return self.filters.isVisible()

    def toggle_filters(self) -> None:
        self.folding.toggle_filters()

    def clear_filters(self) -> None:
        self.session.clear_filter()

    def take_in(self, documents: list[Path]) -> None:
        """Take files and folders into the open library, beside the window."""
        from communique.ui.takingin import TakingIn

        self.stop_taking_in()
        taking_in = TakingIn(self, documents)
        taking_in.ended.connect(self._taken_in)
        self.taking_in = taking_in

    def stop_taking_in(self) -> None:
        if self.taking_in is not None:
            self.taking_in.cancel()

    def _taken_in(self) -> None:
        if self.taking_in is not None and self.sender() is self.taking_in:
            self.taking_in = None

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def choose_theme(self, choice: str) -> None:
        """Take the light or the dark theme, or the system's."""
        self.settings["theme"] = choice
        self.session.set_theme(theme_for(choice))

    def quit(self) -> None:
        self.close()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self.session.theme)
            style_scroll_bars(self, self.session.theme)

    def _name(self) -> None:
        self.setWindowTitle(f"{library_name(self.session)} – Communiqué")

    # What Qt asks of it

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.folding.fit(event.size().width())
        self.toolbar.show_filter_button(self.folding.filters_folded or self.folding.hidden_by_hand)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.folding.close_filters()
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from communique.ui.opening import local_paths, open_paths

        open_paths(self, local_paths(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        from communique.ui.restoring import remember
        from communique.ui.tasks import stop

        remember(self)
        stop()
        self.session.close()
        super().closeEvent(event)


def _splitter(direction: Qt.Orientation, name: str, *panes: QWidget) -> QSplitter:
    splitter = QSplitter(direction)
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    # The handles are a pixel wide: what shows between the panes is a line.
    splitter.setAutoFillBackground(True)
    splitter.setBackgroundRole(QPalette.ColorRole.Mid)
    for pane in panes:
        pane.setAutoFillBackground(True)
        pane.setBackgroundRole(QPalette.ColorRole.Window)
        splitter.addWidget(pane)
    return splitter


def _column(holder: QWidget, *rows: QWidget) -> None:
    """Put `rows` under one another without gaps; splitters and the timeline take the room that is left."""
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row, 1 if isinstance(row, (QSplitter, TimelinePane)) else 0)
