"""What the filter pane offers of a facet: its fullest values, those that are on, and what a find box finds."""

from __future__ import annotations

import unicodedata

from communique.browsing.facets import Facet
from communique.browsing.filters import Filter
from communique.browsing.inverted import Counts
from communique.browsing.showing import offered, statement_counts, top, totals
from communique.browsing.table import EventTable
from communique.browsing.tones import NEUTRAL, tones
from communique.browsing.values import Values
from communique.model.values import value

FULLEST = 8


@value
class Offer:
    """One value as the pane shows it. `count` and `statements` are what it would show, all other filters applied."""

    key: str
    label: str
    count: int
    statements: int
    total: int
    """Its events with no filter on."""
    chosen: bool
    left_out: bool
    symbol: str = ""
    hint: str = ""
    """What a tooltip adds: PLOVER's code, what sort of actor."""
    tone: int = NEUTRAL
    """The place of a relationship's colour in the theme."""
    under: tuple[Offer, ...] = ()
    """The values that stand under this one."""


@value
class Offers:
    """The values offered now, how many there are in all ("all 312…"), and how many of them are not offered now."""

    values: tuple[Offer, ...]
    all: int
    more: int


def offers(
    table: EventTable, filter: Filter, facet: Facet, counts: Counts, find: str = "", limit: int | None = FULLEST
) -> Offers:
    """A facet's values for the pane. `counts` are those of `showing.counts`; `limit` None offers all.

    With words to `find`, whatever has them all in its name or in one of its other names, the fullest first.
    """
    values = facet.of(table)
    on = filter.chosen_in(facet.name) | filter.left_out_in(facet.name)
    offering = _Offering(table, filter, facet, values, counts, statement_counts(table, filter, facet))
    if find.strip():
        chosen = tuple(offering.one(number) for number in _found(table, facet, find)[:limit])
    else:
        chosen = tuple(offering.with_those_under(number, on, limit) for number in _fullest(table, facet, on, limit))
    every = len(values.keys) - len(values.children)
    offered_now = [*chosen, *(under for offer in chosen for under in offer.under)]
    grouping = {values.keys[number] for number in values.children}
    return Offers(chosen, every, every - sum(offer.key not in grouping for offer in offered_now))


def _fullest(table: EventTable, facet: Facet, on: frozenset[str], limit: int | None) -> list[int]:
    """The fullest values that stand under no other, those that are on, and the pinned ones at the end."""
    values, numbers = facet.of(table), top(table, facet)
    if limit is None or values.in_order:
        return numbers
    fullest = numbers[: min(limit, len(numbers) - len(values.pinned))]
    offered_already = {*fullest, *values.pinned, *values.parents}
    further = [number for number in values.numbers(on) if number not in offered_already]
    return [*fullest, *sorted(further, key=numbers.index), *values.pinned]


@value
class _Offering:
    table: EventTable
    filter: Filter
    facet: Facet
    values: Values
    counts: Counts
    statements: Counts

    def one(self, number: int, under: tuple[Offer, ...] = ()) -> Offer:
        values, key = self.values, self.values.keys[number]
        return Offer(
            key,
            values.labels[number],
            count=int(self.counts[number]),
            statements=int(self.statements[number]),
            total=int(totals(self.table, self.facet)[0][number]),
            chosen=key in self.filter.chosen_in(self.facet.name),
            left_out=key in self.filter.left_out_in(self.facet.name),
            symbol=values.symbols.get(number, ""),
            hint=values.hints.get(number, ""),
            tone=int(tones(self.table)[number]) if self.facet.name == "relationships" else NEUTRAL,
            under=under,
        )

    def with_those_under(self, number: int, on: frozenset[str], limit: int | None) -> Offer:
        """The value with those under it: all of them in a fixed order, of the fullest first only those that are on."""
        all_under = self.values.children.get(number, ())
        if not self.values.in_order:
            place = {value: rank for rank, value in enumerate(offered(self.table, self.facet))} if all_under else {}
            all_under = sorted(all_under, key=place.__getitem__)
            if limit is not None:
                all_under = [value for value in all_under if self.values.keys[value] in on]
        return self.one(number, tuple(self.one(value) for value in all_under))


def _found(table: EventTable, facet: Facet, find: str) -> list[int]:
    """The values that have all the words in one of their names."""
    words = _folded(find).split()
    names = table.once(("names", *facet.key(table)), lambda: _folded_names(facet.of(table)))
    found = offered(table, facet)
    for word in words:
        found = [number for number in found if word in names[number]]
    return found


def _folded_names(values: Values) -> list[str]:
    return [_folded("\n".join((label, *values.aliases.get(number, ())))) for number, label in enumerate(values.labels)]


def _folded(text: str) -> str:
    """Without accents and capitals, so that "hor namhong" finds "Hor Nam-hông"."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return plain.casefold()
