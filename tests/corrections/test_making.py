"""Events made of words of a document hold, can be taken back, and are found again by their words, or not at all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from communique import corrections
from communique.corrections import NotPossible
from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.columns import Flag
from communique.model.dates import parse
from communique.model.documents import Passage
from communique.model.edits import Edit
from communique.model.events import Mention

Perform = Callable[[Edit], None]
WORDS = "Kem Sokha from house arrest in Phnom Penh"


@pytest.fixture
def told(library: Library, texts) -> Mention:
    """What a person says of some words."""
    document = library.document(texts.ids["paris"])
    start = document.text.index(WORDS)
    inside = Passage(start, start + len("Kem Sokha"))
    return Mention(
        "", document.id, start, start + len(WORDS), parse("2019-11"), "Kem Sokha", inside, "You say so.", "He leaves",
        ("KHM",), ("person:kem sokha",), (), "RETREAT",
    )  # fmt: skip


def test_what_is_proposed_of_some_words_can_be_made(library: Library, texts, performed: Perform) -> None:
    text = library.document(texts.ids["agency"]).text
    start = text.index(" China gave Cambodia a loan")
    told = corrections.proposed_event(library, texts.ids["agency"], Passage(start, start + 60))
    assert (told.start, told.end) == (start + 1, start + 60)
    assert (told.codes, told.plover) == (("CHN", "KHM"), "AID")
    performed(corrections.make_event(library, replace(told, summary="A loan by hand")))
    assert texts.event("by hand").relationships == ("CHN-KHM",)


def test_making_an_event(library: Library, texts, told: Mention, performed: Perform) -> None:
    edit = corrections.make_event(library, told)
    performed(edit)
    event = texts.event("He leaves")
    assert edit.title == "Make the event “He leaves”"
    assert (event.date, event.plover, event.codes, event.confidence) == (parse("2019-11"), "RETREAT", ("KHM",), 1.0)
    assert event.corrected == ("made",)
    (mention,) = library.mentions_of(event.id)
    assert mention.passage.of(library.document(told.document).text) == WORDS
    columns = library.columns()
    assert columns.flags[columns.ids.index(event.id)] & Flag.CORRECTED


def test_two_events_of_the_same_words(library: Library, texts, told: Mention, performed: Perform) -> None:
    library.apply(corrections.make_event(library, told))
    performed(corrections.make_event(library, replace(told, summary="He goes home")))
    assert texts.event("He goes home").id != texts.event("He leaves").id


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"summary": " "}, "needs a title"),
        ({"plover": "DANCE"}, "no kind"),
        ({"codes": ("XQX",)}, "no country"),
        ({"end": 0, "start": 0}, "Select the words"),
    ],
)
def test_what_cannot_be_made(library: Library, told: Mention, fields, why: str) -> None:
    with pytest.raises(NotPossible, match=why):
        corrections.make_event(library, replace(told, **fields))


def test_it_outlives_a_new_date_of_its_document(library: Library, texts, told: Mention, performed: Perform) -> None:
    library.apply(corrections.make_event(library, told))
    before = texts.event("He leaves")
    performed(corrections.set_published(library, told.document, parse("2021-05-09")))
    assert library.event(before.id) == before


def test_it_waits_for_its_document(library: Library, texts, told: Mention) -> None:
    library.apply(corrections.make_event(library, told))
    library.apply(corrections.change_date(library, texts.event("He leaves").id, parse("2019-11-10")))
    before = texts.event("He leaves")
    texts.take("paris", "agency", "letter")
    assert texts.events() == []
    texts.bring("letter", "agency", "paris")
    assert texts.event("He leaves") == before
    assert library.problems() == []


def brought_otherwise(library: Library, texts, text: str) -> None:
    """The same file, read as another text by a later version of the program."""
    texts.take("paris")
    extraction = extracted(texts.path("paris"))
    library.apply(edit_for(library, replace(extraction, document=replace(extraction.document, text=text), mentions=())))


def test_its_words_are_found_where_they_are_now(library: Library, texts, told: Mention) -> None:
    library.apply(corrections.make_event(library, told))
    id, text = texts.event("He leaves").id, library.document(told.document).text
    brought_otherwise(library, texts, "A heading\n\n" + text)
    (mention,) = library.mentions_of(id)
    assert mention.passage.of(library.document(told.document).text) == WORDS
    assert mention.date_passage == Passage(mention.start, mention.start + len("Kem Sokha"))


@pytest.mark.parametrize("text", ["Other words. " * 20, f"Now: {WORDS}. " * 2])
def test_words_that_are_gone_or_there_twice_are_an_orphan(library: Library, texts, told: Mention, text: str) -> None:
    library.apply(corrections.make_event(library, told))
    id = texts.event("He leaves").id
    brought_otherwise(library, texts, text)
    assert not library.has_event(id)
    (orphan,) = corrections.orphans(library)
    assert (orphan.target, orphan.quote) == (id, WORDS)
    assert library.problems() == []
    library.apply(corrections.forget(library, orphan))
    assert corrections.orphans(library) == []


def test_a_document_that_is_out_has_no_orphans(library: Library, texts, told: Mention) -> None:
    library.apply(corrections.make_event(library, told))
    texts.take("paris")
    assert corrections.orphans(library) == []


def test_it_comes_back_to_those_that_joined_it(library: Library, texts, told: Mention) -> None:
    library.apply(corrections.make_event(library, replace(told, date=parse("2019-11-09"))))
    own, loan = texts.event("He leaves"), texts.event("loan")
    library.apply(corrections.reject(library, [loan.id]))
    library.apply(corrections.merge_events(library, [own.id, loan.id]))
    merged = library.event(own.id)
    texts.take("paris")
    texts.bring("paris")
    assert library.event(own.id) == merged
    assert library.problems() == []


def test_taking_it_out(library: Library, texts, told: Mention, performed: Perform) -> None:
    library.apply(corrections.make_event(library, told))
    event = texts.event("He leaves")
    library.apply(corrections.confirm(library, [event.id]))
    performed(corrections.unmake_event(library, event.id))
    assert not library.has_event(event.id)
    assert library.corrections() == ()


def test_what_documents_tell_cannot_be_taken_out(library: Library, texts) -> None:
    with pytest.raises(NotPossible, match="reject it"):
        corrections.unmake_event(library, texts.event("loan").id)


def test_merged_with_a_found_one_and_split_again(library: Library, texts, told: Mention, performed: Perform) -> None:
    library.apply(corrections.make_event(library, told))
    own, found = texts.event("He leaves"), texts.event("releases Kem")
    performed(corrections.merge_events(library, [own.id, found.id]))
    merged = library.event(found.id)
    assert set(merged.mentions) == {own.id, found.id}
    texts.take("paris")
    texts.bring("paris")
    assert library.event(found.id) == merged
    performed(corrections.split_off(library, own.id))
    assert library.event(own.id) == own
    assert library.event(found.id) == found


def test_it_keeps_its_id_where_others_are_split_off(library: Library, texts, told: Mention, performed: Perform) -> None:
    library.apply(corrections.make_event(library, replace(told, date=parse("2019-11-09"))))
    own, found = texts.event("He leaves"), texts.event("releases Kem")
    library.apply(corrections.reject(library, [found.id]))
    library.apply(corrections.merge_events(library, [own.id, found.id]))
    assert library.event(own.id).summary == "He leaves"
    performed(corrections.split_off(library, own.id))
    assert library.event(own.id).mentions == (own.id,)
    texts.take("paris")
    texts.bring("paris")
    assert library.event(own.id).mentions == (own.id,)
    assert library.event(library.event_of(found.id)).mentions == (found.id,)
