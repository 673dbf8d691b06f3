"""A library of the first version opens as it was, is packed, and is copied first; `first.communique.gz` is one."""

import gzip
from pathlib import Path

import pytest

from communique.library import Library, opening
from communique.library.chunks import Chunks
from communique.library.lock import Lock


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """One document with an event and a statement; the event was renamed."""
    path = tmp_path / "first.communique"
    path.write_bytes(gzip.decompress(Path(__file__).with_name("first.communique.gz").read_bytes()))
    return path


def test_all_is_there_and_can_be_undone(first: Path) -> None:
    with Library.open(first) as library:
        columns = library.columns()
        assert columns.ids == ["d1:0:0", "d1:s:50"]
        assert columns.titles == ["Hun Sen meets him", "The EU was angry"]
        assert library.undo_titles() == ("Take in “A meeting”", "Call it otherwise")
        assert library.problems() == []
        library.undo()
        assert library.columns().titles[0] == "Hun Sen meets O'Brien"


def test_it_is_packed_at_once(first: Path) -> None:
    with Library.open(first) as library:
        assert Chunks(library._connection).unpacked() == 0


def test_a_copy_of_what_it_was_lies_beside_it(first: Path) -> None:
    before = first.read_bytes()
    Library.open(first).close()
    copy = first.with_name(first.name + ".v1.bak")
    assert opening.inspect(copy) == 1
    first.write_bytes(before)
    with Library.open(first) as old, Library.open(copy) as copied:
        assert old.columns() == copied.columns()


def test_one_that_can_only_be_read_is_left_as_it_is(first: Path) -> None:
    lock = Lock(first)
    assert lock.take()
    before = first.read_bytes()
    with Library.open(first) as library:
        assert library.read_only
        assert library.columns().titles == ["Hun Sen meets him", "The EU was angry"]
        assert library.undo_titles() == ("Take in “A meeting”", "Call it otherwise")
    lock.release()
    assert first.read_bytes() == before


def test_a_step_that_fails_leaves_the_first_version(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.library import schema
    from communique.library.errors import LibraryError

    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE entry (id TEXT);"))
    with pytest.raises(LibraryError):
        Library.open(first)
    assert opening.inspect(first) == 1


def test_it_can_be_stopped_and_done_another_time(first: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.library import watching
    from communique.library.errors import LibraryStopped

    monkeypatch.setattr(watching, "_LOOK_EVERY", 1)
    before, said = first.read_bytes(), list[str]()
    with pytest.raises(LibraryStopped):
        Library.open(first, watching.Watch(said.append, lambda: bool(said)))
    assert first.read_bytes() == before
    assert [path.name for path in first.parent.iterdir()] == [first.name]
    with Library.open(first, watching.Watch(said.append, lambda: False)) as library:
        assert library.columns().ids == ["d1:0:0", "d1:s:50"]
    assert said == ["Keeping a copy of it as it was"] * 2 + ["Bringing it to this version"]
