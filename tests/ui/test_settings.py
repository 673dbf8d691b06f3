"""Settings: kept from start to start, and never a reason not to start."""

from pathlib import Path

import pytest

from communique.ui.settings import DEFAULTS, Settings


def test_what_is_saved_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "deep" / "settings.json")
    settings["theme"] = "dark"
    settings.save()
    assert Settings(settings.path)["theme"] == "dark"


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[1]",
        '"x"',
        "\x00\xff",
        "[" * 100_000,
        '{"theme": 3, "geometry": ["a"]}',
        '{"geometry": [1e30, 0, 5, 5]}',
        '{"geometry": [NaN]}',
    ],
)
def test_a_broken_file_gives_the_defaults(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(broken, encoding="utf-8")
    settings = Settings(path)
    assert {name: settings[name] for name in DEFAULTS} == DEFAULTS


def test_what_another_version_kept_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"of tomorrow": 1}', encoding="utf-8")
    Settings(path).save()
    assert '"of tomorrow": 1' in path.read_text(encoding="utf-8")


def test_a_disk_that_refuses_costs_only_the_settings(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(tmp_path / "file" / "settings.json")
    settings["theme"] = "light"
    settings.save()
    assert settings["theme"] == "light"


def test_a_setting_that_is_not_declared_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        Settings(tmp_path / "settings.json")["colour"] = "red"
