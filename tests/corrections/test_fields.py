"""Title, kind and parties set by hand hold, can be taken back one by one or all, and outlive a new extraction."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from communique import corrections
from communique.corrections import NotPossible
from communique.corrections.parties import new_actor
from communique.library import Library
from communique.model.actors import Actor
from communique.model.dates import parse
from communique.model.edits import Edit

Perform = Callable[[Edit], None]


def test_changing_a_title(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    performed(corrections.change_summary(library, loan.id, "  China lends\nCambodia money "))
    changed = library.event(loan.id)
    assert (changed.summary, changed.corrected) == ("China lends Cambodia money", ("summary",))
    assert library.search("lends").events == (loan.id,)


@pytest.mark.parametrize(("summary", "why"), [(" \n", "needs a title"), ("a" * 301, "at most 300")])
def test_a_title_that_is_none(library: Library, texts, summary: str, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        corrections.change_summary(library, texts.event("loan").id, summary)


@pytest.mark.parametrize("kind", ["AGREE", None])
def test_changing_a_kind(library: Library, texts, performed: Perform, kind: str | None) -> None:
    loan = texts.event("loan")
    performed(corrections.change_kind(library, loan.id, kind))
    assert (library.event(loan.id).plover, library.event(loan.id).corrected) == (kind, ("kind",))


def test_a_kind_that_is_none(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="“DANCE” is no kind of event"):
        corrections.change_kind(library, texts.event("loan").id, "DANCE")


def test_changing_who_takes_part(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    performed(corrections.change_parties(library, loan.id, ["JPN", "KHM"], ["person:hun sen"]))
    changed = library.event(loan.id)
    assert (changed.codes, changed.relationships) == (("JPN", "KHM"), ("JPN-KHM",))
    assert changed.participants == ("person:hun sen", "country:JPN")
    assert library.actor("country:JPN").name == "Japan"


@pytest.mark.parametrize("planned", [True, False])
def test_saying_that_an_event_is_a_plan(library: Library, texts, performed: Perform, planned: bool) -> None:
    loan = texts.event("loan")
    performed(corrections.change_planned(library, loan.id, planned))
    assert (library.event(loan.id).planned, library.event(loan.id).corrected) == (planned, ("planned",))


def test_a_plan_outlives_reading_the_document_anew_and_can_be_taken_back(library: Library, texts, performed) -> None:
    loan = texts.event("loan")
    performed(corrections.change_planned(library, loan.id, True))
    document = library.mentions_of(loan.id)[0].document
    performed(corrections.set_published(library, document, parse("2019-11-17")))
    again = library.event(loan.id)
    assert (again.planned, again.corrected) == (True, ("planned",))
    performed(corrections.withdraw(library, again.id, "planned"))
    assert library.event(again.id) == corrections.as_told(library, again.id)


def test_a_new_actor_takes_part_and_goes_with_the_edit(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    new = new_actor("  Mu   Sochua ", "person", "FRA")
    edit = corrections.change_parties(library, loan.id, ["FRA", "KHM"], [new.id], new=[new])
    performed(edit)
    assert library.actor("person:mu sochua") == Actor("person:mu sochua", "Mu Sochua", "person", "FRA")
    assert library.event(loan.id).participants == ("person:mu sochua", "country:KHM")
    assert not library.problems()
    library.apply(edit.inverse())
    assert library.find_actor("person:mu sochua") is None


def test_a_new_actor_that_the_library_knows_is_the_one_it_knows(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    new = new_actor("HUN SEN", "person", "FRA")
    performed(corrections.change_parties(library, loan.id, ["KHM"], [new.id], new=[new]))
    assert library.actor(new.id).country == "KHM"


@pytest.mark.parametrize(("name", "why"), [(" ", "needs a name"), ("x" * 201, "at most 200")])
def test_a_name_that_is_none(name: str, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        new_actor(name, "person", None)


def test_relationships_can_be_fewer_than_all_pairs(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    performed(corrections.change_parties(library, loan.id, ["CHN", "JPN", "KHM"], relationships=["CHN-KHM"]))
    assert library.event(loan.id).relationships == ("CHN-KHM",)


@pytest.mark.parametrize(
    ("codes", "participants", "relationships", "why"),
    [
        (["XQX"], [], None, "“XQX” is no country or bloc"),
        (["KHM"], ["person:nobody"], None, "“nobody” is not among the actors"),
        (["KHM"], [], ["KHM-USA"], "“KHM-USA” is no relationship"),
    ],
)
def test_parties_that_nobody_knows(library: Library, texts, codes, participants, relationships, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        corrections.change_parties(library, texts.event("loan").id, codes, participants, relationships)


def corrected(library: Library, id: str) -> None:
    for edit in (corrections.change_summary, corrections.change_kind, corrections.change_date):
        value = {corrections.change_summary: "A gift", corrections.change_kind: "AGREE"}.get(edit, parse("2020"))
        library.apply(edit(library, id, value))
    library.apply(corrections.change_parties(library, id, ["JPN", "KHM"]))


def test_taking_back_one_field(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    corrected(library, loan.id)
    performed(corrections.withdraw(library, loan.id, "kind"))
    changed = library.event(loan.id)
    assert (changed.plover, changed.summary) == (loan.plover, "A gift")
    assert changed.corrected == ("date", "summary", "parties")


def test_taking_back_all(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    corrected(library, loan.id)
    library.apply(corrections.confirm(library, [loan.id]))
    edit = corrections.withdraw(library, loan.id)
    performed(edit)
    assert [said.field for said in library.corrections()] == ["status"]
    assert library.event(loan.id).corrected == ()
    assert edit.title == "Give “A gift” back what its documents tell"


def test_a_field_that_cannot_be_taken_back(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="no field “colour”"):
        corrections.withdraw(library, texts.event("loan").id, "colour")


def test_what_was_set_outlives_the_documents(library: Library, texts) -> None:
    loan = texts.event("loan")
    corrected(library, loan.id)
    before = library.event(loan.id)
    texts.take("agency")
    texts.bring("agency")
    assert library.event(loan.id) == before
    assert library.problems() == []


def test_who_takes_part_by_hand_stays_when_their_document_goes(library: Library, texts) -> None:
    loan = texts.event("loan")
    library.apply(corrections.change_parties(library, loan.id, ["KHM"], ["person:kem sokha"]))
    texts.take("paris")
    assert library.event(loan.id).participants == ("person:kem sokha",)
    assert library.problems() == []


def test_correcting_several_fields_at_once(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    wanted = replace(loan, summary="A gift", plover="AGREE", codes=("CHN", "JPN", "KHM"))
    edit = corrections.correct(library, loan, replace(wanted, relationships=("CHN-KHM",)))
    performed(edit)
    changed = library.event(loan.id)
    assert edit.title == "Change the title and kind and parties of “China gives Cambodia a loan of 40 million dollars”"
    assert (changed.summary, changed.plover, changed.relationships) == ("A gift", "AGREE", ("CHN-KHM",))
    assert changed.corrected == ("summary", "kind", "parties")


def test_correcting_back_to_what_is_told_leaves_nothing_said(library: Library, texts, performed: Perform) -> None:
    loan = texts.event("loan")
    corrected(library, loan.id)
    performed(corrections.correct(library, library.event(loan.id), loan))
    assert library.event(loan.id) == loan
    assert library.corrections() == ()


def test_correcting_nothing_is_an_edit_without_records(library: Library, texts) -> None:
    loan = texts.event("loan")
    edit = corrections.correct(library, loan, loan)
    assert (edit.before, edit.after) == ((), ())


def test_what_documents_tell_is_known_beside_what_was_set(library: Library, texts) -> None:
    loan = texts.event("loan")
    corrected(library, loan.id)
    assert corrections.as_told(library, loan.id) == loan
