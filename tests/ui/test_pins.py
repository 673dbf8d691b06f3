"""Events that a person pinned: kept by library and by id, and never more than can be."""

import json

import pytest

from communique.corrections import change_date, merge_events, reject, remove_document, split_off
from communique.library import Library
from communique.model.dates import parse
from communique.ui import pins
from communique.ui.buttons import Chip
from communique.ui.pinning import are_pinned, title, toggle, unpin_all
from communique.ui.restoring import remember, restore_exploring
from communique.ui.session import Session
from communique.ui.settings import Settings
from communique.ui.window import MainWindow

FREED, PLAN = "aaaaaaaa:0:0", "aaaaaaaa:47:0"


def titles(session: Session) -> list[str]:
    return sorted(session.table.titles[row] for row in session.lineups.pinned_rows)


def test_a_start_without_pins_has_none(session: Session) -> None:
    assert session.lineups.pinned_rows == frozenset()
    assert "pinned" not in next(iter(session.lineups.as_plain().values()))


def test_what_is_pinned_can_be_unpinned(session: Session) -> None:
    own = session.lineups.pins
    assert own.pin((FREED, PLAN, FREED)) == 0
    assert titles(session) == ["EU demands a plan", "Opposition leader freed"]
    own.unpin((PLAN,))
    assert titles(session) == ["Opposition leader freed"]
    own.unpin_all()
    assert titles(session) == []


def test_each_change_is_told_once(session: Session) -> None:
    heard: list[bool] = []
    session.lineups.changed.connect(lambda: heard.append(True))
    session.lineups.pins.pin((FREED,))
    session.lineups.pins.pin((FREED,))
    assert len(heard) == 1


def test_pins_come_back_at_the_next_start(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED,))
    later = Session(library)
    later.lineups.take(json.loads(json.dumps(session.lineups.as_plain())))
    assert titles(later) == ["Opposition leader freed"]


@pytest.mark.parametrize("stored", [3, {"a": 1}, [1, None], "x"])
def test_pins_that_cannot_be_read_are_left_out(session: Session, stored: object) -> None:
    session.lineups.take({session.lineups.library: {"pinned": stored}})
    assert titles(session) == []


def test_another_library_has_pins_of_its_own(session: Session, tmp_path) -> None:
    session.lineups.pins.pin((FREED,))
    other = Library.create(tmp_path / "other.communique")
    session.open(other)
    assert session.lineups.pins.ids == ()
    other.close()


def test_a_correction_leaves_the_pin(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED,))
    session.perform(change_date(library, FREED, parse("1999")))
    assert titles(session) == ["Opposition leader freed"]


def test_merged_the_event_keeps_the_pin_of_either_and_counts_once(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED, PLAN))
    session.perform(merge_events(library, (FREED, PLAN)))
    assert len(session.lineups.pinned_rows) == 1
    session.undo()
    assert titles(session) == ["EU demands a plan", "Opposition leader freed"]


def test_unpinning_what_was_merged_takes_both_pins(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED, PLAN))
    session.perform(merge_events(library, (FREED, PLAN)))
    session.lineups.pins.unpin((FREED,) if session.table.row_of(FREED) is not None else (PLAN,))
    session.undo()
    assert titles(session) == []


def test_what_is_split_off_again_has_its_own_pin(session: Session, library: Library) -> None:
    session.lineups.pins.pin((PLAN,))
    session.perform(merge_events(library, (FREED, PLAN)))
    session.perform(split_off(library, PLAN))
    assert titles(session) == ["EU demands a plan"]


def test_the_pin_of_what_is_gone_comes_back_with_it(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED,))
    session.perform(remove_document(library, "aaaaaaaa"))
    assert titles(session) == []
    session.undo()
    assert titles(session) == ["Opposition leader freed"]


def test_no_more_are_pinned_than_can_be(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "MOST", 2)
    assert session.lineups.pins.pin(tuple(session.table.ids)) == session.table.n - 2
    assert len(session.lineups.pinned_rows) == 2


def test_what_is_gone_makes_room(session: Session, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "MOST", 1)
    session.lineups.pins.pin((FREED,))
    session.perform(remove_document(library, "aaaaaaaa"))
    assert session.lineups.pins.pin((session.table.ids[0],)) == 0


def test_the_command_pins_and_unpins_what_is_selected(window: MainWindow) -> None:
    session = window.session
    session.select(FREED)
    assert title(window) == "P&in the event"
    window.run("event.pin")
    assert are_pinned(session)
    assert title(window) == "Unp&in the event"
    session.select(FREED, PLAN)
    assert title(window) == "P&in 2 events"
    toggle(window)
    assert len(session.lineups.pinned_rows) == 2
    unpin_all(window)
    assert not session.lineups.pinned_rows
    (notice,) = window.notices.notices()
    assert notice.label.text() == "Unpinned 2 events."
    next(button for button in notice.findChildren(Chip) if button.text() == "Pin again").click()
    assert len(session.lineups.pinned_rows) == 2


def test_the_command_says_what_was_left_out(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "MOST", 1)
    window.session.select(FREED, PLAN)
    window.run("event.pin")
    assert "one was left out" in window.notices.notices()[0].label.text()


def test_the_card_says_that_it_is_pinned_and_unpins(window: MainWindow) -> None:
    window.session.select(FREED)
    window.run("event.pin")
    line = next(line for line in window.card.lines if "Pinned" in line.text)
    assert line.isVisible()
    window.session.lineups.pins.unpin((FREED,))
    assert not any("Pinned" in line.text for line in window.card.lines if line.isVisible())


def test_closing_the_window_keeps_pins(window: MainWindow, library: Library) -> None:
    window.session.lineups.pins.pin((FREED,))
    remember(window)
    later = Session(library)
    restore_exploring(later, Settings())
    assert titles(later) == ["Opposition leader freed"]


def test_pinning_counts_nothing_twice(window: MainWindow) -> None:
    before = window.counter.text()
    window.session.lineups.pins.pin(window.session.table.ids)
    assert window.counter.text() == before


def test_a_rejected_event_keeps_its_pin_for_when_it_is_restored(session: Session, library: Library) -> None:
    session.lineups.pins.pin((FREED,))
    session.perform(reject(library, (FREED,)))
    row = session.table.row_of(FREED)
    assert row in session.lineups.pinned_rows
    assert not session.shown[row]
