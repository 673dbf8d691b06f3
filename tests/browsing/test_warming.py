"""What is worked out before it is shown."""

from communique.browsing.counting import counter
from communique.browsing.filters import Filter
from communique.browsing.showing import counts, shown
from communique.browsing.warming import warm


def test_the_masks_and_counts_are_those_that_would_be_shown(table_of, row):
    table = table_of([row(("KHM", "USA"), "2019"), row(("KHM",), "2020")])
    filter = Filter().only("relationships", "KHM-USA")
    found = warm(table, filter, "relationship")
    assert found.shown.tolist() == shown(table, filter).tolist() == [True, False]
    assert {name: each.tolist() for name, each in found.counts.items()} == {
        name: each.tolist() for name, each in counts(table, filter).items()
    }


def test_what_is_asked_ahead_is_asked_of_what_will_be_shown(table_of, row):
    table, sights = table_of([row(("KHM", "USA"), "2019")]), []
    found = warm(table, Filter(), "kind", [sights.append])
    assert sights[0].shown is found.shown
    assert [lane.key for lane in sights[0].lanes] == ["none"]
    assert counter(table, found.shown) is counter(table, sights[0].shown)


def test_nothing_is_worked_out_once_it_is_not_wanted(table_of, row):
    assert warm(table_of([row(("KHM",), "2019")]), Filter(), "kind", stopped=lambda: True) is None
