"""The library with what a person says of its actors laid over: what is shown, searched for and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.model.identities import Identities, has_parties_by_hand

if TYPE_CHECKING:
    from communique.library.library import Library
    from communique.model.documents import Document
    from communique.model.events import Event, Mention, Statement


class Named:
    """Events, mentions and statements as a person has their actors, as things stood when this was made."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.whose = Identities(library.said_of_actors(), library.find_actor)

    @property
    def called(self) -> list[tuple[str, list[str]]]:
        """Every name of the actors that a person renamed or merged, and the names by which those were read."""
        wholes = [
            actor for id in sorted({*map(self.whose.of, self.whose.concerned)}) if (actor := self.whose.actor(id))
        ]
        return [
            (name, [member.partition(":")[2] for member in self.whose.members(actor.id)])
            for actor in wholes
            for name in (actor.name, *actor.aliases)
        ]

    def event(self, id: str) -> Event:
        return self.whose.recast(self._library.event(id))

    def mentions_of(self, event_id: str) -> tuple[Mention, ...]:
        """The mentions that tell an event, the best first."""
        return tuple(map(self.whose.recast, self._library.mentions_of(event_id)))

    def statement(self, id: str) -> Statement:
        return self.whose.recast(self._library.statement(id))

    def document(self, id: str) -> Document:
        return self._library.document(id)

    def has_parties_by_hand(self, event_id: str) -> bool:
        """Whether a person said who takes part in an event."""
        return has_parties_by_hand(self._library.event(event_id))
