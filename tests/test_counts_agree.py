"""What the counts say is what timeline, list and export hold: from records through the library to a file."""

import csv
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.browsing.counting import counter
from communique.browsing.facets import FACET_BY_NAME, FACETS
from communique.browsing.filters import Filter
from communique.browsing.lanes import LAYOUTS
from communique.browsing.showing import counts, shown
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.exporting import EXPORTERS, rows
from communique.library import Library
from communique.model.actors import Actor
from communique.model.dates import parse
from communique.model.documents import Document
from communique.model.edits import Edit, Record
from communique.model.events import Event, Mention, Statement, Status
from communique.model.relationships import pairs

ALONE = ("KHM-USA", "EU-KHM", "CHN-KHM")
CODES = ("KHM", "USA", "EU", "CHN", "JPN")
DATES = (None, "2019-11-10", "2019-08~", "2019-11", "2015", "../2019-11-16", "2018-09/..", "2021-01-27")
PEOPLE = (Actor("person:prak sokhonn", "Prak Sokhonn", "person", "KHM"), Actor("person:x", "X", "person"))
TEXT = "Something happened. Something else did."


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, ...]:
    """Up to three documents, with events that one or two of them tell, and statements."""
    documents = [Document(f"{number:064x}", f"{number}.txt", f"Document {number}", TEXT) for number in range(3)]
    made: list[Record] = [*documents, *PEOPLE]
    codes = st.lists(st.sampled_from(CODES), max_size=3, unique=True).map(sorted).map(tuple)
    for place in range(draw(st.integers(0, 12))):
        told_in = draw(st.lists(st.sampled_from(documents), min_size=1, max_size=2, unique=True))
        made += _event(draw, place, [document.id for document in told_in], draw(codes))
    for place in range(draw(st.integers(0, 3))):
        taking_part = ("CHN", "KHM")
        made.append(
            Statement(f"{documents[0].id}:s:{place}", documents[0].id, 0, 19, "", taking_part, pairs(taking_part), None)
        )
    return tuple(made)


def _event(draw: st.DrawFn, place: int, told_in: list[str], codes: tuple[str, ...]) -> list[Record]:
    text, people = draw(st.sampled_from(DATES)), draw(st.sampled_from([(), ("person:prak sokhonn",), ("person:x",)]))
    date = parse(text) if text else None
    plover = draw(st.sampled_from([None, "CONSULT", "AID"]))
    told = [
        Mention(
            f"{document}:{place}:0",
            document,
            0,
            19,
            date,
            text,
            None,
            "",
            "It happens",
            codes,
            people,
            pairs(codes),
            plover,
        )
        for document in told_in
    ]
    ids = tuple(mention.id for mention in told)
    status = draw(st.sampled_from([Status.FOUND, Status.FOUND, Status.CONFIRMED, Status.REJECTED]))
    event = Event(ids[0], ids, date, "", "It happens", codes, people, pairs(codes), plover, status=status)
    return [*told, event]


@st.composite
def narrowing(draw: st.DrawFn) -> Filter:
    """Actor, kind and dates, each on or off."""
    filter = Filter()
    for facet, keys in {
        "actors": ("country:KHM", "country:USA", "person:prak sokhonn"),
        "kinds": ("CONSULT", "quad:2", "none"),
        "dates": ("day", "longer", "undated"),
        "documents": (f"{0:064x}",),
        "status": ("confirmed", "rejected"),
    }.items():
        if draw(st.integers(0, 3)) == 0:
            filter = filter.toggled(facet, draw(st.sampled_from(keys)))
    return filter.with_span(737_000, draw(st.none() | st.just(737_400))) if draw(st.booleans()) else filter


def in_lanes(table: EventTable, mask: np.ndarray, layout: str) -> set[int]:
    """The events that any lane holds; several lanes may show the same one."""
    return {row for lane in LAYOUTS[layout](table, mask) for row in lane.rows.rows.tolist() if table.is_event[row]}


def exported(library: Library, table: EventTable, mask: np.ndarray, folder: Path) -> list[str]:
    """The ids in a CSV file of what is shown."""
    target = folder / "shown.csv"
    ids = [table.ids[row] for row in np.flatnonzero(mask & table.is_event)]
    EXPORTERS[".csv"](rows(library, ids), target, "")
    with target.open(encoding="utf-8-sig", newline="") as file:
        return [row["id"] for row in csv.DictReader(file)]


@pytest.mark.parametrize("relationship", ALONE)
@settings(max_examples=15, deadline=None)
@given(held=records(), narrowed=narrowing())
def test_a_relationship_alone_counts_what_timeline_list_and_export_hold(
    relationship: str, held: tuple[Record, ...], narrowed: Filter
) -> None:
    with tempfile.TemporaryDirectory() as name, Library.create(Path(name) / "library.communique") as library:
        library.apply(Edit("Add", (), held))
        table = EventTable(unpacked(library.columns()), "KHM")
        filter = narrowed.only("relationships", relationship)
        mask = shown(table, filter)
        listed = [table.ids[row] for row in np.flatnonzero(mask & table.is_event)]

        number = FACET_BY_NAME["relationships"].of(table).number.get(relationship)
        assert len(listed) == (0 if number is None else counts(table, filter)["relationships"][number])
        assert exported(library, table, mask, Path(name)) == listed
        undated = set(np.flatnonzero(mask & table.is_event & table.is_undated).tolist())
        for layout in LAYOUTS:
            assert in_lanes(table, mask, layout) | undated == {table.row_of(event_id) for event_id in listed}

        told = {record.id: record for record in held if isinstance(record, Event)}
        assert all(relationship in told[event_id].relationships for event_id in listed)
        standing = [event for event in told.values() if event.status != Status.REJECTED]
        assert counter(table, mask).all == len(standing)
        if filter.span is None and set(filter.chosen) == {"relationships"}:
            assert set(listed) == {event.id for event in standing if relationship in event.relationships}


@settings(max_examples=15, deadline=None)
@given(held=records(), narrowed=narrowing())
def test_ticking_one_more_value_shows_as_many_as_its_count_says(held: tuple[Record, ...], narrowed: Filter) -> None:
    with tempfile.TemporaryDirectory() as name, Library.create(Path(name) / "library.communique") as library:
        library.apply(Edit("Add", (), held))
        table = EventTable(unpacked(library.columns()))
        beside = counts(table, narrowed)
        for facet in FACETS:
            for number, key in enumerate(facet.of(table).keys):
                events = shown(table, narrowed.only(facet.name, key)) & table.is_event
                assert np.count_nonzero(events) == beside[facet.name][number], (facet.name, key)
