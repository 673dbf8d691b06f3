"""Columns brought up to what an edit made of them, without reading all of them again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.table import EventTable
from communique.browsing.unpacking import in_order, offsets_of, unknown, unpacked
from communique.model.columns import EventColumns, Flag, Groups, Patch
from communique.model.texts import Ids, Numbers, Texts


def patched(columns: EventColumns, patch: Patch) -> EventColumns:
    """The columns as if they were read anew after the edits of the patch; those at hand stay as they are."""
    fresh = unpacked(patch.rows)
    parts = tuple(_parts(columns, fresh, patch.touched))
    known = {actor.id: actor for actor in columns.actors} | dict(patch.rows.actors)
    for id in patch.actors_gone:
        known.pop(id, None)
    labels = patch.rows.labels
    codes, code_names = _groups(columns.codes, columns.code_names, fresh.codes, fresh.code_names, parts)
    participants, ids = _groups(
        columns.participants, [actor.id for actor in columns.actors],
        fresh.participants, [actor.id for actor in fresh.actors], parts,
    )  # fmt: skip
    relationships, relationship_names = _groups(
        columns.relationships, columns.relationship_names, fresh.relationships, fresh.relationship_names, parts
    )
    documents, document_ids = _groups(
        columns.documents, columns.document_ids, fresh.documents, fresh.document_ids, parts
    )
    figures = {name: _numbers(getattr(columns, name), getattr(fresh, name), parts) for name in _FIGURES}
    return EventColumns(
        ids=_ids(columns.ids, fresh.ids, parts),
        titles=_texts(columns.titles, fresh.titles, parts), dates=_texts(columns.dates, fresh.dates, parts), **figures,
        codes=codes, code_names=code_names, code_labels=[labels.get(code, code) for code in code_names],
        participants=participants, actors=[known.get(id) or unknown(id) for id in ids],
        relationships=relationships, relationship_names=relationship_names,
        documents=documents, document_ids=document_ids,
    )  # fmt: skip


_FIGURES = ("earliest", "latest", "precision", "flags", "kinds", "confidence", "tellings")


class _Part(NamedTuple):
    """Rows that stay together, from `start` until before `end`: of the columns at hand, or fresh ones."""

    fresh: bool
    start: int
    end: int


def _parts(columns: EventColumns, fresh: EventColumns, touched: tuple[str, ...]) -> Iterator[_Part]:
    """Which rows of the two follow each other in the patched columns."""
    table = EventTable(columns)
    leaving = [(row, 1, row) for row in table.rows_of(touched).tolist()]
    coming = [(_place(table, fresh, row), 0, row) for row in range(len(fresh.ids))]
    at = 0
    for place, is_leaving, row in sorted(leaving + coming):
        if at < place:
            yield _Part(False, at, place)
        if is_leaving:
            at = place + 1
        else:
            at = place
            yield _Part(True, row, row + 1)
    if at < table.n:
        yield _Part(False, at, table.n)


def _place(table: EventTable, fresh: EventColumns, row: int) -> int:
    """How many rows of the table come before a fresh one."""
    dated = table.n - int(np.count_nonzero(table.is_undated))
    low, high = dated, table.n
    if not fresh.flags[row] & Flag.UNDATED:
        low, high = _among(table.earliest, 0, dated, fresh.earliest[row])
        low, high = _among(table.latest, low, high, fresh.latest[row])
    return bisect_left(range(table.n), fresh.ids[row], low, high, key=table.ids.at)


def _among(ascending: NDArray[np.int32], low: int, high: int, value: int) -> tuple[int, int]:
    """Where in a stretch of ascending numbers a value stands."""
    stretch = ascending[low:high]
    return low + int(np.searchsorted(stretch, value)), low + int(np.searchsorted(stretch, value, "right"))


def _numbers(mine: Numbers, fresh: Numbers, parts: tuple[_Part, ...]) -> Numbers:
    return _joined(np.asarray(mine), np.asarray(fresh), parts).data


def _joined(mine: NDArray[Any], fresh: NDArray[Any], parts: tuple[_Part, ...]) -> NDArray[Any]:
    taken = [(fresh if part.fresh else mine)[part.start : part.end] for part in parts]
    return np.concatenate(taken) if taken else mine[:0]


def _within(mine: Numbers, fresh: Numbers, parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """The same parts counted in what the rows hold, given where each row's begins."""
    offsets = (mine, fresh)
    return tuple(_Part(part.fresh, *(offsets[part.fresh][row] for row in part[1:])) for part in parts)


def _offsets(mine: Numbers, fresh: Numbers, parts: tuple[_Part, ...]) -> NDArray[np.uint32]:
    """Where each row's begins once the parts are joined."""
    return offsets_of(_joined(np.diff(np.asarray(mine)), np.diff(np.asarray(fresh)), parts))


def _texts(mine: Texts, fresh: Texts, parts: tuple[_Part, ...]) -> Texts:
    # Not as bytes: Python would let no other thread have a turn until all of them are joined.
    whole, new = np.asarray(memoryview(mine.utf8)), np.asarray(memoryview(fresh.utf8))
    utf8 = _joined(whole, new, _within(mine.offsets, fresh.offsets, parts))
    return Texts(utf8.data, _offsets(mine.offsets, fresh.offsets, parts).data)


def _ids(mine: Ids, fresh: Ids, parts: tuple[_Part, ...]) -> Ids:
    names = mine.names if fresh.names.items() <= mine.names.items() else {**mine.names, **fresh.names}
    return Ids(_numbers(mine.heads, fresh.heads, parts), _texts(mine.tails, fresh.tails, parts), names)


def _groups(
    mine: Groups, names: list[str], fresh: Groups, fresh_names: list[str], parts: tuple[_Part, ...]
) -> tuple[Groups, list[str]]:
    """The lists, with numbers for those names alone that they hold."""
    every = dict.fromkeys((*names, *fresh_names))
    number = {name: place for place, name in enumerate(every)}
    in_every = np.array([number[name] for name in fresh_names], np.uint32)
    values = _joined(
        np.asarray(mine.values), in_every[np.asarray(fresh.values)], _within(mine.offsets, fresh.offsets, parts)
    )
    ordered, kept = in_order(values, dict(enumerate(every)))
    return Groups(_offsets(mine.offsets, fresh.offsets, parts).data, ordered.data), kept
