"""Pinning what is selected, and taking pins out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.ui.pins import MOST

if TYPE_CHECKING:
    from communique.ui.session import Session
    from communique.ui.window import MainWindow


def toggle(window: MainWindow) -> None:
    """Pin what is selected; take the pins out where all of it is pinned."""
    session = window.session
    pins = session.lineups.pins
    if are_pinned(session):
        pins.unpin(session.selection)
    elif left_out := pins.pin(session.selection):
        window.notices.say(_full(left_out), ("Unpin all", lambda: unpin_all(window)), key="pins")
    window.timeline.lanes.say(said(session))


def unpin_all(window: MainWindow) -> None:
    """Pins are no edits, so the notice has the way back."""
    pins = window.session.lineups.pins
    before = pins.ids
    pins.unpin_all()
    count = "1 event" if len(before) == 1 else f"{len(before):,} events"

    def again() -> None:
        pins.pin(before)

    window.notices.say(f"Unpinned {count}.", ("Pin again", again), key="pins")
    window.timeline.lanes.say("No event is pinned")


def are_pinned(session: Session) -> bool:
    """Whether all that is selected is pinned."""
    return all(map(session.lineups.pins.has, session.selection))


def title(window: MainWindow) -> str:
    """ "Unp&in the event", "P&in 3 events": what the command would do."""
    session = window.session
    count = len(session.selection)
    return f"{'Unp' if are_pinned(session) else 'P'}&in {'the event' if count <= 1 else f'{count:,} events'}"


def title_of_all(window: MainWindow) -> str:
    """ "&Unpin all 3 events"."""
    count = len(window.session.lineups.pins.ids)
    return f"&Unpin all {count} events" if count > 1 else "&Unpin all events"


def said(session: Session) -> str:
    """What came of it, for those who hear it."""
    count = len(session.selection)
    what = "The event is" if count == 1 else f"{count} events are" if are_pinned(session) else "Not all events are"
    return f"{what} {'pinned' if are_pinned(session) or count > 1 else 'not pinned'}"


def _full(left_out: int) -> str:
    more = "one was" if left_out == 1 else f"{left_out:,} were"
    return f"At most {MOST} events of a library can be pinned: {more} left out."
