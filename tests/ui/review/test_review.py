"""The review leads from the least certain event to the next; each key says one thing of the event that is shown."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from communique import corrections
from communique.model.dates import parse
from communique.model.edits import Edit
from communique.model.events import Event, Status
from communique.ui.review import ReviewBar
from communique.ui.review.bar import HOW
from communique.ui.session import Session
from communique.ui.window import MainWindow

SURE = {
    "EU demands a plan": 0.3,
    "Prak Sokhonn meets Blinken": 0.4,
    "Treaty signed": 0.5,
    "Washington praises Phnom Penh": 0.6,
}
"""The others are certain; one is rejected, one is planned."""
ORDER = (*SURE, "Opposition leader freed", "They plan to meet again")


def doubt(session: Session) -> None:
    """Let the program be less sure of some events."""
    events = [session.event(id) for id in session.table.ids if ":s:" not in id]
    before = tuple(event for event in events if event.summary in SURE)
    fields = [{name: getattr(event, name) for name in Event.__dataclass_fields__} for event in before]
    after = tuple(Event(**{**one, "confidence": SURE[one["summary"]]}) for one in fields)
    session.perform(Edit("Doubt", before, after))


@pytest.fixture
def bar(window: MainWindow) -> ReviewBar:
    doubt(window.session)
    window.run("edit.review")
    return window.right.findChild(ReviewBar)


@pytest.fixture
def press(bar: ReviewBar, qtbot: QtBot) -> Callable[..., None]:
    def press(*keys: Qt.Key) -> None:
        for key in keys:
            qtbot.keyClick(bar, key)

    return press


def looked_at(bar: ReviewBar) -> str | None:
    return bar._session.event(bar.round.current).summary if bar.round.current else None


def status_of(bar: ReviewBar, summary: str) -> Status:
    table = bar._session.table
    return bar._session.event(table.ids[table.titles.index(summary)]).status


def test_the_least_certain_comes_first_and_is_selected(bar):
    assert looked_at(bar) == "EU demands a plan"
    assert bar._session.current == bar.round.current
    assert bar.about.text() == "A guess: the program is 30 % sure of this event."
    assert bar.left.text() == "6 to look at"


def test_the_card_leaves_the_verdicts_to_the_review_until_it_ends(bar, press, window):
    assert window.card.buttons.isHidden()
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_Left)
    shown = [button for button in (window.card.confirm, window.card.correct, window.card.restore)
             if not button.isHidden()]  # fmt: skip
    assert shown == [window.card.restore]
    bar.end()
    assert not window.card.buttons.isHidden()
    assert not window.card.correct.isHidden()


def test_events_come_in_the_order_of_doubt_and_the_rejected_never(bar, press):
    seen = []
    while summary := looked_at(bar):
        seen.append(summary)
        press(Qt.Key.Key_S)
    assert tuple(seen) == ORDER


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_confirms_and_goes_on(bar, press, key):
    press(key)
    assert status_of(bar, "EU demands a plan") is Status.CONFIRMED
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar.done.text() == "1 confirmed"
    assert bar.left.text() == "5 to look at"


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Delete])
def test_r_rejects_and_goes_on(bar, press, key):
    press(key)
    assert status_of(bar, "EU demands a plan") is Status.REJECTED
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar.done.text() == "1 rejected"


def test_s_leaves_it_undecided(bar, press):
    press(Qt.Key.Key_S)
    assert status_of(bar, "EU demands a plan") is Status.FOUND
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar.done.text() == "1 skipped"


def test_e_asks_for_the_correction(bar, press, qtbot):
    asked = []
    bar.asked.disconnect()
    bar.asked.connect(asked.append)
    press(Qt.Key.Key_E)
    assert asked == ["edit.event"]
    assert looked_at(bar) == "EU demands a plan"


def test_after_the_correction_the_keys_are_the_reviews_again(bar, press, window, qtbot):
    window.activateWindow()
    press(Qt.Key.Key_E)
    assert not bar.hasFocus()
    session = bar._session
    session.perform(corrections.change_kind(session.library, bar.round.current, "AID"))
    qtbot.waitUntil(bar.hasFocus)


def test_a_corrected_event_stays_to_be_looked_at_and_counts_as_done(bar, press):
    session = bar._session
    session.perform(corrections.change_date(session.library, bar.round.current, parse("2019-11")))
    assert looked_at(bar) == "EU demands a plan"
    assert bar.about.text() == "You have corrected it."
    assert bar.done.text() == "1 corrected"
    press(Qt.Key.Key_S)
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar.done.text() == "1 corrected"


def test_going_back_shows_the_one_before_which_can_be_judged_anew(bar, press):
    press(Qt.Key.Key_A, Qt.Key.Key_Left)
    assert looked_at(bar) == "EU demands a plan"
    assert bar.about.text() == "You have confirmed it."
    press(Qt.Key.Key_R)
    assert status_of(bar, "EU demands a plan") is Status.REJECTED
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar.done.text() == "1 rejected"


def test_there_is_nothing_before_the_first(bar, press):
    assert not bar.back.isEnabled()
    press(Qt.Key.Key_Left)
    assert looked_at(bar) == "EU demands a plan"


def test_undo_brings_the_event_back(bar, press):
    press(Qt.Key.Key_A, Qt.Key.Key_R)
    bar._session.undo()
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    assert bar._session.current == bar.round.current
    assert bar.done.text() == "1 confirmed"


def test_those_skipped_can_be_taken_up_at_the_end(bar, press):
    press(Qt.Key.Key_S, *[Qt.Key.Key_A] * 5)
    assert looked_at(bar) is None
    assert bar.about.text() == "No other event waits: the rest was skipped."
    assert not bar.again.isHidden()
    bar.again.click()
    assert looked_at(bar) == "EU demands a plan"


def test_the_end_says_that_all_were_looked_at(bar, press):
    press(*[Qt.Key.Key_A] * 6)
    assert bar.about.text() == "Every event has been looked at."
    assert bar.done.text() == "6 confirmed"
    assert bar.confirm.isHidden()
    assert bar.again.isHidden()


def test_only_what_the_filters_show_is_reviewed(bar, press):
    session = bar._session
    session.set_filter(session.filter.toggled("relationships", "KHM-USA"))
    press(Qt.Key.Key_A)
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"
    press(*[Qt.Key.Key_A] * 3)
    assert bar.about.text() == "Every event that the filters show has been looked at."
    session.clear_filter()
    assert looked_at(bar) == "Treaty signed"


def test_an_event_selected_elsewhere_is_looked_at_and_judged(bar, press):
    session = bar._session
    session.select(session.table.ids[session.table.titles.index("Treaty signed")])
    assert looked_at(bar) == "Treaty signed"
    press(Qt.Key.Key_A)
    assert status_of(bar, "Treaty signed") is Status.CONFIRMED
    assert looked_at(bar) == "EU demands a plan"


def test_a_removed_event_is_left(bar):
    session = bar._session
    event = session.event(bar.round.current)
    session.perform(Edit("Remove", (event,), ()))
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"


def test_escape_ends_it_and_the_command_begins_it_anew(bar, press, window, qtbot):
    press(Qt.Key.Key_Escape)
    assert window.right.findChild(ReviewBar) is None
    window.run("edit.review")
    assert window.right.findChild(ReviewBar) is not None


def test_the_command_goes_on_with_the_review_that_is_open(bar, press, window):
    press(Qt.Key.Key_S)
    window.timeline.setFocus()
    window.run("edit.review")
    assert window.right.findChildren(ReviewBar) == [bar]
    assert looked_at(bar) == "Prak Sokhonn meets Blinken"


def test_the_buttons_stay_under_the_hand_when_the_first_verdict_is_counted(
    bar: ReviewBar, press: Callable[..., None]
) -> None:
    assert bar.done.text() == HOW
    before = bar.sizeHint().height()
    press(Qt.Key.Key_A)
    assert bar.done.text() == "1 confirmed"
    assert bar.sizeHint().height() == before
