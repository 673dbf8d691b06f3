"""What a person says of events and documents holds, can be taken back, and outlives a new extraction."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique import corrections, paths
from communique.browsing.table import EventTable
from communique.browsing.unpacking import unpacked
from communique.intake import edit_for, extracted
from communique.library import Library
from communique.model.columns import Flag
from communique.model.dates import parse
from communique.model.edits import Correction, Edit
from communique.model.events import Event, Status


@pytest.fixture
def library(seeds_library: Path) -> Iterator[Library]:
    with Library.open(seeds_library) as opened:
        yield opened


@pytest.fixture
def freed(library: Library) -> Event:
    """Kem Sokha's release: told in two documents, relative to the date of one."""
    return next(event for event in all_events(library) if str(event.date) == "2019-11-10")


def all_events(library: Library) -> list[Event]:
    columns = library.columns()
    pairs = zip(columns.ids, columns.flags, strict=True)
    return [library.event(id) for id, flags in pairs if not flags & Flag.STATEMENT]


def performed(library: Library, edit: Edit) -> None:
    """Apply the edit, after its inverse was seen to take it back."""
    before = library.columns(), library.corrections()
    library.apply(edit)
    after = library.columns(), library.corrections()
    library.apply(edit.inverse())
    assert (library.columns(), library.corrections()) == before
    library.apply(edit)
    assert (library.columns(), library.corrections()) == after
    assert library.problems() == []


@pytest.mark.parametrize(
    ("judge", "status", "verb"),
    [(corrections.confirm, Status.CONFIRMED, "Confirm"), (corrections.reject, Status.REJECTED, "Reject")],
)
def test_judging_an_event(library: Library, freed: Event, judge, status: Status, verb: str) -> None:
    edit = judge(library, [freed.id])
    performed(library, edit)
    assert library.event(freed.id).status is status
    assert edit.title == f"{verb} “{freed.summary}”"
    (said,) = library.corrections()
    assert (said.target, said.field, said.value) == (freed.id, "status", str(status))
    assert said.quote in library.document(said.document).text


def test_judging_several_events_is_one_edit(library: Library) -> None:
    ids = [event.id for event in all_events(library)[:3]]
    edit = corrections.reject(library, ids)
    performed(library, edit)
    assert edit.title == "Reject 3 events"
    assert [library.event(id).status for id in ids] == [Status.REJECTED] * 3


def test_restoring_leaves_nothing_said(library: Library, freed: Event) -> None:
    library.apply(corrections.reject(library, [freed.id]))
    performed(library, corrections.restore(library, [freed.id]))
    assert library.event(freed.id) == freed
    assert library.corrections() == ()


def test_changing_ones_mind(library: Library, freed: Event) -> None:
    library.apply(corrections.confirm(library, [freed.id]))
    performed(library, corrections.reject(library, [freed.id]))
    assert [said.value for said in library.corrections()] == ["rejected"]


@pytest.mark.parametrize("date", ["2019-11-09", "2019-11~", "../2019-11-20", None])
def test_changing_a_date(library: Library, freed: Event, date: str | None) -> None:
    performed(library, corrections.change_date(library, freed.id, parse(date) if date else None))
    changed = library.event(freed.id)
    assert changed.date == (parse(date) if date else None)
    assert changed.corrected == ("date",)
    assert changed.why == "You set this date by hand."
    columns = library.columns()
    assert columns.flags[columns.ids.index(freed.id)] & Flag.CORRECTED


def test_giving_a_date_back(library: Library, freed: Event) -> None:
    library.apply(corrections.change_date(library, freed.id, parse("2020")))
    performed(library, corrections.withdraw(library, freed.id, "date"))
    assert library.event(freed.id) == freed
    assert library.corrections() == ()


def test_relative_dates_follow_the_documents_date(library: Library, freed: Event) -> None:
    document = library.mentions_of(freed.id)[0].document
    performed(library, corrections.set_published(library, document, parse("2019-11-23")))
    assert library.document(document).published_by_hand
    assert any(str(mention.date) == "2019-11-17" for mention in library.mentions_in(document))
    assert "2019-11-17" in library.columns().dates


