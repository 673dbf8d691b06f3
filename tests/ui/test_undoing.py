"""What took many edits is undone as one, beside the window; until then nothing else is done."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from communique.library import Deed, Library
from communique.model.edits import Edit
from communique.ui.session import Session

FREED = "aaaaaaaa:0:0"


@pytest.fixture
def called(session: Session, library: Library) -> Session:
    """A session in which one event was called A, B, then C in one go."""
    deed = Deed(lambda many: f"Call it {many} things")
    for title in "ABC":
        event = library.event(FREED)
        library.apply(Edit(f"Call it {title}", (event,), (replace(event, summary=title),)), deed)
    session.undoing.name_steps()
    session.refresh()
    return session


def test_a_deed_is_undone_and_done_again_as_one(called: Session, qtbot: QtBot) -> None:
    assert called.undo_stack.undoText() == "Call it 3 things"
    called.undo()
    qtbot.waitUntil(lambda: not called.busy)
    assert called.event(FREED).summary == "Opposition leader freed"
    assert (called.undo_stack.canUndo(), called.undo_stack.redoText()) == (False, "Call it 3 things")
    called.redo()
    qtbot.waitUntil(lambda: not called.busy)
    assert called.event(FREED).summary == "C"
    assert not called.undo_stack.canRedo()


def test_nothing_else_is_done_while_a_deed_is_undone(called: Session, library: Library, qtbot: QtBot) -> None:
    event = library.event(FREED)
    called.undo()
    with qtbot.waitSignal(called.failed) as said:
        assert not called.perform(Edit("Call it D", (event,), (replace(event, summary="D"),)))
    assert said.args == ["Call it D", "Wait until what is being done is through."]
    qtbot.waitUntil(lambda: not called.busy)
    assert called.event(FREED).summary == "Opposition leader freed"


def test_why_nothing_can_be_undone_now_is_said(called: Session, qtbot: QtBot) -> None:
    called.undoing.why_not = "Documents are being read."
    with qtbot.waitSignal(called.failed) as said:
        called.undo()
    assert said.args == ["Undo", "Documents are being read."]
    assert called.event(FREED).summary == "C"
