"""Ctrl+C while documents are read: never lost, never in the midst of a change."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique import __main__
from communique.commandline.interrupting import interrupts_noted
from communique.library import Library


class InterruptedWhenGone:
    """Gets Ctrl+C in its finalizer, where Python prints what is raised and forgets it."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


@pytest.fixture(autouse=True)
def as_a_program_begins() -> Iterator[None]:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_nothing_happens_where_nothing_was_pressed() -> None:
    with interrupts_noted() as interrupted:
        assert not interrupted()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_comes_within_a_finalizer_is_not_lost() -> None:
    seen = []

    def reading() -> None:
        gone = InterruptedWhenGone()
        with interrupts_noted() as interrupted:
            del gone
            seen.append(interrupted())

    with pytest.raises(KeyboardInterrupt):
        reading()
    assert seen == [True]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_pressed_again_it_does_not_wait() -> None:
    reached = []

    def reading() -> None:
        with interrupts_noted():
            signal.raise_signal(signal.SIGINT)
            reached.append("once")
            signal.raise_signal(signal.SIGINT)
            reached.append("twice")

    with pytest.raises(KeyboardInterrupt):
        reading()
    assert reached == ["once"]


def test_where_it_means_nothing_it_stays_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupts_noted() as interrupted:
        signal.raise_signal(signal.SIGINT)
        assert not interrupted()


@pytest.mark.skipif(os.name == "nt", reason="no such signal")
@pytest.mark.parametrize("at", range(1, 4))
def test_an_import_ends_after_the_document_it_is_at(at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "few"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"On 3 May 2021 minister number {number} met the king in Paris.\n")
    begun = []
    making = Library.apply

    def pressed_while_it_is_made(library: Library, *words: object, **more: object) -> None:
        begun.append(library)
        if len(begun) == at:
            signal.raise_signal(signal.SIGINT)
        making(library, *words, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "apply", pressed_while_it_is_made)
    assert __main__.main(["import", str(tmp_path / "new.communique"), str(folder)]) == 130
    with Library.open(tmp_path / "new.communique") as made:
        assert len(list(made.documents())) == at
        assert made.problems() == []


def test_what_is_extracted_in_part_replaces_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letter.txt").write_text("On 3 May 2021 the minister met the king in Paris.\n")
    target = tmp_path / "out.jsonl"
    target.write_text("kept")
    from communique.commandline import extract

    def pressed(reading: object) -> dict[str, object]:
        signal.raise_signal(signal.SIGINT)
        return {}

    monkeypatch.setattr(extract, "described", pressed)
    assert __main__.main(["extract", "--output", str(target), str(tmp_path / "letter.txt")]) == 130
    assert target.read_text() == "kept"
