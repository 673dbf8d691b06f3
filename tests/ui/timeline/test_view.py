"""What the lanes show of the session, and how they follow it."""

import numpy as np
import pytest

from communique.browsing.filters import Filter
from communique.browsing.lanes.grouping import drawn_once
from communique.corrections import reject
from communique.ui.theme import DARK


def marks(lanes):
    titles = lanes.session.table.titles
    return [(band.lane.label, titles[mark.row]) for band in lanes.scene.bands for mark in band.arrangement.marks]


def test_every_shown_dated_event_of_the_view_is_drawn_or_counted(lanes, session):
    lanes.moves.fit_all()
    drawn = {mark.row for band in lanes.scene.bands for mark in band.arrangement.marks}
    table = session.table
    wanted = {row for row in range(table.n) if session.shown[row] and not table.is_undated[row]}
    assert drawn == wanted


def test_a_filter_leaves_only_what_it_shows(lanes, session):
    session.set_filter(Filter().toggled("relationships", "EU-KHM"))
    assert marks(lanes) == [("European Union", "EU demands a plan")]


def test_china_has_its_statement_and_the_words_that_say_there_is_no_more(lanes, session):
    session.set_filter(Filter().toggled("relationships", "CHN-KHM"))
    assert marks(lanes) == [("China", "one of China's closest allies")]
    assert lanes.lanes[0].note == "no dated event names China"


def test_other_lanes_show_the_same_events(lanes, session):
    before = {title for _, title in marks(lanes)}
    session.set_layout("kind")
    assert {title for _, title in marks(lanes)} == before
    assert "says, meets, supports" in [lane.label for lane in lanes.lanes]


def test_an_event_in_several_lanes_is_ringed_in_each(lanes, session, id_of):
    session.set_layout("actor")
    session.select(id_of("Opposition leader freed"))
    row = session.table.row_of(id_of("Opposition leader freed"))
    holding = {band.lane.label for band in lanes.scene.bands for mark in band.arrangement.marks if mark.row == row}
    assert {"Cambodia", "Hun Sen"} <= holding
    assert lanes.selected_rows == {row}


def test_selecting_elsewhere_brings_the_event_into_view(lanes, session, id_of):
    session.select(id_of("Prak Sokhonn meets Blinken"))
    assert any(title == "Prak Sokhonn meets Blinken" for _, title in marks(lanes))


def test_an_event_longer_than_the_view_comes_into_it_in_full(lanes, session, id_of):
    titles, drawn = session.table.titles, drawn_once(session.table)
    lengths = np.where(drawn.dated, drawn.end - drawn.start, 0)
    row = int(lengths.argmax())
    after = float(drawn.end[row]) + 400
    lanes.viewport.go(after, after + int(lengths[row]) / 3)
    session.select(id_of(titles[row]))
    first, last = session.view
    assert first < drawn.start[row]
    assert drawn.end[row] < last


def test_selecting_what_is_in_view_moves_nothing(lanes, session, id_of):
    before = session.view
    session.select(id_of("EU demands a plan"))
    assert session.view == before


def test_what_stays_after_a_correction_stays_in_its_line(lanes, session, id_of):
    session.set_layout("one")
    before = {session.table.ids[mark.row]: mark.line for mark in lanes.scene.bands[0].arrangement.marks}
    assert len(set(before.values())) > 1
    gone = id_of("Washington praises Phnom Penh")
    session.perform(reject(session.library, (gone,)))
    after = {session.table.ids[mark.row]: mark.line for mark in lanes.scene.bands[0].arrangement.marks}
    del before[gone]
    assert after == before


def test_painting_in_the_dark_theme_uses_its_surface(lanes, session):
    session.set_theme(DARK)
    colour = lanes.grab().toImage().pixelColor(lanes.width() - 2, lanes.height() - 2)
    assert colour.name() == DARK.surface


def test_the_first_view_of_a_library_holds_most_of_its_events(pane, session):
    view = session.view
    assert view is not None
    assert view[0] < 737_373 < view[1]


def test_going_back_returns_to_the_view_before(lanes, session):
    before = lanes.viewport.scale
    lanes.moves.fit_all()
    session.back()
    assert lanes.viewport.scale.first == pytest.approx(before.first)
    assert lanes.viewport.scale.last == pytest.approx(before.last)


@pytest.mark.parametrize("size", [(560, 260), (1024, 700), (1920, 1080)])
def test_no_label_leaves_the_view_to_the_left(pane, lanes, size):
    pane.resize(*size)
    for band in lanes.scene.bands:
        for mark in band.arrangement.marks if band.arrangement else ():
            assert mark.label_x >= 0 or mark.is_bar or not mark.label_width


def test_the_lanes_have_a_name_for_assistive_programs(lanes):
    assert lanes.objectName() == "timeline"
    assert lanes.accessibleName() == "Timeline"


def test_lanes_are_drawn_even_if_their_room_changes_while_they_are_laid_out(pane):
    pane.lanes.laid_out.connect(pane.lanes.redraw)
    pane.lanes.redraw()
    assert pane.lanes.scene.scale.width > 0
    pane.lanes.grab()
