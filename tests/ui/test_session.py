"""The session: what it shows, selects and undoes, and what it says of it."""

import pytest
from pytestqt.qtbot import QtBot

from communique import corrections
from communique.browsing.counting import counter
from communique.library import Library
from communique.model.dates import parse
from communique.model.documents import Passage
from communique.model.edits import Edit
from communique.model.events import Status
from communique.ui.session import Session
from communique.ui.theme import DARK

FREED, PRAISED = "aaaaaaaa:0:0", "Washington praises Phnom Penh"


def id_of(session: Session, title: str) -> str:
    return session.table.ids[session.table.titles.index(title)]


def test_shows_all_but_the_rejected_at_first(session: Session) -> None:
    shown = [title for title, is_shown in zip(session.table.titles, session.shown, strict=True) if is_shown]
    assert "Hun Sen born" not in shown
    assert len(shown) == 7


def test_a_filter_changes_what_is_shown_and_says_so_once(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.shown_changed):
        session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    assert counter(session.table, session.shown).shown == 3


def test_the_same_filter_again_says_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.shown_changed):
        session.set_filter(session.filter)


def test_counts_ignore_the_filter_of_their_own_facet(session: Session) -> None:
    before = session.counts["relationships"].tolist()
    session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    assert session.counts["relationships"].tolist() == before


def test_reads_relationships_from_the_fullest_actor_until_told_otherwise(session: Session) -> None:
    assert session.focal == "KHM"
    session.set_focal("USA")
    assert session.focal == "USA"


def test_selection_is_told_once_and_the_last_is_current(session: Session, qtbot: QtBot) -> None:
    other = id_of(session, PRAISED)
    with qtbot.waitSignal(session.selection_changed):
        session.select(FREED, other)
    assert session.current == other
    with qtbot.assertNotEmitted(session.selection_changed):
        session.select(FREED, other)


def test_a_statement_is_current_but_no_event(session: Session) -> None:
    session.select(id_of(session, "one of China's closest allies"))
    assert session.current is not None
    assert session.current_event is None


def test_an_edit_is_performed_undone_and_done_again(session: Session) -> None:
    assert session.library is not None
    assert session.perform(corrections.reject(session.library, [FREED]))
    assert session.event(FREED).status is Status.REJECTED
    session.undo()
    assert session.event(FREED).status is Status.FOUND
    session.redo()
    assert session.event(FREED).status is Status.REJECTED


def test_an_edit_has_a_name_to_be_undone_by(session: Session) -> None:
    assert session.library is not None
    session.perform(corrections.change_date(session.library, FREED, parse("2019-11-11")))
    assert "Opposition leader freed" in session.undo_stack.undoText()


def test_steps_of_an_earlier_day_can_be_undone(session: Session, library: Library) -> None:
    session.perform(corrections.reject(library, [FREED]))
    later = Session(library)
    assert later.undo_stack.canUndo()
    later.undo()
    assert later.event(FREED).status is Status.FOUND


def test_many_edits_are_shown_at_one_refresh(session: Session, library: Library, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.library_changed):
        session.perform(corrections.confirm(library, [FREED]), show=False)
    session.refresh()
    assert session.event(FREED).status is Status.CONFIRMED


def test_an_edit_that_the_library_refuses_is_said_and_not_remembered(session: Session, qtbot: QtBot) -> None:
    assert session.library is not None
    edit = corrections.reject(session.library, [FREED])
    session.perform(edit)
    with qtbot.waitSignal(session.failed) as said:
        assert not session.perform(edit)
    assert said.args[0] == edit.title
    assert said.args[1].startswith("The change does not fit what the library holds now")
    assert str(session.library.path.parent) not in said.args[1]
    assert session.undo_stack.count() == 1


def test_an_edit_back_to_what_was_is_an_undoing(session: Session, library: Library) -> None:
    for day in ("2020-01-01", "2020-02-02", "2020-01-01"):
        session.perform(corrections.change_date(library, FREED, parse(day)))
    assert session.undo_stack.index() == len(library.undo_titles()) == 1
    assert session.undo_stack.canRedo()
    session.undo()
    assert session.event(FREED).corrected == ()
    assert not session.undo_stack.canUndo()


def test_an_edit_of_no_record_is_none(session: Session) -> None:
    assert session.perform(Edit("Nothing", (), ()))
    assert session.undo_stack.count() == 0


def test_removing_a_document_lets_go_of_what_was_selected_and_read(session: Session, library: Library) -> None:
    session.select(FREED)
    session.show_document("aaaaaaaa")
    session.perform(corrections.remove_document(library, "aaaaaaaa"))
    assert session.selection == ()
    assert session.document_id is None


def test_back_returns_to_the_document_before(session: Session) -> None:
    session.show_document("aaaaaaaa", Passage(0, 7))
    session.show_document("bbbbbbbb")
    session.back()
    assert (session.document_id, session.passage) == ("aaaaaaaa", Passage(0, 7))
    session.forward()
    assert session.document_id == "bbbbbbbb"


def test_panning_is_no_step_to_go_back_by(session: Session) -> None:
    session.set_view(0, 10)
    session.set_view(1, 11)
    assert not session.can_go_back
    session.set_view(100, 110, step=True)
    session.back()
    assert session.view == (1, 11)


def test_is_busy_while_something_is_under_way(session: Session) -> None:
    session.begin("Reading")
    assert session.busy
    assert session.doing == "Reading"
    session.end("Reading")
    assert not session.busy


def test_another_library_begins_anew(session: Session, tmp_path) -> None:
    session.select(FREED)
    session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    session.open(Library.create(tmp_path / "other.communique"))
    assert (session.table.n, session.selection, bool(session.filter)) == (0, (), False)
    session.close()


def test_nothing_is_told_of_an_event_without_a_library(qapp: object) -> None:
    with pytest.raises(KeyError):
        Session().event("x")


def test_a_theme_is_announced(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.theme_changed):
        session.set_theme(DARK)


def test_what_is_over_in_a_moment_goes_unnamed(session: Session) -> None:
    session.begin("Reading documents")
    session.begin("")
    assert session.busy
    assert session.doing == "Reading documents"
    session.end("Reading documents")
    assert session.busy
    assert session.doing == ""
