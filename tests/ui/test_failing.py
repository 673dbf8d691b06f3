"""Errors that nobody caught are said once, and never end the program."""

import sys

import pytest

from communique.library import LibraryDamaged
from communique.ui.failing import say_failures
from communique.ui.session import Session


@pytest.fixture(autouse=True)
def _own_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)


def fail(error: BaseException) -> None:
    sys.excepthook(type(error), error, None)


def test_a_library_that_cannot_be_read_any_more_is_said(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    said: list[tuple[str, str]] = []
    session.failed.connect(lambda *words: said.append(words))
    say_failures(session)
    assert session.library is not None
    fail(LibraryDamaged(session.library.path, "The disk is going."))
    assert said == [("Reading the library", "The disk is going.")]
    assert "LibraryDamaged" in capsys.readouterr().err


def test_what_fails_while_an_error_is_said_is_not_said_again(session: Session) -> None:
    said: list[str] = []

    def listen(tried: str, why: str) -> None:
        said.append(f"{tried}: {why}")
        fail(ValueError("again"))

    session.failed.connect(listen)
    say_failures(session)
    fail(KeyError("x"))
    assert said == ["Something went wrong: KeyError: 'x'"]


def test_an_interruption_is_no_failure(session: Session) -> None:
    said: list[str] = []
    session.failed.connect(lambda *words: said.append(words))
    say_failures(session)
    fail(KeyboardInterrupt())
    assert said == []
