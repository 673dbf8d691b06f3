"""The words beside a mark."""

import pytest

from communique.browsing.filters import Filter
from communique.ui.timeline.labels import label


@pytest.fixture
def words(lanes, session):
    def find(title: str) -> tuple[str, str]:
        row = session.table.titles.index(title)
        lane = next(lane for lane in lanes.lanes if row in lane.rows.rows.tolist())
        return label(session.table, row, lane)

    return find


def test_a_day_stands_beside_the_title(words):
    assert words("Opposition leader freed") == ("Opposition leader freed", "10 Nov 2019")


def test_about_is_marked(words):
    assert words("Washington praises Phnom Penh")[1] == "≈ Aug 2019"


def test_a_plan_is_called_one(words):
    assert words("They plan to meet again")[1] == "2023, planned"


def test_a_statement_says_that_no_dated_event_names_its_country(words):
    assert words("one of China's closest allies")[1] == "statement · no dated event names China"


def test_a_rejected_event_is_called_so_where_it_is_shown(words, session):
    session.set_filter(Filter().toggled("status", "rejected"))
    assert words("Hun Sen born")[1] == "1952 · rejected"


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [("a\nb\tc", "a b c"), ("\x00bell\x07", "bell"), ("left\u202eright", "leftright"), ("<b>bold</b>", "<b>bold</b>")],
)
def test_what_cannot_be_printed_is_left_out_and_markup_stays_text(session, lanes, hostile, shown):
    session.table.titles = [hostile, *list(session.table.titles)[1:]]
    assert label(session.table, 0, lanes.lanes[0])[0] == shown
