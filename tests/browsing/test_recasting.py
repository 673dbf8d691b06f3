"""The columns as a person has their actors are those of the events as a person has them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.recasting import recast
from communique.browsing.table import EventTable
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Flag
from communique.model.edits import Correction
from communique.model.events import Event
from communique.model.identities import CALLED, MERGED, STANDS_FOR, Identities

CODES_OF = {"a": "KHM", "b": "USA", "c": None, "d": "CHN", "e": "KHM", "f": None}
PERSONS = [Actor(f"person:{name}", name.title(), "person", code) for name, code in CODES_OF.items()]
PARTIES = [Actor(f"country:{code}", code.title(), "country", code) for code in ("KHM", "USA", "CHN", "THA")]
ACTORS = {actor.id: actor for actor in (*PERSONS, *PARTIES)}
CODES = ("CHN", "KHM", "THA", "USA")


def corrections() -> st.SearchStrategy[list[Correction]]:
    people, parties = st.sampled_from(PERSONS), st.sampled_from(PARTIES)
    merges = st.one_of(st.tuples(people, people), st.tuples(parties, parties), st.tuples(people, parties))
    merged = merges.filter(lambda two: two[0] is not two[1]).map(lambda two: Correction(two[0].id, MERGED, two[1].id))
    named = st.sampled_from([*PERSONS, *PARTIES]).map(lambda one: Correction(one.id, CALLED, f"{one.name} by hand"))
    moved = st.tuples(people, st.sampled_from(["", *CODES, "FRA"])).map(
        lambda two: Correction(two[0].id, STANDS_FOR, two[1], quote=two[1].lower())
    )
    return st.lists(st.one_of(merged, named, moved), max_size=6)


def events() -> st.SearchStrategy[list[Event]]:
    codes = st.lists(st.sampled_from(CODES), unique=True, max_size=3).map(lambda found: tuple(sorted(found)))
    people = st.lists(st.sampled_from([*PERSONS, *PARTIES]), unique=True, max_size=4)
    by_hand = st.sampled_from([(), ("date",), ("parties",)])
    return st.lists(
        st.builds(
            lambda codes, people, corrected: Event(
                "", (), None, "", "", codes, tuple(one.id for one in people),
                tuple("-".join(two) for two in pairwise(codes)), corrected=corrected,
            ),
            codes, people, by_hand,
        ),
        max_size=8,
    ).map(lambda told: [replace(one, id=f"e{place}") for place, one in enumerate(told)])  # fmt: skip


def names(columns: EventColumns) -> list[tuple[list[str], list[str], list[str]]]:
    table = EventTable(columns)
    return [
        (
            sorted(table.codes_of(row)),
            [one.id for one in table.participants_of(row)],
            sorted(table.relationships_of(row)),
        )
        for row in range(table.n)
    ]


@pytest.fixture(scope="session")
def columns_of(row, table_of) -> Callable[[Iterable[Event]], EventColumns]:
    """The columns of events, ordered by their ids."""

    def build(told: Iterable[Event]) -> EventColumns:
        rows = [
            row(
                codes=event.codes, people=tuple(ACTORS[id] for id in event.participants), id=event.id,
                relationships=event.relationships, flags=Flag.CORRECTED if event.corrected else Flag(0),
            )
            for event in told
        ]  # fmt: skip
        columns: EventColumns = table_of(rows).columns
        return columns

    return build


@given(told=events(), said=corrections())
def test_columns_say_what_the_events_say(columns_of, told: list[Event], said: list[Correction]) -> None:
    whose = Identities(said, ACTORS.get)
    by_hand = {event.id for event in told if "parties" in event.corrected}
    columns = recast(columns_of(told), whose, by_hand.__contains__)
    seen = [whose.recast(event) for event in told]
    assert names(columns) == [(list(one.codes), list(one.participants), list(one.relationships)) for one in seen]
    assert columns.actors == [whose.actor(actor.id) or actor for actor in columns.actors]
    every = {id for one in seen for id in one.participants}
    assert {actor.id for actor in columns.actors} == every
    assert len(columns.actors) == len(every)
    assert columns.code_names == sorted({code for one in seen for code in one.codes})
    values = FACET_BY_NAME["actors"].of(EventTable(columns))
    assert len(set(values.keys)) == len(values.keys)


def test_nothing_said_gives_the_same_columns(columns_of) -> None:
    columns = columns_of([])
    assert recast(columns, Identities((), ACTORS.get), lambda _: False) is columns


def test_names_of_codes_follow(columns_of) -> None:
    told = [Event("e", (), None, "", "", ("KHM", "USA"), ("person:a",), ("KHM-USA",))]
    said = [Correction("country:USA", CALLED, "The States"), Correction("person:a", STANDS_FOR, "FRA", quote="France")]
    columns = recast(columns_of(told), Identities(said, ACTORS.get), lambda _: False)
    assert dict(zip(columns.code_names, columns.code_labels, strict=True)) == {"FRA": "France", "USA": "The States"}


def test_rows_that_nothing_was_said_of_are_shared(columns_of) -> None:
    told = [Event("e", (), None, "", "", ("KHM",), ("person:a",), (), corrected=("date",))]
    columns = columns_of(told)
    seen = recast(columns, Identities([Correction("person:a", CALLED, "Anna")], ACTORS.get), lambda _: False)
    assert seen.codes is columns.codes
    assert seen.participants is columns.participants
    assert [actor.name for actor in seen.actors] == ["Anna"]
    assert seen.flags[0] & Flag.CORRECTED
