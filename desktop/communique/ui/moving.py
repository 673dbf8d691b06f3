"""Getting about: between panes, to a date, to a search box, into the presentation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from communique.ui.datedialog import DateDialog

if TYPE_CHECKING:
    from communique.model.dates import Date
    from communique.ui.window import MainWindow

AROUND = 15.0
"""Days shown on either side of a day that one goes to."""


def panes(window: MainWindow) -> list[QWidget]:
    """The panes on the screen in the order of F6."""
    every = [window.toolbar.search, window.filters, window.timeline, window.event_list, window.reader, window.card]
    return [pane for pane in every if pane.isVisible() or pane is window.event_list]


def next_pane(window: MainWindow) -> None:
    _step(window, 1)


def previous_pane(window: MainWindow) -> None:
    _step(window, -1)


def _step(window: MainWindow, by: int) -> None:
    stops = panes(window)
    here = next((at for at, pane in enumerate(stops) if _holds_focus(pane)), -1 if by > 0 else 0)
    pane = stops[(here + by) % len(stops)]
    window.right.reveal(pane)
    first_stop(pane).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds_focus(pane: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))


def first_stop(pane: QWidget) -> QWidget:
    """The widget of a pane that takes the keys."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus or pane.focusProxy() is not None:
        return pane
    inside = (child for child in pane.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((child for child in inside if child.isVisible() and child.isEnabled()), pane)


def find(window: MainWindow) -> None:
    """Find in the pane at hand: a value among the filters, else words in the document."""
    if _holds_focus(window.filters):
        filter_box(window)
    else:
        window.right.reveal(window.reader)
        window.reader.find()


def find_next(window: MainWindow) -> None:
    _find(window, 1)


def find_previous(window: MainWindow) -> None:
    _find(window, -1)


def _find(window: MainWindow, by: int) -> None:
    """To another hit in the document where one finds there, else of what is searched for everywhere."""
    if window.toolbar.search.is_on and not window.reader.is_finding:
        window.toolbar.search.step(by)
    else:
        window.reader.find_next(by)


def find_everywhere(window: MainWindow) -> None:
    """Put the cursor into the search box, over what was searched for last."""
    window.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.toolbar.search.selectAll()


def filter_box(window: MainWindow) -> None:
    """Put the cursor into the box that finds an actor to filter by."""
    if not window.filters.isVisible():
        window.toggle_filters()
    window.filters.focus_find()


def go_to_date(window: MainWindow) -> None:
    """Ask for a date and show it in the middle of the timeline."""

    def go(date: Date | None) -> None:
        if date is not None:
            window.session.set_view(*_around(date), step=True)

    question = "Show which date on the timeline?"
    if calendar := window.session.lineups.calendar:
        question += f"\nEach lane counts from a day 0 of its own: the date is one of {calendar}."
    DateDialog(window, "Go to date", question, None, go, answer="Go", may_be_empty=False).open()


def _around(date: Date) -> tuple[float, float]:
    first = date.earliest if date.earliest is not None else date.latest
    last = date.latest if date.latest is not None else date.earliest
    # A date is open on one side at most.
    assert first is not None
    assert last is not None
    margin = max(AROUND, (last - first) * 0.1)
    return first - margin, last + 1 + margin


def present_from_start(window: MainWindow) -> None:
    from communique.ui.presenter import present

    present(window.session, True)


def present_from_here(window: MainWindow) -> None:
    from communique.ui.presenter import present

    present(window.session, False)
