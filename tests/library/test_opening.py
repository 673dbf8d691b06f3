"""What is not a sound library of a known version is refused, named, and left byte for byte as it was."""

import os
import sqlite3
from pathlib import Path

import pytest

from communique.library import (
    Library,
    LibraryDamaged,
    LibraryError,
    LibraryStopped,
    LibraryTooNew,
    NotALibrary,
    is_large,
    wants_care,
    watching,
)
from communique.library.watching import Watch
from communique.model.edits import Edit


@pytest.fixture
def closed(path: Path, taking_in: Edit) -> Path:
    with Library.create(path) as library:
        library.apply(taking_in)
    return path


def refused(path: Path, kind: type[LibraryError]) -> str:
    """Opening fails with this error, whose words are returned, and touches nothing."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(kind) as error:
        Library.open(path)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    assert str(path) in str(error.value)
    return str(error.value)


def test_a_text_file(path: Path) -> None:
    path.write_text("Dear Mr. Secretary,\n" * 100)
    assert "not a library" in refused(path, NotALibrary)


def test_an_empty_file(path: Path) -> None:
    path.touch()
    assert "empty" in refused(path, NotALibrary)


def test_a_database_of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE document (id TEXT)")
    other.commit()
    other.close()
    assert "not a library" in refused(path, NotALibrary)


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(NotALibrary, match="No such file"):
        Library.open(path)
    assert not path.exists()


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="not a file"):
        Library.open(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(NotALibrary, match="not a file"):
        Library.open(path)


def test_a_newer_library(closed: Path) -> None:
    newer = sqlite3.connect(closed)
    newer.execute("PRAGMA user_version = 999")
    newer.commit()
    newer.close()
    assert "newer version" in refused(closed, LibraryTooNew)


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_library_cut_short(closed: Path, share: float) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[: int(len(whole) * share)])
    assert "damaged" in refused(closed, LibraryDamaged)


def test_a_library_whose_tables_are_gone(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute("DROP TABLE entry")
    connection.commit()
    connection.close()
    assert "damaged" in refused(closed, LibraryDamaged)


def test_damage_found_while_reading_is_named(closed: Path) -> None:
    spoil(closed, "chunk")
    with Library.open(closed) as library, pytest.raises(LibraryDamaged, match="damaged"):
        library.columns()


def test_a_library_that_was_not_closed_is_looked_through(closed: Path) -> None:
    spoil(closed, "entry")
    lock = closed.with_name(f".{closed.name}.lock")
    lock.touch()
    with pytest.raises(LibraryDamaged, match="damaged"):
        Library.open(closed)


def test_one_found_damaged_is_looked_through_the_next_time_too(closed: Path) -> None:
    spoil(closed, "entry")
    closed.with_name(f".{closed.name}.lock").touch()
    for _ in range(2):
        with pytest.raises(LibraryDamaged, match="damaged"):
            Library.open(closed)


def test_looking_through_can_be_stopped_and_is_done_the_next_time(closed: Path, said: list[str]) -> None:
    lock = closed.with_name(f".{closed.name}.lock")
    lock.touch()
    with pytest.raises(LibraryStopped):
        Library.open(closed, Watch(said.append, lambda: True))
    assert len(said) == 1
    assert wants_care(closed)
    with Library.open(closed, Watch(said.append, lambda: False)) as library:
        assert library.columns().ids == ["d1:0:0", "d1:s:50"]
    assert len(said) == 2
    assert not wants_care(closed)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What opening takes its time with; SQLite looks at each step whether it is to stop."""
    monkeypatch.setattr(watching, "_LOOK_EVERY", 1)
    return []


def test_what_is_large_or_wants_care_is_told_without_opening_it(closed: Path, tmp_path: Path) -> None:
    assert not is_large(closed)
    assert not is_large(tmp_path / "nothing")
    assert not wants_care(tmp_path / "nothing")
    with Library.open(closed):
        assert wants_care(closed)
    assert not wants_care(closed)


def spoil(path: Path, table: str) -> None:
    """Write over the first page of a table."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_an_unfinished_change_is_taken_back(closed: Path, tmp_path: Path) -> None:
    """As if the program had been killed in the middle of a transaction: its journal is still there."""
    writing = sqlite3.connect(closed, isolation_level=None)
    writing.execute("PRAGMA cache_size = 1")
    writing.execute("BEGIN IMMEDIATE")
    writing.execute("DELETE FROM entry")
    writing.execute("DELETE FROM event")
    writing.execute("INSERT INTO text SELECT 'x' || value, zeroblob(50000) FROM json_each('[1,2,3,4,5,6,7,8]')")
    killed = tmp_path / "killed.communique"
    killed.write_bytes(closed.read_bytes())
    journal = Path(f"{closed}-journal")
    Path(f"{killed}-journal").write_bytes(journal.read_bytes())
    writing.close()
    with Library.peek(killed) as library:
        assert library.columns().ids == ["d1:0:0", "d1:s:50"]
        assert library.problems() == []
    assert not Path(f"{killed}-journal").exists()


def test_an_older_library_is_copied_before_it_is_brought_up(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.library import schema

    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE story (id TEXT);"))
    with Library.open(closed) as library:
        assert library.columns().ids == ["d1:0:0", "d1:s:50"]
    monkeypatch.undo()
    refused(closed, LibraryTooNew)
    with Library.open(closed.with_name(closed.name + ".v2.bak")) as copy:
        assert copy.problems() == []


def test_a_step_that_fails_changes_nothing(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.library import schema

    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "CREATE TABLE story (id TEXT); CREATE TABLE story (id TEXT);"))
    with pytest.raises(LibraryError):
        Library.open(closed)
    monkeypatch.undo()
    with Library.open(closed) as library:
        assert library.problems() == []
