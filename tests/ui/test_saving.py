"""Taking away what is shown: the file holds exactly that, and says which filters were on."""

import csv
import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from communique.ui.progress import Progress
from communique.ui.saving import export_events, note, save_picture, shown_events
from communique.ui.window import MainWindow


def texts(window: MainWindow) -> str:
    return "\n".join(notice.label.text() for notice in window.notices.notices())


def export(window: MainWindow, target: Path, qtbot: QtBot) -> None:
    export_events(window, target)
    qtbot.waitUntil(lambda: not window.session.busy)


def test_csv_holds_exactly_the_events_shown(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    export(window, tmp_path / "out.csv", qtbot)
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert [row["id"] for row in rows] == shown_events(window.session)
    assert "3 events written" in texts(window)


def test_json_holds_them_too(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    export(window, tmp_path / "out.json", qtbot)
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))


def test_an_export_says_how_far_it_is_and_can_be_stopped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.ui.saving.TELL_EVERY", 1)
    reached: list[int] = []

    def stop(progress: Progress, count: int, of: int) -> None:
        reached.append(of)
        progress.stop.click()

    monkeypatch.setattr(Progress, "reach", stop)
    export(window, tmp_path / "out.csv", qtbot)
    assert reached[0] == 6
    assert len(reached) < 6
    assert list(tmp_path.glob("*out.csv*")) == []
    assert window.notices.notices() == []


def test_statements_are_no_events_to_export(window: MainWindow) -> None:
    assert len(shown_events(window.session)) == 6


def test_the_note_names_library_counts_and_filters(window: MainWindow) -> None:
    window.session.set_filter(window.session.filter.toggled("relationships", "KHM-USA"))
    assert note(window.session).splitlines() == [
        "small",
        "3 of 6 events · told 3 times in 2 documents · 1 rejected · 3 hidden by filters",
        "Relationship: United States",
    ]


def test_a_place_that_cannot_be_written_is_said(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    export(window, tmp_path / "nowhere" / "out.csv", qtbot)
    assert "out.csv could not be written" in texts(window)


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_the_timeline_can_be_kept_as_a_picture(window: MainWindow, tmp_path: Path, suffix: str) -> None:
    save_picture(window, tmp_path / f"timeline{suffix}")
    assert (tmp_path / f"timeline{suffix}").stat().st_size > 1000


def test_a_kind_of_picture_that_is_none_is_said(window: MainWindow, tmp_path: Path) -> None:
    save_picture(window, tmp_path / "timeline.doc")
    assert "name ends in" in texts(window)
