"""Everyone whom a library knows, as a person has them, with who is perhaps the same: never merged by themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from communique.library import Library
from communique.model.actors import Actor
from communique.model.identities import CALLED, SORT, SPLIT, STANDS_FOR, Identities, is_party
from communique.model.values import value

_CROWDED = 60
"""A word that more names share than these is no reason to compare them."""
_MOST_ALIKE = 3
"""Suggestions for one actor."""
_LITTLE_WORDS = frozenset(("of", "the", "for", "and", "in"))


@value
class Entry:
    """One actor. `documents` is how many name it; `alike` are the ids of those who are perhaps the same."""

    actor: Actor
    country: str
    """The country or bloc that it stands for, in words; "" for none."""
    documents: int
    read_as: tuple[str, ...]
    """Names as they were read, where a person gave another one or merged others into it."""
    said: tuple[str, ...]
    """What a person said of it, in words: "renamed", "merged from 2"."""
    alike: tuple[str, ...] = ()


def roster(library: Library) -> tuple[Entry, ...]:
    """All actors, in the order of their names."""
    whose = library.named().whose
    read = library.actors()
    counts = library.documents_by_actor()
    wholes = {actor.id: actor for actor in map(whose.whom, read)}
    names = {actor.country: actor.name for actor in wholes.values() if actor.country and is_party(actor.id)}
    alike = likely_same(list(wholes.values()))
    entries = (_entry(library, whose, actor, names, counts, alike) for actor in wholes.values())
    return tuple(sorted(entries, key=lambda entry: (entry.actor.name.casefold(), entry.actor.id)))


def _entry(
    library: Library, whose: Identities, actor: Actor, names: Mapping[str, str], counts: Mapping[str, int],
    alike: Mapping[str, tuple[str, ...]],
) -> Entry:  # fmt: skip
    members = whose.members(actor.id)
    documents = counts.get(actor.id, 0)
    if len(members) > 1:
        documents = len({document for member in members for document in library.documents_naming(member)})
    country = (
        "" if is_party(actor.id) else whose.label(actor.country, names.get(actor.country)) if actor.country else ""
    )
    read = (one.name for member in members if actor.id in whose.concerned and (one := whose.read(member)))
    read_as = tuple(name for name in dict.fromkeys(read) if name != actor.name)
    return Entry(actor, country, documents, read_as, tuple(_said(whose, actor.id)), alike.get(actor.id, ()))


def _said(whose: Identities, id: str) -> Iterator[str]:
    """What a person said of an actor."""
    words = {CALLED: "renamed", SORT: "of another sort", STANDS_FOR: "of another country", SPLIT: "told apart"}
    yield from (word for field, word in words.items() if whose.said(id, field))
    if merged := len(whose.members(id)) - 1:
        yield f"merged from {merged + 1}"


def likely_same(actors: Sequence[Actor]) -> dict[str, tuple[str, ...]]:
    """For each actor the ids of those whose names are so alike that they may be the same one."""
    by_word: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, actor in enumerate(actors):
        for key in _keys(actor):
            by_word[key].append(number)
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for one, other in _pairs(by_word.values()):
        if _are_alike(actors[one], actors[other]):
            found[actors[one].id][actors[other].id] = None
            found[actors[other].id][actors[one].id] = None
    return {id: tuple(alike)[:_MOST_ALIKE] for id, alike in found.items()}


def _pairs(shared: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Every two that share something, once."""
    seen = set()
    for numbers in shared:
        if len(numbers) <= _CROWDED:
            for place, one in enumerate(numbers):
                for other in numbers[place + 1 :]:
                    if (one, other) not in seen:
                        seen.add((one, other))
                        yield one, other


def _keys(actor: Actor) -> Iterator[tuple[str, str]]:
    """Under what an actor is looked for: its words, and how they begin, for slips spare the first letters."""
    if is_party(actor.id):
        return
    sort = "person" if actor.kind == "person" else "body"
    words = _words(actor)
    if sort == "person" and len(words) > 1:
        yield "person", words[0][:2] + words[-1][:2]
    yield from ((sort, word) for word in dict.fromkeys(words) if word not in _LITTLE_WORDS)


def _words(actor: Actor) -> tuple[str, ...]:
    from communique.extraction.naming.likeness import parts

    return parts(actor.name)


def _are_alike(one: Actor, other: Actor) -> bool:
    from communique.extraction.naming.likeness import are_one_name

    if one.country and other.country and one.country != other.country:
        return False
    if one.kind == other.kind == "person":
        return are_one_name(one.name, other.name)
    if "person" in (one.kind, other.kind):
        return False
    few, many = sorted(({*_words(actor)} - _LITTLE_WORDS for actor in (one, other)), key=len)
    return len(few) > 1 and few <= many and len(many) - len(few) <= 1
