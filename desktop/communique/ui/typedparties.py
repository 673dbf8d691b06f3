"""Who takes part, as people type it: names of countries, blocs and the library's actors, apart by commas."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from communique.model.relationships import pairs

if TYPE_CHECKING:
    from communique.browsing.table import EventTable
    from communique.model.actors import Actor

MOST_OFFERED = 5000
"""Names that are offered while one is typed."""


class Parties(NamedTuple):
    """Codes of countries and blocs, and the ids of the actors who take part; `new` are names that nobody knows."""

    codes: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    new: tuple[str, ...] = ()

    @property
    def relationships(self) -> tuple[str, ...]:
        """Every pair of the codes."""
        return pairs(self.codes)

    def with_new(self, actors: Iterable[Actor]) -> Parties:
        """With actors in the place of the new names, and those for whom they stand."""
        actors = tuple(actors)
        codes = {*self.codes, *(actor.country for actor in actors if actor.country)}
        participants = dict.fromkeys((*self.participants, *(actor.id for actor in actors)))
        return Parties(tuple(sorted(codes)), tuple(participants))


class PartyNames:
    """The names by which a library's actors and all countries go."""

    def __init__(self, table: EventTable) -> None:
        self._actors, self._labels = table.columns.actors, table.code_labels

    @cached_property
    def _codes(self) -> dict[str, str]:
        """Code by folded name, and by itself."""
        # Loads the lexicons of names: not before someone types one.
        from communique.extraction.naming.gazetteer import gazetteer

        names = gazetteer().codes
        called = {label.casefold(): code for code, label in self._labels.items()}
        known = {name.casefold(): code for code, name in names.items()} | {code.casefold(): code for code in names}
        return known | called

    @cached_property
    def _others(self) -> dict[str, Actor]:
        """Persons, organisations and the like by folded name; a name of one's own before another's alias."""
        others = [actor for actor in self._actors if actor.kind not in ("country", "bloc")]
        known = {alias.casefold(): actor for actor in others for alias in actor.aliases}
        return known | {actor.name.casefold(): actor for actor in others}

    @property
    def offered(self) -> list[str]:
        """Names to choose from, in their order."""
        from communique.extraction.naming.gazetteer import gazetteer

        people = (actor.name for actor in self._actors[:MOST_OFFERED] if actor.kind not in ("country", "bloc"))
        return sorted({*gazetteer().codes.values(), *people})

    @cached_property
    def countries(self) -> dict[str, str]:
        """Countries and blocs by their codes, in the order of their names."""
        from communique.extraction.naming.gazetteer import gazetteer

        return dict(sorted((gazetteer().codes | self._labels).items(), key=lambda item: item[1].casefold()))

    def words(self, codes: Iterable[str], participants: Iterable[str]) -> str:
        """ "Cambodia, France, Hun Sen": as it can be typed again."""
        acting = [id for id in participants if not id.startswith(("country:", "bloc:"))]
        return ", ".join([*map(self.name_of, codes), *(self._called.get(id) or id.partition(":")[2] for id in acting)])

    @cached_property
    def _called(self) -> dict[str, str]:
        return {actor.id: actor.name for actor in self._actors}

    def name_of(self, code: str) -> str:
        """What a country or bloc is called; the lexicons are asked for what the library does not name."""
        from communique.extraction.naming import name_of

        return self._labels.get(code) or name_of(code)

    def read(self, text: str) -> Parties:
        """Whom the text names; a country takes part with those who act for it."""
        codes: set[str] = set()
        participants: list[str] = []
        new: list[str] = []
        for name in filter(None, (" ".join(part.split()) for part in text.split(","))):
            if code := self._code(name):
                codes.add(code)
            elif actor := self._others.get(name.casefold()):
                participants.append(actor.id)
                codes |= {actor.country} if actor.country else set()
            else:
                new.append(name)
        return Parties(tuple(sorted(codes)), tuple(dict.fromkeys(participants)), tuple(dict.fromkeys(new)))

    def _code(self, name: str) -> str | None:
        """The code of a country or bloc by its plain name, its code or another name of it."""
        from communique.extraction.naming.gazetteer import known_names
        from communique.extraction.naming.words import split

        plain = name.casefold()
        if code := self._codes.get(plain) or self._codes.get(plain.removeprefix("the ")):
            return code
        found = known_names(split(name))
        whole = len(found) == 1 and (found[0].first, found[0].last) == (0, len(split(name)))
        coded = whole and found[0].actor is not None and found[0].actor.kind in ("country", "bloc")
        return found[0].code if coded else None
