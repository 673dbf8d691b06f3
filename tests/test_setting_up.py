"""The two commands' set-up: what it says when something is missing, and when it does its work again."""

import ast
import sys
from pathlib import Path
from types import ModuleType

import pytest

from communique import system_libraries

ROOT = Path(__file__).resolve().parents[1]
FOR_ANY_PYTHON = ["desktop/__main__.py", "desktop/setting_up.py", "desktop/communique/system_libraries.py"]


@pytest.fixture
def setting_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, working on a folder of its own with a `.venv` whose Python exists."""
    import setting_up

    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "python").touch()
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["numpy>=1"]\n', encoding="utf-8")
    monkeypatch.setattr(setting_up, "ROOT", str(tmp_path))
    monkeypatch.setattr(setting_up, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(setting_up, "PYTHON", str(tmp_path / ".venv" / "python"))
    monkeypatch.setattr(setting_up, "LOG", str(tmp_path / "log"))
    monkeypatch.setattr(setting_up, "_compile", lambda: None)
    return setting_up


@pytest.mark.parametrize("path", [*FOR_ANY_PYTHON, "tests/__main__.py"])
def test_set_up_parses_on_old_pythons(path: str) -> None:
    ast.parse((ROOT / path).read_text(encoding="utf-8"), feature_version=(3, 4))


def test_an_old_python_is_told_what_is_needed(setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 0))
    monkeypatch.setattr(setting_up, "_which", lambda name: None)
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        setting_up.run([], "runtime", window=None)


def test_an_old_python_hands_over_to_a_newer_one(setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 0))
    monkeypatch.setattr(setting_up, "_which", lambda name: "/new/" + name if name == "python3.12" else None)
    commands: list[list[str]] = []
    monkeypatch.setattr(setting_up, "_replace_process", commands.append)
    setting_up._newer_python()
    assert commands == [["/new/python3.12", *sys.argv]]


def test_a_finished_set_up_is_not_done_again(setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[list[str]] = []
    monkeypatch.setattr(setting_up, "_install", installed.append)
    monkeypatch.setattr(setting_up, "_replace_process", lambda command: None)
    setting_up.run([], "runtime", window=None)
    setting_up.run([], "runtime", window=None)
    assert installed == [["numpy>=1"]]


def test_a_pull_that_changes_the_packages_sets_up_again(
    setting_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setting_up, "_install", lambda names: None)
    setting_up._set_up("runtime")
    assert setting_up._is_ready("runtime")
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["numpy>=2"]\n', encoding="utf-8")
    assert not setting_up._is_ready("runtime")


def test_what_the_set_up_says_keeps_out_of_what_was_asked_for(
    setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(setting_up, "_install", lambda names: None)
    setting_up._set_up("runtime")
    said = capsys.readouterr()
    assert said.out == ""
    assert "numpy" in said.err


def test_an_interrupted_set_up_leaves_no_stamp(setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(names: list[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(setting_up, "_install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        setting_up._set_up("runtime")
    assert not setting_up._is_ready("runtime")


def test_a_set_up_writes_bytecode_where_python_must_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import setting_up

    desktop = tmp_path / "desktop"
    (desktop / "communique" / "ui").mkdir(parents=True)
    for name in ("__init__.py", "late.py", "ui/__init__.py"):
        (desktop / "communique" / name).touch()
    monkeypatch.setattr(setting_up, "__file__", str(desktop / "setting_up.py"))
    monkeypatch.setattr(setting_up, "PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    setting_up._compile()
    assert {path.stem.partition(".")[0] for path in desktop.rglob("*.pyc")} == {"__init__", "late"}


def test_a_set_up_ends_well_where_no_bytecode_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import setting_up

    monkeypatch.setattr(setting_up, "__file__", str(tmp_path / "nowhere" / "setting_up.py"))
    monkeypatch.setattr(setting_up, "PYTHON", sys.executable)
    setting_up._compile()
    assert not list(tmp_path.iterdir())


def test_a_failed_step_says_its_reason_and_where_the_rest_stands(setting_up: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"ERROR: no route to host(.|\n)*needs the network"):
        setting_up._call([sys.executable, "-c", "print('ERROR: no route to host'); raise SystemExit(1)"])
    assert "no route" in Path(setting_up.LOG).read_text(encoding="utf-8")


def test_without_a_network_the_message_says_that(setting_up: ModuleType) -> None:
    said = "WARNING: Retrying: Temporary failure in name resolution"
    with pytest.raises(SystemExit, match="the network cannot be reached"):
        setting_up._call([sys.executable, "-c", f"print('{said}'); raise SystemExit(1)"])


def test_all_that_the_system_lacks_is_named_in_one_line(
    setting_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(setting_up.PYTHON).unlink()
    monkeypatch.setattr(setting_up, "_which", lambda name: None)
    monkeypatch.setattr(setting_up, "_has_venv", lambda: False)
    monkeypatch.setattr(system_libraries, "on_debian", lambda: True)
    monkeypatch.setattr(system_libraries, "_is_there", lambda name: name != "libEGL.so.1")
    with pytest.raises(SystemExit, match=r"sudo apt install python3-venv libegl1$"):
        setting_up.run([], "runtime", window=False)


def test_elsewhere_than_debian_the_files_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_libraries, "on_debian", lambda: False)
    assert system_libraries.advice(["libEGL.so.1"]).endswith(": libEGL.so.1")


def test_a_window_asks_for_more_than_offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "_is_there", lambda name: False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    offscreen = set(system_libraries.missing(window=False))
    assert set(system_libraries.missing(window=True)) - offscreen == set(system_libraries.WINDOW)


def test_a_library_that_is_nowhere_is_missing() -> None:
    assert not system_libraries._is_there("libnowhere-to-be-found.so.7")


def test_without_a_screen_the_window_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "missing", lambda window: [])
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "no screen" in (system_libraries.window_problem() or "")
