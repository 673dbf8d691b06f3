"""The table: views of the columns, ids found again, names of one row."""

from typing import Any

import numpy as np

from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns


def test_arrays_are_views_of_the_columns(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019"), row(("USA",), "2020")])
    assert np.shares_memory(table.earliest, np.asarray(table.columns.earliest))
    assert np.shares_memory(table.codes.values, np.asarray(table.columns.codes.values))


def test_every_id_is_found_in_its_row(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), date) for date in ("2019", "2018", "", "2020-01-02")])
    assert [table.row_of(event_id) for event_id in table.ids] == [0, 1, 2, 3]


def test_an_unknown_id_has_no_row(row: Any, table_of: Any) -> None:
    assert table_of([row(("KHM",), "2019")]).row_of("elsewhere") is None
    assert EventTable(no_columns()).row_of("e0") is None


def test_ids_of_one_document_are_told_apart(row: Any, table_of: Any) -> None:
    """Whatever they look like: the document has a number among the names, as "d0" has, or has none, as "d9"."""
    ids = ("d0:1:0", "d0:1:1", "d0:10:0", "d0:s:1", "d9:1:0", "d0", "1:0", ":1:0", "d0:")
    table = table_of([row(("KHM",), f"20{place}", id=id) for place, id in enumerate(ids, 10)])
    assert [table.row_of(id) for id in ids] == list(range(len(ids)))
    assert table.rows_of(ids).tolist() == list(range(len(ids)))
    assert table.row_of("d0:1:2") is None
    assert table.row_of("elsewhere") is None


def test_many_ids_of_one_document_are_found_together(row: Any, table_of: Any) -> None:
    ids = [f"d0:{place}:0" for place in range(30)]
    table = table_of([row(("KHM",), f"19{place + 10}", id=id) for place, id in enumerate(ids)])
    assert table.rows_of([*ids[3:20], "d0:99:0"]).tolist() == list(range(3, 20))


def test_ids_scattered_over_a_table_are_found_one_by_one(row: Any, table_of: Any) -> None:
    ids = [f"d{place % 2}:{place}:{place % 7}" for place in range(600)]
    table = table_of([row(("KHM",), f"{place + 1000}", id=id) for place, id in enumerate(ids)])
    assert table.rows_of([ids[501], ids[7], "d0:501:4", "d1:7"]).tolist() == [7, 501]


def test_ids_of_rows_are_known(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019", id="a"), row(("KHM",), "2018", id="b")])
    assert table.ids_of([1, 0]) == (table.ids[1], table.ids[0])
    assert [table.row_of(table.ids[0]), table.row_of(table.ids[1])] == [0, 1]


def test_rows_of_ids_ascend_and_leave_out_the_unknown(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019", id="a"), row(("KHM",), "2018", id="b")])
    assert table.rows_of(["a", "elsewhere", "b", "a"]).tolist() == [0, 1]


def test_names_of_a_row(row: Any, table_of: Any, people: Any) -> None:
    minister = people["Prak Sokhonn"]
    table = table_of([row(("EU", "KHM"), "2019", people=(minister,), documents=("d1", "d2"))])
    assert table.codes_of(0) == ["EU", "KHM"]
    assert table.participants_of(0) == [minister]
    assert table.relationships_of(0) == ["EU-KHM"]
    assert table.documents_of(0) == ["d1", "d2"]


def test_standing_events_are_neither_statements_nor_rejected(row: Any, table_of: Any) -> None:
    flags = (Flag(0), Flag.STATEMENT, Flag.REJECTED, Flag.CONFIRMED)
    table = table_of([row(("KHM",), f"20{n}", flags=flag) for n, flag in enumerate(flags, 10)])
    assert table.is_standing.tolist() == [True, False, False, True]
    assert table.is_event.tolist() == [True, False, True, True]


def test_quads_follow_the_kinds(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2018", "AID"), row(("KHM",), "2019"), row(("KHM",), "2020", "COERCE")])
    assert table.quads.tolist() == [2, 0, 4]


def test_document_labels_are_asked_for_once(row: Any, table_of: Any) -> None:
    asked = []

    def labels() -> dict[str, str]:
        asked.append(1)
        return {"d0": "News report"}

    table = EventTable(table_of([row()]).columns, document_labels=labels)
    assert [table.document_labels["d0"], table.document_labels["d0"]] == ["News report"] * 2
    assert asked == [1]


def test_many_ids_looked_up_at_once_have_the_same_rows(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), f"{1900 + number}") for number in range(40)])
    table.know([*table.ids, "elsewhere"])
    assert [table.row_of(id) for id in table.ids] == list(range(40))
    assert table.row_of("elsewhere") is None
