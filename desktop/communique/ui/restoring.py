"""What a person finds again at the next start: the window's place, its panes, the filter and the view."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QSplitter

from communique.browsing.filters import Filter
from communique.browsing.lanes import LAYOUTS
from communique.browsing.showing import known
from communique.ui.lastviews import keep_view, restore_view

if TYPE_CHECKING:
    from communique.ui.session import Session
    from communique.ui.settings import Settings
    from communique.ui.window import MainWindow

USUAL_SIZE = (1366, 768)
USUAL_SHARES = (0.18, 0.492, 0.328)
"""Of the window's width: filters, timeline, reader."""
MIDDLE = (430, 240)
PAIRS = "*"
"""Kept in place of a focal actor by whoever wants every pair by itself."""


def restore_place(window: MainWindow) -> None:
    """Give the window and its panes the sizes they had; a screen that is gone leaves it where it can be seen."""
    settings = window.settings
    place = settings["geometry"]
    window.resize(*USUAL_SIZE)
    if len(place) == 4 and _visible(QRect(*map(int, place))):
        window.setGeometry(*map(int, place))
    window.folding.hidden_by_hand = settings["filters_hidden"]
    window.filters.setHidden(settings["filters_hidden"])
    usual = tuple(int(share * window.width()) for share in USUAL_SHARES)
    _share(window.columns, settings["columns"], usual)
    _share(window.middle, settings["middle"], MIDDLE)
    if len(settings["right"]) == 2:
        window.card.room_by_hand = max(0, int(settings["right"][1]))
        _share(window.right.split, settings["right"], ())
    window.reader.set_text_size(settings["text_size"])
    window.event_list.take_shares(settings["list_columns"])
    window.timeline.choose_tone(settings["tone"])


def show_as_before(window: MainWindow) -> None:
    if window.settings["maximised"]:
        window.showMaximized()
    else:
        window.show()


def restore_exploring(session: Session, settings: Settings) -> None:
    """Take up filter, focal actor, document and view again, as far as the library still has them."""
    session.lineups.take(settings["libraries"])
    if settings["layout"] in LAYOUTS:
        session.set_layout(settings["layout"])
    if settings["focal"]:
        session.set_focal("" if settings["focal"] == PAIRS else settings["focal"])
    with suppress(ValueError):
        session.set_filter(known(Filter.from_text(settings["filter"]), session.table))
    documents = [entry.id for entry in session.documents()]
    if documents:
        session.show_document(settings["document"] if settings["document"] in documents else documents[0])
    restore_view(session, settings)


def remember(window: MainWindow) -> None:
    """Keep what `restore_place` and `restore_exploring` give back."""
    settings, session = window.settings, window.session
    if session.library is None and session.busy:
        return  # What is still being opened is found again as it was left the last time.
    place = window.geometry()
    if not (window.isMaximized() or window.isFullScreen()):
        settings["geometry"] = [place.x(), place.y(), place.width(), place.height()]
    settings["maximised"] = window.isMaximized()
    settings["filters_hidden"] = window.folding.hidden_by_hand
    if not window.folding.filters_folded and window.filters.isVisible():
        settings["columns"] = window.columns.sizes()
    settings["right"] = window.right.split.sizes() if window.card.room_by_hand else []
    if not window.right.holds_list:
        settings["middle"] = window.middle.sizes()
    settings["library"] = str(session.library.path) if session.library else ""
    settings["filter"] = session.filter.text()
    settings["focal"] = PAIRS if session.chosen_focal == "" else session.chosen_focal or ""
    settings["layout"] = session.layout
    settings["libraries"] = session.lineups.as_plain()
    settings["list_columns"] = list(window.event_list.shares)
    settings["document"] = session.document_id or ""
    settings["text_size"] = window.reader.text_size
    settings["tone"] = window.timeline.tone_choice
    keep_view(session, settings)
    settings.save()


def _visible(place: QRect) -> bool:
    """Whether enough of the window would lie on a screen to be grasped."""
    screens = [screen.availableGeometry() for screen in QApplication.screens()]
    return any(
        screen.intersected(place).width() >= 200 and screen.intersected(place).height() >= 100 for screen in screens
    )


def _share(splitter: QSplitter, sizes: list[float], usual: tuple[int, ...]) -> None:
    if len(sizes) == splitter.count() and all(size >= 0 for size in sizes):
        splitter.setSizes([int(size) for size in sizes])
    elif usual:
        splitter.setSizes(list(usual))
