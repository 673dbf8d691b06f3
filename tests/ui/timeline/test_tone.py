"""The strip of curves: off where there is little to draw, each step names and opens the events it counts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from communique.model.calendar import day_number
from communique.model.edits import Edit
from communique.model.events import Event
from communique.ui.restoring import remember, restore_place
from communique.ui.timeline.curves import Curves
from communique.ui.timeline.rowlist import RowList
from communique.ui.timeline.tone import acts_in_words

SPRING = day_number(2022, 1, 1), day_number(2023, 1, 1)


@pytest.fixture
def strip(window):
    """The strip, opened by hand, over the year of Blinken's meeting."""
    window.run("timeline.tone")
    window.session.set_view(*SPRING)
    QApplication.processEvents()
    return window.timeline.tone


def place_of(strip, label: str, day: float) -> QPoint:
    """A point in the relationship's row at a day."""
    row = [each.label for each in strip.relationships].index(label)
    high = (strip.height() - strip.heading) // len(strip.relationships)
    return QPoint(round(strip._viewport.scale.x(day)), strip.heading + row * high + high // 2)


def step_of(strip, label: str, day: float) -> tuple[int, int]:
    at = place_of(strip, label, day)
    return strip.step_at(at.x(), at.y())


def many(session) -> Edit:
    """Twenty more agreements with the United States."""
    told = session.event(session.table.ids[session.table.titles.index("Prak Sokhonn meets Blinken")])
    fields = {name: getattr(told, name) for name in Event.__dataclass_fields__}
    return Edit("Agree", (), tuple(Event(**{**fields, "id": f"x:{number}"}) for number in range(20)))


@pytest.fixture
def opened(monkeypatch):
    """The lists that are opened: their heading, and the titles in them."""
    lists = []

    def note(self, _corner):
        places = map(self.rows.index, range(self.rows.rowCount()))
        lists.append((self.list.accessibleName(), [self.rows.id_at(place) for place in places]))

    monkeypatch.setattr(RowList, "open_at", note)
    return lists


def test_few_events_draw_no_curves_by_themselves(window):
    assert not window.timeline.shows_tone
    assert window.timeline.tone is None


def test_enough_events_do(window):
    window.session.perform(many(window.session))
    assert window.timeline.shows_tone


def test_who_hid_them_sees_them_no_more(window):
    window.session.perform(many(window.session))
    window.run("timeline.tone")
    window.session.perform(Edit("Touch", (), ()))
    assert not window.timeline.shows_tone


def test_the_choice_is_remembered(window, strip):
    remember(window)
    assert window.settings["tone"] == "on"
    window.run("timeline.tone")
    restore_place(window)
    assert window.timeline.shows_tone


def test_acts_are_counted_in_words():
    assert [acts_in_words(count) for count in (1, 6)] == ["1 act", "6 acts"]


def test_the_fullest_relationship_comes_first(strip):
    strip.fit(2_000)
    assert [each.label for each in strip.relationships] == ["United States", "European Union"]


def test_a_low_pane_has_room_for_one_row(strip):
    strip.fit(300)
    assert len(strip.relationships) == 1


def test_a_step_says_what_it_counts(strip):
    strip.fit(2_000)
    assert strip.words_at(*step_of(strip, "United States", day_number(2022, 5, 20))) == (
        "United States, May 2022: 1 of cooperation"
    )
    assert strip.words_at(*step_of(strip, "United States", day_number(2022, 4, 20))) == (
        "United States, April 2022: none"
    )


def test_a_click_opens_the_events_of_the_step(strip, opened, qtbot, window):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place_of(strip, "United States", day_number(2022, 5, 20)))
    ((heading, ids),) = opened
    assert heading == "United States, May 2022: 1 of cooperation"
    assert [window.session.event(id).summary for id in ids] == ["Prak Sokhonn meets Blinken"]


def test_an_empty_step_opens_nothing(strip, opened, qtbot):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place_of(strip, "United States", day_number(2022, 3, 20)))
    assert opened == []


def test_the_keys_walk_over_the_steps_that_count_something(strip, opened, qtbot):
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription() == "United States, May 2022: 1 of cooperation"
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert [heading for heading, _ in opened] == ["United States, May 2022: 1 of cooperation"]


def test_the_filter_decides_what_is_counted(strip, window):
    session = window.session
    session.set_filter(session.filter.toggled("relationships", "EU-KHM"))
    assert [each.label for each in strip.relationships] == ["European Union"]


def test_panning_draws_nothing_anew_and_zooming_does_once_it_rests(strip, window, qtbot):
    window.grab()
    before = strip.drawn
    window.timeline.viewport.pan(60)
    window.grab()
    assert strip.drawn is before
    window.timeline.viewport.zoom(2, 100)
    window.grab()
    assert strip.drawn is before
    qtbot.waitUntil(lambda: strip.drawn is not before)


def test_pyqtgraph_draws_cooperation_above_the_line_and_conflict_below(strip, window, qtbot):
    qtbot.waitUntil(lambda: strip.drawn.picture is not None, timeout=20_000)
    strip.fit(2_000)
    QApplication.processEvents()
    colours = Curves.colours(window.session.theme)
    image = strip.drawn.picture.toImage()
    ratio, high = strip.devicePixelRatioF(), image.height() / len(strip.relationships)
    x = round(strip.drawn.scale.x(day_number(2022, 5, 16)) * ratio)
    middle = round(high * ([each.label for each in strip.relationships].index("United States") + 0.5))
    assert image.pixelColor(x, middle - 8) == colours.words_with
    assert image.pixelColor(x, middle + 8) != colours.words_against
