"""In which order the list shows rows of the table: whole columns of numbers, never one event after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.relationships import labels_of_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from communique.browsing.inverted import Mask
    from communique.browsing.table import EventTable

DATE, EVENT, RELATIONSHIP, KIND, DOCUMENTS = range(5)
Rows = NDArray[np.int32]
_SORTED_AT_ONCE = 20_000


class Listing(NamedTuple):
    """The events that are listed: which of the table they are, and their rows in order."""

    listed: Mask
    rows: Rows


def listing(table: EventTable, shown: Mask, column: int, descending: bool) -> Listing:
    """The events among what is shown, by one column."""

    def listed() -> Mask:
        return shown & table.is_event

    def order() -> Rows:
        return ordered(table, table.once_of(shown, "listed", listed), column, descending)

    return Listing(
        table.once_of(shown, "listed", listed),
        table.once_of(shown, ("order", column, descending, table.wanted_focal), order),
    )


def ordered(table: EventTable, mask: NDArray[np.bool_], column: int, descending: bool) -> Rows:
    """The rows of the mask by one column; those alike stay in order of their dates."""
    rows = np.flatnonzero(mask).astype(np.int32)
    if column == DATE:
        return rows[::-1] if descending else rows
    ranks = _ranks(table, column)[rows]
    return rows[np.argsort(-ranks if descending else ranks, kind="stable")]


def _ranks(table: EventTable, column: int) -> NDArray[np.int64]:
    """The place of every row of the table in the order of a column."""
    if column == EVENT:
        return table.once("ranks of titles", lambda: _ranked([title.casefold() for title in table.titles]))
    if column == RELATIONSHIP:
        return table.once(("ranks of relationships", table.wanted_focal), lambda: _by_relationship(table))
    if column == KIND:
        return table.quads.astype(np.int64) * 256 + table.kinds
    return table.documents.lengths.astype(np.int64)


def _by_relationship(table: EventTable) -> NDArray[np.int64]:
    """Rows that take part in the same things are called the same: each such group is named once."""
    groups: dict[tuple[tuple[int, ...], tuple[int, ...]], str] = {}
    names = []
    for row in range(table.n):
        key = tuple(table.relationships.of(row)), tuple(table.codes.of(row)[:2])
        if key not in groups:
            groups[key] = ", ".join(labels_of_row(table, row)) or "\uffff"
        names.append(groups[key])
    return _ranked(names)


def _ranked(names: list[str]) -> NDArray[np.int64]:
    """The place of each name in their order; the list is used up."""
    place: dict[str, int] = {}
    for name in names:
        place[name] = 0
    for rank, name in enumerate(_in_order(list(place))):
        place[name] = rank
    ranks = np.fromiter((place[name] for name in names), np.int64, len(names))
    # One by one: to let go of a million strings at once would keep other threads from their turn.
    while names:
        names.pop()
    while place:
        place.popitem()
    return ranks


def _in_order(names: list[str]) -> Iterator[str]:
    """Different names, sorted a few at a time: while Python sorts, no other thread has its turn."""
    if len(names) <= _SORTED_AT_ONCE:
        yield from sorted(names)
        return
    common = _common(min(names), max(names))
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(name[common : common + 1], []).append(name)
    for letter in sorted(by_letter):
        yield from _in_order(by_letter[letter])


def _common(one: str, other: str) -> int:
    """How many letters two different names begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
