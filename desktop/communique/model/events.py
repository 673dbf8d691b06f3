"""Mention: one happening as one document tells it. Event: the happening itself, told by one or more mentions."""

from enum import StrEnum

from communique.model.dates import Date
from communique.model.documents import Passage
from communique.model.values import value


class Status(StrEnum):
    """What a person has said of an event."""

    FOUND = "found"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@value
class Mention:
    """One happening as one document tells it: the best sentence, and further passages of the same document in `also`.

    `id` is the document's id, the sentence's start and its ordinal there: "66f8…:683:0".
    `codes` are the countries and blocs that take part; `participants` the ids of the actors behind them.
    """

    id: str
    document: str
    start: int
    end: int
    date: Date | None
    date_text: str | None
    date_passage: Passage | None
    why: str
    summary: str
    codes: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    plover: str | None = None
    planned: bool = False
    confidence: float = 1.0
    also: tuple[Passage, ...] = ()

    @property
    def passage(self) -> Passage:
        return Passage(self.start, self.end)

    @property
    def tellings(self) -> int:
        """How many passages of the document tell it."""
        return 1 + len(self.also)


@value
class Event:
    """One happening. `id` is its first mention's and is kept for ever; `mentions` are ids, the best telling first.

    The other fields are the best of its mentions, with a person's corrections laid over them;
    `corrected` names the fields that a person set.
    """

    id: str
    mentions: tuple[str, ...]
    date: Date | None
    why: str
    summary: str
    codes: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    relationships: tuple[str, ...] = ()
    plover: str | None = None
    planned: bool = False
    confidence: float = 1.0
    status: Status = Status.FOUND
    corrected: tuple[str, ...] = ()


@value
class Statement:
    """A sentence that states a relationship without telling an event; it stands at its document’s date, if any.

    `id` is the document's id, "s", and the sentence's start: "66f8…:s:400".
    """

    id: str
    document: str
    start: int
    end: int
    summary: str
    codes: tuple[str, ...]
    relationships: tuple[str, ...]
    date: Date | None
