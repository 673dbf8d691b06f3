"""Edits can be undone and done again, also after the library was closed."""

from dataclasses import replace
from pathlib import Path

import pytest

from communique.library import Library, history
from communique.model.edits import Edit
from communique.model.events import Event, Status


@pytest.fixture
def rejecting(event: Event) -> Edit:
    return Edit("Reject", (event,), (replace(event, status=Status.REJECTED),))


def test_nothing_done_is_nothing_to_undo(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None


def test_undo_and_redo_after_reopening(path: Path, library: Library, taking_in: Edit, rejecting: Edit) -> None:
    library.apply(taking_in)
    library.apply(rejecting)
    library.close()
    with Library.open(path) as again:
        assert again.undo_titles() == (taking_in.title, "Reject")
        assert again.undo() == rejecting.inverse()
        assert again.undo() == taking_in.inverse()
        assert again.documents() == ()
        assert again.redo_titles() == (taking_in.title, "Reject")
        assert again.redo() == taking_in
        assert again.redo() == rejecting
        assert again.event("d1:0:0").status is Status.REJECTED


def test_an_inverse_that_is_applied_counts_as_undoing(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    library.apply(taking_in.inverse())
    assert (library.undo_titles(), library.redo_titles()) == ((), (taking_in.title,))


def test_the_same_edit_applied_again_counts_as_doing_again(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    library.undo()
    library.apply(taking_in)
    assert (library.undo_titles(), library.redo_titles()) == ((taking_in.title,), ())


def test_a_new_edit_ends_what_could_be_done_again(library: Library, taking_in: Edit, rejecting: Edit) -> None:
    library.apply(taking_in)
    library.apply(rejecting)
    library.undo()
    event = library.event("d1:0:0")
    library.apply(Edit("Rename", (event,), (replace(event, summary="Else"),)))
    assert (library.undo_titles(), library.redo_titles()) == ((taking_in.title, "Rename"), ())


def test_only_so_many_edits_are_kept(library: Library, taking_in: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "DEEPEST", 3)
    library.apply(taking_in)
    for number in range(5):
        event = library.event("d1:0:0")
        library.apply(Edit(f"Rename {number}", (event,), (replace(event, summary=f"Name {number}"),)))
    assert library.undo_titles() == ("Rename 2", "Rename 3", "Rename 4")


def test_a_text_is_kept_as_long_as_an_edit_needs_it(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    library.apply(replace(taking_in.inverse(), title="Remove"))
    assert library._connection.execute("SELECT count(*) FROM text").fetchone() == (1,)
    library.forget_history()
    assert library._connection.execute("SELECT count(*) FROM text").fetchone() == (0,)
    assert library.undo_titles() == ()
