"""Who takes part is read from names apart by commas, and written so that it reads the same."""

import pytest

from communique.ui.typedparties import Parties, PartyNames, UnknownName


@pytest.fixture
def names(session):
    return PartyNames(session.table)


@pytest.mark.parametrize(
    ("typed", "codes", "participants"),
    [
        ("", (), ()),
        ("Cambodia, France", ("FRA", "KHM"), ()),
        ("cambodia,, KHM ", ("KHM",), ()),
        ("the EU", (), None),
        ("European Union, US", ("EU", "USA"), ()),
        ("Hun Sen", ("KHM",), ("person:hun sen",)),
        ("hun sen, United States, Prak Sokhonn", ("KHM", "USA"), ("person:hun sen", "person:prak sokhonn")),
    ],
)
def test_reading_names(names, typed: str, codes, participants) -> None:
    if participants is None:
        with pytest.raises(UnknownName):
            names.read(typed)
    else:
        assert names.read(typed) == Parties(codes, participants)


def test_a_name_that_nobody_knows_is_named(names) -> None:
    with pytest.raises(UnknownName, match="“Nobody Atall” is neither a country nor an actor of this library"):
        names.read("Cambodia, Nobody Atall")


def test_what_is_written_reads_the_same(names) -> None:
    written = names.words(("KHM", "USA"), ("country:USA", "person:hun sen"))
    assert written == "Cambodia, United States, Hun Sen"
    assert names.read(written) == Parties(("KHM", "USA"), ("person:hun sen",))


def test_every_pair_deals_with_each_other(names) -> None:
    assert names.read("Cambodia, France, US").relationships == ("FRA-KHM", "FRA-USA", "KHM-USA")


def test_countries_and_the_librarys_people_are_offered(names) -> None:
    assert {"Cambodia", "Japan", "Hun Sen"} <= set(names.offered)
