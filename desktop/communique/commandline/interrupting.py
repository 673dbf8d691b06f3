"""Ctrl+C while documents are read: heard at once, answered between two documents."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def interrupts_noted() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed within the block, whose end then raises KeyboardInterrupt.

    Raised wherever Python just is, it would be lost in a finalizer, or leave a library in the midst of a change. Who
    presses it again does not want to wait: then it is raised at once. Where Ctrl+C means nothing, as to what a shell
    runs in the background, it stays so.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        yield lambda: False
        return
    noted = False

    def note(number: int, frame: FrameType | None) -> None:
        nonlocal noted
        if noted:
            signal.default_int_handler(number, frame)
        noted = True

    before = signal.signal(signal.SIGINT, note)
    try:
        yield lambda: noted
        if noted:
            raise KeyboardInterrupt
    finally:
        signal.signal(signal.SIGINT, before)
