"""The persons of one document, as they are found: who is named where, and by which name."""

from dataclasses import dataclass, field

from communique.extraction.naming.gazetteer import Use
from communique.extraction.naming.leaders import leader_named
from communique.extraction.naming.likeness import are_one_name, is_slip, parts, plain
from communique.extraction.naming.names import Name
from communique.extraction.naming.roles import Role
from communique.extraction.naming.scene import Scene
from communique.model.actors import Actor

# How many namesakes are looked at, the latest first: enough for every real document, and a bound for others.
_MOST = 40


@dataclass(slots=True)
class Sighting:
    """One place where a person is named, words `first` to before `last`; the phrase holds title and apposition."""

    first: int
    last: int
    phrase_first: int
    phrase_last: int
    use: Use = Use.NAME


@dataclass(slots=True, eq=False)
class Person:
    """A person of the document."""

    name: str
    country: Actor | None = None
    known_code: str | None = None
    """The code of a person known beforehand."""
    is_official: bool = False
    """Whether the person is styled as holders of office are: "H.E."."""
    signs: bool = False
    """Whether the person signs the document."""
    roles: list[Role] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """The names as they stand."""
    sightings: list[Sighting] = field(default_factory=list)

    @property
    def code(self) -> str | None:
        """The country or bloc that the person stands for."""
        return (self.country.country if self.country else None) or self.known_code

    @property
    def heads(self) -> frozenset[str]:
        """The head nouns of the person's titles; a vice president is none of the presidents."""
        return frozenset("vice-" * ("vice president" in role.title) + role.head for role in self.roles)

    @property
    def parts(self) -> tuple[str, ...]:
        return parts(self.name)


class Cast:
    """The persons of one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.persons: list[Person] = []
        self._by_part: dict[str, list[Person]] = {}
        self._by_opening: dict[str, list[Person]] = {}
        self._by_letters: dict[str, Person] = {}
        self._by_end: dict[int, Person] = {}

    def written(self, name: Name) -> str:
        """A name as it stands, in one line, without a possessive ending."""
        words = self.scene.words
        end = words.end_of_form(name.last - 1)
        end += words.keys[name.last - 1] in ("jr", "sr") and words.text[end : end + 1] == "."
        return " ".join(words.text[words.starts[name.first] : end].split())

    def see(self, name: Name, role: Role | None) -> Person:
        """Note that `name` is a person's, who has `role`; finds whom it is, or adds someone new."""
        written = self.written(name)
        person = self.find(written, role)
        if person is None:
            person = Person(cased(written))
            self.persons.append(person)
        self._learn(person, written)
        if role is not None:
            person.roles.append(role)
        self.scene.taken[name.first : name.last] = b"\1" * len(name)
        first = min(role.start, name.first) if role else name.first
        last = max(role.last, name.last) if role else name.last
        person.sightings.append(Sighting(name.first, name.last, first, last))
        self._by_end[name.last] = person
        return person

    def _learn(self, person: Person, written: str) -> None:
        """Keeps the name, the fullest as the person's own, and how to find the person by it."""
        if written in person.names:
            return
        person.names.append(written)
        if len(parts(written)) > len(person.parts):
            person.name = cased(written)
        self._by_letters.setdefault(_letters(written), person)
        _list(self._by_opening, parts(written)[-1][:2], person)
        for part in parts(written):
            _list(self._by_part, part, person)

    def has(self, at: int) -> bool:
        """Whether word `at` is in someone's phrase."""
        return any(s.phrase_first <= at < s.phrase_last for person in self.persons for s in person.sightings)

    def ending_before(self, at: int) -> Person | None:
        """Who is named right before word `at`, or before an "and" there."""
        end = at - (at > 0 and self.scene.words.keys[at - 1] == "and")
        return self._by_end.get(end)

    def find(self, written: str, role: Role | None = None) -> Person | None:
        """Whom a name means: the same full name, else a family name of one person only (the latest, with that role)."""
        wanted = parts(written)
        if len(wanted) == 1:
            return self._by_family_name(wanted[0], role)
        if person := self._by_letters.get(_letters(written)):
            return person
        for person in (p for part in wanted for p in self._by_part.get(part, ())[-_MOST:]):
            if any(are_one_name(written, name) for name in person.names):
                return person
        alone = (p for p in self._by_part.get(wanted[-1], ())[-_MOST:] if len(p.parts) == 1)
        return next((p for p in alone if _share_a_role(p, role) and not _is_someone_else(p, written)), None)

    def _by_family_name(self, part: str, role: Role | None) -> Person | None:
        named = [p for p in self._by_part.get(part, ())[-_MOST:] if part in (p.parts[0], p.parts[-1])]
        if len(named) > 1:
            last = [p for p in named if p.parts[-1] == part]
            named = [p for p in last or named if _share_a_role(p, role)] or last or named
        if named:
            return named[-1]
        near = self._by_opening.get(part[:2], ())[-_MOST:]
        slips = [p for p in near if is_slip(p.parts[-1], part) and _share_a_role(p, role)]
        return slips[0] if len(slips) == 1 and role is not None else None


def _list(book: dict[str, list[Person]], key: str, person: Person) -> None:
    known = book.setdefault(key, [])
    if person not in known[-_MOST:]:
        known.append(person)


def _letters(name: str) -> str:
    return plain(name).replace(" ", "")


def _is_someone_else(person: Person, written: str) -> bool:
    """Whether a family name with a title is known to be another's: "President Kennedy" is not Robert Kennedy."""
    leader = leader_named(person.name, person.heads, None, ())
    return leader is not None and not are_one_name(written, leader.name)


def _share_a_role(person: Person, role: Role | None) -> bool:
    if role is None or not person.roles:
        return True
    return any(role.head == known.head for known in person.roles)


def cased(written: str) -> str:
    """A name as people write it: "PRAK Sokhonn" becomes "Prak Sokhonn"; initials and "McDonald" stay."""
    return " ".join(_lowered(word) if len(word) > 2 and word.isupper() else word for word in written.split())


def _lowered(word: str) -> str:
    """A word in capitals as names are written: "Sokhonn", "McKeon", "III"."""
    if not word.strip("IVX"):
        return word
    return "Mc" + word[2:].title() if word.startswith("MC") and len(word) > 4 else word.title()


def identity(name: str) -> str:
    """The id of a person of that name."""
    return f"person:{plain(name)}"
