"""With the United States, the European Union or China alone, the panes hold what the counts say."""

import csv
from itertools import product
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.filters import Filter
from communique.exporting import EXPORTERS, rows
from communique.ui.counter import Counter
from communique.ui.eventlist import EventList
from communique.ui.saving import shown_events
from communique.ui.session import Session
from communique.ui.timeline import TimelinePane

PARTNERS = {"United States": "KHM-USA", "European Union": "EU-KHM", "China": "CHN-KHM"}
ACTORS = (None, "country:KHM", "country:USA", "person:prak sokhonn", "person:hun sen")
KINDS = (None, "CONSULT", "quad:1", "quad:3", "none")
DATES = (None, "day", "year", "undated")
SPANS = (None, (737_000, 737_500), (None, 737_380))


def narrowings(relationship: str) -> list[Filter]:
    """The relationship with every choice of actor, kind, precision and span."""
    found = []
    for actor, kind, date, span in product(ACTORS, KINDS, DATES, SPANS):
        filter = Filter(span=span).only("relationships", relationship)
        for facet, value in {"actors": actor, "kinds": kind, "dates": date}.items():
            filter = filter.toggled(facet, value) if value else filter
        found.append(filter)
    return found


@pytest.mark.parametrize("partner", PARTNERS)
def test_list_timeline_counter_and_export_hold_what_the_count_says(
    partner: str, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    events, counter, timeline = EventList(session), Counter(session), TimelinePane(session)
    for pane in (events, counter, timeline):
        qtbot.addWidget(pane)
    number = FACET_BY_NAME["relationships"].of(session.table).number[PARTNERS[partner]]
    for filter in narrowings(PARTNERS[partner]):
        session.set_filter(filter)
        count = session.counts["relationships"][number]
        listed = [events.events.id_at(place) for place in range(events.events.rowCount())]
        assert len(listed) == count
        assert counter.text().startswith(f"{count} of 6 events")
        assert exported(session, tmp_path / "shown.csv") == listed
        assert drawn(session, timeline) == listed


def exported(session: Session, target: Path) -> list[str]:
    assert session.library is not None
    EXPORTERS[".csv"](rows(session.library, shown_events(session)), target, "")
    with target.open(encoding="utf-8-sig", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


def drawn(session: Session, timeline: TimelinePane) -> list[str]:
    """The events of all lanes, and those of the tray, each once."""
    table = session.table
    rows = {int(row) for lane in timeline.lanes.lanes for row in lane.rows.rows if table.is_event[row]}
    rows |= set(timeline.tray.rows)
    return [table.ids[row] for row in sorted(rows)]
