"""What the system says of motion."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from communique.ui.lessmotion import heed_the_system
from communique.ui.timeline.motion import WISH, is_reduced

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked otherwise")


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The program on a system of which nothing is known, and that is known as little afterwards."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("COMMUNIQUE_MOTION", raising=False)
    qapp.setProperty(WISH, None)
    yield qapp
    qapp.setProperty(WISH, None)


@pytest.fixture
def heeded(app: QApplication):
    """The program after it has asked."""
    heed_the_system(app)
    yield app
    app.applicationStateChanged.disconnect()


@pytest.fixture
def system(tmp_path: Path):
    """Makes the system's tool answer something."""

    def answer(words: str) -> None:
        tool = tmp_path / "gsettings"
        tool.write_text(f"#!/bin/sh\necho {words}\n", encoding="utf-8")
        tool.chmod(0o755)

    return answer


@pytest.mark.parametrize(("answer", "less"), [("false", True), ("true", False), ("'No such schema'", False)])
def test_gnome_is_asked_for_its_animations(qtbot, system, answer, less, request):
    system(answer)
    app = request.getfixturevalue("heeded")
    qtbot.waitUntil(lambda: app.property(WISH) is not None)
    assert app.property(WISH) is less


@pytest.fixture
def resting_plasma(tmp_path: Path) -> None:
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", encoding="utf-8")


def test_plasma_is_asked_too(qtbot, resting_plasma, heeded):
    qtbot.waitUntil(lambda: heeded.property(WISH) is not None)
    assert heeded.property(WISH) is True


def test_a_system_that_can_say_nothing_wants_nothing(qtbot, heeded):
    qtbot.waitUntil(lambda: heeded.property(WISH) is not None)
    assert heeded.property(WISH) is False


def test_it_is_asked_again_when_the_program_comes_to_the_front(qtbot, heeded, system):
    qtbot.waitUntil(lambda: heeded.property(WISH) is False)
    system("false")
    heeded.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: heeded.property(WISH) is True)


@pytest.mark.parametrize("wish", [True, False])
def test_what_it_said_decides_whether_things_move(qtbot, app, wish):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    app.setProperty(WISH, wish)
    assert is_reduced(widget) is wish


def test_what_nobody_sees_does_not_move(qtbot, app):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert is_reduced(widget)
