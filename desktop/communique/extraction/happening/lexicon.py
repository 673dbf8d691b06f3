"""The words that tell events: verbs with all their forms, nouns, and the kind of event each tells."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from typing import Any

from communique.extraction.lexicons import words
from communique.model.kinds import NUMBER
from communique.paths import lexicons

_VOWELS = "aeiou"


class Tense(Flag):
    """Which forms of a verb a word can be."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()
    PARTICIPLE = auto()
    ING = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: its kinds by the words that must follow (longest first), and what else it can be.

    `kinds` holds ((), "CONSULT") for the bare verb; None where it tells an event of no kind.
    """

    lemma: str
    kinds: tuple[tuple[tuple[str, ...], str | None], ...]
    say: bool
    talk: bool
    light: bool
    state: bool
    clausal: bool
    helping: bool

    @property
    def tells(self) -> bool:
        """Whether the bare verb can tell an event."""
        return any(not words for words, _ in self.kinds)

    @property
    def kind(self) -> str | None:
        """The kind of the bare verb."""
        return next((kind for words, kind in self.kinds if not words), None)


@dataclass(frozen=True, slots=True)
class Befalling:
    """What a verb, with the words behind it, tells of certain subjects: "talks" that "break down" are a REJECT."""

    subjects: frozenset[str]
    words: tuple[str, ...]
    kind: str | None


@dataclass(frozen=True, slots=True)
class Kinds:
    """The lexicon. `forms`: word -> (lemma, tenses); `nouns`: event noun, singular and plural -> kind or None."""

    verbs: Mapping[str, Verb]
    forms: Mapping[str, tuple[str, Tense]]
    nouns: Mapping[str, str | None]
    befalling: Mapping[str, tuple[Befalling, ...]]
    """By verb what it tells of certain subjects, those with most words first."""


@cache
def kinds() -> Kinds:
    """The lexicon of `resources/lexicons/kinds.toml` and `verbs.toml`, read once."""
    table = _read("kinds.toml")
    shapes = _read("verbs.toml")
    irregular = dict(_irregular(shapes["irregular"]))
    doubling = frozenset(_items(shapes["doubling"]))
    verbs = {verb.lemma: verb for verb in _verbs(table["verbs"])}
    befalling = _befalling(table["befalls"], table["subjects"])
    return Kinds(verbs, _forms(list(verbs), irregular, doubling), _nouns(table["nouns"]), befalling)


@cache
def word_set(part: str, name: str) -> frozenset[str]:
    """A set of words of `resources/lexicons/grammar.toml`."""
    return frozenset(word.replace("_", " ") for word in _grammar()[part][name].split())


@cache
def _grammar() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = _read("grammar.toml")
    return table


def _read(name: str) -> dict[str, Any]:
    with (lexicons() / name).open("rb") as file:
        return tomllib.load(file)


def _items(listed: str) -> list[str]:
    return [" ".join(item.split()) for item in listed.split(",") if item.strip()]


def _irregular(listed: str) -> Iterator[tuple[str, tuple[str, str]]]:
    for item in _items(listed):
        base, past, *participle = item.split()
        yield base, (past, participle[0] if participle else past)


def _verbs(table: dict[str, str]) -> Iterator[Verb]:
    table = dict(table)
    other = table.pop("other")
    table["none"] = f"{table['none']}, {other}"
    roles = {name: frozenset(_items(table[name])) for name in ("say", "talk", "light", "state", "clausal", "helping")}
    found: dict[str, list[tuple[tuple[str, ...], str | None]]] = {}
    for kind, listed in table.items():
        if kind in roles:
            for item in roles[kind]:
                found.setdefault(item.split()[0], [])
            continue
        for item in _items(listed):
            lemma, *words = item.split()
            entries = found.setdefault(lemma, [])
            if all(tuple(words) != known for known, _ in entries):
                entries.append((tuple(words), kind if kind in NUMBER else None))
    for lemma, entries in found.items():
        ordered = tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        yield Verb(lemma, ordered, **{name: lemma in members for name, members in roles.items()})


def _befalling(table: dict[str, str], named: dict[str, str]) -> dict[str, tuple[Befalling, ...]]:
    """The entries "talks break down" by their verb; the first word of each is the name of a set of subjects."""
    found: dict[str, list[Befalling]] = {}
    for kind, listed in table.items():
        for item in _items(listed):
            subjects, lemma, *words = item.split()
            entry = Befalling(frozenset(named[subjects].split()), tuple(words), kind if kind in NUMBER else None)
            found.setdefault(lemma, []).append(entry)
    return {lemma: tuple(sorted(entries, key=lambda entry: -len(entry.words))) for lemma, entries in found.items()}


def _nouns(table: dict[str, str]) -> dict[str, str | None]:
    nouns: dict[str, str | None] = {}
    for kind, listed in table.items():
        for noun in _items(listed):
            for form in (noun, _plural(noun)):
                nouns.setdefault(form, kind if kind in NUMBER else None)
    return nouns


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in _VOWELS else noun + "s"


def _forms(
    lemmas: list[str], irregular: dict[str, tuple[str, str]], doubling: frozenset[str]
) -> dict[str, tuple[str, Tense]]:
    """Every form of every verb; where two verbs share a form the one whose base form it is wins, then the first."""
    forms: dict[str, tuple[str, Tense]] = {}
    for lemma in {**dict.fromkeys(lemmas), **dict.fromkeys(irregular)}:
        for word, tense in _conjugated(lemma, irregular, doubling):
            known, tenses = forms.get(word, (lemma, Tense(0)))
            if known == lemma:
                forms[word] = (lemma, tenses | tense)
            elif tense is Tense.BASE and word not in irregular.get(known, ()):
                forms[word] = (lemma, tense)
    return forms


def _conjugated(
    lemma: str, irregular: dict[str, tuple[str, str]], doubling: frozenset[str]
) -> Iterator[tuple[str, Tense]]:
    head, hyphen, last = lemma.rpartition("-")
    stem = _stem(last, doubling)
    past, participle = irregular.get(last, (stem + "ed", stem + "ed"))
    prefix = head + hyphen
    yield lemma, Tense.BASE
    if lemma == "be":
        yield from ((word, Tense.PRESENT) for word in ("is", "are", "am"))
    yield prefix + _plural(last), Tense.PRESENT
    yield prefix + past, Tense.PAST
    yield prefix + participle, Tense.PARTICIPLE
    yield prefix + _ing(last, doubling), Tense.ING
    if last in doubling and last.endswith("l"):  # "traveled" beside "travelled"
        yield prefix + last + "ed", Tense.PAST | Tense.PARTICIPLE
        yield prefix + last + "ing", Tense.ING


def _stem(lemma: str, doubling: frozenset[str]) -> str:
    if lemma.endswith("e"):
        return lemma[:-1]
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "i"
    return lemma + lemma[-1] if lemma in doubling else lemma


def _ing(lemma: str, doubling: frozenset[str]) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return (lemma + lemma[-1] if lemma in doubling else lemma) + "ing"


def based(lemma: str) -> str:
    """The base form of a verb in no list ("approached") by the ordinary words; itself where they hold none."""
    if not _is_past(lemma):
        return lemma
    stem = lemma[:-2]
    doubled = stem[:-1] if stem[-1] == stem[-2] else ""
    known = words("common-words.txt")
    single = doubled if stem[-1] not in "lsfz" else ""  # "stunned", but not "assessed"
    return next((base for base in (stem, stem + "e", doubled, stem[:-1] + "y") if base in known), single or lemma)


def _is_past(lemma: str) -> bool:
    """Whether a lemma is a past form whose verb is in no list."""
    return lemma.endswith("ed") and len(lemma) > 5 and not lemma.endswith("eed")


def present(lemma: str) -> str:
    """The third person of the present: "goes", "meets", "denies"."""
    lemma = based(lemma)
    if _is_past(lemma):
        return lemma
    special = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    head, hyphen, last = lemma.rpartition("-")
    return head + hyphen + (special.get(last) or (last + "es" if last.endswith("o") else _plural(last)))
