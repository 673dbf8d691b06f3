"""Files of every kind become documents, or are refused with a reason."""

import os
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from communique import paths
from communique.reading import READERS, ReadError, files, read


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as error:
        read(path)
    assert error.value.path == path
    assert str(error.value) == f"{path}: {error.value.reason}"
    return error.value.reason


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "note.TXT"
    path.write_bytes("Hun Sen’s letter.\r\nSecond line.".encode())
    document = read(path)
    assert document.text == "Hun Sen’s letter.\nSecond line."
    assert document.id == sha256(path.read_bytes()).hexdigest()
    assert document.path == str(path)


@pytest.mark.parametrize("seed", paths.seeds(), ids=lambda path: path.name[:3])
def test_the_seeds_are_kept_as_they_stand(seed: Path) -> None:
    assert read(seed).text == seed.read_text(encoding="utf-8")


def test_markdown_is_kept_as_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text("# **Joint** statement\n\n* one\n", encoding="utf-8")
    assert read(path).text == "# **Joint** statement\n\n* one\n"
    assert read(path).title == "Joint statement"


def test_a_name_without_a_suffix_is_text(tmp_path: Path) -> None:
    (tmp_path / "README").write_text("Some words here.")
    assert read(tmp_path / "README").text == "Some words here."


def test_an_unknown_suffix() -> None:
    assert "“.xyz” cannot be read" in refusal(Path("/nowhere/a.xyz"))


def test_a_missing_file(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt") == "there is no such file"


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    assert refusal(tmp_path / "folder.txt") == "it is a folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "pipe or a device" in refusal(tmp_path / "pipe.txt")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices in this system's folders")
def test_a_device_without_end(tmp_path: Path) -> None:
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    assert "pipe or a device" in refusal(tmp_path / "zero.txt")


def test_links_that_go_round(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert "cannot be read" in refusal(tmp_path / "a.txt")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(8 * 2**30)
    assert "8,192 MB" in refusal(path)


def test_a_name_that_no_file_can_have() -> None:
    assert refusal(Path("a\x00b.txt")) == "this is not the name of a file"


@pytest.mark.parametrize("beginning", files._FORMATS, ids=lambda data: data[:4].hex())
def test_other_kinds_of_file_under_a_text_name(tmp_path: Path, beginning: bytes) -> None:
    path = tmp_path / "disguised.txt"
    path.write_bytes(beginning + b" and more")
    assert refusal(path).endswith("not text")


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(1, 32)) * 100)
    assert refusal(path) == "it is not text"


@pytest.mark.parametrize("contents", [b"", b" \n\n ", b"\xef\xbb\xbf", b"\x00\x00", b"- _ *"])
@pytest.mark.parametrize("suffix", sorted(READERS))
def test_a_file_without_words(tmp_path: Path, contents: bytes, suffix: str) -> None:
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(contents)
    assert refusal(path) == "there is no text in it"


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    contents=st.binary(max_size=400) | st.text(max_size=200).map(str.encode), suffix=st.sampled_from([".txt", ".html"])
)
def test_any_file_is_read_or_refused(tmp_path: Path, contents: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(contents)
    try:
        document = read(path)
    except ReadError:
        return
    assert document.title
    assert len(document.title) <= 80
    assert not set(document.text) & {"\r", "\x00"}
    (document.text + document.title).encode("utf-8")