def test_a_documents_own_date_comes_back(library: Library, freed: Event) -> None:
    before = library.columns()
    document = library.mentions_of(freed.id)[0].document
    library.apply(corrections.set_published(library, document, parse("2019-11-23")))
    performed(library, corrections.set_published(library, document, None))
    assert not library.document(document).published_by_hand
    assert library.corrections() == ()
    assert sorted(library.columns().dates) == sorted(before.dates)


def test_a_document_without_a_date_gets_one(library: Library) -> None:
    (undated,) = (entry for entry in library.documents() if entry.published is None)
    performed(library, corrections.set_published(library, undated.id, parse("2022-04-20")))
    assert library.document(undated.id).published == parse("2022-04-20")
    assert Correction(undated.id, "published", "2022-04-20", undated.id) in library.corrections()


def test_a_date_that_a_page_states_comes_back(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    stated = '<meta property="article:published_time" content="2021-05-26T14:46:43+00:00">'
    path.write_text(f"<head>{stated}</head><p>The two ministers met in Brussels on Monday to talk about trade.</p>")
    library.apply(edit_for(library, extracted(path)))
    (id,) = (entry.id for entry in library.documents() if entry.path == str(path))
    before = library.document(id)
    assert before.published == parse("2021-05-26")
    library.apply(corrections.set_published(library, id, parse("2021-06-30")))
    library.apply(corrections.set_published(library, id, parse("2021-07-30")))
    performed(library, corrections.set_published(library, id, None))
    assert library.document(id) == before


def test_a_country_keeps_its_name_when_a_document_goes(library: Library) -> None:
    names = EventTable(unpacked(library.columns())).code_labels
    for entry in library.documents()[:-1]:
        library.apply(corrections.remove_document(library, entry.id))
        assert names.items() >= EventTable(unpacked(library.columns())).code_labels.items()


def test_corrections_outlive_a_new_extraction(library: Library, freed: Event) -> None:
    document = library.mentions_of(freed.id)[0].document
    told = [one for one in library.mentions_in(document) if library.event_of(one.id) != freed.id]
    rejected, dated = library.event_of(told[0].id), library.event_of(told[1].id)
    library.apply(corrections.reject(library, [rejected]))
    library.apply(corrections.change_date(library, dated, parse("1999-12-31")))
    performed(library, corrections.set_published(library, document, parse("2019-11-17")))
    assert library.event(rejected).status is Status.REJECTED
    assert library.event(dated).date == parse("1999-12-31")
    assert library.event(dated).corrected == ("date",)


def test_removing_a_document_keeps_what_others_tell(library: Library, freed: Event) -> None:
    gone, stays = (mention.document for mention in library.mentions_of(freed.id))
    performed(library, corrections.remove_document(library, gone))
    assert not library.has_document(gone)
    assert [mention.document for mention in library.mentions_of(freed.id)] == [stays]
    assert library.mentions_in(gone) == ()


def test_removing_all_documents_leaves_no_person_behind(library: Library) -> None:
    for entry in library.documents():
        performed(library, corrections.remove_document(library, entry.id))
    assert library.columns().ids == []
    assert library.persons() == ()


def test_corrections_wait_for_a_document_to_come_back(library: Library, freed: Event) -> None:
    library.apply(corrections.reject(library, [freed.id]))
    for mention in library.mentions_of(freed.id):
        library.apply(corrections.remove_document(library, mention.document))
    assert not library.has_event(freed.id)
    held = {entry.path for entry in library.documents()}
    for seed in paths.seeds():
        if str(seed) not in held:
            library.apply(edit_for(library, extracted(seed)))
    assert library.event(freed.id).status is Status.REJECTED


def test_a_documents_date_waits_too(library: Library) -> None:
    (undated,) = (entry for entry in library.documents() if entry.published is None)
    library.apply(corrections.set_published(library, undated.id, parse("2022-04-20")))
    library.apply(corrections.remove_document(library, undated.id))
    performed(library, edit_for(library, extracted(Path(undated.path))))
    assert library.document(undated.id).published == parse("2022-04-20")


def test_corrections_are_there_after_reopening(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        id = all_events(library)[0].id
        library.apply(corrections.reject(library, [id]))
    with Library.open(seeds_library) as again:
        assert again.event(id).status is Status.REJECTED
        again.undo()
        assert again.event(id).status is Status.FOUND
