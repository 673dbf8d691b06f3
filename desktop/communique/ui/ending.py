"""Ctrl+C in the terminal, or the system asking the program to end, close the window as its own cross does."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget


def close_when_asked(window: QWidget) -> None:
    """Close the window, and all others with it, when a signal asks the program to end."""
    asked = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    for number in asked:
        signal.signal(number, lambda *_: _end(window))
    if os.name == "posix":
        _wake_for_signals(window)


def _wake_for_signals(window: QWidget) -> None:
    """Let Python see to signals at once: while Qt waits for something to happen, Python does not run."""
    heard, said = os.pipe()
    for end in (heard, said):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(said)
    notifier = QSocketNotifier(heard, QSocketNotifier.Type.Read, window)
    notifier.activated.connect(lambda: os.read(heard, 64))


def _end(window: QWidget) -> None:
    window.close()
    QApplication.quit()
