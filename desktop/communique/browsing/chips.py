"""What is on, in words: the chips above the timeline, and the line that an export or a print carries."""

from __future__ import annotations

from communique.browsing.facets import FACETS, Facet
from communique.browsing.filters import Filter, Span
from communique.browsing.table import EventTable
from communique.model.dates import Date, short
from communique.model.values import value


@value
class Chip:
    """One thing that narrows what is shown. `title` is its facet's; `removed` is the filter without it."""

    title: str
    text: str
    removed: Filter


def chips(filter: Filter, table: EventTable) -> tuple[Chip, ...]:
    """All that is on: by facet first the values chosen, then those left out, then the span, then what was searched."""
    found = [chip for facet in FACETS for chip in _of_facet(facet, filter, table)]
    if filter.span is not None:
        found.append(Chip("Date", span_words(filter.span), filter.with_(span=None)))
    if filter.words:
        found.append(Chip("Search", f"“{filter.words}”", filter.with_search("", None)))
    return tuple(found)


def in_words(filter: Filter, table: EventTable) -> str:
    """ "Relationship: United States or China, but not Japan; Date: from 1 Nov 2019"; "" with nothing on."""
    clauses = []
    for facet in FACETS:
        chosen = " or ".join(_labels(facet, filter.chosen_in(facet.name), table))
        left_out = " or ".join(_labels(facet, filter.left_out_in(facet.name), table))
        said = ", but ".join(part for part in (chosen, left_out and f"not {left_out}") if part)
        clauses += [f"{facet.title}: {said}"] if said else []
    if filter.span is not None:
        clauses.append(f"Date: {span_words(filter.span)}")
    if filter.words:
        clauses.append(f"Search: “{filter.words}”")
    return "; ".join(clauses)


def span_words(span: Span) -> str:
    """A span of days, both ends included: "10–16 Nov 2019", "from 1 Nov 2019", "until 16 Nov 2019"."""
    first, last = span
    if first is None and last is None:
        return "any"
    if first is None or last is None:
        return f"until {_day(last)}" if first is None else f"from {_day(first)}"
    return short(Date.between(first, last)) if first < last else _day(first)


def _day(number: int | None) -> str:
    return "" if number is None else short(Date.day(number))


def _of_facet(facet: Facet, filter: Filter, table: EventTable) -> list[Chip]:
    on = sorted(filter.chosen_in(facet.name)), sorted(filter.left_out_in(facet.name))
    keys = [*on[0], *on[1]]
    texts = _labels(facet, on[0], table) + [f"not {label}" for label in _labels(facet, on[1], table)]
    return [Chip(facet.title, text, filter.toggled(facet.name, key)) for key, text in zip(keys, texts, strict=True)]


def _labels(facet: Facet, keys: list[str] | frozenset[str], table: EventTable) -> list[str]:
    """The names of values in the order of their keys; a key that the table does not have stands for itself."""
    values = facet.of(table)
    return [values.labels[values.number[key]] if key in values.number else key for key in sorted(keys)]
