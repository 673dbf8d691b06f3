"""What a document brings to a library, or takes from it, as an edit: its records, and the events merged anew."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from communique.intake.extracting import extracted_document
from communique.intake.overlaying import laid_over
from communique.intake.persons import with_known_persons
from communique.library import Library, key_of
from communique.model.actors import Actor
from communique.model.dates import Date, parse
from communique.model.documents import Document
from communique.model.edits import Edit, Record
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
    draft = Draft()
    coming = with_known_persons(coming, library) if coming else None
    old, new = _held(library, leaving), _brought(coming)
    draft.replace_all(old, new)
    draft.replace_all(*_actors(library, leaving, coming))
    draft.replace_all(*_events(library, old, new))
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


def _brought(extraction: "Extraction | None") -> list[Record]:
    if extraction is None:
        return []
    return [extraction.document, *extraction.mentions, *extraction.statements, *extraction.appearances]


def _actors(library: Library, leaving: str | None, coming: "Extraction | None") -> tuple[list[Actor], list[Actor]]:
    """Actors before and after: aliases join, and who appears nowhere any more goes; countries and blocs stay."""
    named = {actor.id: actor for actor in (*coming.parties, *coming.actors)} if coming else {}
    before, after = [], []
    for id, actor in named.items():
        known = library.find_actor(id)
        before += [known] if known else []
        after.append(_joined(known, actor))
    for appearance in library.appearances_in(leaving) if leaving else ():
        gone = appearance.actor not in named and library.documents_naming(appearance.actor) == (leaving,)
        if gone and not appearance.actor.startswith(("country:", "bloc:")):
            before.append(library.actor(appearance.actor))
    return before, after


def _joined(known: Actor | None, actor: Actor) -> Actor:
    if known is None:
        return actor
    aliases = tuple(dict.fromkeys(known.aliases + actor.aliases))
    return replace(known, aliases=aliases, country=known.country or actor.country)


def _events(library: Library, old: list[Record], new: list[Record]) -> tuple[list[Event], list[Event]]:
    """Events before and after: those that the old mentions told, and those that the new ones may tell as well."""
    from communique.extraction import merge

    leaving = {record.id for record in old if isinstance(record, Mention)}
    coming = [record for record in new if isinstance(record, Mention)]
    concerned = {library.event_of(id) for id in leaving} | _near(library, coming)
    earlier = [library.event(id) for id in sorted(concerned)]
    staying = [library.mention(id) for event in earlier for id in event.mentions if id not in leaving]
    mentions = staying + coming
    documents = _documents(library, mentions, new)
    merged = merge(mentions, documents, earlier)
    theirs = [one for one in library.corrections() if one.target in concerned or not library.has_event(one.target)]
    return earlier, laid_over(merged, mentions, documents, theirs)


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
    return people or [word for word in mention.summary.split() if len(word) > _LONG_WORD]


def _documents(library: Library, mentions: list[Mention], new: list[Record]) -> dict[str, Document]:
    """The documents of the mentions, the new one among them."""
    documents = {record.id: record for record in new if isinstance(record, Document)}
    for mention in mentions:
        if mention.document not in documents:
            documents[mention.document] = library.document(mention.document)
    return documents
