"""What was worked out lately, kept for when it is asked for again; by any thread, and none waits for another."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """At most so many values by their keys; the one not asked for the longest gives way.

    Two threads that ask at once may both work a value out: each step on the dictionary is one that Python does whole.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[Hashable, tuple[T]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[T]:
        return iter([value for (value,) in list(self._held.values())])

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value kept under the key, else what `make` returns."""
        found = self._held.pop(key, None) or (make(),)
        self._held[key] = found
        for oldest in list(self._held)[: -self._most]:
            self._held.pop(oldest, None)
        return found[0]
