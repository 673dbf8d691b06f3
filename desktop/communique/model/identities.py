"""Whom a person says that actors are: merged, renamed, of another sort. Laid over what was read, which stays."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from communique.model.actors import Actor
from communique.model.edits import Correction
from communique.model.events import Event, Mention, Statement
from communique.model.standing import Move, restated

MERGED, CALLED, SORT, STANDS_FOR, SPLIT = "merged into", "called", "is a", "stands for", "split from"
FIELDS = (MERGED, CALLED, SORT, STANDS_FOR, SPLIT)
"""The fields of corrections whose target is an actor. A person says, of the actor that is the target:

- MERGED: it is the actor `value`, whose name then was `quote`;
- CALLED: its name is `value`;
- SORT: it is of the kind `value`;
- STANDS_FOR: it acts for the country or bloc `value`, called `quote`, or with "" for none;
- SPLIT: it is another than the actor `value`, of which it was read: wherever that is called `quote`, or with "" in all
  of the document `document`. This one is not laid over but read into the records, as a document's date is.
"""

_PARTIES_BY_HAND = frozenset(("parties", "made"))
"""What a person corrects of an event where it sets who takes part: no actor's other country changes that."""

R = TypeVar("R", Event, Mention, Statement)


class Identities:
    """All that was said of actors. `read` finds an actor as the documents have it, None for an id nobody has."""

    def __init__(self, said: Iterable[Correction], read: Callable[[str], Actor | None]) -> None:
        self._said = {(one.target, one.field): one for one in said if one.field in FIELDS}
        self._read = read
        self._known: dict[str, Actor | None] = {}
        self._made: dict[str, Actor | None] = {}

    def __bool__(self) -> bool:
        """Whether anything is laid over: a split alone is in the records already."""
        return any(field != SPLIT for _, field in self._said)

    def said(self, id: str, field: str) -> Correction | None:
        """What a person said of an actor."""
        return self._said.get((id, field))

    # Who is whom

    def of(self, id: str) -> str:
        """The id of the actor that this one is."""
        passed: set[str] = set()
        while (one := self.said(id, MERGED)) and id not in passed:
            passed.add(id)
            id = one.value
        return id

    def members(self, id: str) -> tuple[str, ...]:
        """The ids of all whom an actor is: its own, then those that were merged into it."""
        return id, *self._members.get(id, ())

    @cached_property
    def _members(self) -> dict[str, list[str]]:
        members: dict[str, list[str]] = {}
        for id in sorted(target for target, field in self._said if field == MERGED):
            if (whole := self.of(id)) != id:
                members.setdefault(whole, []).append(id)
        return members

    @cached_property
    def concerned(self) -> frozenset[str]:
        """The ids, as the documents have them, of all actors that are laid over."""
        whole = {self.of(target) for target, field in self._said if field != SPLIT}
        return frozenset(id for one in whole for id in self.members(one))

    # What they are

    def read(self, id: str) -> Actor | None:
        """The actor as the documents have it."""
        if id not in self._known:
            self._known[id] = self._read(id)
        return self._known[id]

    def actor(self, id: str) -> Actor | None:
        """The actor that this one is, as a person has it; None where nobody of these ids is in the library."""
        whole = self.of(id)
        if whole not in self._made:
            self._made[whole] = self._whole(whole)
        return self._made[whole]

    def whom(self, actor: Actor) -> Actor:
        """The same for an actor at hand: quickly, for most are whom they were read to be."""
        if actor.id in self.concerned:
            return self.actor(actor.id) or actor
        if actor.country and (code := self.code(actor.country)) != actor.country:
            return replace(actor, country=code)
        return actor

    def _whole(self, id: str) -> Actor | None:
        members = [actor for one in self.members(id) if (actor := self.read(one))]
        if not members:
            return None
        first = members[0] if members[0].id == id else replace(members[0], id=id, name=self._name_then(id))
        called, sort = self.said(id, CALLED), self.said(id, SORT)
        name = called.value if called else first.name
        known = dict.fromkeys(word for one in members for word in (*one.aliases, *_name_beyond(one, name)))
        kind = sort.value if sort else first.kind
        return Actor(id, name, kind, self._country(id, members), tuple(known))

    def _name_then(self, id: str) -> str:
        """The name of an actor that left the library, when another was merged into it."""
        names = (one.quote for (_, field), one in sorted(self._said.items()) if field == MERGED and one.value == id)
        return next((name for name in names if name), id.partition(":")[2])

    def _country(self, id: str, members: list[Actor]) -> str | None:
        if said := self.said(id, STANDS_FOR):
            return self.code(said.value) if said.value else None
        return next((self.code(one.country) for one in members if one.country), None)

    # Countries and blocs

    def code(self, code: str) -> str:
        """The code of the country or bloc that this one is."""
        return self._codes.get(code, code)

    @cached_property
    def _codes(self) -> dict[str, str]:
        parties = [target for target, field in self._said if field == MERGED and is_party(target)]
        return {_code(id): _code(whole) for id in parties if is_party(whole := self.of(id)) and whole != id}

    def label(self, code: str, known: str | None) -> str:
        """What a country or bloc is called; `known` is its name as it was read, if it was."""
        party = next((id for id in (f"country:{code}", f"bloc:{code}") if id in self.concerned), None)
        actor = self.actor(party) if party else None
        return actor.name if actor else known or self._given_names.get(code, code)

    @cached_property
    def _given_names(self) -> dict[str, str]:
        """Names of the countries and blocs that a person gave to actors."""
        return {one.value: one.quote for (_, field), one in self._said.items() if field == STANDS_FOR}

    # What follows for events

    def move(self, actor: Actor) -> Move | None:
        """What an actor as it was read stood for, and what it stands for now; None where nobody said anything of that.

        Both may be the same: then documents that did not know for whom it stands are told.
        """
        if actor.id not in self._standing_anew or is_party(actor.id):
            return None
        old, new = actor.country and self.code(actor.country), self.whom(actor).country
        return (old, new) if old or new else None

    @cached_property
    def _standing_anew(self) -> frozenset[str]:
        """Of those who are laid over, whoever has another part now, or was said to stand for something."""
        return frozenset(
            id
            for id in self.concerned
            if len(self.members(self.of(id))) > 1 or self.said(self.of(id), STANDS_FOR) is not None
        )

    def recast(self, record: R) -> R:
        """An event, mention or statement with those whom its actors are."""
        if not self:
            return record
        codes = tuple(sorted({self.code(code) for code in record.codes}))
        pairs = self.pairs(record.relationships)
        if isinstance(record, Statement):
            return replace(record, codes=codes, relationships=pairs)
        acting = [actor for id in record.participants if (actor := self.read(id))]
        by_hand = isinstance(record, Event) and has_parties_by_hand(record)
        moves = [] if by_hand else [move for actor in acting if (move := self.move(actor))]
        if moves:
            codes, pairs = restated(codes, pairs, moves, {self.whom(actor).country or "" for actor in acting})
        participants = tuple(dict.fromkeys(map(self.of, record.participants)))
        return replace(record, codes=codes, relationships=pairs, participants=participants)

    def pairs(self, relationships: Iterable[str]) -> tuple[str, ...]:
        """Relationships between the countries and blocs that those of these codes are."""
        both = ({self.code(code) for code in pair.split("-")} for pair in relationships)
        return tuple(sorted({"-".join(sorted(two)) for two in both if len(two) == 2}))


def has_parties_by_hand(event: Event) -> bool:
    """Whether a person said who takes part in an event."""
    return not _PARTIES_BY_HAND.isdisjoint(event.corrected)


def is_party(id: str) -> bool:
    """Whether an actor is a country or a bloc, which stands for itself."""
    return id.startswith(("country:", "bloc:"))


def _code(party: str) -> str:
    return party.partition(":")[2]


def _name_beyond(actor: Actor, name: str) -> tuple[str, ...]:
    """The name that was read, if it is another than the one that is used, and no alias."""
    return () if actor.name in (name, *actor.aliases) else (actor.name,)
