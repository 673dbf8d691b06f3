"""Without a command the program opens a window: on a library, on files, or on what was open last."""

from pathlib import Path

import pytest

from communique import paths, system_libraries
from communique.__main__ import main
from communique.library import Library


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, tuple[Path, ...]]]:
    """What the window was asked to open."""
    from communique.ui import app

    asked: list[tuple[Path | None, tuple[Path, ...]]] = []

    def remember(library: Path | None = None, files: tuple[Path, ...] = ()) -> int:
        asked.append((library, files))
        return 0

    monkeypatch.setattr(app, "main", remember)
    monkeypatch.setattr(system_libraries, "window_problem", lambda: None)
    return asked


def test_nothing_named(opened: list[object]) -> None:
    assert main([]) == 0
    assert opened == [(None, ())]


def test_a_library(opened: list[object], seeds_library: Path) -> None:
    assert main([str(seeds_library)]) == 0
    assert opened == [(seeds_library, ())]


def test_a_library_under_another_name(opened: list[object], tmp_path: Path) -> None:
    Library.create(tmp_path / "cambodia.db").close()
    main([str(tmp_path / "cambodia.db")])
    assert opened == [(tmp_path / "cambodia.db", ())]


def test_files(opened: list[object]) -> None:
    seeds = paths.seeds()[:2]
    assert main([str(path) for path in seeds]) == 0
    assert opened == [(None, tuple(seeds))]


def test_one_file_is_no_library(opened: list[object]) -> None:
    main([str(paths.seeds()[0])])
    assert opened == [(None, (paths.seeds()[0],))]


def test_what_is_not_there_is_named(opened: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "gone.communique")]) == 1
    assert "gone.communique: there is no such file" in capsys.readouterr().err
    assert opened == []


def test_a_machine_that_can_show_no_window(
    opened: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_libraries, "window_problem", lambda: "There is no screen.")
    assert main([]) == 1
    assert capsys.readouterr().err == "communique: There is no screen.\n"
    assert opened == []
