"""A library that takes its time is opened beside the window: what is shown stays until then, and it can be stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.library import Library, opening
from communique.ui.app import open_window
from communique.ui.opening import open_library, open_paths
from communique.ui.progress import Progress
from communique.ui.window import MainWindow

LONG = 30_000
LETTER = "Brussels, 3 March 2020\n\nFrance and Germany signed an agreement in Paris on 2 March 2020.\n"


@pytest.fixture(autouse=True)
def _everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_LARGE", 0)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.communique"
    Library.create(path).close()
    return path


def shown(window: MainWindow) -> Path:
    assert window.session.library is not None
    return window.session.library.path


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.busy and window.taking_in is None, timeout=LONG)


def test_the_window_says_so_and_shows_it_once_it_is_there(window: MainWindow, other: Path, qtbot: QtBot) -> None:
    before = shown(window)
    open_library(window, other)
    assert shown(window) == before
    assert window.session.doing == "Opening other"
    assert window.findChild(Progress) is not None
    idle(window, qtbot)
    assert shown(window) == other
    assert window.session.table.n == 0
    assert not window.notices.isVisible()


def test_one_with_events_shows_the_same_as_if_it_were_small(window: MainWindow, other: Path, qtbot: QtBot) -> None:
    mine, counts = shown(window), window.session.counts
    ids = list(window.session.table.ids)
    open_library(window, other)
    idle(window, qtbot)
    open_library(window, mine)
    idle(window, qtbot)
    assert list(window.session.table.ids) == ids
    assert {name: found.tolist() for name, found in window.session.counts.items()} == {
        name: found.tolist() for name, found in counts.items()
    }
    assert len(window.session.documents()) == 3


def test_stopped_what_was_shown_stays(window: MainWindow, other: Path, qtbot: QtBot) -> None:
    before = shown(window)
    open_library(window, other)
    progress = window.findChild(Progress)
    assert isinstance(progress, Progress)
    progress.stop.click()
    idle(window, qtbot)
    assert shown(window) == before
    with Library.open(other) as free:
        assert not free.read_only


def test_of_two_the_one_asked_for_last_is_shown(window: MainWindow, other: Path, tmp_path: Path, qtbot: QtBot) -> None:
    third = tmp_path / "third.communique"
    Library.create(third).close()
    open_library(window, other)
    open_library(window, third)
    idle(window, qtbot)
    assert shown(window) == third


def test_one_that_cannot_be_opened_is_named(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before, broken = shown(window), tmp_path / "broken.communique"
    broken.write_text("no library")
    open_library(window, broken)
    idle(window, qtbot)
    assert shown(window) == before
    assert "broken.communique" in window.notices.notices()[0].label.text()


def test_documents_dropped_with_it_go_into_it(window: MainWindow, other: Path, tmp_path: Path, qtbot: QtBot) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, encoding="utf-8")
    open_paths(window, [other, letter])
    qtbot.waitUntil(lambda: len(window.session.documents()) == 1, timeout=LONG)
    idle(window, qtbot)
    assert shown(window) == other


def test_one_that_was_not_closed_comes_after_the_first_frame(other: Path, qtbot: QtBot) -> None:
    other.with_name(f".{other.name}.lock").touch()
    window = open_window(other)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.session.library is None
    assert window.session.doing == "Opening other"
    idle(window, qtbot)
    assert shown(window) == other
    window.close()


def test_closed_before_it_is_there_it_is_opened_the_next_time(other: Path, qtbot: QtBot) -> None:
    window = open_window(other)
    qtbot.addWidget(window)
    idle(window, qtbot)
    window.close()
    other.with_name(f".{other.name}.lock").touch()
    hasty = open_window(None)
    qtbot.addWidget(hasty)
    hasty.close()
    again = open_window(None)
    qtbot.addWidget(again)
    idle(again, qtbot)
    assert shown(again) == other
    again.close()
