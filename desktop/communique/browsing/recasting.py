"""The columns of all events with what a person says of actors laid over: merged, renamed, standing for others."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from communique.browsing.arrays import NDArray
from communique.model.actors import Actor
from communique.model.columns import EventColumns, Flag, Groups
from communique.model.identities import Identities
from communique.model.standing import Move, restated

Numbers = NDArray[np.uint32]
Names = dict[int, tuple[str, ...]]
"""The names of some rows, by row."""


def recast(columns: EventColumns, whose: Identities, set_by_hand: Callable[[str], bool]) -> EventColumns:
    """The columns as a person has their actors; those at hand stay as they are, and most of them are shared.

    `set_by_hand` says of an event that was corrected whether its parties were: they are then left alone.
    """
    if not whose:
        return columns
    codes, pairs = _restated(columns, whose, set_by_hand)
    code_groups, code_names = _renamed(columns.codes, columns.code_names, whose.code, codes)
    pair_groups, pair_names = _renamed(columns.relationships, columns.relationship_names, _pair_of(whose), pairs)
    participants, ids = _renamed(columns.participants, [actor.id for actor in columns.actors], whose.of, {})
    labels = dict(zip(columns.code_names, columns.code_labels, strict=True))
    return replace(
        columns,
        codes=code_groups,
        code_names=code_names,
        code_labels=[whose.label(code, labels.get(code)) for code in code_names],
        participants=participants,
        actors=_actors(columns.actors, ids, whose),
        relationships=pair_groups,
        relationship_names=pair_names,
    )


def _pair_of(whose: Identities) -> Callable[[str], str]:
    return lambda pair: "".join(whose.pairs((pair,)))


def _actors(actors: Iterable[Actor], ids: Sequence[str], whose: Identities) -> list[Actor]:
    known = {actor.id: actor for actor in map(whose.whom, actors)}
    return [known[id] for id in ids]


# What an actor's other country changes


def _restated(columns: EventColumns, whose: Identities, set_by_hand: Callable[[str], bool]) -> tuple[Names, Names]:
    """The codes and the pairs of the rows in which an actor takes part that now stands for another country."""
    moves = {number: move for number, actor in enumerate(columns.actors) if (move := whose.move(actor))}
    standing = [whose.whom(actor).country or "" for actor in columns.actors] if moves else []
    known: dict[tuple[tuple[int, ...], ...], tuple[tuple[str, ...], tuple[str, ...]]] = {}
    codes, pairs = {}, {}
    for row in _rows_to_restate(columns, moves):
        if columns.flags[row] & Flag.CORRECTED and set_by_hand(columns.ids[row]):
            continue
        lists = tuple(_list(groups, row) for groups in (columns.codes, columns.relationships, columns.participants))
        if lists not in known:
            own_codes = {whose.code(columns.code_names[code]) for code in lists[0]}
            own_pairs = whose.pairs(columns.relationship_names[pair] for pair in lists[1])
            own_moves = [moves[actor] for actor in lists[2] if actor in moves]
            known[lists] = restated(own_codes, own_pairs, own_moves, {standing[actor] for actor in lists[2]})
        codes[row], pairs[row] = known[lists]
    return codes, pairs


def _rows_to_restate(columns: EventColumns, moves: Mapping[int, Move]) -> list[int]:
    """The rows, ascending, in which one of the actors moves; if it stays with its code, only those without the code."""
    rows = [_rows_with(columns.participants, (actor for actor, (old, new) in moves.items() if old != new))]
    for code in {new for old, new in moves.values() if old == new}:
        staying = _rows_with(columns.participants, (actor for actor, move in moves.items() if move == (code, code)))
        known = (number for number, name in enumerate(columns.code_names) if name == code)
        told = np.zeros(len(columns.ids), np.bool_)
        told[_rows_with(columns.codes, known)] = True
        rows.append(staying[~told[staying]])
    return _distinct(np.sort(np.concatenate(rows)))


def _rows_with(groups: Groups, numbers: Iterable[int]) -> NDArray[np.int64]:
    """The rows whose lists hold one of the numbers, ascending, once for each."""
    wanted, values = np.fromiter(numbers, np.int64), np.asarray(groups.values)
    if not len(wanted) or not len(values):
        return np.zeros(0, np.int64)
    is_wanted = np.zeros(int(max(values.max(), wanted.max())) + 1, np.bool_)
    is_wanted[wanted] = True
    rows: NDArray[np.int64] = _rows(groups)[is_wanted[values]]
    return rows


def _list(groups: Groups, row: int) -> tuple[int, ...]:
    return tuple(groups.values[groups.offsets[row] : groups.offsets[row + 1]])


# Lists under other names


def _renamed(
    groups: Groups, names: Sequence[str], rename: Callable[[str], str], instead: Names
) -> tuple[Groups, list[str]]:
    """Lists with their names exchanged, and those names that occur, in alphabetical order.

    A name that becomes "" goes; two that become one stand once. `instead` has whole lists for some rows.
    """
    renamed = [rename(name) for name in names]
    if renamed == list(names) and not instead:
        return groups, list(names)
    every = sorted({*renamed, *(name for list in instead.values() for name in list)} - {""})
    place = {name: number for number, name in enumerate(every)} | {"": len(every)}
    values = np.array([place[name] for name in renamed], np.uint32)[np.asarray(groups.values)]
    lists = {row: [place[name] for name in own] for row, own in instead.items()}
    for row in _rows_to_tidy(groups, values, renamed, len(every)):
        if row not in lists:
            own = values[groups.offsets[row] : groups.offsets[row + 1]].tolist()
            lists[row] = [number for number in dict.fromkeys(own) if number < len(every)]
    return _only_used(*_spliced(groups, values, lists), every)


def _rows_to_tidy(groups: Groups, values: Numbers, renamed: Sequence[str], gone: int) -> list[int]:
    """Rows that hold a name that goes, or that may hold one twice: two of those that several names became."""
    times = Counter(renamed)
    shared = np.array([times[name] > 1 for name in renamed], np.bool_)
    rows = _rows(groups)
    of_shared = rows[shared[np.asarray(groups.values)]]
    twice = of_shared[1:][of_shared[1:] == of_shared[:-1]]
    return _distinct(np.sort(np.concatenate((twice, rows[values == gone]))))


def _spliced(groups: Groups, values: Numbers, lists: Mapping[int, Sequence[int]]) -> tuple[Numbers, Numbers]:
    """Offsets and values with other lists in some rows."""
    offsets = np.asarray(groups.offsets)
    if not lists:
        return offsets, values
    lengths = np.diff(offsets)
    lengths[list(lists)] = [len(own) for own in lists.values()]
    new_offsets = np.concatenate((np.zeros(1, np.uint32), np.cumsum(lengths, dtype=np.uint32)))
    rows = _rows(groups)
    stays = np.ones(len(lengths), np.bool_)
    stays[list(lists)] = False
    kept = np.flatnonzero(stays[rows])
    spliced = np.empty(int(new_offsets[-1]), np.uint32)
    spliced[kept + new_offsets[rows[kept]].astype(np.int64) - offsets[rows[kept]]] = values[kept]
    for row, own in lists.items():
        spliced[new_offsets[row] : new_offsets[row + 1]] = own
    return new_offsets, spliced


def _only_used(offsets: Numbers, values: Numbers, names: Sequence[str]) -> tuple[Groups, list[str]]:
    """The lists with numbers for those names alone that they hold."""
    used = np.bincount(values, minlength=len(names)) > 0
    numbers = (np.cumsum(used) - 1).astype(np.uint32)[values]
    return Groups(_array(offsets), _array(numbers)), [
        name for name, is_used in zip(names, used, strict=True) if is_used
    ]


def _array(numbers: Numbers) -> array[int]:
    return array("I", numbers.astype(np.uint32).tobytes())


def _rows(groups: Groups) -> NDArray[np.int64]:
    """The row of each entry."""
    lengths = np.diff(np.asarray(groups.offsets))
    return np.repeat(np.arange(len(lengths)), lengths)


def _distinct(ascending: NDArray[np.int64]) -> list[int]:
    # np.unique would load numpy.ma.
    return list(dict.fromkeys(ascending.tolist()))
