"""Actors that a person told apart from the one they were read as: in a document, or wherever they go by a name."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from communique.model.actors import Actor, Appearance
from communique.model.documents import Document, Passage
from communique.model.edits import Correction
from communique.model.events import Mention
from communique.model.identities import SPLIT, is_party

if TYPE_CHECKING:
    from communique.extraction import Extraction

_MARK = "#"
"""Stands in no id that is made of a name."""


class Split(NamedTuple):
    """Whoever was read as `source`, and is `id`: in this document or, if it is "", in all; if `name`, so called."""

    id: str
    source: str
    document: str
    name: str

    def correction(self) -> Correction:
        """The split as a person's word."""
        return Correction(self.id, SPLIT, self.source, self.document, self.name)


def splits(said: Iterable[Correction]) -> list[Split]:
    """The splits among what was said, in the order in which a person made them."""
    found = (Split(one.target, one.value, one.document, one.quote) for one in said if one.field == SPLIT)
    return sorted(found, key=lambda split: _number(split.id))


def new_id(source: Actor, name: str, known: Iterable[Split]) -> str:
    """An id for whoever is told apart from `source`; the numbers in them grow."""
    from communique.extraction.naming.likeness import plain

    number = 1 + max((_number(split.id) for split in known), default=0)
    own = f"organisation:{plain(name)}" if is_party(source.id) else source.id.partition(_MARK)[0]
    return f"{own}{_MARK}{number}"


def is_split_off(id: str) -> bool:
    """Whether an actor is one that a person told apart."""
    return _MARK in id


def _number(id: str) -> int:
    number = id.rpartition(_MARK)[2]
    return int(number) if number.isdecimal() else 0


def split_off(split: Split, source: Actor, names: Iterable[str]) -> Actor:
    """The actor that is told apart: of the sort and the country that it was read to be, but no country itself."""
    kind = "organisation" if is_party(source.id) else source.kind
    return Actor(split.id, split.name or source.name, kind, source.country, tuple(dict.fromkeys(names)))


class Told(NamedTuple):
    """What a document says of actors, with some told apart."""

    appearances: tuple[Appearance, ...]
    mentions: tuple[Mention, ...]
    names: Mapping[Split, list[str]]
    """What those are called here who were told apart."""


def told_apart(
    document: Document, appearances: Iterable[Appearance], mentions: Iterable[Mention], asked: Iterable[Split]
) -> Told:
    """Applies splits, one after the other, to what was read of a document.

    By name go the places that hold just this name, and a mention where all the places in its passages go that name the
    actor. Places and mentions that only point to somebody ("he", "the minister") go where no other name is left here.
    """
    places = {one.actor: one.places for one in appearances}
    mentions, names = tuple(mentions), {}
    for split in asked:
        going = _going(document, places.get(split.source, ()), split)
        if not going:
            continue
        staying = tuple(place for place in places[split.source] if place not in going)
        parting = _Parting(document, split, places[split.source], going)
        mentions = tuple(map(parting.mention, mentions))
        places = {**places, split.source: staying, split.id: going}
        names[split] = [folded for place in going if is_name(folded := _folded(place.of(document.text)), split)]
    kept = (Appearance(document.id, actor, own) for actor, own in places.items() if own)
    return Told(tuple(sorted(kept, key=lambda one: one.actor)), mentions, names)


def _going(document: Document, places: tuple[Passage, ...], split: Split) -> tuple[Passage, ...]:
    """The places of the source that are whoever is told apart."""
    if split.document not in ("", document.id):
        return ()
    if not split.name:
        return places
    words = {place: _folded(place.of(document.text)) for place in places}
    called = tuple(place for place in places if words[place].casefold() == split.name.casefold())
    others = [place for place in places if place not in called and is_name(words[place], split)]
    return called if others or not called else places


class _Parting(NamedTuple):
    """One split of one document."""

    document: Document
    split: Split
    places: tuple[Passage, ...]
    going: tuple[Passage, ...]

    def mention(self, mention: Mention) -> Mention:
        """The mention with whoever is told apart in the place of the source, if it is meant."""
        if self.split.source not in mention.participants or not self._is_meant(mention):
            return mention
        ids = (self.split.id if id == self.split.source else id for id in mention.participants)
        return replace(mention, participants=tuple(ids))

    def _is_meant(self, mention: Mention) -> bool:
        told = (mention.passage, *mention.also)
        inside = [place for place in self.places if any(_lies_in(place, passage) for passage in told)]
        named = [place for place in inside if is_name(place.of(self.document.text), self.split)]
        return set(named or inside or self.places) <= set(self.going)


def is_name(words: str, split: Split) -> bool:
    """Whether words name the actor rather than point to it: a person's share a word with its name."""
    from communique.extraction.naming.likeness import plain

    if is_party(split.source):
        return words[:1].isupper()
    own = f"{split.source.partition(':')[2].partition(_MARK)[0]} {plain(split.name)}"
    return not set(own.split()).isdisjoint(plain(words).split())


def _folded(words: str) -> str:
    """The words on one line."""
    return " ".join(words.split())


def _lies_in(place: Passage, passage: Passage) -> bool:
    return passage.start <= place.start and place.end <= passage.end


def with_splits(extraction: "Extraction", said: Iterable[Correction]) -> "Extraction":
    """The extraction with those told apart of whom a person said so."""
    asked = splits(said)
    if not asked:
        return extraction
    told = told_apart(extraction.document, extraction.appearances, extraction.mentions, asked)
    if not told.names:
        return extraction
    return replace(
        extraction,
        appearances=told.appearances,
        mentions=told.mentions,
        actors=_actors(extraction.actors, told),
    )


def _actors(actors: Iterable[Actor], told: Told) -> tuple[Actor, ...]:
    """Those who appear, the new ones among them."""
    known = {actor.id: actor for actor in actors}
    for split, names in told.names.items():
        source = known[split.source]
        known[split.id] = split_off(split, source, names)
        known[split.source] = without_name(source, split)
    appearing = {one.actor for one in told.appearances}
    return tuple(actor for actor in known.values() if actor.id in appearing)


def without_name(source: Actor, split: Split) -> Actor:
    """The source without the name that is another's now."""
    return replace(source, aliases=tuple(one for one in source.aliases if one.casefold() != split.name.casefold()))
