"""Which lanes there are, and what stands in them."""

import numpy as np
import pytest

from communique.browsing.lanes import LAYOUTS, grouping
from communique.model.columns import Flag


@pytest.fixture
def table(table_of, row):
    return table_of(
        [
            row(("KHM", "USA"), "2019-11-10", kind="CONSULT", documents=("a",)),
            row(("KHM", "USA"), "2019-12-10", kind="ACCUSE", documents=("b",)),
            row(("EU", "KHM"), "2019-11-12", kind="REQUEST", documents=("a",)),
            row(("CHN", "KHM"), "2019-11-16", flags=Flag.STATEMENT, documents=("a",)),
            row(("KHM",), "2019-11-17", documents=("b",)),
            row(("JPN", "USA"), "2020", documents=("b",)),
            row(("KHM", "THA"), "", documents=("b",)),
        ],
        focal="KHM",
    )


def labels(lanes):
    return [lane.label for lane in lanes]


def test_relationships_are_read_from_the_focal_actor(table, lanes_of):
    seen = ["United States", "European Union", "China", "Within Cambodia", "Other relationships (1)"]
    assert labels(lanes_of(table)) == seen


def test_a_lane_without_dated_events_says_so_beside_its_statements(table, lanes_of):
    notes = {lane.label: lane.note for lane in lanes_of(table)}
    assert notes["China"] == "no dated event names China"
    assert notes["United States"] == ""


def test_lanes_that_the_filter_empties_are_gone(table, lanes_of):
    mask = np.zeros(table.n, bool)
    mask[table.row_of("e2")] = True
    assert labels(lanes_of(table, mask=mask)) == ["European Union"]


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_every_dated_row_stands_in_some_lane(table, lanes_of, layout):
    held = set().union(*(lane.rows.rows.tolist() for lane in lanes_of(table, layout)))
    assert held == set(np.flatnonzero(~table.is_undated).tolist())


def test_values_beyond_the_most_share_a_lane(table, lanes_of, monkeypatch):
    monkeypatch.setattr(grouping, "MOST_LANES", 1)
    held = set().union(*(lane.rows.rows.tolist() for lane in lanes_of(table)))
    assert held == set(np.flatnonzero(~table.is_undated).tolist())
    assert labels(lanes_of(table))[-1] == "Further relationships"
