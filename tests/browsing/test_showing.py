"""What a filter shows and counts, held against the same worked out row by row in plain Python."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.counting import counter
from communique.browsing.facets import FACET_BY_NAME, FACETS
from communique.browsing.filters import Filter
from communique.browsing.showing import counts, known, offered, shown, shown_by_others, top, totals
from communique.browsing.table import EventTable
from communique.model.columns import Flag
from communique.model.kinds import QUAD

Rows = list[Any]
FOCAL = st.sampled_from([None, "", "KHM", "USA"])


def key_of(code: str) -> str:
    return ("country:" if len(code) == 3 else "bloc:") + code


class PlainLibrary:
    """The rules of filtering, said again without a table."""

    def __init__(self, rows: Rows, focal: str | None) -> None:
        self.rows = rows
        self.focal = self._focal() if focal is None else focal if any(focal in row.codes for row in rows) else None
        self.main = self._main()

    def _focal(self) -> str | None:
        events = [row for row in self.rows if not row.flags & (Flag.STATEMENT | Flag.REJECTED)]
        number = {code: sum(code in row.codes for row in events) for row in events for code in row.codes}
        first = min(number, key=lambda code: (-number[code], code), default=None)
        return first if first is not None and 2 * number[first] >= len(events) else None

    def _main(self) -> set[str]:
        keys = {key for row in self.rows for key in self.own_relationships(row)}
        if self.focal:
            return {key for key in keys if self.focal in key.split("-")}

        def fullness(key: str) -> tuple[int, int, str]:
            having = [row for row in self.rows if key in self.own_relationships(row)]
            events = sum(not row.flags & (Flag.STATEMENT | Flag.REJECTED) for row in having)
            return -events, -sum(bool(row.flags & Flag.STATEMENT) for row in having), key

        return set(sorted(keys - {"none"}, key=fullness)[:8])

    def own_relationships(self, row: Any) -> set[str]:
        return set(row.pairs) or ({row.codes[0]} if len(row.codes) == 1 else {"none"})

    def values(self, row: Any, facet: str) -> set[str]:
        return getattr(self, f"_{facet}")(row)

    def _relationships(self, row: Any) -> set[str]:
        own = self.own_relationships(row)
        return own if own & self.main else own | {"other"}

    def _actors(self, row: Any) -> set[str]:
        countries = {key_of(person.country) for person in row.people if person.country}
        return {key_of(code) for code in row.codes} | {person.id for person in row.people} | countries

    def _kinds(self, row: Any) -> set[str]:
        return {row.kind, f"quad:{QUAD[row.kind].value}"} if row.kind else {"none"}

    def _documents(self, row: Any) -> set[str]:
        return set(row.documents)

    def _dates(self, row: Any) -> set[str]:
        first, last = row.days
        if not row.date:
            return {"undated"}
        if ".." in row.date or last - first >= 366:
            return {"longer"}
        return {"day"} if last == first else {"month"} if last - first < 31 else {"year"}

    def _status(self, row: Any) -> set[str]:
        if row.flags & Flag.REJECTED:
            return {"rejected"}
        named = {Flag.CONFIRMED: "confirmed", Flag.CORRECTED: "corrected"}
        return {name for flag, name in named.items() if row.flags & flag} or {"found"}

    def admits(self, row: Any, filter: Filter, besides: str = "") -> bool:
        for facet in FACETS:
            values = self.values(row, facet.name)
            chosen, left_out = filter.chosen_in(facet.name), filter.left_out_in(facet.name)
            if facet.name == besides:
                continue
            if facet.name == "status" and not chosen and "rejected" in values:
                return False
            if (chosen and not values & chosen) or values & left_out:
                return False
        return self._in_span(row, filter) and (filter.ids is None or row.id in filter.ids)

    def _in_span(self, row: Any, filter: Filter) -> bool:
        if filter.span is None:
            return True
        first, last = filter.span
        late, early = first is not None and row.days[1] < first, last is not None and row.days[0] > last
        return bool(row.date) and not late and not early


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    keys = {
        "relationships": ["KHM-USA", "EU-KHM", "CHN-KHM", "EU-USA", "KHM", "USA", "none", "other", "FRA-XYZ"],
        "actors": ["country:KHM", "country:FRA", "bloc:EU", "country:USA", "person:prak sokhonn", "person:nobody"],
        "kinds": ["CONSULT", "AID", "none", "quad:1", "quad:4"],
        "documents": ["d0", "d1", "gone"],
        "dates": ["day", "month", "year", "longer", "undated"],
        "status": ["found", "confirmed", "corrected", "rejected"],
    }
    chosen, left_out = (
        {name: draw(st.frozensets(st.sampled_from(values), max_size=2)) for name, values in keys.items() if draw(often)}
        for often in (st.integers(0, 2).map(lambda n: n == 0), st.integers(0, 5).map(lambda n: n == 0))
    )
    day = st.none() | st.integers(737_000, 738_000)
    first, last = draw(day), draw(day)
    if first is not None and last is not None and first > last:
        first, last = last, first
    ids = draw(st.none() | st.frozensets(st.sampled_from([f"e{n}" for n in range(25)] + ["unknown"])))
    return Filter(chosen, left_out, (first, last) if draw(st.booleans()) else None, "words" if ids else "", ids)


@pytest.fixture(scope="module")
def libraries(table_of: Callable[..., EventTable], some_rows: st.SearchStrategy[Rows]) -> st.SearchStrategy[Any]:
    """A table and the same rows under plain rules."""
    return st.builds(lambda rows, focal: (table_of(rows, focal), PlainLibrary(rows, focal)), some_rows, FOCAL)


def numbers(mask: Iterable[bool]) -> list[int]:
    return np.flatnonzero(np.array(list(mask), bool)).tolist()


@given(data=st.data())
def test_every_row_has_the_values_that_the_rules_give_it(data: st.DataObject, libraries: Any) -> None:
    table, plain = data.draw(libraries)
    for facet in FACETS:
        values = facet.of(table)
        for key, number in values.number.items():
            expected = [row for row, each in enumerate(plain.rows) if key in plain.values(each, facet.name)]
            assert values.rows.rows_of(number).tolist() == expected, (facet.name, key)


@given(data=st.data())
def test_no_row_is_without_a_value_that_the_facet_knows(data: st.DataObject, libraries: Any) -> None:
    table, plain = data.draw(libraries)
    for facet in FACETS:
        assert {key for row in plain.rows for key in plain.values(row, facet.name)} <= set(facet.of(table).keys)


@given(data=st.data(), filter=filters())
def test_shown_are_the_rows_that_the_rules_admit(data: st.DataObject, libraries: Any, filter: Filter) -> None:
    table, plain = data.draw(libraries)
    assert shown(table, filter).tolist() == [plain.admits(row, filter) for row in plain.rows]


@given(data=st.data(), filter=filters())
def test_counts_obey_all_other_filters(data: st.DataObject, libraries: Any, filter: Filter) -> None:
    table, plain = data.draw(libraries)
    by_facet = counts(table, filter)
    for facet in FACETS:
        admitted = [row for row in plain.rows if plain.admits(row, filter, besides=facet.name)]
        for number, key in enumerate(facet.of(table).keys):
            having = [row for row in admitted if key in plain.values(row, facet.name)]
            statements = sum(bool(row.flags & Flag.STATEMENT) for row in having)
            assert by_facet[facet.name][number] == len(having) - statements, (facet.name, key)
            left = shown_by_others(table, filter, facet) & table.is_statement
            assert np.count_nonzero(left[facet.of(table).rows.rows_of(number)]) == statements, (facet.name, key)


@given(data=st.data(), filter=filters())
def test_shown_and_hidden_are_all(data: st.DataObject, libraries: Any, filter: Filter) -> None:
    table, plain = data.draw(libraries)
    figures = counter(table, shown(table, filter))
    standing = [row for row in plain.rows if not row.flags & (Flag.STATEMENT | Flag.REJECTED)]
    visible = [row for row in standing if plain.admits(row, filter)]
    assert (figures.all, figures.shown) == (len(standing), len(visible))
    assert figures.shown + figures.hidden == figures.all
    assert figures.told == sum(row.tellings for row in visible)
    assert figures.documents == len({document for row in visible for document in row.documents})
    assert figures.undated == sum(not row.date for row in visible)
    rejected = [row for row in plain.rows if row.flags & Flag.REJECTED and not row.flags & Flag.STATEMENT]
    assert figures.rejected == len(rejected)


@given(data=st.data(), others=filters(), focal=st.sampled_from(["KHM", "USA"]))
def test_a_relationship_alone_counts_what_it_shows(
    data: st.DataObject, table_of: Callable[..., EventTable], some_rows: Any, others: Filter, focal: str
) -> None:
    """Each relationship alone, with any actor, kind and dates: the count beside it is what list and lanes hold."""
    table = table_of(data.draw(some_rows), focal)
    facet = FACET_BY_NAME["relationships"]
    for number, key in enumerate(facet.of(table).keys):
        alone = others.only("relationships", key)
        events = shown(table, alone) & table.is_event
        assert counts(table, alone)["relationships"][number] == np.count_nonzero(events)
        assert set(np.flatnonzero(events)) <= set(facet.of(table).rows.rows_of(number).tolist())


@given(filter=filters(), facet=st.sampled_from([facet.name for facet in FACETS]), value=st.text(max_size=3))
def test_changing_one_facet_leaves_all_others(filter: Filter, facet: str, value: str) -> None:
    changes = ("toggled", "only", "all_but", "without")
    changed = [*(getattr(filter, name)(facet, value) for name in changes), filter.cleared(facet)]
    for each in changed:
        assert (each.span, each.words, each.ids) == (filter.span, filter.words, filter.ids)
        for other in (other.name for other in FACETS if other.name != facet):
            assert each.chosen_in(other) == filter.chosen_in(other)
            assert each.left_out_in(other) == filter.left_out_in(other)


@given(data=st.data())
def test_all_values_of_a_facet_are_offered_once(data: st.DataObject, libraries: Any) -> None:
    table, _ = data.draw(libraries)
    for facet in FACETS:
        values = facet.of(table)
        assert sorted(offered(table, facet)) == list(range(len(values.keys)))
        assert sorted([*top(table, facet), *values.parents]) == list(range(len(values.keys)))


def test_a_span_leaves_out_the_undated_and_counts_them_as_hidden(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019-11-10"), row(("KHM",))])
    figures = counter(table, shown(table, Filter().with_span(700_000, None)))
    assert (figures.shown, figures.undated, figures.hidden) == (1, 0, 1)


def test_a_span_admits_a_date_that_only_meets_it(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019-11")])
    first, last = int(table.earliest[0]), int(table.latest[0])
    assert shown(table, Filter().with_span(None, first)).all()
    assert shown(table, Filter().with_span(last, None)).all()
    assert not shown(table, Filter().with_span(last + 1, None)).any()


def test_rejected_events_show_only_where_the_status_asks_for_them(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019"), row(("USA",), "2020", flags=Flag.REJECTED)])
    assert shown(table, Filter()).tolist() == [True, False]
    assert shown(table, Filter().only("status", "rejected")).tolist() == [False, True]
    assert shown(table, Filter().only("actors", "country:USA")).tolist() == [False, False]


def test_a_statement_obeys_filters_and_is_not_counted(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019"), row(("CHN", "KHM"), "2019-11-16", flags=Flag.STATEMENT)], "KHM")
    china = Filter().only("relationships", "CHN-KHM")
    number = FACET_BY_NAME["relationships"].of(table).number["CHN-KHM"]
    assert shown(table, china).tolist() == [False, True]
    assert counts(table, china)["relationships"][number] == 0
    assert counter(table, shown(table, china)).sentence == "0 of 1 event · 1 hidden by filters"


def test_totals_are_the_counts_without_a_filter(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019"), row(("USA",), "2020", flags=Flag.REJECTED)])
    for facet in FACETS:
        assert totals(table, facet)[0].tolist() == counts(table, Filter())[facet.name].tolist()


def test_what_a_library_no_longer_has_can_be_dropped_from_a_filter(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019", documents=("d1",))])
    filter = Filter({"documents": frozenset(["d1", "gone"]), "colours": frozenset(["red"])}, words="kept")
    assert known(filter, table) == Filter({"documents": frozenset(["d1"])}, words="kept")


def test_masks_of_earlier_filters_are_not_kept_for_ever(row: Any, table_of: Any) -> None:
    table = table_of([row(("KHM",), "2019")])
    for day in range(100):
        shown(table, Filter().with_span(day, None))
    assert len(table.once("masks", dict)) < 20
