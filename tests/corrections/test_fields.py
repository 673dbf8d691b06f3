"""Title, kind and parties set by hand hold, can be taken back one by one or all, and outlive a new extraction."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from communique import corrections
from communique.corrections import NotPossible
from communique.library import Library
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
