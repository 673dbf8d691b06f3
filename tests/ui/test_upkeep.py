"""A large table keeps up with edits beside the window; what is shown is what a small one would show at once."""

import pytest
from pytestqt.qtbot import QtBot

from communique import corrections
from communique.library import Library
from communique.model.dates import parse
from communique.ui.session import Session


@pytest.fixture
def large(session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """As if the small library were a large one."""
    monkeypatch.setattr("communique.ui.upkeep.QUICK_ROWS", 0)
    return session


def event_id(session: Session, title: str) -> str:
    return session.table.ids[list(session.table.titles).index(title)]


def shown_again(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def test_a_correction_arrives(large: Session, library: Library, qtbot: QtBot) -> None:
    before = large.table
    id = event_id(large, "Treaty signed")
    with qtbot.waitSignal(large.library_changed):
        assert large.perform(corrections.change_date(library, id, parse("1953")))
        assert large.table is before
        assert large.busy
    shown_again(large, qtbot)
    assert large.table.dates[large.table.row_of(id)] == "1953"
    assert large.event(id).date == parse("1953")
    assert large.shown.sum() == before.is_standing.sum() + before.is_statement.sum()


def test_corrections_in_a_row_all_arrive(large: Session, library: Library, qtbot: QtBot) -> None:
    ids = [event_id(large, title) for title in ("Treaty signed", "EU demands a plan", "Opposition leader freed")]
    for id in ids:
        large.perform(corrections.reject(library, [id]))
    shown_again(large, qtbot)
    assert all(large.table.is_rejected[large.table.row_of(id)] for id in ids)
    for _ in ids:
        large.undo()
    shown_again(large, qtbot)
    assert not any(large.table.is_rejected[large.table.row_of(id)] for id in ids)


def test_a_filter_set_meanwhile_holds(large: Session, library: Library, qtbot: QtBot) -> None:
    large.perform(corrections.reject(library, [event_id(large, "Treaty signed")]))
    large.set_filter(large.filter.only("kinds", "CONSULT"))
    shown_again(large, qtbot)
    assert [large.table.titles[row] for row in large.shown.nonzero()[0]] == [
        "Prak Sokhonn meets Blinken",
        "They plan to meet again",
    ]


def test_another_library_opened_meanwhile_stays(large: Session, library: Library, qtbot: QtBot) -> None:
    large.perform(corrections.reject(library, [event_id(large, "Treaty signed")]))
    large.open(None)
    shown_again(large, qtbot)
    assert large.table.n == 0


def test_what_is_to_be_done_afterwards_is_done_once(large: Session, library: Library, qtbot: QtBot) -> None:
    done = []
    large.perform(corrections.reject(library, [event_id(large, "Treaty signed")]), show=False)
    large.refresh(lambda: done.append(large.table.is_rejected.sum()))
    large.refresh()
    shown_again(large, qtbot)
    assert done == [2]


def test_words_are_searched_for_beside_the_window(large: Session, qtbot: QtBot) -> None:
    large.set_filter(large.filter.with_search("treaty", None))
    assert large.doing == "Searching for “treaty”"
    assert not large.filter
    shown_again(large, qtbot)
    assert [large.table.titles[row] for row in large.shown.nonzero()[0]] == ["Treaty signed"]


def test_the_words_searched_for_last_count(large: Session, qtbot: QtBot) -> None:
    large.set_filter(large.filter.with_search("plan", None))
    large.set_filter(large.filter.with_search("treaty", None))
    shown_again(large, qtbot)
    assert large.filter.words == "treaty"


def test_what_is_put_on_during_a_search_stays_on(large: Session, qtbot: QtBot) -> None:
    large.set_filter(large.filter.with_search("plan", None))
    large.set_filter(large.filter.only("kinds", "CONSULT"))
    shown_again(large, qtbot)
    assert [large.table.titles[row] for row in large.shown.nonzero()[0]] == ["They plan to meet again"]


def test_other_lanes_are_put_together_beside_the_window(large: Session, qtbot: QtBot) -> None:
    before = large.lineups.every
    with qtbot.waitSignal(large.layout_changed):
        large.set_layout("kind")
        assert large.layout == "relationship"
        assert large.lineups.every is before
    assert large.layout == "kind"
    assert [lane.label for lane in large.lineups.every] != [lane.label for lane in before]


def test_relationships_are_read_anew_beside_the_window(large: Session, qtbot: QtBot) -> None:
    large.set_filter(large.filter.only("kinds", "CONSULT"))
    with qtbot.waitSignal(large.shown_changed):
        large.set_focal("USA")
        assert (large.focal, large.chosen_focal) == ("KHM", None)
    assert (large.focal, large.chosen_focal) == ("USA", "USA")
    assert large.filter.chosen_in("kinds") == {"CONSULT"}


def test_all_that_was_wished_meanwhile_is_shown(large: Session, library: Library, qtbot: QtBot) -> None:
    large.set_layout("kind")
    large.perform(corrections.reject(library, [event_id(large, "Treaty signed")]))
    large.set_focal("USA")
    large.set_layout("actor")
    large.set_filter(large.filter.only("kinds", "CONSULT"))
    shown_again(large, qtbot)
    assert (large.layout, large.focal) == ("actor", "USA")
    assert large.table.is_rejected[large.table.row_of(event_id(large, "Treaty signed"))]
    assert large.shown.sum() == 2


def test_what_is_wished_no_more_is_not_shown(large: Session, qtbot: QtBot) -> None:
    large.set_filter(large.filter.with_search("treaty", None))
    large.set_layout("kind")
    large.set_layout("relationship")
    large.clear_filter()
    shown_again(large, qtbot)
    assert large.layout == "relationship"
    assert not large.filter


def test_what_takes_long_is_said(large: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("communique.ui.upkeep.SOON", 0)
    said = []
    large.busy_changed.connect(lambda: said.append(large.doing))
    large.set_layout("kind")
    shown_again(large, qtbot)
    assert set(said) <= {"", "Putting events into lanes"}
    assert said[-1] == ""


def test_a_search_that_fails_is_said_and_wished_no_more(
    large: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("gone")

    monkeypatch.setattr("communique.ui.upkeep.searched", fail)
    with qtbot.waitSignal(large.failed) as said:
        large.set_filter(large.filter.with_search("treaty", None))
    assert said.args == ["Search", "gone"]
    assert not large.busy
    assert not large.upkeep.wish.words


def test_before_there_is_a_window_all_is_shown_at_once(large: Session) -> None:
    large.upkeep.is_seen = False
    large.set_layout("kind")
    large.set_focal("USA")
    assert (large.layout, large.focal) == ("kind", "USA")
