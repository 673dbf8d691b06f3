"""What the pane offers of a facet: the fullest, those on, what is found, each with its count."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.filters import Filter
from communique.browsing.offering import Offers, offers
from communique.browsing.showing import counts
from communique.browsing.table import EventTable
from communique.model.columns import Flag


def offered(table: EventTable, facet: str, filter: Filter | None = None, **how: Any) -> Offers:
    filter = filter or Filter()
    return offers(table, filter, FACET_BY_NAME[facet], counts(table, filter)[facet], **how)


def labels(found: Offers) -> list[str]:
    return [offer.label for offer in found.values]


def many_partners(row: Any, table_of: Any) -> EventTable:
    """Cambodia with A01 once, A02 twice … A12 twelve times."""
    return table_of([row(("KHM", f"A{n:02}")) for n in range(1, 13) for _ in range(n)], "KHM")


def test_the_eight_fullest_are_offered(row: Any, table_of: Any) -> None:
    found = offered(many_partners(row, table_of), "relationships")
    assert labels(found) == [f"A{n:02}" for n in range(12, 4, -1)]
    assert (found.all, found.more) == (12, 4)


def test_those_that_are_on_are_offered_too(row: Any, table_of: Any) -> None:
    filter = Filter().toggled("relationships", "A01-KHM").without("relationships", "A02-KHM")
    found = offered(many_partners(row, table_of), "relationships", filter)
    assert [(offer.label, offer.chosen, offer.left_out) for offer in found.values[8:]] == [
        ("A02", False, True), ("A01", True, False),
    ]  # fmt: skip
    assert found.more == 2


def test_all_are_offered_without_a_limit(row: Any, table_of: Any) -> None:
    found = offered(many_partners(row, table_of), "relationships", limit=None)
    assert len(found.values) == 12
    assert found.more == 0


def test_order_stays_whatever_the_filter_is(row: Any, table_of: Any) -> None:
    table = many_partners(row, table_of)
    assert labels(offered(table, "relationships", Filter().only("actors", "country:A05"))) == labels(
        offered(table, "relationships")
    )


def test_values_are_found_by_name_and_alias_without_accents_and_capitals(row: Any, table_of: Any, people: Any) -> None:
    table = table_of([row(("KHM",), people=tuple(people.values()))])
    assert labels(offered(table, "actors", find="SOKHÓN prak")) == ["Prak Sokhonn"]
    assert labels(offered(table, "actors", find="sokhon")) == ["Prak Sokhonn"]
    assert labels(offered(table, "actors", find="brussels")) == []


def test_a_value_with_statements_only_says_how_many(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA"), "2019"), row(("CHN", "KHM"), "2019", flags=Flag.STATEMENT)])
    china = next(offer for offer in offered(table, "relationships").values if offer.label == "China")
    assert (china.count, china.statements, china.total) == (0, 1, 0)


def test_values_without_events_stay_with_their_totals(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM", "USA"), "2019", "AID"), row(("EU", "KHM"), "2019")])
    found = offered(table, "relationships", Filter().toggled("kinds", "AID"))
    assert [(offer.label, offer.count, offer.total) for offer in found.values] == [
        ("European Union", 0, 1), ("United States", 1, 1),
    ]  # fmt: skip


def test_kinds_stand_under_their_quads_with_their_codes(row: Any, table_of: Any) -> None:
    quads = offered(table_of([row(("KHM",), "2019", "COERCE")]), "kinds").values
    assert [quad.count for quad in quads] == [0, 0, 0, 1, 0]
    assert [(kind.label, kind.hint, kind.count) for kind in quads[3].under if kind.count] == [
        ("detains, coerces", "COERCE", 1)
    ]


def test_other_relationships_show_their_members_when_all_are_wanted_or_on(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",)), row(("ASEAN", "USA")), row(("CHN", "JPN")), row(("CHN", "JPN"))], "KHM")
    assert offered(table, "relationships").values[-1].under == ()
    assert [offer.label for offer in offered(table, "relationships", limit=None).values[-1].under] == [
        "China – Japan", "ASEAN – United States",
    ]  # fmt: skip
    on = offered(table, "relationships", Filter().toggled("relationships", "ASEAN-USA")).values[-1]
    assert [offer.label for offer in on.under] == ["ASEAN – United States"]


def test_values_in_a_fixed_order_are_all_offered_whatever_the_limit(row: Any, table_of: Any) -> None:
    assert len(offered(table_of([row(("KHM",))]), "kinds", limit=2).values) == 5
    assert len(offered(table_of([row(("KHM",))]), "dates", limit=2).values) == 5
