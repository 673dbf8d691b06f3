"""What a filter shows of a table, and the count beside every value with all other filters applied."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from functools import reduce

import numpy as np

from communique.browsing.facets import FACET_BY_NAME, FACETS, Facet
from communique.browsing.filters import Choice, Filter
from communique.browsing.inverted import Counts, Mask
from communique.browsing.kept import Kept
from communique.browsing.table import EventTable
from communique.browsing.values import fullest_first

_KEPT_MASKS = 12
"""Masks kept from earlier filters: a click changes one part of a filter, the other parts are asked for again."""


def shown(table: EventTable, filter: Filter) -> Mask:
    """Which rows the filter shows, n of them: events and statements; rejected ones only if the status asks for them."""
    return _all(_masks(table, filter).values(), table.n)


def counts(table: EventTable, filter: Filter) -> dict[str, Counts]:
    """By facet, how many events each of its values would show, with all other filters applied. In order of `Values`."""
    return {
        facet.name: facet.of(table).rows.counts(shown_by_others(table, filter, facet) & table.is_event)
        for facet in FACETS
    }


def statement_counts(table: EventTable, filter: Filter, facet: Facet) -> Counts:
    """How many statements each value of a facet would show, with all other filters applied."""
    return facet.of(table).rows.counts(shown_by_others(table, filter, facet) & table.is_statement)


def shown_by_others(table: EventTable, filter: Filter, facet: Facet) -> Mask:
    """Which rows the filter shows if nothing were on in this facet; the status then asks for rejected ones too."""
    return _all((mask for name, mask in _masks(table, filter).items() if name != facet.name), table.n)


def totals(table: EventTable, facet: Facet) -> tuple[Counts, Counts]:
    """How many events and how many statements each value has with no filter on."""

    def count() -> tuple[Counts, Counts]:
        rows = facet.of(table).rows
        events = table.is_event if facet.name == "status" else table.is_standing
        return rows.counts(events), rows.counts(table.is_statement)

    return table.once(("totals", *facet.key(table)), count)


def offered(table: EventTable, facet: Facet) -> list[int]:
    """The numbers of a facet's values in the order in which they are offered, whatever the filter is."""

    def order() -> list[int]:
        values = facet.of(table)
        if values.in_order:
            return list(range(len(values.keys)))
        return fullest_first(*totals(table, facet), values.labels).tolist()  # type: ignore[no-any-return]

    return table.once(("order", *facet.key(table)), order)


def top(table: EventTable, facet: Facet) -> list[int]:
    """The values that stand under no other, in the order in which they are offered, the pinned ones last."""

    def choose() -> list[int]:
        values = facet.of(table)
        ends = {*values.parents, *values.pinned}
        return [*(number for number in offered(table, facet) if number not in ends), *values.pinned]

    return table.once(("top", *facet.key(table)), choose)


def known(filter: Filter, table: EventTable) -> Filter:
    """The filter without facets and values that the table does not have: documents removed, another library."""

    def keep(choice: Choice) -> Choice:
        return {
            name: frozenset(key for key in keys if key in FACET_BY_NAME[name].of(table).number)
            for name, keys in choice.items()
            if name in FACET_BY_NAME
        }

    return replace(filter, chosen=keep(filter.chosen), left_out=keep(filter.left_out))


def _all(masks: Iterable[Mask], n: int) -> Mask:
    return reduce(np.logical_and, masks, np.ones(n, np.bool_))


def _masks(table: EventTable, filter: Filter) -> dict[str, Mask]:
    """What each part of the filter that is on admits, by its name."""
    masks = {}
    for facet in FACETS:
        chosen, left_out = filter.chosen_in(facet.name), filter.left_out_in(facet.name)
        if chosen or left_out or facet.name == "status":
            masks[facet.name] = _admitted(table, facet, chosen, left_out)
    if filter.span is not None:
        masks["span"] = _meeting(table, *filter.span)
    if filter.ids is not None:
        masks["ids"] = _found(table, filter.ids)
    return masks


def _admitted(table: EventTable, facet: Facet, chosen: frozenset[str], left_out: frozenset[str]) -> Mask:
    """Rows with any of the chosen values and none of those left out; rejected ones only where they are chosen."""

    def admit() -> Mask:
        values = facet.of(table)
        if chosen:
            mask = values.rows.any_of(values.numbers(chosen), table.n)
        else:
            mask = ~table.is_rejected if facet.name == "status" else np.ones(table.n, np.bool_)
        if left_out:
            mask &= ~values.rows.any_of(values.numbers(left_out), table.n)
        return mask

    return _kept(table, (facet.key(table), chosen, left_out), admit)


def _meeting(table: EventTable, first: int | None, last: int | None) -> Mask:
    """Rows that can have happened between two days, both included."""

    def meet() -> Mask:
        mask = ~table.is_undated
        if first is not None:
            mask &= table.latest >= first
        if last is not None:
            mask &= table.earliest <= last
        return mask

    return _kept(table, ("span", first, last), meet)


def _found(table: EventTable, ids: frozenset[str]) -> Mask:
    return _kept(table, ("ids", ids), lambda: rows_found(table, ids))


def rows_found(table: EventTable, ids: frozenset[str]) -> Mask:
    """Which rows a search found."""
    mask = np.zeros(table.n, np.bool_)
    mask[table.rows_of(ids)] = True
    return mask


def keep_found(table: EventTable, ids: frozenset[str], rows: Mask) -> None:
    """Take what was worked out elsewhere, for when a filter asks for it."""
    _kept(table, ("ids", ids), lambda: rows)


def _kept(table: EventTable, key: Hashable, make: Callable[[], Mask]) -> Mask:
    """The mask kept under the key, else a new one in place of the one not asked for the longest."""
    kept: Kept[Mask] = table.once("masks", lambda: Kept(_KEPT_MASKS))
    return kept.get(key, make)
