"""Colours of relationships: one each in the order offered, neutral for all the rest."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.tones import NEUTRAL, tone_of_row, tones


def test_partners_have_colours_in_the_order_offered(row: Any, table_of: Any) -> None:
    rows = [row(("KHM", "USA"))] * 2 + [row(("EU", "KHM"))] * 3 + [row(("KHM",)), row(("ASEAN", "USA"))]
    table = table_of(rows, "KHM")
    given = dict(zip(FACET_BY_NAME["relationships"].of(table).labels, tones(table).tolist(), strict=True))
    assert given == {
        "European Union": 0, "United States": 1, "Within Cambodia": NEUTRAL, "ASEAN – United States": NEUTRAL,
        "Other relationships (1)": NEUTRAL,
    }  # fmt: skip


def test_an_event_has_the_colour_of_its_first_relationship(row: Any, table_of: Any) -> None:
    table = table_of([row(("EU", "JPN", "KHM"), "2018"), row(("JPN", "KHM"), "2019"), row(("KHM",), "2020")], "KHM")
    assert [tone_of_row(table, number) for number in range(3)] == [1, 0, NEUTRAL]
