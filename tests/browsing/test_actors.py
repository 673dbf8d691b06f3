"""The actor facet: people, countries, blocs, and the countries of people."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.table import EventTable


def rows_by_label(table: EventTable) -> dict[str, list[int]]:
    values = FACET_BY_NAME["actors"].of(table)
    return {label: values.rows.rows_of(number).tolist() for number, label in enumerate(values.labels)}


def test_a_country_has_its_own_and_its_peoples_events(row: Any, table_of: Any, people: Any) -> None:
    minister = people["Prak Sokhonn"]
    table = table_of([row(("KHM",), "2018"), row(("USA",), "2019", people=(minister,)), row(("USA",), "2020")])
    assert rows_by_label(table) == {"Cambodia": [0, 1], "United States": [1, 2], "Prak Sokhonn": [1]}


def test_a_country_that_takes_part_and_is_named_counts_once(row: Any, table_of: Any, people: Any) -> None:
    table = table_of([row(("KHM",), "2018", people=(people["Cambodia"], people["Prak Sokhonn"]))])
    assert rows_by_label(table) == {"Cambodia": [0], "Prak Sokhonn": [0]}


def test_a_country_only_its_people_stand_for_is_a_value(row: Any, table_of: Any, people: Any) -> None:
    table = table_of([row((), "2018", people=(people["Carmen Moreno"],))])
    assert rows_by_label(table) == {"FRA": [0], "Carmen Moreno": [0]}


def test_keys_are_the_ids_of_actors(row: Any, table_of: Any, people: Any) -> None:
    table = table_of([row(("EU", "KHM"), "2018", people=(people["Prak Sokhonn"],))])
    assert FACET_BY_NAME["actors"].of(table).keys == ["bloc:EU", "country:KHM", "person:prak sokhonn"]
