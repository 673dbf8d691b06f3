"""Whom a person says that actors are."""

from communique.model.actors import Actor
from communique.model.edits import Correction
from communique.model.events import Event, Statement
from communique.model.identities import CALLED, MERGED, SORT, SPLIT, STANDS_FOR, Identities

SOKHA = Actor("person:kem sokha", "Kem Sokha", "person", "KHM", ("Kem Sokha", "Sokha"))
LEADER = Actor("person:kem sokhan", "Kem Sokhan", "person", None, ("Kem Sokhan",))
THIRD = Actor("person:k sokha", "K. Sokha", "person", "USA", ("K. Sokha",))
SOVIETS = Actor("country:SUN", "Soviet Union", "country", "SUN", ("USSR",))
RUSSIA = Actor("country:RUS", "Russia", "country", "RUS")
COURT = Actor("organisation:court", "Court", "organisation", "SUN")
ACTORS = {actor.id: actor for actor in (SOKHA, LEADER, THIRD, SOVIETS, RUSSIA, COURT)}


def identities(*said: Correction) -> Identities:
    return Identities(said, ACTORS.get)


def merged(one: Actor, whole: Actor) -> Correction:
    return Correction(one.id, MERGED, whole.id, quote=whole.name)


def event(
    participants: tuple[Actor, ...], codes: tuple[str, ...], pairs: tuple[str, ...] = (), **more: object
) -> Event:
    ids = tuple(actor.id for actor in participants)
    return Event("e", ("m",), None, "why", "summary", codes, ids, pairs, **more)  # type: ignore[arg-type]


def test_nothing_said_changes_nothing() -> None:
    whose = identities()
    assert not whose
    assert whose.whom(SOKHA) is SOKHA
    told = event((SOKHA,), ("KHM",))
    assert whose.recast(told) is told


def test_who_was_merged_is_another_and_its_names_stay_known() -> None:
    whose = identities(merged(LEADER, SOKHA))
    assert whose.of(LEADER.id) == SOKHA.id
    assert whose.members(SOKHA.id) == (SOKHA.id, LEADER.id)
    assert whose.whom(LEADER) == whose.whom(SOKHA)
    assert whose.whom(SOKHA).aliases == ("Kem Sokha", "Sokha", "Kem Sokhan")


def test_merges_follow_each_other() -> None:
    whose = identities(merged(LEADER, SOKHA), merged(THIRD, LEADER))
    assert whose.of(THIRD.id) == SOKHA.id
    assert set(whose.members(SOKHA.id)) == {SOKHA.id, LEADER.id, THIRD.id}


def test_a_circle_ends() -> None:
    whose = identities(merged(LEADER, SOKHA), merged(SOKHA, LEADER))
    assert {whose.of(LEADER.id), whose.of(SOKHA.id)} <= {LEADER.id, SOKHA.id}


def test_a_name_given_by_hand_keeps_the_one_that_was_read() -> None:
    whose = identities(Correction(RUSSIA.id, CALLED, "Russian Federation"))
    assert whose.whom(RUSSIA).name == "Russian Federation"
    assert "Russia" in whose.whom(RUSSIA).aliases
    assert whose.label("RUS", "Russia") == "Russian Federation"


def test_one_stands_for_what_its_parts_stand_for_unless_a_person_says_so() -> None:
    assert identities(merged(SOKHA, LEADER)).whom(LEADER).country == "KHM"
    said = Correction(LEADER.id, STANDS_FOR, "THA", quote="Thailand")
    whose = identities(merged(SOKHA, LEADER), said)
    assert whose.whom(SOKHA).country == "THA"
    assert whose.label("THA", None) == "Thailand"
    assert identities(Correction(SOKHA.id, STANDS_FOR, "")).whom(SOKHA).country is None


def test_a_sort_given_by_hand() -> None:
    assert identities(Correction(COURT.id, SORT, "ministry")).whom(COURT).kind == "ministry"


def test_the_whole_is_known_by_its_name_when_it_left_the_library() -> None:
    gone = Actor("person:gone", "Someone Gone", "person")
    whose = identities(merged(SOKHA, gone))
    assert (whose.whom(SOKHA).id, whose.whom(SOKHA).name) == (gone.id, "Someone Gone")


def test_an_event_has_whoever_its_actors_are_once() -> None:
    whose = identities(merged(LEADER, SOKHA))
    assert whose.recast(event((LEADER, SOKHA), ("KHM",))).participants == (SOKHA.id,)


def test_an_events_parties_follow_its_actors() -> None:
    whose = identities(Correction(THIRD.id, STANDS_FOR, "GBR", quote="United Kingdom"))
    told = whose.recast(event((SOKHA, THIRD), ("KHM", "USA"), ("KHM-USA",)))
    assert (told.codes, told.relationships) == (("GBR", "KHM"), ("GBR-KHM",))


def test_parties_that_a_person_set_do_not_follow() -> None:
    whose = identities(Correction(THIRD.id, STANDS_FOR, "GBR"))
    told = event((SOKHA, THIRD), ("KHM", "USA"), ("KHM-USA",), corrected=("parties",))
    assert whose.recast(told) == told


def test_countries_that_are_one_are_one_everywhere() -> None:
    whose = identities(merged(SOVIETS, RUSSIA))
    stated = Statement("s", "d", 0, 1, "x", ("KHM", "RUS", "SUN"), ("KHM-SUN", "RUS-SUN"), None)
    assert whose.recast(stated).codes == ("KHM", "RUS")
    assert whose.recast(stated).relationships == ("KHM-RUS",)
    assert whose.whom(COURT).country == "RUS"
    assert whose.recast(event((COURT,), ("KHM", "SUN"), ("KHM-SUN",))).relationships == ("KHM-RUS",)


def test_a_split_is_in_the_records_already() -> None:
    assert not identities(Correction("person:k sokha#1", SPLIT, SOKHA.id, quote="Sokha"))
