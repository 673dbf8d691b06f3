"""What a document brings to a library, or takes from it, as an edit: its records, and the events merged anew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from communique.intake.anchors import Anchored
from communique.intake.bonds import Bonds, bonds
from communique.intake.extracting import extracted_document
from communique.intake.making import is_made, made_mentions
from communique.intake.overlaying import laid_over, participants_said
from communique.intake.persons import with_known_persons
from communique.intake.retelling import as_retold
from communique.intake.splitting import with_splits
from communique.library import Library, key_of
from communique.model.actors import Actor
from communique.model.dates import Date, parse
from communique.model.documents import Document
from communique.model.edits import Correction, Edit, Record
from communique.model.events import Event, Mention

if TYPE_CHECKING:
    from communique.extraction import Extraction

_FINE = 31
"""Days."""
_LONG_WORD = 6


@dataclass(slots=True)
class Draft:
    """The two sides of an edit while it is put together; a record that stays as it is is on neither."""

    before: list[Record] = field(default_factory=list)
    after: list[Record] = field(default_factory=list)

    def replace(self, old: Record | None, new: Record | None) -> None:
        """One record by another; None for none."""
        if old == new:
            return
        if old is not None:
            self.before.append(old)
        if new is not None:
            self.after.append(new)

    def replace_all(self, old: Iterable[Record], new: Iterable[Record]) -> None:
        """Records by records of the same type and id."""
        earlier, later = ({(type(record), key_of(record)): record for record in side} for side in (old, new))
        for key in earlier | later:
            self.replace(earlier.get(key), later.get(key))

    def edit(self, title: str) -> Edit:
        return Edit(title, tuple(self.before), tuple(self.after))


def addition(library: Library, extraction: "Extraction") -> Edit:
    """Adds the document, its actors, what it tells and states, and merges its mentions into events."""
    title = f"Take in “{extraction.document.title}”"
    return exchange(library, None, as_corrected(library, extraction)).edit(title)


def as_corrected(library: Library, extraction: "Extraction") -> "Extraction":
    """The extraction with the date that a person gave its document when it was in the library before."""
    document = extraction.document
    for said in library.corrections():
        if (said.target, said.field) == (document.id, "published") and not document.published_by_hand:
            return extracted_document(document, parse(said.value))
    return extraction


def removal(library: Library, document_id: str) -> Edit:
    """Takes a document out. Events that other documents tell as well stay."""
    title = f"Remove “{library.document(document_id).title}”"
    return exchange(library, document_id, None).edit(title)


def exchange(library: Library, leaving: str | None, coming: "Extraction | None") -> Draft:
    """Puts what an extraction holds in the place of a document's records (or nothing, or in no one's place)."""
    draft, said = Draft(), library.corrections()
    coming = with_splits(with_known_persons(coming, library), said) if coming else None
    old, new = _held(library, leaving), _brought(coming, said)
    draft.replace_all(old, new)
    draft.replace_all(*_actors(library, leaving, coming, said))
    draft.replace_all(*_events(library, old, new, said))
    return draft


def _held(library: Library, document_id: str | None) -> list[Record]:
    """A document and all that was read out of it, actors and events apart."""
    if document_id is None:
        return []
    return [
        library.document(document_id),
        *library.mentions_in(document_id),
        *library.statements_in(document_id),
        *library.appearances_in(document_id),
    ]


def _brought(extraction: "Extraction | None", said: Iterable[Correction]) -> list[Record]:
    """A document and all that was read out of it, with what a person made of its words."""
    if extraction is None:
        return []
    document = extraction.document
    mentions = (*as_retold(extraction.mentions, said, document), *made_mentions(said, document))
    return [document, *mentions, *extraction.statements, *extraction.appearances]


def _actors(
    library: Library, leaving: str | None, coming: "Extraction | None", said: Iterable[Correction]
) -> tuple[list[Actor], list[Actor]]:
    """Actors before and after: aliases join, and who appears nowhere any more goes.

    Countries, blocs and those of whom a person said that they take part stay.
    """
    staying = participants_said(said)
    named = {actor.id: actor for actor in (*coming.parties, *coming.actors)} if coming else {}
    before, after = [], []
    for id, actor in named.items():
        known = library.find_actor(id)
        before += [known] if known else []
        after.append(_joined(known, actor))
    for appearance in library.appearances_in(leaving) if leaving else ():
        gone = appearance.actor not in named and library.documents_naming(appearance.actor) == (leaving,)
        if gone and not appearance.actor.startswith(("country:", "bloc:")) and appearance.actor not in staying:
            before.append(library.actor(appearance.actor))
    return before, after


def _joined(known: Actor | None, actor: Actor) -> Actor:
    if known is None:
        return actor
    aliases = tuple(dict.fromkeys(known.aliases + actor.aliases))
    return replace(known, aliases=aliases, country=known.country or actor.country)


def _events(
    library: Library, old: list[Record], new: list[Record], said: Iterable[Correction]
) -> tuple[list[Event], list[Event]]:
    """Events before and after: those that the old mentions told, and those that the new ones may tell as well."""
    leaving = {record.id for record in old if isinstance(record, Mention)}
    coming = [record for record in new if isinstance(record, Mention)]
    concerned = {library.event_of(id) for id in leaving} | _near(library, coming) | _namesakes(library, coming)
    concerned |= _bound(library, coming, said, _documents(library, coming, new))
    earlier = [library.event(id) for id in sorted(concerned)]
    staying = [library.mention(id) for event in earlier for id in event.mentions if id not in leaving]
    mentions = staying + coming
    # What a person said is found again by the words of its document; without it only those that come are read.
    documents = _documents(library, mentions if said else coming, new)
    theirs = [one for one in said if one.target in concerned or not library.has_event(one.target)]
    merged = _merged(mentions, documents, earlier, said, lambda id: id not in concerned and library.has_event(id))
    return earlier, laid_over(merged, mentions, documents, theirs)


def _merged(
    mentions: list[Mention],
    documents: Mapping[str, Document],
    earlier: Iterable[Event],
    said: Iterable[Correction],
    is_taken: Callable[[str], bool],
) -> list[Event]:
    """Mentions merged into events, and regrouped as a person said.

    A mention that a person made joins no event by itself but the one that began with it.
    """
    from communique.extraction import merge
    from communique.extraction.uniting import united

    held = {id for event in earlier for id in event.mentions}
    made = {one.id: one for one in mentions if is_made(one.id) and one.id not in held}
    own = [united(id, [one]) for id, one in made.items() if id not in {event.id for event in earlier}]
    joined = [replace(event, mentions=(*event.mentions, event.id)) if event.id in made else event for event in earlier]
    merged = {event.id: event for event in merge(mentions, documents, [*joined, *own])}
    bound = Bonds(said_bonds, Anchored(mentions, documents)) if (said_bonds := list(bonds(said))) else None
    if not bound:
        return list(merged.values())
    known = {mention.id: mention for mention in mentions}
    told = {event.id: event.mentions for event in merged.values()}
    groups = bound.regrouped(told, {event.id for event in earlier}, is_taken)
    return [
        event
        if (event := merged.get(id)) and set(event.mentions) == set(group)
        else united(id, [known[m] for m in group])
        for id, group in groups.items()
    ]


def _namesakes(library: Library, mentions: Iterable[Mention]) -> set[str]:
    """The ids of the events that began with one of the mentions, whatever tells them now."""
    return {mention.id for mention in mentions if library.has_event(mention.id)}


def _bound(
    library: Library, coming: list[Mention], said: Iterable[Correction], documents: Mapping[str, Document]
) -> set[str]:
    """The ids of the events that a person put together with one of the mentions."""
    bound = Bonds(bonds(said), Anchored(coming, documents))
    ids = bound.bound_to(mention.id for mention in coming) if bound else ()
    return {library.event_of(id) for id in ids if library.has_mention(id)}


def _near(library: Library, mentions: list[Mention]) -> set[str]:
    """The ids of the events that one of the mentions may tell: by the date, or if it is coarse by the words."""
    fine = {mention.date for mention in mentions if mention.date and _is_fine(mention.date)}
    near = {id for date in fine for id in library.events_near(date)}
    for mention in mentions:
        if mention.date not in fine:
            near.update(library.events_naming(_telling_words(mention), mention.date))
    return near


def _is_fine(date: Date) -> bool:
    """Whether few events can be expected on the days of a date."""
    return date.earliest is not None and date.latest is not None and date.latest - date.earliest <= _FINE


def _telling_words(mention: Mention) -> list[str]:
    """The surnames of those who take part, else the long words of the summary."""
    people = [id.rpartition(" ")[2].rpartition(":")[2] for id in mention.participants if id.startswith("person:")]
    words = sorted(mention.summary.split(), key=len, reverse=True)
    return people or [word for word in words if len(word) > _LONG_WORD] or words[:2]


def _documents(library: Library, mentions: list[Mention], new: list[Record]) -> dict[str, Document]:
    """The documents of the mentions, the new one among them."""
    documents = {record.id: record for record in new if isinstance(record, Document)}
    for mention in mentions:
        if mention.document not in documents:
            documents[mention.document] = library.document(mention.document)
    return documents
