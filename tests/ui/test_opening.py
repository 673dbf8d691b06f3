"""Opening documents and libraries, the sample at the first start, and what is said of files that are refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from communique import paths
from communique.ui.app import main, open_window
from communique.ui.opening import into_new_library, local_paths, new_path, open_or_create, open_paths
from communique.ui.takingin import summary
from communique.ui.window import MainWindow

LETTER = "Brussels, 3 March 2020\n\nFrance and Germany signed an agreement in Paris on 2 March 2020.\n"
LONG = 30_000
"""Milliseconds for reading documents in worker processes on a slow machine."""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "post" / "letter.txt"
    path.parent.mkdir()
    path.write_text(LETTER, encoding="utf-8")
    return path


def texts(window: MainWindow) -> str:
    return "\n".join(notice.label.text() for notice in window.notices.notices())


def idle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.busy and window.taking_in is None, timeout=LONG)


def test_the_first_start_shows_the_window_at_once_and_then_the_sample(qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.session.busy
    idle(window, qtbot)
    assert window.shows_sample
    assert len(window.session.documents()) == len(paths.seeds())
    assert window.session.table.n > 0
    assert window.session.document_id is not None
    window.close()


def test_documents_are_taken_into_the_open_library(window: MainWindow, letter: Path, qtbot: QtBot) -> None:
    open_paths(window, [letter])
    idle(window, qtbot)
    assert len(window.session.documents()) == 4
    assert window.session.document(window.session.document_id or "").path == str(letter)
    assert "1 document was added." in texts(window)


def test_taking_in_can_be_undone(window: MainWindow, letter: Path, qtbot: QtBot) -> None:
    open_paths(window, [letter])
    idle(window, qtbot)
    window.session.undo()
    assert len(window.session.documents()) == 3


def test_documents_taken_in_together_are_undone_together(
    window: MainWindow, letter: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Phnom Penh, 4 May 2021\n\nHun Sen met Emmanuel Macron in Paris on 2 May 2021.\n")
    before = window.session.documents()
    window.take_in([letter, other])
    idle(window, qtbot)
    assert len(window.session.documents()) == len(before) + 2
    assert window.session.undo_stack.undoText() == "Take in 2 documents"
    window.session.undo()
    idle(window, qtbot)
    assert window.session.documents() == before


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    window: MainWindow, letter: Path, qtbot: QtBot
) -> None:
    bad = letter.with_name("<img src=x>.txt")
    bad.write_bytes(b"\x00" * 400)
    missing = letter.with_name("missing.txt")
    open_paths(window, [bad, missing, letter])
    idle(window, qtbot)
    assert "1 document was added." in texts(window)
    assert "<img src=x>.txt:" in texts(window)
    assert "missing.txt:" in texts(window)


def test_the_same_document_twice_is_said(window: MainWindow, letter: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        open_paths(window, [letter])
        idle(window, qtbot)
    assert len(window.session.documents()) == 4
    assert "already" in texts(window)


def test_one_s_first_own_documents_ask_where_they_go(letter: Path, qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.addWidget(window)
    idle(window, qtbot)
    open_paths(window, [letter])
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    new = box.defaultButton()
    assert isinstance(new, QPushButton)
    assert new.text() == "New library"
    new.click()
    idle(window, qtbot)
    assert window.session.library is not None
    assert window.session.library.path.name == "post.communique"
    assert len(window.session.documents()) == 1
    window.close()


def test_a_new_library_never_takes_the_place_of_another(letter: Path) -> None:
    first = new_path([letter])
    first.parent.mkdir(parents=True)
    first.touch()
    assert new_path([letter]).name == "post 2.communique"


def test_a_library_that_is_there_is_opened_not_written_over(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "new.communique"
    open_or_create(window, path)
    assert window.session.library is not None
    assert window.session.library.path == path
    assert window.event_list.empty.isVisible()
    open_or_create(window, tmp_path / "small.communique")
    assert window.session.table.n == 8


def test_a_file_that_is_no_library_leaves_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "fake.communique"
    path.write_text("no", encoding="utf-8")
    open_paths(window, [path])
    assert "fake.communique" in texts(window)
    assert window.session.table.n == 8


def test_only_files_of_this_machine_are_taken_from_a_drop() -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl("https://example.org/x.txt"), QUrl.fromLocalFile("/somewhere/a.txt")])
    assert local_paths(dropped) == [Path("/somewhere/a.txt")]


def test_a_long_list_of_refusals_is_cut_and_counted() -> None:
    refused = [(Path(f"{number}.txt"), "empty") for number in range(9)]
    said = summary(0, ["A", "B", "C", "D"], refused, cancelled=True)
    assert said.startswith("Stopped.")
    assert "and 5 more" in said
    assert "“C” and 1 more" in said


def test_documents_opened_while_the_sample_is_being_made_stay(letter: Path, qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.addWidget(window)
    open_paths(window, [letter])
    idle(window, qtbot)
    assert paths.sample_library().exists()
    assert [entry.path for entry in window.session.documents()] == [str(letter)]
    window.close()


def test_files_named_at_the_start_open_a_library_of_their_own(
    letter: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[MainWindow] = []

    def look() -> int:
        windows = QApplication.topLevelWidgets()
        shown.extend(window for window in windows if isinstance(window, MainWindow) and window.isVisible())
        return 0

    monkeypatch.setattr(QApplication, "exec", look)
    assert main(None, (letter,)) == 0
    (window,) = shown
    qtbot.addWidget(window)
    idle(window, qtbot)
    assert window.session.library is not None
    assert window.session.library.path.name == "post.communique"
    assert len(window.session.documents()) == 1
    window.close()


def test_the_view_of_a_new_library_fits_all_that_was_taken_in(
    letter: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("communique.ui.takingin.SHOW_EVERY", 0)
    monkeypatch.setattr("communique.ui.takingin.SHARE", 0)
    for year in (2017, 2018, 2019):
        text = LETTER.replace("2020", str(year))
        letter.with_name(f"{year}.txt").write_text(text, encoding="utf-8")
    window = open_window(None)
    qtbot.addWidget(window)
    idle(window, qtbot)
    into_new_library(window, [letter.parent])
    idle(window, qtbot)
    taken = window.session.view
    window.timeline.moves.show_first()
    assert window.session.table.n >= 4
    assert window.session.view == taken
    window.close()


def test_a_folder_that_cannot_be_written_is_named_and_another_place_offered(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    monkeypatch.setenv("COMMUNIQUE_DATA", str(blocked))
    window = open_window(None)
    qtbot.addWidget(window)
    idle(window, qtbot)
    assert f"could not be made in {blocked}." in texts(window)
    assert ".making" not in texts(window)
    offers = [button for notice in window.notices.notices() for button in notice.findChildren(QPushButton)]
    next(button for button in offers if button.text() == "New library…").click()
    assert window.findChild(QFileDialog) is not None
    window.close()
