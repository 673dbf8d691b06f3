"""Filter: what a person wants to see, as one value that can be kept, compared and undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

Span = tuple[int | None, int | None]
"""First and last day, None where open."""
Choice = Mapping[str, frozenset[str]]
"""Keys of values by the name of their facet."""


@dataclass(frozen=True)
class Filter:
    """Facets narrow each other; of one facet, a row needs any of the values `chosen` and none of those `left_out`.

    `span` admits what can have happened in it, so nothing undated. `words` are what was searched for and `ids` what
    was found: None until someone searched.
    """

    chosen: Choice = field(default_factory=dict)
    left_out: Choice = field(default_factory=dict)
    span: Span | None = None
    words: str = ""
    ids: frozenset[str] | None = None

    def __post_init__(self) -> None:
        for name in ("chosen", "left_out"):
            object.__setattr__(self, name, _tidy(getattr(self, name)))
        if self.span == (None, None):
            object.__setattr__(self, "span", None)

    def __hash__(self) -> int:
        return hash((*map(frozenset, (self.chosen.items(), self.left_out.items())), self.span, self.words, self.ids))

    def __bool__(self) -> bool:
        """Whether anything is on."""
        return self != Filter()

    def with_(self, **changes: Any) -> Filter:
        """The same filter with some of its fields replaced."""
        return replace(self, **changes)

    def with_span(self, first: int | None, last: int | None) -> Filter:
        return replace(self, span=(first, last))

    def with_search(self, words: str, ids: Iterable[str] | None) -> Filter:
        """Only what a search for `words` found; no words, no search."""
        return replace(self, words=words, ids=None if not words or ids is None else frozenset(ids))

    def toggled(self, facet: str, value: str) -> Filter:
        """With a value chosen, or no longer chosen or left out."""
        if self.is_on(facet, value):
            return self._put(facet, self.chosen_in(facet) - {value}, self.left_out_in(facet) - {value})
        return self._put(facet, self.chosen_in(facet) | {value}, self.left_out_in(facet))

    def only(self, facet: str, value: str) -> Filter:
        """With this value alone in its facet."""
        return self._put(facet, frozenset([value]), frozenset())

    def all_but(self, facet: str, value: str) -> Filter:
        """With everything in the facet except what has this value."""
        return self._put(facet, frozenset(), frozenset([value]))

    def without(self, facet: str, value: str) -> Filter:
        """What is on, and nothing that has this value."""
        return self._put(facet, self.chosen_in(facet) - {value}, self.left_out_in(facet) | {value})

    def cleared(self, facet: str) -> Filter:
        """With nothing on in this facet."""
        return self._put(facet, frozenset(), frozenset())

    def renamed(self, facet: str, name: Callable[[str], str]) -> Filter:
        """With other values in the place of those that are on in a facet."""
        chosen, left_out = (frozenset(map(name, keys)) for keys in (self.chosen_in(facet), self.left_out_in(facet)))
        return self._put(facet, chosen, left_out - chosen)

    def chosen_in(self, facet: str) -> frozenset[str]:
        return self.chosen.get(facet, frozenset())

    def left_out_in(self, facet: str) -> frozenset[str]:
        return self.left_out.get(facet, frozenset())

    def is_on(self, facet: str, value: str) -> bool:
        """Whether a value is chosen or left out."""
        return value in self.chosen_in(facet) or value in self.left_out_in(facet)

    def _put(self, facet: str, chosen: frozenset[str], left_out: frozenset[str]) -> Filter:
        return replace(self, chosen={**self.chosen, facet: chosen}, left_out={**self.left_out, facet: left_out})

    def text(self) -> str:
        """The filter as a short line to keep or share, "" for none; a search by its words, not by what was found."""
        parts = {
            "chosen": {name: sorted(keys) for name, keys in self.chosen.items()},
            "left_out": {name: sorted(keys) for name, keys in self.left_out.items()},
            "span": self.span,
            "words": self.words,
        }
        on = {name: part for name, part in parts.items() if part}
        return json.dumps(on, ensure_ascii=False, separators=(",", ":")) if on else ""

    @classmethod
    def from_text(cls, text: str) -> Filter:
        """The filter that `text` says. ValueError if it says none."""
        try:
            parts = json.loads(text or "{}")
            span = parts.get("span")
            return cls(
                {str(name): frozenset(map(str, keys)) for name, keys in parts.get("chosen", {}).items()},
                {str(name): frozenset(map(str, keys)) for name, keys in parts.get("left_out", {}).items()},
                None if span is None else (_day(span[0]), _day(span[1])),
                str(parts.get("words", "")),
            )
        except (AttributeError, IndexError, KeyError, TypeError, RecursionError) as error:
            raise ValueError(f"not a filter: {text[:80]}") from error


def _tidy(choice: Choice) -> Choice:
    """Without facets in which nothing is on, and safe from being changed."""
    return MappingProxyType({name: frozenset(choice[name]) for name in sorted(choice) if choice[name]})


def _day(value: object) -> int | None:
    return None if value is None else int(value)  # type: ignore[call-overload]
