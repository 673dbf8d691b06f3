"""Files become edits: added once, merged with what is there, refused with a reason."""

import os
from pathlib import Path

import pytest

from communique import paths
from communique.intake import (
    AlreadyThere,
    Refused,
    Taken,
    documents_in,
    edit_for,
    extracted,
    known_to,
    make_sample,
    take_in,
    take_in_many,
)
from communique.library import Library, LibraryError
from communique.model.dates import parse
from communique.reading import ReadError


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Paris, 3 May 2021\n\nPrime Minister Hun Sen met President Emmanuel Macron in Paris on Sunday. The two leaders "
        "spoke for two hours about schools, roads and the price of rice, and what could be done about them.\n"
    )
    return path


def test_taking_in_adds_the_document_and_its_events(tmp_path: Path, letter: Path) -> None:
    with Library.create(tmp_path / "a.communique") as library:
        library.apply(take_in(library, letter))
        (entry,) = library.documents()
        assert entry.path == str(letter)
        assert library.columns().dates == ["2021-05-02"]
        assert library.problems() == []


def test_taking_in_leaves_the_library_alone(tmp_path: Path, letter: Path) -> None:
    with Library.create(tmp_path / "a.communique") as library:
        take_in(library, letter)
        assert library.documents() == ()


def test_a_date_given_by_hand_wins(tmp_path: Path, letter: Path) -> None:
    with Library.create(tmp_path / "a.communique") as library:
        library.apply(take_in(library, letter, parse("2021-05-10")))
        assert library.columns().dates == ["2021-05-09"]
        assert library.document(library.documents()[0].id).published_by_hand


def test_the_same_document_is_not_added_twice(seeds_library: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(paths.seeds()[0].read_bytes())
    with Library.open(seeds_library) as library, pytest.raises(AlreadyThere) as error:
        edit_for(library, extracted(copy))
    assert error.value.path == copy
    assert "in the library already, as “Cambodia’s leader" in error.value.reason


def test_a_file_that_cannot_be_read(seeds_library: Path, tmp_path: Path) -> None:
    with Library.open(seeds_library) as library, pytest.raises(ReadError, match="no such file"):
        take_in(library, tmp_path / "gone.txt")


def test_many_files_are_answered_in_their_order(tmp_path: Path, letter: Path) -> None:
    files = [tmp_path / "gone.txt", letter, paths.seeds()[0], tmp_path / "picture.png"]
    answers = list(take_in_many(None, files))
    assert [answer.path for answer in answers] == files
    assert [type(answer) for answer in answers] == [Refused, Taken, Taken, Refused]
    assert [answer.reason for answer in answers if isinstance(answer, Refused)] == [
        "there is no such file",
        "files ending in “.png” cannot be read yet",
    ]


def test_what_the_library_holds_is_refused_unread(seeds_library: Path) -> None:
    answers = list(take_in_many(seeds_library, paths.seeds()))
    assert all(isinstance(answer, Refused) and "already" in answer.reason for answer in answers)
    assert len(known_to(seeds_library)) == 5


def test_an_owned_library_can_be_asked_what_it_holds(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        assert {entry.id for entry in library.documents()} == set(known_to(seeds_library))


def test_a_document_without_events_says_so(tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_text("The river runs, and nothing else.\n")
    (answer,) = take_in_many(None, [tmp_path / "poem.txt"])
    assert isinstance(answer, Taken)
    assert answer.told == 0


def test_cancelling_ends_the_work() -> None:
    taken = []
    for answer in take_in_many(None, paths.seeds(), cancelled=lambda: len(taken) >= 2):
        taken.append(answer)
    assert len(taken) == 2


def test_the_order_of_taking_in_does_not_lose_events(tmp_path: Path) -> None:
    readings = [extracted(seed) for seed in paths.seeds()]
    tellings = []
    for order in (readings, readings[::-1]):
        with Library.create(tmp_path / f"{len(tellings)}.communique") as library:
            for reading in order:
                library.apply(edit_for(library, reading))
            tellings.append(sum(library.columns().tellings))
            assert library.problems() == []
    assert tellings[0] == tellings[1]


def test_the_same_happening_in_two_documents_is_one_event(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        columns = library.columns()
        told = [library.mentions_of(id) for id, count in zip(columns.ids, columns.tellings, strict=True) if count == 2]
        assert any(len({mention.document for mention in mentions}) == 2 for mentions in told)


def test_every_passage_of_the_sample_lies_in_its_document(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        for entry in library.documents():
            text = library.document(entry.id).text
            for mention in library.mentions_in(entry.id):
                assert mention.passage.of(text).strip() == mention.passage.of(text) != ""
                assert all(place.of(text) for place in mention.also)


def test_the_sample_begins_with_nothing_to_undo(seeds_library: Path) -> None:
    with Library.open(seeds_library) as library:
        assert library.undo_titles() == ()
        assert len(library.documents()) == 5


def test_the_sample_is_not_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "sample.communique").write_text("mine")
    with pytest.raises(LibraryError):
        make_sample(tmp_path / "sample.communique")
    assert (tmp_path / "sample.communique").read_text() == "mine"


def test_a_sample_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "seeds", lambda: [tmp_path / "gone.txt"])
    folder = tmp_path / "data"
    with pytest.raises(ReadError):
        make_sample(folder / "sample.communique")
    assert list(folder.iterdir()) == []


def test_undoing_an_import_leaves_an_empty_library(tmp_path: Path, letter: Path) -> None:
    with Library.create(tmp_path / "a.communique") as library:
        library.apply(edit_for(library, extracted(letter)))
        library.undo()
        assert (library.documents(), library.actors(), library.columns().ids) == ((), (), [])


def test_folders_are_walked_by_name_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden.txt", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [str(path.relative_to(tmp_path)) for path in documents_in([tmp_path])]
    assert found == ["a.txt", os.path.join("b", "1.txt"), os.path.join("b", "2.txt")]


def test_a_file_named_twice_is_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert list(documents_in([tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt"])) == [tmp_path / "a.txt"]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert list(documents_in([tmp_path])) == [tmp_path / "a.txt"]
