"""The actor facet: everyone who takes part, and the countries and blocs for which they do."""

from __future__ import annotations

import numpy as np

from communique.browsing.inverted import Inverted, Rows
from communique.browsing.table import EventTable, Numbers
from communique.browsing.values import Values


def key_of(code: str) -> str:
    """The actor's id of a country (ISO 3166-1 alpha-3) or a bloc."""
    return f"{'country' if len(code) == 3 else 'bloc'}:{code}"


def values(table: EventTable) -> Values:
    """Countries and blocs first, one a code, then all other participants. A country has its people's rows too."""
    codes, actors = table.columns.code_names, table.columns.actors
    place = {key_of(code): number for number, code in enumerate(codes)}
    people = [actor for actor in actors if actor.id not in place]
    place.update((actor.id, len(codes) + number) for number, actor in enumerate(people))
    own = np.array([place[actor.id] for actor in actors], np.uint32)
    return Values(
        keys=list(place),
        labels=[*table.columns.code_labels, *(actor.name for actor in people)],
        rows=_rows(table, own, len(place)),
        hints={place[actor.id]: actor.kind for actor in actors},
        aliases={place[actor.id]: actor.aliases for actor in actors if actor.aliases},
    )


def _rows(table: EventTable, own: Numbers, count: int) -> Inverted:
    rows = table.participants.rows
    values = own[table.participants.values]
    is_person = values >= len(table.columns.code_names)
    extra_rows, extra_codes = _countries_beyond_codes(table, rows)
    all_rows = np.concatenate((table.codes.rows, rows[is_person], extra_rows))
    all_values = np.concatenate((table.codes.values, values[is_person], extra_codes))
    if len(extra_rows):
        ascending = np.argsort(all_rows, kind="stable")
        all_rows, all_values = all_rows[ascending], all_values[ascending]
    return Inverted.of(all_rows, all_values, count)


def _countries_beyond_codes(table: EventTable, rows: Rows) -> tuple[Rows, Numbers]:
    """Pairs of a row and the country of one of its participants that is not among the row's own codes."""
    number = {code: place for place, code in enumerate(table.columns.code_names)}
    of_actor = np.array([number.get(actor.country or "", -1) for actor in table.columns.actors], np.int64)
    codes = of_actor[table.participants.values]
    open_pairs = codes >= 0
    rows, codes = rows[open_pairs], codes[open_pairs]
    place = 0
    starts, ends = table.codes.offsets[:-1], table.codes.offsets[1:]
    missing: list[np.ndarray[tuple[int], np.dtype[np.int64]]] = []
    while len(rows):
        at = starts[rows].astype(np.int64) + place
        past = at >= ends[rows]
        missing.append(rows[past] * np.int64(len(number)) + codes[past])
        rows, codes, at = rows[~past], codes[~past], at[~past]
        other = table.codes.values[at] != codes
        rows, codes = rows[other], codes[other]
        place += 1
    pairs = np.unique(np.concatenate(missing)) if missing else np.zeros(0, np.int64)
    width = max(len(number), 1)
    return (pairs // width).astype(np.int32), (pairs % width).astype(np.uint32)
