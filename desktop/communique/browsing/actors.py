"""The actor facet: everyone who takes part, and the countries and blocs for which they do."""

from __future__ import annotations

import numpy as np

from communique.browsing.arrays import NDArray
from communique.browsing.inverted import Inverted, Rows
from communique.browsing.table import EventTable, Numbers
from communique.browsing.values import Values
from communique.model.columns import EventColumns


def key_of(code: str) -> str:
    """The actor's id of a country (ISO 3166-1 alpha-3) or a bloc."""
    return f"{'country' if len(code) == 3 else 'bloc'}:{code}"


def values(table: EventTable) -> Values:
    """Countries and blocs first, one a code, then all other participants. A country has its people's rows too."""
    codes, actors = _codes(table.columns), table.columns.actors
    place = {key_of(code): number for number, code in enumerate(codes)}
    people = [actor for actor in actors if actor.id not in place]
    names = {actor.id: actor.name for actor in actors} | {
        key_of(code): label for code, label in table.code_labels.items()
    }
    place.update((actor.id, len(codes) + number) for number, actor in enumerate(people))
    return Values(
        keys=list(place),
        labels=[names.get(key, key.partition(":")[2]) for key in place],
        rows=_rows(table, codes, np.array([place[actor.id] for actor in actors], np.uint32), len(place)),
        hints={place[actor.id]: actor.kind for actor in actors},
        aliases={place[actor.id]: actor.aliases for actor in actors if actor.aliases},
    )


def _codes(columns: EventColumns) -> list[str]:
    """The codes of the columns, as numbered there, and those for which only participants stand."""
    stood_for = {actor.country for actor in columns.actors if actor.country} - set(columns.code_names)
    return [*columns.code_names, *sorted(stood_for)]


def _rows(table: EventTable, codes: list[str], own: Numbers, count: int) -> Inverted:
    """`own` is the number of each participant's own value."""
    rows, values = table.participants.rows, own[table.participants.values]
    is_person = values >= len(codes)
    extra_rows, extra_codes = _countries_beyond_codes(table, codes, rows, values)
    all_rows = np.concatenate((table.codes.rows, rows[is_person], extra_rows))
    all_values = np.concatenate((table.codes.values, values[is_person], extra_codes))
    if len(extra_rows):
        ascending = np.argsort(all_rows, kind="stable")
        all_rows, all_values = all_rows[ascending], all_values[ascending]
    return Inverted.of(all_rows, all_values, count)


def _countries_beyond_codes(table: EventTable, codes: list[str], rows: Rows, values: Numbers) -> tuple[Rows, Numbers]:
    """Pairs of a row and a country that one of its participants stands for or is, beyond the row's own codes."""
    number = {code: place for place, code in enumerate(codes)}
    stands_for = [number.get(actor.country or "", -1) for actor in table.columns.actors]
    countries = np.array(stands_for, np.int64)[table.participants.values]
    countries = np.where(values < len(codes), values, countries)
    has_one = countries >= 0
    width = max(len(codes), 1)
    # np.unique would load numpy.ma, which costs the start 10 ms.
    pairs = np.sort(_not_among_codes(table, rows[has_one], countries[has_one], width))
    pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)]]
    return (pairs // width).astype(np.int32), (pairs % width).astype(np.uint32)


def _not_among_codes(table: EventTable, rows: Rows, countries: NDArray[np.int64], width: int) -> NDArray[np.int64]:
    """row * width + country of those pairs whose country is not in the row's list; all lists are walked in step."""
    starts, ends = table.codes.offsets[:-1], table.codes.offsets[1:]
    missing, place = [np.zeros(0, np.int64)], 0
    while len(rows):
        at = starts[rows].astype(np.int64) + place
        past = at >= ends[rows]
        missing.append(rows[past] * np.int64(width) + countries[past])
        rows, countries, at = rows[~past], countries[~past], at[~past]
        differs = table.codes.values[at] != countries
        rows, countries = rows[differs], countries[differs]
        place += 1
    return np.concatenate(missing)
