"""Relationships read from a focal actor: "United States", "Within Cambodia", and the other ones; without one, pairs."""

from __future__ import annotations

import numpy as np

from communique.browsing.inverted import Counts, Inverted, Rows
from communique.browsing.table import EventTable
from communique.browsing.values import Values, fullest_first
from communique.model.relationships import parties

OTHER = "other"
"""The value of a row that no relationship of the focal actor holds, or none of the fullest pairs."""
NONE = "none"
"""The value of a row that has neither a relationship nor a single country of its own."""
FULLEST = 8
_BLOCK = 1 << 16


def focal_actor(table: EventTable) -> str | None:
    """The code of the actor from whom relationships are read: the one chosen, else one in at least half of the events.

    None where there is no such actor, or a person wanted none.
    """
    if table.wanted_focal is not None:
        return table.wanted_focal if table.wanted_focal in table.code_labels else None
    return table.once("focal", lambda: _fullest_actor(table))


def focal_candidates(table: EventTable) -> list[str]:
    """The codes from which relationships can be read, the fullest first."""
    events = _events_by_code(table)
    names = table.columns.code_names
    ordered = fullest_first(events, np.zeros_like(events), names)
    return [names[code] for code in ordered if events[code]]


def _fullest_actor(table: EventTable) -> str | None:
    first = next(iter(focal_candidates(table)), None)
    if first is None:
        return None
    events = _events_by_code(table)[table.columns.code_names.index(first)]
    return first if 2 * events >= np.count_nonzero(table.is_standing) else None


def _events_by_code(table: EventTable) -> Counts:
    def count() -> Counts:
        standing, codes = table.is_standing, table.codes
        counts = np.zeros(len(table.columns.code_names), np.int32)
        # So many at a time that they stay within reach of the processor.
        for start in range(0, table.n, _BLOCK):
            offsets = codes.offsets[start : start + _BLOCK + 1]
            values = codes.values[offsets[0] : offsets[-1]]
            taking_part = values.compress(standing[start : start + _BLOCK].repeat(np.diff(offsets)))
            counts += np.bincount(taking_part, minlength=len(counts)).astype(np.int32)
        return counts

    return table.once("events by code", count)


def name_of(code: str, table: EventTable) -> str:
    """ "Cambodia" for "KHM", as far as the table knows."""
    return table.code_labels.get(code, code)


def label_of(key: str, table: EventTable) -> str:
    """What a value of the facet is called: a pair, a single country, or none."""
    if key == NONE:
        return "No relationship"
    if "-" not in key:
        return f"Within {name_of(key, table)}"
    one, other = parties(key)
    focal = focal_actor(table)
    if focal in (one, other):
        return name_of(other if one == focal else one, table)
    return " – ".join(sorted((name_of(one, table), name_of(other, table))))


def labels_of_row(table: EventTable, row: int) -> tuple[str, ...]:
    """An event's relationships in words: those of the focal actor if it has any; blocs by their code where several."""
    keys = table.relationships_of(row)
    focal = focal_actor(table)
    own = [key for key in keys if focal in parties(key)]
    if not keys:
        codes = table.codes_of(row)
        return (label_of(codes[0], table),) if len(codes) == 1 else ()
    if len(own) < 2:
        return tuple(label_of(key, table) for key in own or keys)
    return tuple(sorted(_short(next(code for code in parties(key) if code != focal), table) for key in own))


def _short(code: str, table: EventTable) -> str:
    """A bloc's code is its short name; a country has only its name."""
    return name_of(code, table) if len(code) == 3 else code


def values(table: EventTable) -> Values:
    """Pairs, countries within which something happened, "none", and the value that gathers the other ones."""
    keys, rows = table.once("relationships", lambda: _keys_and_rows(table))
    focal = focal_actor(table)
    main = _main(table, keys, rows, focal)
    others = [number for number in range(len(keys)) if number not in main]
    if not others:
        return Values(keys, [label_of(key, table) for key in keys], rows, pinned=_within(keys, focal))
    labels = [*(label_of(key, table) for key in keys), f"Other relationships ({len(others)})"]
    return Values(
        [*keys, OTHER],
        labels,
        _with_rest(rows, main, table.n),
        parents=dict.fromkeys(others, len(keys)),
        pinned=(*_within(keys, focal), len(keys)),
    )


def _within(keys: list[str], focal: str | None) -> tuple[int, ...]:
    return (keys.index(focal),) if focal in keys else ()


def _main(table: EventTable, keys: list[str], rows: Inverted, focal: str | None) -> frozenset[int]:
    """The values that stand for themselves: those of the focal actor, else the eight fullest."""
    if focal is not None:
        return frozenset(number for number, key in enumerate(keys) if focal in key.split("-"))
    events, statements = rows.counts(table.is_standing), rows.counts(table.is_statement)
    ordered = fullest_first(events, statements, keys).tolist()
    return frozenset([number for number in ordered if keys[number] != NONE][:FULLEST])


def _with_rest(rows: Inverted, main: frozenset[int], n: int) -> Inverted:
    """The lists with one more at their end: the rows that no main value has."""
    rest = np.flatnonzero(~rows.any_of(main, n)).astype(np.int32)
    return Inverted(np.concatenate((rows.rows, rest)), np.append(rows.starts, rows.starts[-1] + len(rest)))


def _keys_and_rows(table: EventTable) -> tuple[list[str], Inverted]:
    """Every row under its pairs, else under its one country, else under "none"; whatever the focal actor is."""
    pairs, codes = table.columns.relationship_names, table.columns.code_names
    alone = _rows_alone(table)
    single = table.codes.lengths[alone] == 1
    value = np.full(len(alone), len(pairs) + len(codes), np.uint32)
    value[single] = len(pairs) + table.codes.values[table.codes.offsets[alone[single]]]
    by_row = Inverted.of(
        np.concatenate((table.relationships.rows, alone)),
        np.concatenate((table.relationships.values, value)),
        len(pairs) + len(codes) + 1,
    )
    return _only_filled([*pairs, *codes, NONE], by_row, kept=len(pairs))


def _rows_alone(table: EventTable) -> Rows:
    return np.flatnonzero(table.relationships.lengths == 0).astype(np.int32)


def _only_filled(keys: list[str], rows: Inverted, kept: int) -> tuple[list[str], Inverted]:
    """Leaves out the countries within which nothing happened; the first `kept` values stay, empty or not."""
    held = np.diff(rows.starts) > 0
    held[:kept] = True
    numbers = np.flatnonzero(held)
    starts = np.append(rows.starts[:-1][held], rows.starts[-1])
    return [keys[number] for number in numbers], Inverted(rows.rows, starts)
