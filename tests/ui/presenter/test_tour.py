"""The tour: the shown events in order, the undated last, neither rejected ones nor statements."""

import pytest

from communique.model.columns import Flag
from communique.ui.presenter.tour import Tour


@pytest.fixture
def tour(session):
    return Tour(session)


def titles(session, tour) -> list[str]:
    return [session.table.titles[row] for row in tour.rows]


def test_events_come_in_the_order_of_their_dates_and_the_undated_last(session, tour):
    assert titles(session, tour) == [
        "Washington praises Phnom Penh", "Opposition leader freed", "EU demands a plan",
        "Prak Sokhonn meets Blinken", "They plan to meet again", "Treaty signed",
    ]  # fmt: skip


def test_rejected_events_and_statements_are_not_presented(session, tour):
    assert not any(session.table.flags[row] & (Flag.REJECTED | Flag.STATEMENT) for row in tour.rows)


def test_a_filter_shortens_the_tour_and_keeps_its_place(session, tour):
    tour.go(3)
    presented = tour.event_id
    session.set_filter(session.filter.only("documents", "b" * 8))
    tour.gather()
    assert len(tour) == 2
    assert tour.event_id == presented


def test_an_event_that_is_hidden_gives_its_place_to_the_next(session, tour):
    tour.go(5)
    session.set_filter(session.filter.only("documents", "a" * 8))
    tour.gather()
    assert tour.at == 2


def test_no_events_is_no_place(session, tour):
    session.set_filter(session.filter.with_search("x", []))
    tour.gather()
    assert (tour.at, tour.event_id, len(tour)) == (-1, None, 0)
    tour.go(4)
    assert tour.event_id is None


def test_going_too_far_stops_at_the_ends(tour):
    tour.go(99)
    assert tour.at == 5
    tour.go(-3)
    assert tour.at == 0


def test_the_view_says_where_to_begin(session, tour):
    from communique.model.dates import day_number

    session.set_view(day_number(2020, 1, 1), day_number(2024, 1, 1))
    tour.go_to_view()
    assert titles(session, tour)[tour.at] == "Prak Sokhonn meets Blinken"
