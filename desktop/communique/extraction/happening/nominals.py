"""Nouns that tell events: "the June 14 mass conviction", "her visit to Vietnam", "the summit"."""

from collections.abc import Set
from dataclasses import dataclass

from communique.extraction.happening.clauses import Structure
from communique.extraction.happening.lexicon import Kinds, Tense, word_set
from communique.extraction.happening.words import Words

_STOPS = word_set("nominals", "stops")
_BEFORE_NOUN = word_set("nominals", "before_noun")
_PHRASE_ENDS = word_set("tellings", "phrase_ends")
_BODIES = frozenset(("council", "assembly", "commission", "committee"))
_AFTER_HEAD = word_set("nominals", "after_head")


@dataclass(frozen=True, slots=True)
class Nominal:
    """An event noun: its phrase runs from token `first` (article and all) to `head`, the noun itself."""

    first: int
    head: int
    noun: str
    kind: str | None
    definite: bool


def nominals(words: Words, kinds: Kinds, verbs: Set[int] = frozenset()) -> list[Nominal]:
    """The event nouns that stand as heads of their phrases, in order; `verbs` are the tokens used as verbs."""
    found = []
    for i, low in enumerate(words.lows):
        if low in _BODIES and _sits(words, i, _phrase_start(words, i, verbs, kinds)):
            found.append(Nominal(_phrase_start(words, i, verbs, kinds), i, low, "CONSULT", True))
            continue
        if low not in kinds.nouns or i in verbs or not _is_head(words, i, kinds) or words.time_of[i] >= 0:
            continue
        noun = f"{words.lows[i - 1]} {low}" if i and f"{words.lows[i - 1]} {low}" in kinds.nouns else low
        first = _phrase_start(words, i, verbs, kinds)
        if is_only_sought(words, first):
            continue
        bare = first == i and words.tokens[i][0].islower() and low in kinds.forms and not low.endswith("s")
        if bare and (not i or words.lows[i - 1] in ("to", "will", "would", "not", "and")):
            continue
        kind = _kind_of(words, i, first, kinds.nouns[noun])
        found.append(Nominal(first, i, noun, kind, words.lows[first] in _BEFORE_NOUN - {"a", "an"}))
    return found


def _kind_of(words: Words, i: int, first: int, kind: str | None) -> str | None:
    """The kind of the noun at token i, which is `kind` unless the words around it say that it means something else."""
    low, after = words.lows[i], words.lows[i + 1 : i + 6]
    if low in _CALLS and _is_demand(words, i, first):
        return "REQUEST"
    if low in ("strike", "strikes") and after[:1] in (["on"], ["against"], ["at"]):
        return "ASSAULT"  # "the July 14 strike on a city"
    if low == "release" and after[:1] == ["of"] and not _THINGS.isdisjoint(after):
        return None
    return kind


_THINGS = word_set("deciding", "things")
_CALLS = frozenset(("call", "calls"))
_BY_WIRE = frozenset(("phone", "telephone", "video", "conference", "courtesy", "with", "between"))
_DEMAND = 12
"""Words behind a call among which it is said what for."""


def _is_demand(words: Words, i: int, first: int) -> bool:
    """Whether a call asks for something: "a call by the ministers for his release", not one by telephone."""
    told = [words.lows[k] for k in range(i + 1, min(len(words), i + _DEMAND)) if words.time_of[k] < 0]
    stop = next((k for k, low in enumerate(told) if low in (",", ";", ".", "and", "that")), len(told))
    return "for" in told[:stop] and _BY_WIRE.isdisjoint((*words.lows[first:i], *told[:stop]))


def _sits(words: Words, i: int, first: int) -> bool:
    """Whether a body stands for its sitting: "results of the European Council on 25 March"."""
    governed = words.lows[first - 1 : first] in (["of"], ["at"], ["during"], ["for"], ["before"], ["after"], ["to"])
    return governed and i + 2 < len(words) and words.lows[i + 1] == "on" and words.time_of[i + 2] >= 0


def is_only_sought(words: Words, first: int) -> bool:
    """Whether something is only to come of what is offered: "information leading to the arrest or conviction of …"."""
    lows = words.lows[max(0, first - 10) : first]
    return any(low in ("leading", "leads", "lead") and lows[i + 1 : i + 2] == ["to"] for i, low in enumerate(lows))


def _is_head(words: Words, i: int, kinds: Kinds) -> bool:
    """Whether no further noun follows ("election observers" are no election)."""
    if i + 1 >= len(words):
        return True
    following = words.lows[i + 1]
    if not following[0].isalnum() or following in _AFTER_HEAD or words.time_of[i + 1] >= 0:
        return not (following == "-" and words.ends[i] == words.starts[i + 1])
    if following in ("is", "are", "was", "were", "has", "have", "had", "will", "would", "did", "may", "could"):
        return True
    if following in kinds.nouns and words.tokens[i + 1][0].islower():
        return False
    return (
        following in kinds.forms
        or following in ("the", "a", "an", "i", "we", "he", "she", "they")
        or (words.tokens[i + 1][0].isupper() is False and following.endswith("ly"))
    )


def _is_present(words: Words, i: int, kinds: Kinds) -> bool:
    low = words.tokens[i]
    entry = kinds.forms.get(low)
    return entry is not None and entry[1] == Tense.PRESENT and low not in kinds.nouns


def _phrase_start(words: Words, head: int, verbs: Set[int], kinds: Kinds) -> int:
    """The first token of the noun phrase of `head`: back over adjectives, names and dates to its article."""
    i = head
    while i > 0:
        if past_brackets(words, i) < i:
            i = past_brackets(words, i)
            continue
        low = words.lows[i - 1]
        if low in _BEFORE_NOUN:
            return i - 1
        if (
            i - 1 in verbs
            or _is_present(words, i - 1, kinds)
            or (low in _STOPS and words.time_of[i - 1] < 0)
            or not (low[0].isalnum() or low in "-–'’" or words.time_of[i - 1] >= 0 or _ends_date(words, i - 1))
        ):
            break
        i -= 1
    return i


def _ends_date(words: Words, i: int) -> bool:
    """Whether a comma only closes a date before its noun: "the May 3, 2019, attack"."""
    return words.lows[i] == "," and i > 0 and words.time_of[i - 1] >= 0 and words.lows[i - 1].isdigit()


def past_brackets(words: Words, first: int) -> int:
    """The token at which an abbreviation in brackets before `first` opens: "Ruritania’s (RUR) May 3 launch"."""
    return first - 3 if first > 3 and words.lows[first - 3 : first : 2] == ["(", ")"] else first


def end_of_phrase(found: Structure, noun: Nominal) -> int:
    """The token after the noun's last own phrase: to the next verb, comma or clause."""
    words = found.words
    verbs = {clause.predicate.first for clause in found.clauses}
    clause = found.clause_of(noun.head)
    discussed = clause is not None and clause.predicate.verb.lemma in _DISCUSSING and clause.predicate.head < noun.head
    i = noun.head + 1
    while i < len(words) and i not in verbs and words.lows[i] not in _PHRASE_ENDS:
        if discussed and words.lows[i] == "with":
            break  # "discussed the May 3 launch with her counterpart"
        i += 1
    return i


_DISCUSSING = frozenset(("discuss", "review", "raise", "address", "cover", "explore", "consider"))
