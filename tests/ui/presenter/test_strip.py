"""The strip below a slide: the event in the middle, neighbours at their distance, dates without the year all share."""

import pytest

from communique.ui.presenter.scene import Room, _piled
from communique.ui.presenter.strip import Mark, marks
from communique.ui.presenter.tour import Tour


@pytest.fixture
def tour(session):
    return Tour(session)


def strip(session, tour, title: str):
    ids = [session.table.titles[row] for row in tour.rows]
    tour.go(ids.index(title))
    return marks(session.table, tour.rows, tour.at, 1920, 8)


def test_the_presented_event_stands_in_the_middle(session, tour):
    current = next(mark for mark in strip(session, tour, "Opposition leader freed") if mark.current)
    assert current.middle == pytest.approx(960)


def test_neighbours_lie_before_and_after(session, tour):
    found = strip(session, tour, "Opposition leader freed")
    by_place = {mark.place: mark.middle for mark in found}
    assert by_place[0] < by_place[1] < by_place[2]


def test_the_shared_year_is_not_repeated(session, tour):
    labels = {mark.place: mark.label for mark in strip(session, tour, "Opposition leader freed")}
    assert labels[1] == "10 Nov"
    assert labels[2] == "12 Nov"
    assert labels.get(3, "13 May 2022") == "13 May 2022"


def test_what_stands_at_the_same_day_lies_above_the_ring_and_not_behind_it():
    def mark(place: int, current: bool) -> Mark:
        return Mark(place, 960, 960, "10 Nov", 1, 0, 0, approximate=False, hollow=False, current=current)

    placed = {found.place: y for found, y in _piled([mark(0, False), mark(1, True), mark(2, False)], Room(1920, 1080))}
    assert placed[1] == Room(1920, 1080).line
    assert placed[0] < placed[1] - 50
    assert placed[2] < placed[0]


def test_a_month_is_a_bar_and_a_day_a_point(session, tour):
    found = {mark.place: mark for mark in strip(session, tour, "Washington praises Phnom Penh")}
    assert found[0].is_bar
    assert found[0].approximate
    assert not found[1].is_bar


def test_a_plan_is_hollow(session, tour):
    found = strip(session, tour, "They plan to meet again")
    assert next(mark for mark in found if mark.current).hollow


def test_an_undated_event_has_no_strip(session, tour):
    assert strip(session, tour, "Treaty signed") == []
