"""Relationships as the focal actor sees them, and as pairs without one."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME, focal_actor, focal_candidates
from communique.browsing.relationships import labels_of_row
from communique.browsing.showing import top
from communique.browsing.table import EventTable
from communique.model.columns import Flag, no_columns

RELATIONSHIPS = FACET_BY_NAME["relationships"]


def labels(table: EventTable) -> list[str]:
    values = RELATIONSHIPS.of(table)
    return [values.labels[number] for number in top(table, RELATIONSHIPS)]


def test_the_focal_actor_takes_part_in_at_least_half_the_events(row: Any, table_of: Any) -> None:
    assert focal_actor(table_of([row(("KHM",)), row(("KHM", "USA")), row(("CHN",)), row(("JPN",))])) == "KHM"
    assert focal_actor(table_of([row(("KHM",)), row(("USA",)), row(("CHN",)), row(("JPN",))])) is None


def test_statements_and_rejected_events_choose_no_focal_actor(row: Any, table_of: Any) -> None:
    table = table_of(
        [row(("USA",)), row(("KHM",), flags=Flag.STATEMENT), row(("KHM",), flags=Flag.REJECTED)],
    )
    assert focal_actor(table) == "USA"


def test_a_library_without_events_has_no_focal_actor() -> None:
    assert focal_actor(EventTable(no_columns())) is None
    assert focal_candidates(EventTable(no_columns())) == []


def test_candidates_come_the_fullest_first(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA")), row(("KHM", "EU")), row(("USA", "KHM"))])
    assert focal_candidates(table) == ["KHM", "USA", "EU"]


def test_the_focal_actor_can_be_changed_or_given_up(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA"), "2019"), row(("KHM", "CHN"), "2020")])
    assert labels(table) == ["China", "United States"]
    assert labels(table.seen_from("USA")) == ["Cambodia", "Other relationships (1)"]
    assert labels(table.seen_from("")) == ["Cambodia – China", "Cambodia – United States"]
    assert labels(table.seen_from("XYZ")) == labels(table.seen_from(""))


def test_relationships_come_the_fullest_first_then_within_then_the_others(row: Any, table_of: Any) -> None:
    rows = [row(("KHM", "USA"))] * 2 + [row(("EU", "KHM"))] * 3 + [row(("KHM",))] * 4 + [row(("ASEAN", "USA"))]
    assert labels(table_of(rows)) == ["European Union", "United States", "Within Cambodia", "Other relationships (1)"]


def test_a_partner_that_only_a_statement_names_is_a_value(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA"), "2019"), row(("CHN", "KHM"), "2019", flags=Flag.STATEMENT)])
    assert labels(table) == ["United States", "China"]


def test_other_relationships_hold_only_what_no_main_one_holds(row: Any, table_of: Any) -> None:
    """A meeting of three stands in the lanes of the focal actor's partners, not once more under the others."""
    table = table_of([row(("EU", "KHM", "JPN"), "2019"), row(("ASEAN", "USA"), "2020"), row((), "2021")], "KHM")
    values = RELATIONSHIPS.of(table)
    assert values.rows.rows_of(values.number["other"]).tolist() == [1, 2]
    assert values.rows.rows_of(values.number["EU-JPN"]).tolist() == [0]


def test_without_a_focal_actor_the_eight_fullest_pairs_stand_for_themselves(row: Any, table_of: Any) -> None:
    rows = [row((f"A{n - 1:02}", f"A{n:02}")) for n in range(1, 20, 2) for _ in range(n)]
    found = labels(table_of(rows, ""))
    assert found == [f"A{n - 1:02} – A{n:02}" for n in range(19, 4, -2)] + ["Other relationships (2)"]


def test_an_event_names_its_partners_blocs_by_code_where_there_are_several(row: Any, table_of: Any) -> None:
    table = table_of([row(("EU", "KHM", "JPN"), "2018"), row(("EU", "KHM"), "2019")], "KHM")
    assert labels_of_row(table, 0) == ("EU", "Japan")
    assert labels_of_row(table, 1) == ("European Union",)


def test_an_event_of_one_country_or_none_or_others(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2018"), row((), "2019"), row(("ASEAN", "USA"), "2020")], "KHM")
    assert [labels_of_row(table, number) for number in range(3)] == [
        ("Within Cambodia",), (), ("ASEAN – United States",),
    ]  # fmt: skip
