"""Verbs that tell of an encounter though they say more or less: to see, to call on, to ask, to hand over a letter."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.words import Words

_CALLING = word_set("deciding", "calling")
_SEEN = word_set("deciding", "seen")
_HANDING = frozenset(("hand", "deliver", "give", "present", "transmit", "leave"))
_WRITINGS = word_set("encounters", "writings")
_QUESTIONS = frozenset(("what", "whether", "how", "when", "why", "where", "who", "which"))
_BEFORE, _BEHIND = 14, 6
"""Words before a verb in which the writing is named, and behind it in which its question opens."""


def is_encounter(structure: Structure, clause: Clause, lower: Clause | None) -> bool:
    """Whether a clause tells of an encounter; `lower` is the infinitive that hangs on it."""
    return (
        is_seeing(structure, clause)
        or _calls_on(structure, clause, lower)
        or _welcomes(structure, clause, lower)
        or _asks(structure.words, clause)
        or _hands(structure.words, clause)
    )


def _asks(words: Words, clause: Clause) -> bool:
    """Whether somebody asks a question, not for something: "asked me what our position would be"."""
    head = clause.predicate.head
    asks = clause.predicate.verb.lemma in ("ask", "inquire", "enquire")
    return asks and not _QUESTIONS.isdisjoint(words.lows[head + 1 : head + 1 + _BEHIND])


def _hands(words: Words, clause: Clause) -> bool:
    """Whether the letter named before is handed over: "a letter which the envoy handed me", "handed me today"."""
    predicate = clause.predicate
    if predicate.verb.lemma not in _HANDING:
        return False
    named = words.lows[max(0, clause.start - _BEFORE) : predicate.first]
    described = clause.opener in ("which", "that") or (predicate.form is Form.PARTICIPLE and clause.governor is None)
    own = predicate.passive and not _WRITINGS.isdisjoint(words.lows[slice(*clause.subject)][-_BEHIND:])
    return own or (described and not _WRITINGS.isdisjoint(named))


def is_seeing(structure: Structure, clause: Clause) -> bool:
    """Whether to see somebody is to meet them: "saw the Foreign Minister today", "came to see me"."""
    if clause.predicate.verb.lemma != "see" or clause.predicate.passive:
        return False
    return is_somebody(structure.words, clause.predicate.head + 1, clause.end)


def _calls_on(structure: Structure, clause: Clause, lower: Clause | None) -> bool:
    """Whether to call on somebody is to visit them, not to ask them for something."""
    words, head = structure.words, clause.predicate.head
    if clause.predicate.verb.lemma != "call":
        return False
    after = head + 1
    while after < clause.end and (words.time_of[after] >= 0 or words.lows[after : after + 1] == ["at"]):
        after += 1  # "called at noon today on the minister"
    asked = lower is not None and lower.predicate.verb.lemma not in _CALLING
    on = words.lows[after : after + 1] in (["on"], ["upon"])
    return on and not asked and is_somebody(words, after + 1, clause.end)


def _welcomes(structure: Structure, clause: Clause, lower: Clause | None) -> bool:
    """Whether somebody is received somewhere: "welcomed the minister to the Department of State"."""
    words, head = structure.words, clause.predicate.head
    if clause.predicate.verb.lemma != "welcome" or lower is not None or clause.predicate.passive:
        return False
    to = next((i for i in range(head + 2, clause.end - 1) if words.lows[i] == "to"), 0)
    at = to + 1 + (words.lows[to + 1 : to + 2] == ["the"])
    where = to > 0 and at < clause.end and words.tokens[at][0].isupper()
    return where and is_somebody(words, head + 1, to)


def is_somebody(words: Words, first: int, end: int) -> bool:
    """Whether a person is named from token `first` on: by name, by office, or as "me"."""
    article = words.lows[first : first + 1] in (["the"], ["with"])
    first += article
    if first + 1 < end and words.lows[first].endswith(("'s", "’s")):  # "called on Ruritania's Jane Roe"
        first += 1
    if first >= end:
        return False
    if not article and words.tokens[first][0].isupper() and words.place_of[first] < 0 and words.time_of[first] < 0:
        return True  # a name in no list
    start = words.starts[first]
    person = any(p.kind == "person" and p.phrase_start <= start < p.phrase_end for p in words.places)
    titled = words.tokens[first][0].isupper() and not _SEEN.isdisjoint(words.lows[first : min(first + 5, end)])
    return person or titled or words.lows[first] in ("me", "him", "her", "us")
