"""A library gives back what edits put in, also after it was closed."""

from pathlib import Path

import pytest

from communique.library import Library, LibraryError
from communique.model.actors import Actor
from communique.model.documents import Document
from communique.model.edits import Edit
from communique.model.events import Event, Mention, Statement


def test_every_record_comes_back_as_it_was(path: Path, library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    library.close()
    with Library.open(path) as again:
        assert set(taking_in.after) == {
            again.document("d1"), *again.mentions_in("d1"), *again.statements_in("d1"), *again.appearances_in("d1"),
            *again.actors(), *again.corrections(), again.event("d1:0:0"),
        }  # fmt: skip


def test_documents_are_listed_without_texts(library: Library, taking_in: Edit, document: Document) -> None:
    library.apply(taking_in)
    (entry,) = library.documents()
    assert (entry.id, entry.title, entry.kind, entry.path) == ("d1", document.title, "news", document.path)
    assert entry.published == document.published


def test_the_mentions_of_an_event_come_best_first(library: Library, taking_in: Edit, mention: Mention) -> None:
    library.apply(taking_in)
    assert library.mentions_of("d1:0:0") == (mention,)


def test_a_mention_leads_to_its_event(library: Library, taking_in: Edit, mention: Mention, event: Event) -> None:
    library.apply(taking_in)
    assert library.event_of(mention.id) == event.id


def test_single_records_are_found_by_id(library: Library, taking_in: Edit, statement: Statement) -> None:
    library.apply(taking_in)
    assert library.statement(statement.id) == statement
    assert isinstance(library.actor("person:hun sen"), Actor)
    assert library.find_actor("person:nobody") is None
    assert library.persons() == ("person:hun sen",)
    assert library.documents_naming("person:hun sen") == ("d1",)


@pytest.mark.parametrize("what", ["document", "event", "mention", "statement", "actor", "event_of"])
def test_an_unknown_id_is_a_key_error(library: Library, what: str) -> None:
    with pytest.raises(KeyError, match="nothing"):
        getattr(library, what)("nothing")


def test_a_new_library_does_not_replace_a_file(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(LibraryError, match="file of this name"):
        Library.create(path)
    assert path.read_text() == "mine"


def test_a_new_library_makes_its_folder(tmp_path: Path) -> None:
    Library.create(tmp_path / "a" / "b" / "c.communique").close()
    assert (tmp_path / "a" / "b" / "c.communique").is_file()


def test_nothing_is_left_beside_a_closed_library(tmp_path: Path, path: Path, taking_in: Edit) -> None:
    with Library.create(path) as library:
        library.apply(taking_in)
    assert list(tmp_path.glob("[!d]*")) + list(tmp_path.glob(".*")) == [path]
