"""Colours of relationships: one each in the order offered, kept from then on, neutral for all the rest."""

from typing import Any

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.tones import COLOURS, NEUTRAL, Given, keep_colours, tone_of_row, tones


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


def colours(table: Any) -> dict[str, int]:
    keys = FACET_BY_NAME["relationships"].of(table).keys
    return {key: tone for key, tone in zip(keys, tones(table).tolist(), strict=True) if tone != NEUTRAL}


def keeping(table: Any, given: Given) -> Any:
    keep_colours(table, given)
    return table


def test_colours_stay_when_the_ranking_changes(row: Any, table_of: Any) -> None:
    given: Given = {}
    before = [row(("KHM", "USA"))] * 2 + [row(("EU", "KHM"))]
    assert colours(keeping(table_of(before, "KHM"), given)) == {"KHM-USA": 0, "EU-KHM": 1}
    after = [row(("CHN", "KHM"))] * 5 + [row(("EU", "KHM"))] * 4 + before
    assert colours(keeping(table_of(after, "KHM"), given)) == {"KHM-USA": 0, "EU-KHM": 1, "CHN-KHM": 2}


def test_a_relationship_has_its_colour_from_either_side(row: Any, table_of: Any) -> None:
    rows = [row(("EU", "KHM"))] * 3 + [row(("KHM", "USA"))] * 2 + [row(("CHN", "USA"))] * 5
    given: Given = {}
    assert colours(keeping(table_of(rows, "KHM"), given))["KHM-USA"] == 1
    assert colours(keeping(table_of(rows, "USA"), given)) == {"KHM-USA": 1, "CHN-USA": 0}


def test_what_fell_far_behind_gives_its_colour_to_a_fuller_one(row: Any, table_of: Any) -> None:
    partners = [f"{chr(65 + at)}{chr(65 + at)}{chr(65 + at)}" for at in range(2 * COLOURS + 1)]
    given: Given = {"KHM": {"KHM-ZZZ": 0, **{f"{code}-KHM": at + 1 for at, code in enumerate(partners[: COLOURS - 1])}}}
    rows = [row((code, "KHM")) for code in partners for _ in range(3)] + [row(("KHM", "ZZZ"))]
    held = colours(keeping(table_of(rows, "KHM"), given))
    assert "KHM-ZZZ" not in held
    assert sorted(held.values()) == list(range(COLOURS))
