"""An edit is made whole or not at all, and its inverse takes all of it back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique.library import EditConflict, Library, LibraryError, LibraryLocked, key_of
from communique.model.actors import Actor, Appearance
from communique.model.dates import parse
from communique.model.documents import Document, Passage
from communique.model.edits import Correction, Edit, Record
from communique.model.events import Event, Mention, Statement

WORDS = ("Hun Sen", "met", "O'Brien", "🎉", "in", "ÅNGSTRÖM", "\u202eRTL", "e\u0301")
DATES = ("2019-11-10", "2019-11", "2019~", "../2019-11-16", "2015/..", "-0043-03-15", "199X")

texts = st.lists(st.sampled_from(WORDS), min_size=8, max_size=30).map(" ".join)
dates = st.none() | st.sampled_from(DATES).map(parse)
codes = st.sets(st.sampled_from(["KHM", "USA", "EU"]), max_size=3).map(lambda some: tuple(sorted(some)))
people = st.sets(st.sampled_from(["person:hun sen", "person:o brien"])).map(lambda some: tuple(sorted(some)))
titles = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=20)


@st.composite
def documents(draw: st.DrawFn) -> dict[object, Record]:
    """One document with a few mentions, events and a statement; a small choice of ids, so that edits meet."""
    id = draw(st.sampled_from(["d1", "d2", "d3"]))
    document = Document(id, f"/{id}.txt", draw(titles), draw(texts), published=draw(dates))
    records: list[Record] = [document, Appearance(id, "person:hun sen", (Passage(0, 3),))]
    for number in range(draw(st.integers(0, 3))):
        parties = {"codes": draw(codes), "participants": draw(people), "plover": draw(st.sampled_from([None, "AID"]))}
        told = {"date": draw(dates), "why": "why", "summary": draw(titles), **parties}
        mention = Mention(f"{id}:{number}:0", id, number, 20 + number, date_text=None, date_passage=None, **told)
        records += [mention, Event(mention.id, (mention.id,), **told)]
    if draw(st.booleans()):
        records.append(Statement(f"{id}:s:0", id, 0, 5, draw(titles), ("EU", "KHM"), ("EU-KHM",), draw(dates)))
    records.append(Actor("person:hun sen", draw(titles), "person", "KHM"))
    if draw(st.booleans()):
        records.append(Correction(f"{id}:0:0", "status", draw(st.sampled_from(["rejected", "confirmed"])), id, "x"))
    return {(type(record), key_of(record)): record for record in records}


def edit_to(held: dict[object, Record], wanted: dict[object, Record], gone: bool) -> Edit:
    """Brings `wanted` in; with `gone`, takes all records of its document that are not in it out."""
    (document,) = (record for record in wanted.values() if isinstance(record, Document))
    leaving = {key for key, record in held.items() if gone and key not in wanted and belongs(record, document.id)}
    changed = {key for key in wanted if held.get(key) != wanted[key]}
    before = tuple(held[key] for key in (*leaving, *changed) if key in held)
    return Edit("Change", before, tuple(wanted[key] for key in changed))


def belongs(record: Record, document: str) -> bool:
    return document in (getattr(record, "document", None), getattr(record, "id", "").partition(":")[0])


def everything(library: Library) -> list[object]:
    """All that a library shows to the outside."""
    held: list[object] = [library.documents(), library.actors(), library.corrections(), library.columns()]
    for entry in library.documents():
        held += [library.document(entry.id), library.mentions_in(entry.id), library.statements_in(entry.id)]
        held += [library.appearances_in(entry.id)]
        held += [(library.event_of(one.id), library.event(one.id)) for one in library.mentions_in(entry.id)]
    hits = (library.search(word, 100) for word in ("hun", "met o'brien", "ångström"))
    return held + [(hit.events, set(hit.sentences)) for hit in hits]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(st.tuples(documents(), st.booleans()), min_size=1, max_size=4))
def test_the_inverse_takes_all_back(steps: list[tuple[dict[object, Record], bool]], tmp_path_factory) -> None:
    with Library.create(tmp_path_factory.mktemp("edits") / "a.communique") as library:
        library._connection.execute("PRAGMA synchronous = OFF")
        held: dict[object, Record] = {}
        for wanted, gone in steps:
            edit = edit_to(held, wanted, gone)
            before = everything(library)
            library.apply(edit)
            after = everything(library)
            library.apply(edit.inverse())
            assert everything(library) == before
            library.apply(edit)
            assert everything(library) == after
            assert library.problems() in ([], missing_actor(library))
            held = {key: record for key, record in held.items() if record not in edit.before}
            held.update({(type(record), key_of(record)): record for record in edit.after})


def test_an_event_is_found_by_the_new_words_of_its_document(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    old = next(record for record in taking_in.after if isinstance(record, Document))
    mention = next(record for record in taking_in.after if isinstance(record, Mention) and record.document == old.id)
    word = "zeppelin".ljust(mention.end - mention.start)
    new = replace(old, text=old.text[: mention.start] + word + old.text[mention.end :])
    library.apply(Edit("Read it anew", (old,), (new,)))
    assert library.search("zeppelin").events


def missing_actor(library: Library) -> list[str]:
    """The generated events name an actor whom no record describes; all else must be well."""
    return [problem for problem in library.problems() if problem.startswith("an actor takes part")][:1]


def test_an_edit_against_something_else_is_refused_whole(library: Library, taking_in: Edit, event: Event) -> None:
    library.apply(taking_in)
    before = everything(library)
    other = replace(event, summary="Something else")
    with pytest.raises(EditConflict, match="event d1:0:0"):
        library.apply(Edit("Change", (other,), (replace(other, summary="Else"),)))
    assert everything(library) == before


def test_adding_what_is_there_is_refused(library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    with pytest.raises(EditConflict):
        library.apply(replace(taking_in, title="Again"))


def test_removing_what_is_not_there_is_refused(library: Library, taking_in: Edit) -> None:
    with pytest.raises(EditConflict):
        library.apply(taking_in.inverse())
    assert library.documents() == ()


def test_a_full_disk_leaves_the_library_as_it_was(library: Library, taking_in: Edit, document: Document) -> None:
    library.apply(taking_in)
    before = everything(library)
    library._connection.execute("PRAGMA max_page_count = 1")
    large = replace(document, id="d2", text="A long sentence about the border. " * 50_000)
    with pytest.raises(LibraryError, match="full"):
        library.apply(Edit("Take in", (), (large,)))
    assert everything(library) == before
    assert library.undo_titles() == (taking_in.title,)


def test_a_removed_event_is_found_no_more(library: Library, taking_in: Edit, event: Event) -> None:
    library.apply(taking_in)
    library.apply(Edit("Remove", (event,), ()))
    assert library.search("O'Brien", 10).events == ()
    assert library.columns().ids == ["d1:s:50"]
    assert library.search("O'Brien", 10).sentences


@pytest.fixture
def reopened(path: Path, library: Library, taking_in: Edit) -> Iterator[Library]:
    library.apply(taking_in)
    library.close()
    with Library.open(path) as again:
        yield again


def test_an_edit_is_on_the_disk_when_it_is_made(reopened: Library, taking_in: Edit) -> None:
    assert reopened.columns().ids == ["d1:0:0", "d1:s:50"]
    assert reopened.undo_titles() == (taking_in.title,)


def test_who_is_not_patient_hears_at_once_that_someone_else_writes(path: Path, taking_in: Edit) -> None:
    with Library.create(path) as library, library.beside() as other:
        other._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            library.apply(taking_in, patient=False)
        other._connection.execute("ROLLBACK")
        library.apply(taking_in, patient=False)
        assert library.columns().ids == ["d1:0:0", "d1:s:50"]
