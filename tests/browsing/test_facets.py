"""The registry of facets and the plain words of their values."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME, FACETS
from communique.browsing.showing import top
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns
from communique.model.kinds import KINDS


def rows_by_key(table: EventTable, facet: str) -> dict[str, list[int]]:
    values = FACET_BY_NAME[facet].of(table)
    return {key: rows for key, number in values.number.items() if (rows := values.rows.rows_of(number).tolist())}


def test_facets_have_names_and_titles_of_their_own() -> None:
    assert [facet.name for facet in FACETS] == ["relationships", "actors", "kinds", "documents", "dates", "status"]
    assert len({facet.title for facet in FACETS}) == len(FACETS)


def test_every_kind_stands_under_its_quad() -> None:
    values = FACET_BY_NAME["kinds"].of(EventTable(no_columns()))
    assert {values.keys[child] for child in values.parents} == set(KINDS)
    assert values.labels[values.parents[values.number["CONSULT"]]] == "says, meets, supports"
    assert values.labels[values.parents[values.number["ASSAULT"]]] == "detains, sanctions"


def test_quads_have_four_shapes_and_come_in_order() -> None:
    facet = FACET_BY_NAME["kinds"]
    table = EventTable(no_columns())
    values = facet.of(table)
    assert [values.symbols.get(number, "") for number in top(table, facet)] == ["●", "■", "▲", "◆", ""]


def test_a_row_has_its_kind_and_its_quad_or_none(row: Any, table_of: Any) -> None:
    table = table_of([row((), "2018", "CONSULT"), row((), "2019"), row((), "2020", "ASSAULT")])
    assert rows_by_key(table, "kinds") == {
        "quad:1": [0], "CONSULT": [0], "none": [1], "quad:4": [2], "ASSAULT": [2],
    }  # fmt: skip


def test_status_tells_what_a_person_said(row: Any, table_of: Any) -> None:
    flags = (Flag(0), Flag.CONFIRMED | Flag.CORRECTED, Flag.REJECTED | Flag.CORRECTED)
    table = table_of([row((), f"20{n}", flags=flag) for n, flag in enumerate(flags, 10)])
    assert rows_by_key(table, "status") == {"found": [0], "confirmed": [1], "corrected": [1], "rejected": [2]}


def test_documents_have_the_names_that_the_table_was_given(row: Any, table_of: Any) -> None:
    columns = table_of([row(documents=("d0", "d1"))]).columns
    table = EventTable(columns, document_labels=lambda: {"d0": "News report, 16 Nov 2019"})
    assert FACET_BY_NAME["documents"].of(table).labels == ["News report, 16 Nov 2019", "d1"]


def test_a_document_that_tells_no_event_is_a_value(row: Any, table_of: Any) -> None:
    columns = table_of([row(documents=("d0",))]).columns
    table = EventTable(columns, document_labels=lambda: {"d9": "Letter", "d0": "Report"})
    assert rows_by_key(table, "documents") == {"d0": [0]}
    assert FACET_BY_NAME["documents"].of(table).keys == ["d0", "d9"]


def test_values_are_made_once_a_table(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA"))])
    for facet in FACETS:
        assert facet.of(table) is facet.of(table)
    assert FACET_BY_NAME["actors"].of(table.seen_from("USA")) is FACET_BY_NAME["actors"].of(table)
