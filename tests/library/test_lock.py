"""One program owns a library; a second one reads."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from communique import paths
from communique.library import Library, LibraryReadOnly
from communique.library.lock import Lock
from communique.model.edits import Edit


def test_a_second_opening_reads_only(path: Path, library: Library, taking_in: Edit) -> None:
    library.apply(taking_in)
    with Library.open(path) as second:
        assert second.read_only
        assert "has this library open" in second.why_read_only
        assert second.columns() == library.columns()


def test_a_reader_cannot_change(path: Path, library: Library, taking_in: Edit) -> None:
    with Library.open(path) as second, pytest.raises(LibraryReadOnly, match="has this library open"):
        second.apply(taking_in)


def test_a_reader_sees_what_the_owner_adds(path: Path, library: Library, taking_in: Edit) -> None:
    with Library.open(path) as second:
        library.apply(taking_in)
        assert len(second.columns().ids) == 2


def test_the_next_one_owns_a_closed_library(path: Path, library: Library) -> None:
    library.close()
    with Library.open(path) as second:
        assert not second.read_only


def test_peeking_leaves_the_library_to_others(path: Path, library: Library) -> None:
    library.close()
    with Library.peek(path) as peeked, Library.open(path) as owner:
        assert peeked.read_only
        assert not owner.read_only


def test_a_program_that_was_killed_leaves_no_lock(path: Path, library: Library) -> None:
    library.close()
    code = (
        "import os, sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path; "
        "from communique.library import Library; Library.open(Path(sys.argv[2])); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code, str(paths.code()), str(path)]).returncode == 9
    assert Lock(path)._path.exists()
    with Library.open(path) as again:
        assert not again.read_only


@pytest.mark.skipif(os.name == "nt", reason="locks by another call")
def test_a_disk_without_locks_makes_a_reader(path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.close()

    def refuse(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    with Library.open(path) as reader:
        assert reader.read_only
        assert "No locks available" in reader.why_read_only


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may do anything meets no read-only folder")
def test_a_folder_that_cannot_be_written_makes_a_reader(path: Path, library: Library, tmp_path: Path) -> None:
    library.close()
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Library.open(path) as reader:
            assert reader.read_only
    finally:
        tmp_path.chmod(stat.S_IRWXU)
