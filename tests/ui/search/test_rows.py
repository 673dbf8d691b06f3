"""What a search found, as rows; and which words of them are set off."""

import pytest

from communique.library import Hits
from communique.ui.search.rows import Kind, matching, rows_of


def kinds(rows) -> list[Kind]:
    return [row.kind for row in rows]


def found(session, typed: str):
    return rows_of(session, typed, session.library.search(typed))


def test_events_come_first_then_the_filter_they_make_then_passages(session):
    rows = found(session, "plan")
    assert kinds(rows) == [
        Kind.HEADING, Kind.EVENT, Kind.EVENT, Kind.FILTER, Kind.HEADING, Kind.PASSAGE,
    ]  # fmt: skip


def test_headings_count(session):
    rows = found(session, "plan")
    assert [row.text for row in rows if row.kind is Kind.HEADING] == ["2 events", "1 passage"]


def test_an_event_says_when_and_between_whom(session):
    row = next(row for row in found(session, "demands plan") if row.kind is Kind.EVENT)
    assert (row.text, row.label) == ("EU demands a plan", "12 Nov 2019 · European Union")


def test_a_passage_says_where_it_stands_without_its_folder(session):
    row = next(row for row in found(session, "praised") if row.kind is Kind.PASSAGE)
    assert row.label.startswith("News report, 16 Nov 2019 · Hun Sen freed")
    assert "somewhere" not in row.label
    assert row.passage.of(session.document(row.document_id).text) == row.text


def test_nothing_found_is_said(session):
    rows = rows_of(session, " zebra ", Hits())
    assert kinds(rows) == [Kind.NOTHING]
    assert rows[0].text == "Nothing found for “zebra”."


@pytest.mark.parametrize(
    ("typed", "text", "set_off"),
    [
        ("kem sok", "Kem Sokha met Kemal", ["Kem", "Sok", "Kem"]),
        ('"house arrest"', "under house arrest", ["house", "arrest"]),
        ("talks -trade", "trade talks", ["talks"]),
        ("a.b", "a.b", ["a", "b"]),
        ("(", "(", []),
    ],
)
def test_the_words_searched_for_are_set_off(typed, text, set_off):
    pattern = matching(typed)
    assert [match.group() for match in pattern.finditer(text)] == set_off if pattern else set_off == []
