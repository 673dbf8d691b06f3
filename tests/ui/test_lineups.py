"""What is remembered of each library's lanes and colours."""

import json

from communique.browsing.tones import tones
from communique.corrections import change_date
from communique.library import Library
from communique.model.dates import parse
from communique.ui.lineups import Lineups
from communique.ui.restoring import remember, restore_exploring
from communique.ui.session import Session
from communique.ui.settings import Settings


def test_lineups_and_colours_come_back_at_the_next_start(session, library):
    session.lineups.change(session.lineups.lineup.toggled("hidden", "KHM").stretched_by(2))
    tones(session.table)
    stored = json.loads(json.dumps(session.lineups.as_plain()))
    later = Session(library)
    later.lineups.take(stored)
    assert later.lineups.lineup == session.lineups.lineup
    assert later.lineups.colours == session.lineups.colours != {}


def test_what_cannot_be_read_is_left_out(session):
    lineups = Lineups(session)
    lineups.take(
        {"a": 3, "b": {"lanes": [], "colours": 7}, "c": {"lanes": {"no layout": {}}, "colours": {"KHM": {"x": "red"}}}}
    )
    assert all(not own["lanes"] for own in lineups.as_plain().values())


def test_lanes_are_put_together_once_for_what_is_shown(session):
    assert session.lineups.every is session.lineups.every
    before = session.lineups.every
    session.set_filter(session.filter.toggled("relationships", "EU-KHM"))
    assert [lane.key for lane in session.lineups.every] == ["EU-KHM"] != [lane.key for lane in before]


def test_a_picture_shows_the_lanes_as_they_stand(session):
    from communique.ui.pictures import picture

    session.set_view(737_000.0, 738_000.0)
    session.lineups.change(session.lineups.lineup.toggled("hidden", "KHM"))
    made = picture(session, "")
    assert "KHM" not in [band.lane.key for band in made.scene.bands]
    assert "Not shown: Within Cambodia" in made.notes


def test_a_picture_says_what_it_counts_from_and_what_is_compared(session, library):
    from communique.ui.pictures import picture

    session.set_view(737_000.0, 738_000.0)
    table = session.table
    events = [
        table.ids[row]
        for row in range(table.n)
        if table.titles[row] in ("EU demands a plan", "They plan to meet again")
    ]
    session.lineups.compare("EU-KHM", "KHM-USA")
    for event, key in zip(events, ("EU-KHM", "KHM-USA"), strict=True):
        session.lineups.align(event, key)
    days, one, other, both = picture(session, "").notes
    assert days == "day −375 to +624"
    assert one == "Day 0 of European Union: EU demands a plan, 12 Nov 2019"
    assert other == "Day 0 of United States: They plan to meet again, 2023"
    assert both == "Only European Union and United States"


def test_closing_the_window_keeps_how_lanes_stand(window, library):
    lineups = window.session.lineups
    lineups.change(lineups.lineup.toggled("pinned", "KHM"))
    remember(window)
    later = Session(library)
    restore_exploring(later, Settings())
    assert later.lineups.lineup.pinned == {"KHM"}


def test_another_library_begins_without_a_comparison(session, tmp_path):
    session.lineups.compare("EU-KHM", "KHM-USA")
    session.lineups.align(session.table.ids[0])
    session.open(Library.create(tmp_path / "other.communique"))
    assert (session.lineups.compared, session.lineups.zeros) == ((), ())
    session.close()


def test_a_corrected_date_moves_day_0(session, library):
    table = session.table
    event = table.ids[list(table.titles).index("EU demands a plan")]
    session.lineups.align(event)
    before = session.lineups.zeros[0].day
    session.perform(change_date(library, event, parse("2019-11-15")))
    assert session.lineups.zeros[0].day == before + 3
