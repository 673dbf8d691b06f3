"""What a person put together into one event, and what a person took apart, whatever the program thinks of it."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from communique.extraction.uniting import free_id
from communique.intake.anchors import Anchor, Anchored
from communique.intake.making import is_made
from communique.model.edits import Correction

SAME, APART = "same as ", "apart from "


class Bond(NamedTuple):
    """Two mentions that tell one event, that of `one`, or, if `apart`, do not: then `one` left that of the `other`."""

    one: Anchor
    other: Anchor
    apart: bool = False

    @property
    def said(self) -> Correction:
        """The bond as a person's word."""
        one, other, field = self.one, self.other, APART if self.apart else SAME
        return Correction(one.id, field + other.id, other.quote, one.document, one.quote)

    @property
    def ends(self) -> set[str]:
        """The ids of both mentions."""
        return {self.one.id, self.other.id}


def bonds(corrections: Iterable[Correction]) -> Iterator[Bond]:
    """The bonds among what was said."""
    for said in corrections:
        for word in (SAME, APART):
            if said.field.startswith(word):
                other = said.field.removeprefix(word)
                first = Anchor(said.target, said.document, said.quote)
                yield Bond(first, Anchor(other, other.partition(":")[0], said.value), word is APART)


class Bonds:
    """The bonds among mentions at hand; those of a mention that is not there still hold the others together."""

    def __init__(self, said: Iterable[Bond], mentions: Anchored) -> None:
        self._above: dict[str, str] = {}
        self._left: dict[str, set[str]] = {}
        self._chief: set[str] = set()
        self.anchors: dict[str, Anchor] = {}
        """All mentions that are bound, by what they are called here."""
        for bond in said:
            one, other = (self._known(end, mentions) for end in (bond.one, bond.other))
            if bond.apart:
                self._left.setdefault(one, set()).add(other)
            else:
                self._chief.add(one)
                self._join(self._top(one), self._top(other))

    def _known(self, end: Anchor, mentions: Anchored) -> str:
        id = mentions.find(end) or end.id
        self.anchors[id] = end
        return id

    def _join(self, one: str, other: str) -> None:
        if one != other:
            self._above[one] = other

    def _top(self, id: str) -> str:
        while id in self._above:
            id = self._above[id]
        return id

    def __bool__(self) -> bool:
        return bool(self.anchors)

    def bound_to(self, mentions: Iterable[str]) -> set[str]:
        """All that are put together with any of the mentions."""
        tops = {self._top(id) for id in mentions}
        return {id for id in self.anchors if self._top(id) in tops}

    def regrouped(
        self, groups: Mapping[str, Iterable[str]], earlier: Container[str], is_taken: Callable[[str], bool]
    ) -> dict[str, list[str]]:
        """Mentions by the ids of their events, as the person said.

        Where events become one, that keeps its id which was there `earlier`, else the one that the others went to.
        `is_taken` tells the ids of other events.
        """
        broken = self._broken({id: list(group) for id, group in groups.items()}, is_taken)
        chief = [id for id, group in broken.items() if id not in earlier and not self._chief.isdisjoint(group)]
        first = [id for id in broken if id in earlier] + chief
        ordered = {id: broken[id] for id in (*first, *broken)}
        return self._broken(self._joined(ordered), is_taken)

    def _broken(self, groups: dict[str, list[str]], is_taken: Callable[[str], bool]) -> dict[str, list[str]]:
        """Whoever left an event leaves it again, and takes along what is put together with it.

        A mention that a person made keeps its event: there the others leave.
        """
        for group in list(groups.values()):
            for id in [id for id in group if id in self._left]:
                if id not in group or self._left[id].isdisjoint(group):
                    continue
                going = [other for other in group if self._top(other) == self._top(id)]
                staying = [other for other in group if other not in going]
                if not staying:
                    continue
                if id in groups and is_made(id):
                    id, going, staying = staying[0], staying, going
                groups[free_id(id, lambda id: id in groups or is_taken(id))] = going
                group[:] = staying
        return groups

    def _joined(self, groups: dict[str, list[str]]) -> dict[str, list[str]]:
        """Groups with mentions that are put together become one, and so on."""
        joined: dict[str, list[str]] = {}
        holder: dict[str, str] = {}
        for id, group in groups.items():
            tops = {self._top(one) for one in group if one in self.anchors}
            met = {holder[top] for top in tops if top in holder}
            first = next((other for other in joined if other in met), id) if met else id
            for other in met - {first}:
                group = joined.pop(other) + group
            joined[first] = joined.get(first, []) + group
            holder.update({top: first for top, at in holder.items() if at in met})
            holder.update(dict.fromkeys(tops, first))
        return joined
