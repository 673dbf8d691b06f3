"""Edits of many records are made and undone beside the window; none waits in it for others who write."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from communique import corrections
from communique.library import Library
from communique.ui import beside
from communique.ui.beside import perform_beside
from communique.ui.session import Session

FREED = "aaaaaaaa:0:0"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if one record were many."""
    monkeypatch.setattr(beside, "AT_ONCE", 0)
    monkeypatch.setattr("communique.library.library._LONG_STEP", 0)


def rejecting(session: Session) -> Callable[[Library], object]:
    ids = tuple(id for id in session.table.ids if session.library is not None and session.library.has_event(id))
    return lambda library: corrections.reject(library, ids)


@pytest.mark.usefixtures("few")
def test_many_events_are_judged_undone_and_judged_again(session: Session, qtbot: QtBot) -> None:
    done: list[int] = []
    before = int(session.table.is_rejected.sum())
    perform_beside(
        session, "Reject", rejecting(session), then=lambda: done.append(int(session.table.is_rejected.sum()))
    )
    qtbot.waitUntil(lambda: not session.busy and bool(done))
    many = int(session.table.is_event.sum())
    assert done == [many]
    assert session.undo_stack.undoText() == f"Reject {many} events"
    session.undo()
    assert session.busy
    qtbot.waitUntil(lambda: not session.busy)
    assert session.table.is_rejected.sum() == before < many
    session.redo()
    qtbot.waitUntil(lambda: not session.busy)
    assert session.table.is_rejected.sum() == many


@pytest.mark.usefixtures("few")
def test_why_it_cannot_be_done_is_said(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.failed) as said:
        perform_beside(session, "Merge events", lambda library: corrections.merge_events(library, (FREED,)))
    assert said.args is not None
    assert said.args[0] == "Merge events"
    assert not session.busy


def test_a_correction_waits_beside_the_window_for_others_who_write(session: Session, qtbot: QtBot) -> None:
    library = session.library
    assert library is not None
    with library.beside() as other:
        edit = corrections.reject(library, (FREED,))
        other._connection.execute("BEGIN IMMEDIATE")
        assert session.perform(edit)
        assert session.busy
        other._connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: not session.busy)
    assert session.table.is_rejected[session.table.row_of(FREED)]
    assert session.undo_stack.canUndo()
