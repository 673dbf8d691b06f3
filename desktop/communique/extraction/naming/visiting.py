"""The state that a document's travellers go to: whoever holds office and receives them is most likely its own."""

from communique.extraction.lexicons import cues
from communique.extraction.naming.cast import Cast, Person
from communique.extraction.naming.gazetteer import Known, Use
from communique.extraction.naming.scene import Scene
from communique.extraction.naming.words import ends_sentence
from communique.model.actors import Actor

_NEAR = 6
_FAR = 60


class Visit:
    """Where the travellers of a document go, and the words of the sentences that tell so before they do."""

    def __init__(self, scene: Scene) -> None:
        self._hosts: dict[str, Actor] = {}
        self._travelling: set[int] = set()
        journeys = cues("journeys")
        for at in [at for at, key in enumerate(scene.words.keys) if key in journeys]:
            if (known := _destination(scene, at)) is not None and known.actor is not None:
                self._hosts[known.code or ""] = known.actor
                self._travelling.update(_sentence_before(scene, at))

    def host(self, person: Person) -> Actor | None:
        """The one state visited, for a person who is no traveller."""
        if len(self._hosts) != 1 or any(s.first in self._travelling for s in person.sightings):
            return None
        return next(iter(self._hosts.values()))


def visit(cast: Cast) -> Visit:
    """The journey that a document tells."""
    return Visit(cast.scene)


def _sentence_before(scene: Scene, at: int) -> range:
    """The words of the sentence before word `at`, the nearest of them in a very long one."""
    opening = at
    while opening > max(0, at - _FAR) and not ends_sentence(scene.words.gaps[opening]):
        opening -= 1
    return range(opening, at)


def _destination(scene: Scene, at: int) -> Known | None:
    """The state or city a journey at word `at` leads to: "on a working visit to Japan", "arrived in Lima"."""
    words = scene.words
    for place in range(at + 1, min(at + _NEAR, len(words))):
        if words.gaps[place].strip():
            return None
        before = words.keys[place - 2 if words.keys[place - 1] == "the" else place - 1]
        known = scene.cover[place]
        if known is not None:
            leads = before in ("to", "in") or before in cues("visiting")
            return known if leads and _is_a_goal(scene, known) else None
    return None


def _is_a_goal(scene: Scene, known: Known) -> bool:
    """Whether a state or a city of one is named, and no noun that belongs to it."""
    where = known.use in (Use.NAME, Use.CAPITAL, Use.CITY)
    return where and known.is_state and known.last - 1 not in scene.words.possessives
