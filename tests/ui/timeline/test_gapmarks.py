"""The words in gaps: true, quiet, and never over a label."""

import pytest

from communique.browsing.filters import Filter
from communique.model.calendar import day_number


@pytest.fixture
def gaps(pane, lanes):
    """In view is the time from July 2019 until July 2023, empty from 13 November 2019 until 13 May 2022."""
    lanes.viewport.go(float(day_number(2019, 7, 1)), float(day_number(2023, 7, 1)))
    pane.gaps.look()
    return pane.gaps


def words(gaps):
    return [each.words for each in gaps.said()]


def test_a_long_gap_is_said(gaps):
    assert words(gaps) == ["nothing in these documents for 2 years and 5 months"]


def test_with_a_filter_it_speaks_of_what_is_shown(gaps, session):
    session.set_filter(Filter().with_span(day_number(2019, 8, 1), day_number(2022, 12, 31)))
    gaps.look()
    assert words(gaps) == ["nothing shown for 2 years and 5 months"]


def test_with_hidden_lanes_it_speaks_of_the_lanes(gaps, session):
    session.lineups.change(session.lineups.lineup.toggled("hidden", "EU-KHM"))
    gaps.look()
    assert words(gaps) == ["nothing in these lanes for 2 years and 5 months"]


def test_gaps_are_looked_for_after_the_change_is_painted(gaps, session, qtbot):
    session.set_filter(Filter().toggled("relationships", "EU-KHM"))
    assert gaps.said() == []
    qtbot.waitUntil(lambda: gaps._gaps is not None)


def test_a_gap_that_is_short_for_the_view_is_not_said(gaps, lanes):
    lanes.viewport.go(float(day_number(1950, 1, 1)), float(day_number(2023, 7, 1)))
    assert all("5 months" not in each for each in words(gaps))


def test_the_words_lie_in_their_gap_and_beside_all_labels(gaps, lanes):
    for first in range(day_number(2019, 1, 1), day_number(2022, 1, 1), 23):
        lanes.viewport.go(float(first), float(first + 1000))
        scene, height = lanes.scene, lanes.ink.fonts.height
        for said in gaps.said():
            right = said.left + lanes.ink.fonts.width(said.words)
            assert said.x0 <= said.left < right <= said.x1
            assert scene.scale.x(float(day_number(2019, 11, 17))) <= said.left
            for band in scene.bands:
                for mark in band.arrangement.marks if band.arrangement else ():
                    top = scene.line_top(band, mark.line)
                    is_beside = mark.label_x > right or mark.label_x + mark.label_width < said.left
                    assert is_beside or top >= said.top + scene.metrics.head or top + height <= said.top
