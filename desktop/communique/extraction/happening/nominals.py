"""Nouns that tell events: "the June 14 mass conviction", "her visit to Vietnam", "the summit"."""

from collections.abc import Set
from dataclasses import dataclass

from communique.extraction.happening.lexicon import Kinds, Tense
from communique.extraction.happening.words import Words

_STOPS = frozenset(
    ["of", "in", "on", "at", "to", "for", "with", "by", "from", "about", "against", "between", "among", "into", "through", "during", "under", "over", "after", "before", "since", "and", "or", "but", "that", "which", "who", "as", "than", "via", "amid", "following", "regarding", "upon", "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "not"]
)
_BEFORE_NOUN = frozenset(["the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"])
_AFTER_HEAD = frozenset(
    ["of", "in", "on", "at", "to", "for", "with", "by", "from", "about", "against", "between", "among", "into", "through", "during", "under", "over", "after", "before", "since", "and", "or", "but", "that", "which", "who", "as", "than", "via", "amid", "following", "regarding", "scheduled", "planned", "held", "taking"]
)


@dataclass(frozen=True, slots=True)
class Nominal:
    """An event noun: its phrase runs from token `first` (article and all) to `head`, the noun itself."""

    first: int
    head: int
    noun: str
    kind: str | None
    definite: bool


def nominals(words: Words, kinds: Kinds, verbs: Set[int] = frozenset()) -> list[Nominal]:
    """The event nouns of the sentence that stand as heads of their phrases, in order; `verbs` are tokens used as verbs."""
    found = []
    for i, low in enumerate(words.lows):
        if low not in kinds.nouns or i in verbs or not _is_head(words, i, kinds) or words.time_of[i] >= 0:
            continue
        noun = f"{words.lows[i - 1]} {low}" if i and f"{words.lows[i - 1]} {low}" in kinds.nouns else low
        first = _phrase_start(words, i, verbs, kinds)
        if first == i and words.tokens[i][0].islower() and low in kinds.forms and not low.endswith("s"):
            if not i or words.lows[i - 1] in ("to", "will", "would", "not", "and"):
                continue
        found.append(Nominal(first, i, noun, kinds.nouns[noun], words.lows[first] in _BEFORE_NOUN - {"a", "an"}))
    return found


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
        or following in ("the", "a", "an")
        or (words.tokens[i + 1][0].isupper() is False
        and following.endswith("ly"))
    )


def _is_present(words: Words, i: int, kinds: Kinds) -> bool:
    low = words.tokens[i]
    entry = kinds.forms.get(low)
    return entry is not None and entry[1] == Tense.PRESENT and low not in kinds.nouns


def _phrase_start(words: Words, head: int, verbs: Set[int], kinds: Kinds) -> int:
    """The first token of the noun phrase of `head`: back over adjectives, names, dates and possessives to its article."""
    i = head
    while i > 0:
        low = words.lows[i - 1]
        if low in _BEFORE_NOUN:
            return i - 1
        if i - 1 in verbs or _is_present(words, i - 1, kinds) or (low in _STOPS and words.time_of[i - 1] < 0) or not (low[0].isalnum() or low in "-–'’"):
            break
        i -= 1
    return i
