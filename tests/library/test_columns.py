"""The columns say of every event what its record says."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from communique.browsing.unpacking import unpacked
from communique.library import Library
from communique.model.columns import OPEN_END, OPEN_START, Flag, Groups
from communique.model.dates import Precision, day_number, parse
from communique.model.edits import Edit
from communique.model.events import Event, Mention, Status
from communique.model.kinds import NUMBER


def names(groups: Groups, row: int, names: Sequence[str]) -> list[str]:
    return [names[place] for place in groups.values[groups.offsets[row] : groups.offsets[row + 1]]]


def test_an_empty_library_has_the_columns_of_nothing(library: Library) -> None:
    columns = unpacked(library.columns())
    assert (len(columns.ids), columns.code_names, columns.actors, list(columns.codes.offsets)) == (0, [], [], [0])


def test_an_event_and_a_statement(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    columns = library.columns()
    assert columns.ids == ["d1:0:0", "d1:s:50"]
    assert columns.titles == ["Hun Sen meets O'Brien", "The EU was angry"]
    assert columns.dates == ["2019-11-10", ""]
    day = day_number(2019, 11, 10)
    assert list(columns.earliest) == [day, OPEN_START]
    assert list(columns.latest) == [day, OPEN_END]
    assert list(columns.precision) == [Precision.DAY, Precision.NONE]
    assert list(columns.flags) == [Flag.CONFIRMED, Flag.STATEMENT | Flag.UNDATED]
    assert list(columns.kinds) == [NUMBER["CONSULT"], 0]
    assert list(columns.confidence) == [90, 100]
    assert list(columns.tellings) == [2, 1]


def test_parties_are_named(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    columns = unpacked(library.columns())
    assert names(columns.codes, 0, columns.code_names) == ["KHM", "USA"]
    assert names(columns.codes, 0, columns.code_labels) == ["Cambodia", "USA"]
    assert names(columns.codes, 1, columns.code_names) == ["EU", "KHM"]
    assert names(columns.relationships, 0, columns.relationship_names) == ["KHM-USA"]
    assert names(columns.participants, 0, [actor.name for actor in columns.actors]) == ["Hun Sen"]
    assert names(columns.participants, 1, [actor.name for actor in columns.actors]) == []
    assert names(columns.documents, 0, columns.document_ids) == ["d1"]


@pytest.mark.parametrize(
    ("change", "flags"),
    [
        ({"status": Status.FOUND}, Flag(0)),
        ({"status": Status.REJECTED}, Flag.REJECTED),
        ({"status": Status.FOUND, "planned": True}, Flag.PLANNED),
        ({"status": Status.FOUND, "corrected": ("date",)}, Flag.CORRECTED),
        ({"status": Status.FOUND, "date": parse("2019-11-27~")}, Flag.APPROXIMATE),
        ({"status": Status.FOUND, "date": None}, Flag.UNDATED),
    ],
)
def test_flags_follow_the_event(
    library: Library, taking_in: Edit, event: Event, change: dict[str, object], flags: Flag
) -> None:
    library.apply(taking_in)
    library.apply(Edit("Change", (event,), (replace(event, **change),)))
    columns = unpacked(library.columns())
    assert columns.flags[columns.ids.index(event.id)] == flags


def test_rows_are_ordered_by_their_days(library: Library, taking_in: Edit, mention: Mention, event: Event) -> None:
    dates = ["2019-11", "../2019", "2019-11-01", None, "-0043", "2020/..", "2019-11-01/2019-11-02"]
    added = []
    for number, date in enumerate(dates, 1):
        told = replace(mention, id=f"d1:{number}:0", date=parse(date) if date else None)
        added += [told, replace(event, id=told.id, mentions=(told.id,), date=told.date)]
    library.apply(taking_in)
    library.apply(Edit("Add", (), tuple(added)))
    columns = unpacked(library.columns())
    assert columns.dates == [
        "../2019", "-0043", "2019-11-01", "2019-11-01/2019-11-02", "2019-11", "2019-11-10", "2020/..", "", "",
    ]  # fmt: skip
    keys = list(zip([date == "" for date in columns.dates], columns.earliest, columns.latest, columns.ids, strict=True))
    assert keys == sorted(keys)


def test_names_that_no_row_uses_are_left_out(library: Library, taking_in: Edit, event: Event) -> None:
    library.apply(taking_in)
    library.apply(Edit("Change", (event,), (replace(event, codes=("FRA",), participants=(), relationships=()),)))
    columns = unpacked(library.columns())
    assert columns.code_names == ["EU", "FRA", "KHM"]
    assert columns.actors == []
    assert columns.relationship_names == ["EU-KHM"]


def test_an_actor_without_a_record_is_named_by_its_id(library: Library, taking_in: Edit, event: Event) -> None:
    library.apply(taking_in)
    library.apply(Edit("Change", (event,), (replace(event, participants=("person:kem sokha",)),)))
    assert [(actor.id, actor.name, actor.kind) for actor in unpacked(library.columns()).actors] == [
        ("person:kem sokha", "kem sokha", "person")
    ]


def test_more_tellings_than_fit_are_as_many_as_fit(library: Library, taking_in: Edit, mention: Mention) -> None:
    library.apply(taking_in)
    library.apply(Edit("Tell", (mention,), (replace(mention, also=mention.also * 70_000),)))
    assert library.columns().tellings[0] == 65_535
