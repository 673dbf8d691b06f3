"""What one document tells, as marks: dates, actors, the sentences of events and statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.browsing.tones import NEUTRAL, tone_of_row
from communique.model.columns import Flag
from communique.model.dates import parse, words
from communique.ui.reader.marks import Mark, Marks, Style

if TYPE_CHECKING:
    from communique.model.documents import Document, Passage
    from communique.model.events import Mention
    from communique.ui.session import Session


_UNMARKED = ("country:", "bloc:")
_PRONOUNS = frozenset("he him his she her hers they them their theirs it its who whose i me my mine we us our".split())


class Tellings:
    """The events and statements that one document tells, each at its passages."""

    def __init__(self, session: Session, document: Document) -> None:
        self._session, self._document = session, document
        library = session.library
        assert library is not None
        self._events = library.events_told_in(document.id)
        self._mentions = library.mentions_in(document.id)
        self._statements = library.statements_in(document.id)
        self._appearances = library.appearances_in(document.id)
        self.sentences = Marks(self._sentences())

    def __bool__(self) -> bool:
        """Whether the document tells any event."""
        return bool(self._mentions)

    @property
    def marks(self) -> Marks:
        """What is always to be seen: words that date events, signs of undated ones and statements, names of actors."""
        return Marks((*self._dates(), *self._names()))

    def at(self, place: int) -> list[str]:
        """Ids of what is told at a place: the event whose date it is first, then the one of the shortest sentence."""
        found = self.sentences.within(place, place + 1)
        found.sort(key=lambda mark: (mark.style != Style.DATE, mark.end - mark.start, mark.start))
        return list(dict.fromkeys(self._events.get(mark.target, mark.target) for mark in found))

    def passages(self, event_id: str) -> list[Mark]:
        """Where the event or statement is told here, its best telling first."""
        mentions = [mention for mention in self._mentions if self._events.get(mention.id) == event_id]
        told = [self._mark(mention, place) for mention in mentions for place in (mention.passage, *mention.also)]
        stated = [
            Mark(one.start, one.end, Style.SELECTED, colour_of(self._session, one.id), one.id)
            for one in self._statements
            if one.id == event_id
        ]
        return told + stated

    def next_to(self, place: int, by: int) -> Mark | None:
        """The nearest sentence that tells something after (`by` 1) or before (-1) a place."""
        marks = list(self.sentences)
        if by > 0:
            return next((mark for mark in marks if mark.start > place), None)
        return next((mark for mark in reversed(marks) if mark.end <= place), None)

    def _stands(self, mention: Mention) -> bool:
        """Whether nobody rejected its event."""
        row = self._session.table.row_of(self._events.get(mention.id, mention.id))
        return row is None or not self._session.table.flags[row] & Flag.REJECTED

    def _standing(self) -> Iterator[Mention]:
        return (mention for mention in self._mentions if self._stands(mention))

    def _sentences(self) -> Iterator[Mark]:
        for mention in self._standing():
            for place in (mention.passage, *mention.also):
                yield Mark(place.start, place.end, Style.EVENT, "", mention.id)
            if mention.date_passage:
                yield Mark(mention.date_passage.start, mention.date_passage.end, Style.DATE, "", mention.id)
        for one in self._statements:
            yield Mark(one.start, one.end, Style.STATEMENT, "", one.id)

    def _dates(self) -> Iterator[Mark]:
        for mention in self._standing():
            colour = colour_of(self._session, self._events.get(mention.id, mention.id))
            words = mention.date_passage
            if words and words != self._document.published_passage:
                yield Mark(words.start, words.end, Style.DATE, colour)
            if not words or not _inside(words, mention.passage):
                yield Mark(mention.start, mention.end, Style.EVENT, colour)
        for one in self._statements:
            yield Mark(one.start, one.end, Style.STATEMENT, colour_of(self._session, one.id))

    def _names(self) -> Iterator[Mark]:
        """Names of persons and bodies; countries and pronouns would leave no word unmarked."""
        for appearance in self._appearances:
            if not appearance.actor.startswith(_UNMARKED):
                for place in appearance.places:
                    if _is_name(place.of(self._document.text)):
                        yield Mark(place.start, place.end, Style.ACTOR)

    def _mark(self, mention: Mention, place: Passage) -> Mark:
        colour = colour_of(self._session, self._events[mention.id])
        return Mark(place.start, place.end, Style.SELECTED, colour, mention.id)


def _is_name(words: str) -> bool:
    return words[:1].isupper() and words.casefold() not in _PRONOUNS


def _inside(inner: Passage, outer: Passage) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def colour_of(session: Session, event_id: str) -> str:
    """The colour that an event or statement has in the lanes."""
    row = session.table.row_of(event_id)
    return session.theme.relationship(NEUTRAL if row is None else tone_of_row(session.table, row)).mark


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
