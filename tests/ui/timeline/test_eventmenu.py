"""The menu of an event on the timeline: what is said of it first, then ways to look at it."""

from communique.ui.timeline.eventmenu import event_menu
from communique.ui.window import MainWindow

FREED = "aaaaaaaa:0:0"


def words(window: MainWindow) -> list[str]:
    """The menu's lines, "" for those that part them."""
    lanes = window.timeline.lanes
    row = window.session.table.row_of(FREED)
    assert row is not None
    menu = event_menu(lanes, row, lanes.lanes[0].key)
    said = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    menu.deleteLater()
    return said


def test_corrections_come_before_ways_to_look_at_the_event(window: MainWindow) -> None:
    said = words(window)
    assert said[:2] == ["Confirm the event", "Reject the event"]
    assert said.index("Edit the event…") < said.index("Zoom to the event") < said.index("Align on this event as day 0")
    assert said[said.index("Edit the event…") - 1] == ""
    assert window.session.current_event == FREED


def test_counting_days_can_be_ended_there(window: MainWindow) -> None:
    assert "Back to dates" not in words(window)
    window.session.lineups.align(FREED, window.timeline.lanes.lanes[0].key)
    assert words(window)[-1] == "Back to dates"
