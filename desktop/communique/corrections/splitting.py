"""Actors told apart: one that was read as another, in a document or by a name, becomes an actor of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from communique.corrections.errors import NotPossible
from communique.corrections.parties import checked_name
from communique.corrections.saying import as_said, said_of
from communique.intake.joining import Draft
from communique.intake.splitting import Split, is_name, new_id, split_off, splits, told_apart, without_name
from communique.library import Library
from communique.model.actors import Actor, Appearance
from communique.model.documents import Passage
from communique.model.edits import Correction, Edit, Record
from communique.model.events import Mention
from communique.model.identities import CALLED, MERGED, is_party


def tell_apart(
    library: Library, actor_id: str, names: Sequence[str] = (), documents: Sequence[str] = (), called: str = ""
) -> Edit:
    """Make one actor of whoever goes by some names of an actor, and of all that some documents tell of it.

    It is called by the first name unless one is given. It holds for documents that come later. What those documents
    taught of the country of the actor that is left stays known. NotPossible where nothing goes, or nothing would stay.
    """
    whose = library.named().whose
    actor = whose.actor(actor_id)
    if actor is None:
        raise NotPossible("This actor is no longer in the library.")
    asked = list(_asked(library, whose.members(actor.id), names, documents))
    parting = Parting(library, asked)
    if not parting.made:
        raise NotPossible(f"No document calls “{actor.name}” so.")
    if not any(parting.remains(member) for member in whose.members(actor.id)):
        raise NotPossible(f"Nothing would be left of “{actor.name}”: rename it instead.")
    made = list(parting.made.values())
    name = checked_name(called) if called.strip() else made[0].name
    said = [split.correction() for split in asked if split.id in parting.made]
    said += [Correction(one.id, MERGED, made[0].id, quote=name) for one in made[1:]]
    said += [Correction(made[0].id, CALLED, name)] if name != made[0].name else []
    return parting.edit(f"Tell “{name}” apart from “{actor.name}”", said)


def _asked(library: Library, members: Iterable[str], names: Sequence[str], documents: Sequence[str]) -> Iterator[Split]:
    """The splits that were asked for, of each of those who make up an actor."""
    known = splits(library.said_of_actors())
    for member in members:
        source = library.find_actor(member)
        for name, document in (*((name, "") for name in names), *(("", document) for document in documents)):
            if source is not None and (document == "" or document in library.documents_naming(member)):
                known.append(Split(new_id(source, name or source.name, known), member, document, name))
                yield known[-1]


class Ways(NamedTuple):
    """How documents name an actor. `names` with the number of places, `documents` by their ids, the fullest first."""

    names: tuple[tuple[str, int], ...]
    documents: tuple[tuple[str, int], ...]


def ways_named(library: Library, actor_id: str) -> Ways:
    """The names by which an actor goes, and the documents that name it; reads them all."""
    names: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for member in library.named().whose.members(actor_id):
        any_name = Split(member, member, "", "")
        for document_id in library.documents_naming(member):
            text = library.document(document_id).text
            (own,) = (one for one in library.appearances_in(document_id) if one.actor == member)
            documents[document_id] += len(own.places)
            said = (" ".join(place.of(text).split()) for place in own.places)
            names.update(name for name in said if is_name(name, any_name))
    return Ways(tuple(names.most_common()), tuple(documents.most_common()))


class Parting:
    """What becomes of the documents that name some actors when others are told apart from them."""

    def __init__(self, library: Library, asked: Sequence[Split]) -> None:
        self._library, self._asked = library, asked
        self._old: list[Record] = []
        self._new: list[Record] = []
        self._names: dict[Split, list[str]] = {}
        self._left: set[str] = set()
        self._looked_at = {id for split in asked for id in self._concerned(split)}
        for document in sorted(self._looked_at):
            self._part(document)
        self.made = {split.id: self._made(split) for split in asked if split in self._names}
        """Who was told apart, by their ids; those whom no document names are none."""

    def _concerned(self, split: Split) -> Sequence[str]:
        """The ids of the documents in which somebody may be told apart."""
        return (split.document,) if split.document else self._library.documents_naming(split.source)

    def _part(self, document_id: str) -> None:
        library = self._library
        appearances, mentions = library.appearances_in(document_id), library.mentions_in(document_id)
        told = told_apart(library.document(document_id), appearances, mentions, self._asked)
        self._left.update(one.actor for one in told.appearances)
        for split, names in told.names.items():
            self._names[split] = [*self._names.get(split, ()), *names]
        if told.names:
            self._old += [*appearances, *mentions]
            self._new += [*told.appearances, *told.mentions]

    def _made(self, split: Split) -> Actor:
        return split_off(split, self._library.actor(split.source), self._names[split])

    def remains(self, id: str) -> bool:
        """Whether any document still names one that was there before."""
        return id in self._left or not self._looked_at.issuperset(self._library.documents_naming(id))

    def edit(self, title: str, said: Sequence[Correction]) -> Edit:
        """The edit that does it, and says so."""
        draft = Draft()
        exchange_readings(self._library, draft, self._old, self._new)
        draft.replace_all([], [*self.made.values(), *said])
        for source in dict.fromkeys(split.source for split in self._asked):
            draft.replace(self._library.actor(source), self._source(source))
        return draft.edit(title)

    def _source(self, id: str) -> Actor | None:
        """What is left of one from whom others were told apart."""
        if not self.remains(id) and not is_party(id):
            return None
        source = self._library.actor(id)
        for split in self._names:
            source = without_name(source, split) if split.source == id and split.name else source
        gone = self._names_elsewhere(source) if any(split.source == id for split in self._names) else frozenset()
        return replace(source, aliases=tuple(name for name in source.aliases if name not in gone))

    def _names_elsewhere(self, source: Actor) -> frozenset[str]:
        """Those names of an actor that no document gives it any more."""
        old = [one for one in self._old if isinstance(one, Appearance) and one.actor == source.id]
        new = [one for one in self._new if isinstance(one, Appearance) and one.actor == source.id]
        sought = self._standing(source.aliases, old) - self._standing(source.aliases, new)
        read = {one.document for one in old}
        for document in self._library.documents_naming(source.id):
            if sought and document not in read:
                here = (one for one in self._library.appearances_in(document) if one.actor == source.id)
                sought -= self._standing(sought, here)
        return sought

    def _standing(self, names: Iterable[str], appearances: Iterable[Appearance]) -> frozenset[str]:
        """Those names by which some appearances call their actor."""
        names, found = set(names), set[str]()
        for one in appearances:
            text = self._library.document(one.document).text
            found |= {name for name in names - found for place in one.places if names_so(text, place, name)}
        return frozenset(found)


def names_so(text: str, place: Passage, name: str) -> bool:
    """Whether a place, with the words before it that describe it, is a name: "the Thai Foreign Ministry"."""
    before = " ".join(text[max(0, place.end - 2 * len(name)) : place.end].split())
    return before.endswith(name) and name.endswith(" ".join(place.of(text).split()))


def rejoin(library: Library, actor_id: str) -> Edit:
    """Take back that an actor was told apart, and all who were told apart from it in turn. NotPossible."""
    said = library.said_of_actors()
    own = next((split for split in splits(said) if split.id == actor_id), None)
    if own is None:
        raise NotPossible("Nobody told this actor apart from another.")
    going = {own.id}
    for split in splits(said):
        going |= {split.id} if split.source in going else set()
    draft, actor = Draft(), library.named().whose.actor(own.id)
    old, new = _rejoined(library, going, own.source)
    exchange_readings(library, draft, old, new)
    draft.replace_all([one for one in map(library.find_actor, sorted(going)) if one], [])
    draft.replace(*_source_again(library, going, own))
    draft.replace_all([one for one in said if one.target in going or (one.field == MERGED and one.value in going)], [])
    return draft.edit(f"Take “{actor.name if actor else own.name}” for one with its namesake again")


def _rejoined(library: Library, going: set[str], source: str) -> tuple[list[Record], list[Record]]:
    """What the documents that name them say, and what they say once they are one with the source."""
    old: list[Record] = []
    new: list[Record] = []
    for document in sorted({id for one in going for id in library.documents_naming(one)}):
        appearances, mentions = library.appearances_in(document), library.mentions_in(document)
        whole = [place for one in appearances if one.actor in (*going, source) for place in one.places]
        others = [one for one in appearances if one.actor not in (*going, source)]
        old += [*appearances, *mentions]
        new += [*others, Appearance(document, source, tuple(sorted(set(whole))))]
        new += [_with_source(mention, going, source) for mention in mentions]
    return old, new


def _with_source(mention: Mention, going: set[str], source: str) -> Mention:
    ids = dict.fromkeys(source if id in going else id for id in mention.participants)
    return replace(mention, participants=tuple(ids))


def _source_again(library: Library, going: set[str], own: Split) -> tuple[Actor | None, Actor | None]:
    """The source before, and with the names of those who are one with it again."""
    before = library.find_actor(own.source)
    parts = [actor for actor in map(library.find_actor, sorted(going)) if actor]
    if not parts:
        return before, before
    first = before or replace(parts[0], id=own.source)
    names = dict.fromkeys(name for actor in (*([before] if before else []), *parts) for name in actor.aliases)
    return before, replace(first, aliases=tuple(names))


def exchange_readings(library: Library, draft: Draft, old: Sequence[Record], new: Sequence[Record]) -> None:
    """Put appearances and mentions in the place of others with the same ids; the events that they tell follow."""
    draft.replace_all(old, new)
    before = {one.id: one for one in old if isinstance(one, Mention)}
    changed = {one.id: one for one in new if isinstance(one, Mention) and one != before.get(one.id)}
    for event in [library.event(id) for id in dict.fromkeys(map(library.event_of, changed))]:
        mentions = [changed.get(id) or library.mention(id) for id in event.mentions]
        draft.replace(event, as_said(event.id, mentions, said_of(library, event)))
