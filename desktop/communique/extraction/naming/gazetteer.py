"""Names known beforehand: states of today and of the past, their people and capitals, blocs and organisations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from communique.extraction import lexicons
from communique.extraction.naming.words import Words, split
from communique.model.actors import Actor


class Use(StrEnum):
    """How a known name stands for its actor."""

    NAME = "name"
    PEOPLE = "people"
    """An adjective or a noun for its people: Cambodian, Danes."""
    CAPITAL = "capital"
    """A city that may act for its state."""
    CITY = "city"
    """Another city or region: only ever where something is."""
    ROLE = "role"
    """By the role alone: the Deputy Secretary."""
    PRONOUN = "pronoun"
    NOBODY = "nobody"
    """A name that holds another but means nobody: South China Sea."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known name stands for; `actor` is None for Use.NOBODY."""

    actor: Actor | None
    use: Use


@dataclass(frozen=True, slots=True)
class Known:
    """A known name in a text: words `first` to before `last`; `owner` is where the state before it begins, or None."""

    first: int
    last: int
    actor: Actor | None
    use: Use
    owner: int | None = None

    @property
    def code(self) -> str | None:
        """The code that the name stands for, if any."""
        return self.actor.country if self.actor else None

    @property
    def is_state(self) -> bool:
        return self.actor is not None and self.actor.kind == "country"

    @property
    def start(self) -> int:
        """The first word with the state before it: “Cambodia’s Supreme Court”."""
        return self.first if self.owner is None else self.owner


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known names as a trie over words; an entry stands under the key ""."""

    root: dict[str, Any]
    actors: dict[str, Actor]
    """By id."""
    codes: dict[str, str]
    """The plain name of every code."""
    by_name: dict[str, Actor]
    """Organisations by each of their names, folded."""
    since: dict[str, int]
    """The year from which a body has been there, by id, where an older document could mean another."""


_NOBODY = Entry(None, Use.NOBODY)


def folded(name: str) -> str:
    """A name as it stands in an id: lower case, words parted by one space."""
    return " ".join(name.casefold().replace("’", "'").split())


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read from the lexicons when first asked for."""
    book = Gazetteer({}, {}, {}, {}, {})
    for name, entry in _entries(book):
        _enter(book.root, name, entry)
    return book


def _entries(book: Gazetteer) -> Iterator[tuple[str, Entry]]:
    """Every name with its entry; those that come later win."""
    for name in lexicons.lines("not-actors.txt"):
        yield name, _NOBODY
    states = list(_states(book))  # fills the book, which cities look into
    for code, cities in lexicons.table("cities.tsv"):
        yield from ((city, Entry(book.actors[f"country:{code}"], Use.CITY)) for city in lexicons.several(cities))
    yield from states
    yield from _bodies(book)


def _states(book: Gazetteer) -> Iterator[tuple[str, Entry]]:
    for code, name, others, people, capitals in lexicons.table("countries.tsv"):
        actor = Actor(f"country:{code}", name, "country", code)
        book.actors[actor.id] = actor
        book.codes[code] = name
        yield from _names_of_state(actor, [name, *lexicons.several(others)], people, capitals)
    for name, code, _from, _to, others, people, capitals in lexicons.table("historical-states.tsv"):
        actor = book.actors[f"country:{code}"]
        yield from _names_of_state(actor, [name, *lexicons.several(others)], people, capitals)


def _names_of_state(actor: Actor, names: list[str], people: str, capitals: str) -> Iterator[tuple[str, Entry]]:
    for capital in lexicons.several(capitals):
        yield capital, Entry(actor, Use.CAPITAL)
    for name in lexicons.several(people):
        yield from ((form, Entry(actor, Use.PEOPLE)) for form in _with_plural(name))
    for name in names:
        yield name, Entry(actor, Use.NAME)


def _with_plural(people: str) -> tuple[str, ...]:
    regular = not people.endswith(("s", "ese", "sh", "ch", "men", "man"))
    return (people, people + "s") if regular else (people,)


def _bodies(book: Gazetteer) -> Iterator[tuple[str, Entry]]:
    for kind, code, name, others, since in lexicons.table("organisations.tsv"):
        is_coded = kind == "bloc" and bool(code)
        actor = Actor(f"{kind}:{code if is_coded else folded(name)}", name, kind, code or None)
        book.actors[actor.id] = actor
        if since:
            book.since[actor.id] = int(since)
        if is_coded:
            book.codes[code] = name
        for form in (name, *lexicons.several(others)):
            book.by_name[folded(form)] = actor
            yield form, Entry(actor, Use.NAME)


def _enter(root: dict[str, Any], name: str, entry: Entry) -> None:
    node = root
    for step in _steps(split(name)):
        node = node.setdefault(step, {})
    node[""] = entry


def _steps(words: Words) -> Iterator[str]:
    """The keys under which a name stands: abbreviations as they are written, other words folded, commas too."""
    for place, form in enumerate(words.forms):
        if place and "," in words.gaps[place]:
            yield ","
        yield form if is_abbreviation(form) else words.keys[place]


def is_abbreviation(form: str) -> bool:
    """Whether a word stands in a trie as it is written: US, G7, AfDB."""
    return len(form) > 1 and (form.isupper() or (form[1:].lower() != form[1:] and len(form) < 7))


def known_names(words: Words) -> list[Known]:
    """The known names in a text, the longest at each place, none overlapping."""
    root, found, place = gazetteer().root, [], 0
    forms, keys, count = words.forms, words.keys, len(words)
    while place < count:
        node = root.get(keys[place])
        form = forms[place]
        if (node is None and form not in root) or not (form[0].isupper() or form == "al"):
            place += 1
            continue
        if match := _longest(words, place, root):
            found.append(match)
            place = match.last
        else:
            place += 1
    return found


def _longest(words: Words, place: int, root: dict[str, Any]) -> Known | None:
    best: Known | None = None
    for last, entry in _endings(words, place, (root,)):
        if best is None or last > best.last:
            best = Known(place, last, entry.actor, entry.use)
    return best


def _endings(words: Words, place: int, nodes: Iterable[dict[str, Any]]) -> Iterator[tuple[int, Entry]]:
    """Every entry that begins at word `place`, with the word after its last."""
    nodes = tuple(nodes)
    for at in range(place, len(words)):
        steps = _ways(words, at, at == place)
        nodes = tuple(node for way in steps for old in nodes if (node := _walk(old, way)) is not None)
        if not nodes:
            return
        yield from ((at + 1, node[""]) for node in nodes if "" in node)


def _walk(node: dict[str, Any], way: tuple[str, ...]) -> dict[str, Any] | None:
    for step in way:
        found = node.get(step)
        if found is None:
            return None
        node = found
    return node


def _ways(words: Words, at: int, first: bool) -> tuple[tuple[str, ...], ...]:
    """The ways into the trie that word `at` opens: as written, folded, after a comma."""
    form, key = words.forms[at], words.keys[at]
    comma: tuple[str, ...] = ()
    if not first and not (words.joined(at) or words.hyphened(at)):
        if words.gaps[at] not in (", ", ",\n"):
            return ()
        comma = (",",)
    return ((*comma, form), (*comma, key)) if form != key else ((*comma, key),)
