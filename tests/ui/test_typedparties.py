"""Who takes part is read from names apart by commas, and written so that it reads the same."""

import pytest

from communique.model.actors import Actor
from communique.ui.typedparties import Parties, PartyNames


@pytest.fixture
def names(session):
    return PartyNames(session.table)


@pytest.mark.parametrize(
    ("typed", "codes", "participants"),
    [
        ("", (), ()),
        ("Cambodia, France", ("FRA", "KHM"), ()),
        ("cambodia,, KHM ", ("KHM",), ()),
        ("the EU", ("EU",), ()),
        ("European Union, US", ("EU", "USA"), ()),
        ("Hun Sen", ("KHM",), ("person:hun sen",)),
        ("hun sen, United States, Prak Sokhonn", ("KHM", "USA"), ("person:hun sen", "person:prak sokhonn")),
    ],
)
def test_reading_names(names, typed: str, codes, participants) -> None:
    assert names.read(typed) == Parties(codes, participants)


def test_names_that_nobody_knows_are_new_each_once(names) -> None:
    assert names.read("Cambodia, Nobody  Atall, Mu Sochua, Nobody Atall").new == ("Nobody Atall", "Mu Sochua")


def test_new_actors_take_part_with_those_for_whom_they_stand(names) -> None:
    actors = Actor("person:mu sochua", "Mu Sochua", "person", "FRA"), Actor("party:us all", "Us All", "party")
    read = names.read("Cambodia, Mu Sochua").with_new(actors)
    assert read == Parties(("FRA", "KHM"), ("person:mu sochua", "party:us all"))
    assert read.relationships == ("FRA-KHM",)


def test_all_countries_are_offered_in_the_order_of_their_names(names) -> None:
    offered = list(names.countries.values())
    assert offered == sorted(offered, key=str.casefold)
    assert names.countries["FRA"] == "France"


def test_what_is_written_reads_the_same(names) -> None:
    written = names.words(("KHM", "USA"), ("country:USA", "person:hun sen"))
    assert written == "Cambodia, United States, Hun Sen"
    assert names.read(written) == Parties(("KHM", "USA"), ("person:hun sen",))


def test_every_pair_deals_with_each_other(names) -> None:
    assert names.read("Cambodia, France, US").relationships == ("FRA-KHM", "FRA-USA", "KHM-USA")


def test_countries_and_the_librarys_people_are_offered(names) -> None:
    assert {"Cambodia", "Japan", "Hun Sen"} <= set(names.offered)
