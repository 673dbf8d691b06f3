"""What one document tells, as marks: dates, actors, the sentences of events and statements."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from communique.browsing.facets import FACET_BY_NAME
from communique.browsing.tones import NEUTRAL, tone_of_row
from communique.model.dates import parse, words
from communique.ui.reader.marks import Mark, Marks, Style

if TYPE_CHECKING:
    from communique.library.tellings import Telling
    from communique.model.documents import Document, Passage
    from communique.ui.session import Session

_UNMARKED = ("country:", "bloc:")
_PRONOUNS = frozenset((
    "he", "him", "his", "she", "her", "hers", "they", "them", "their", "theirs", "it", "its", "who", "whose",
    "i", "me", "my", "mine", "we", "us", "our",
))  # fmt: skip


class Tellings:
    """The events and statements that one document tells, each at its passages."""

    def __init__(self, session: Session, document: Document) -> None:
        self._session, self._document = session, document
        library = session.library
        assert library is not None
        self._rows = _rows_of(session, document.id)
        self._colours: dict[tuple[int, ...], str] = {}
        self._tellings = library.tellings_in(document.id)
        self._statements = library.statements_in(document.id)
        self._appearances = library.appearances_in(document.id)
        rejected = self._rejected()
        self._standing = [telling for telling in self._tellings if telling.event not in rejected]

    @cached_property
    def sentences(self) -> Marks:
        """All that can be clicked, each with what it tells as its target; made when the pointer first needs it."""
        return Marks(self._sentences())

    def __bool__(self) -> bool:
        """Whether the document tells any event."""
        return bool(self._tellings)

    @property
    def marks(self) -> Marks:
        """What is always to be seen: words that date events, signs of undated ones and statements, names of actors."""
        return Marks((*self._dates(), *self._names()))

    def at(self, place: int) -> list[str]:
        """Ids of what is told at a place: the event whose date it is first, then the one of the shortest sentence."""
        found = self.sentences.within(place, place + 1)
        found.sort(key=lambda mark: (mark.style != Style.DATE, mark.end - mark.start, mark.start))
        return list(dict.fromkeys(mark.target for mark in found))

    def actor_at(self, place: int) -> str | None:
        """The id of the actor that is named at a place, as the document has it."""
        named = (
            (name.end - name.start, one.actor)
            for one in self._appearances
            for name in one.places
            if name.start <= place < name.end
        )
        return min(named, default=(0, None))[1]

    def passages(self, event_id: str) -> list[Mark]:
        """Where the event or statement is told here, its best telling first."""
        colour = self._colour(event_id)
        places = [place for telling in self._tellings if telling.event == event_id for place in _sentences_of(telling)]
        stated = [(one.start, one.end) for one in self._statements if one.id == event_id]
        spans = [*((place.start, place.end) for place in places), *stated]
        return [Mark(start, end, Style.SELECTED, colour, event_id) for start, end in spans]

    def next_to(self, place: int, by: int) -> Mark | None:
        """The nearest sentence that tells something after (`by` 1) or before (-1) a place."""
        marks = list(self.sentences)
        if by > 0:
            return next((mark for mark in marks if mark.start > place), None)
        return next((mark for mark in reversed(marks) if mark.end <= place), None)

    def _rejected(self) -> set[str]:
        """The ids of the events here that somebody rejected."""
        is_rejected = self._session.table.is_rejected
        return {id for id, row in self._rows.items() if is_rejected[row]}

    def _colour(self, event_id: str) -> str:
        """The colour that an event or statement has in the lanes: once for those of the same relationships."""
        table, row = self._session.table, self._rows.get(event_id)
        key = () if row is None else tuple(table.relationships.of(row))
        if key not in self._colours:
            tone = NEUTRAL if row is None else tone_of_row(table, row)
            self._colours[key] = self._session.theme.relationship(tone).mark
        return self._colours[key]

    def _sentences(self) -> Iterator[Mark]:
        for telling in self._standing:
            for place in _sentences_of(telling):
                yield Mark(place.start, place.end, Style.EVENT, "", telling.event)
            if words := telling.date_passage:
                yield Mark(words.start, words.end, Style.DATE, "", telling.event)
        for one in self._statements:
            yield Mark(one.start, one.end, Style.STATEMENT, "", one.id)

    def _dates(self) -> Iterator[Mark]:
        for telling in self._standing:
            colour, words, sentence = self._colour(telling.event), telling.date_passage, telling.passage
            if words and words != self._document.published_passage:
                yield Mark(words.start, words.end, Style.DATE, colour)
            if not words or not _inside(words, sentence):
                yield Mark(sentence.start, sentence.end, Style.EVENT, colour)
        for one in self._statements:
            yield Mark(one.start, one.end, Style.STATEMENT, self._colour(one.id))

    def _names(self) -> Iterator[Mark]:
        """Names of persons and bodies; countries and pronouns would leave no word unmarked."""
        for appearance in self._appearances:
            if not appearance.actor.startswith(_UNMARKED):
                for place in appearance.places:
                    if _is_name(place.of(self._document.text)):
                        yield Mark(place.start, place.end, Style.ACTOR)


def _rows_of(session: Session, document_id: str) -> dict[str, int]:
    """The rows of the table that a document tells, by their ids."""
    table = session.table
    values = FACET_BY_NAME["documents"].of(table)
    if document_id not in values.number:
        return {}
    return {table.ids[row]: row for row in values.rows.rows_of(values.number[document_id]).tolist()}


def _sentences_of(telling: Telling) -> tuple[Passage, ...]:
    return (telling.passage, *telling.also)


def _is_name(words: str) -> bool:
    return words[:1].isupper() and words.casefold() not in _PRONOUNS


def _inside(inner: Passage, outer: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def best_telling(session: Session, event_id: str) -> tuple[str, Passage] | None:
    """The document and the passage that tell an event or statement best; None for what the library does not hold."""
    from communique.model.documents import Passage

    try:
        mentions = session.mentions_of(event_id)
        return (mentions[0].document, mentions[0].passage) if mentions else None
    except KeyError:
        pass
    try:
        statement = session.statement(event_id)
    except KeyError:
        return None
    return statement.document, Passage(statement.start, statement.end)


def summary(session: Session, ids: list[str]) -> str:
    """What is told at a place, in a line for each: "10 November 2019 · Kem Sokha freed"."""
    rows = [row for row in map(session.table.row_of, ids) if row is not None]
    lines = [f"{_date(session.table.dates[row])} · {session.table.titles[row]}" for row in rows]
    more = ("Click again for the next of them.",) if len(lines) > 1 else ()
    return "\n".join((*lines, *more))


def _date(edtf: str) -> str:
    return words(parse(edtf)) if edtf else "undated"
