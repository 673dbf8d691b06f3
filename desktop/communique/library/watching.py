"""What takes its time in a library is watched: who waits for it hears what is done, and may stop it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from communique.model.values import value

_LOOK_EVERY = 20_000
"""Steps of SQLite's machine, some thousand to a millisecond."""


@value
class Watch:
    """`says` hears what is being done, in words; whenever `is_stopped` says so the work ends with LibraryStopped."""

    says: Callable[[str], object]
    is_stopped: Callable[[], bool]

    @contextmanager
    def over(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Stop what the block asks of the connection, if that is wanted."""
        connection.set_progress_handler(self.is_stopped, _LOOK_EVERY)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)

    def look(self, *_: int) -> None:
        """Called between two steps of work that no connection can break off."""
        if self.is_stopped():
            raise sqlite3.OperationalError("interrupted")  # As SQLite says it.
