"""Errors that nobody caught: said in the window, and in full on standard error; the window goes on."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from communique.library import LibraryError

if TYPE_CHECKING:
    from communique.ui.session import Session


def say_failures(session: Session) -> None:
    """Have the session say what fails in a slot or an event, such as reading a library whose disk is going."""
    saying = False

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal saying
        sys.__excepthook__(kind, error, trace)
        if saying or not isinstance(error, Exception):
            return
        saying = True
        try:
            session.failed.emit(*_words(error))
        finally:
            saying = False

    sys.excepthook = say


def _words(error: Exception) -> tuple[str, str]:
    """What was tried, and why it failed."""
    if isinstance(error, LibraryError):
        return "Reading the library", error.reason
    return "Something went wrong", f"{type(error).__name__}: {error}"
