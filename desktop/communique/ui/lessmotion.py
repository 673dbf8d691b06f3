"""Asking the system whether a person wants less motion: Qt tells of colours and contrast, not of this."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QProcess, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication

from communique.ui.timeline.motion import WISH

_COMMANDS = {
    "linux": (("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"),
    "darwin": (("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"),
}
"""What to run on a system, and what it answers where less motion is wanted."""
_GET_CLIENT_AREA_ANIMATION = 0x1042
"""Of `SystemParametersInfoW`."""


def heed_the_system(app: QApplication) -> None:
    """Keep the system's wish at the program, asked for now and whenever the program comes to the front again."""
    _ask(app)
    app.applicationStateChanged.connect(
        lambda state: _ask(app) if state == Qt.ApplicationState.ApplicationActive else None
    )


def _ask(app: QApplication) -> None:
    """Nothing waits for the answer: until it comes, what was known before holds."""
    if sys.platform == "win32":
        app.setProperty(WISH, not _windows_animates())
    elif sys.platform in _COMMANDS:
        _run(app, *_COMMANDS[sys.platform])


def _run(app: QApplication, command: tuple[str, ...], wanting_less: str) -> None:
    process = QProcess(app)

    def take() -> None:
        answer = process.readAllStandardOutput().toStdString().strip()
        app.setProperty(WISH, answer == wanting_less or _plasma_rests())
        process.deleteLater()

    process.finished.connect(take)
    # A system without the command is one that nobody set to less motion, unless in Plasma's way.
    process.errorOccurred.connect(take)
    process.start(command[0], list(command[1:]))


def _plasma_rests() -> bool:
    """Whether Plasma, the desktop of KDE, was told to do all at once."""
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    settings = QSettings(str(Path(config) / "kdeglobals"), QSettings.Format.IniFormat)
    return str(settings.value("KDE/AnimationDurationFactor", "1")) == "0"


def _windows_animates() -> bool:
    import ctypes

    found = ctypes.c_int(1)
    windows: Any = getattr(ctypes, "windll").user32  # noqa: B009  # known to type checkers under Windows alone
    windows.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(found), 0)
    return bool(found.value)
