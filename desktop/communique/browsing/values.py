"""The values of one facet: their keys and names, the rows that have them, and the order in which they are offered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Counts, Inverted


@dataclass(frozen=True, eq=False)
class Values:
    """Values of a facet, told apart by `keys`; what a filter holds are keys. A value's number is its place here."""

    keys: Sequence[str]
    labels: Sequence[str]
    rows: Inverted
    parents: Mapping[int, int] = field(default_factory=dict)
    """The value under which another one stands: a kind under its quad."""
    pinned: tuple[int, ...] = ()
    """Always offered, after the others, in this order."""
    symbols: Mapping[int, str] = field(default_factory=dict)
    hints: Mapping[int, str] = field(default_factory=dict)
    aliases: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Other words by which a value is found."""
    in_order: bool = False
    """Offered as they stand here instead of the fullest first."""

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each key."""
        return {key: number for number, key in enumerate(self.keys)}

    def numbers(self, keys: Iterable[str]) -> list[int]:
        """The numbers of those keys that are known."""
        return [self.number[key] for key in keys if key in self.number]

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """The values under each value that has any."""
        children: dict[int, list[int]] = {}
        for child, parent in self.parents.items():
            children.setdefault(parent, []).append(child)
        return children


def fullest_first(events: Counts, statements: Counts, labels: Sequence[str]) -> NDArray[np.int64]:
    """The order of values by events, then statements, then name."""
    by_name = np.empty(len(labels), np.int64)
    by_name[sorted(range(len(labels)), key=labels.__getitem__)] = np.arange(len(labels))
    return np.lexsort((by_name, -statements, -events))
