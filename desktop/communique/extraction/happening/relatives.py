"""Relative clauses about an event noun: "his talk with the King, which took place on Monday"."""

from collections.abc import Sequence

from communique.extraction.happening.auxiliaries import PREPOSITIONS
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.words import Words

_OPENERS = frozenset(("which", "that"))
_TAKING_PLACE = frozenset(("take", "occur", "begin", "start", "end", "resume"))
_HELD = frozenset(("hold", "conduct", "convene"))
_WRITINGS = frozenset(("letter", "letters", "message", "messages", "note", "telegram", "reply", "communication"))
_ARRIVING = frozenset(("arrive", "reach", "come", "receive"))
_HAPPENING = frozenset(("CONSULT", "COOPERATE", "ASSAULT", "PROTEST", "MOBILIZE"))
_FARTHEST = 11
_NEAR = 8
"""Words before a relative clause in which the writing that arrives is named."""


def resume(found: Structure, nouns: Sequence[Nominal]) -> None:
    """Makes the talk, not whom it was with, the subject of "which took place" behind it."""
    for clause in found.clauses:
        if not _happens(found.words, clause) or any(_is_within(noun, clause.subject) for noun in nouns):
            continue
        end = _end_of_host(found.words, clause.start)
        near = [noun for noun in nouns if noun.kind in _HAPPENING and _reaches(found, noun, end)]
        if near:
            clause.subject = (near[-1].first, end)


def _happens(words: Words, clause: Clause) -> bool:
    """Whether a relative clause says of what stands before it that it took place."""
    lemma, passive = clause.predicate.verb.lemma, clause.predicate.passive
    opens = words.lows[clause.start] in _OPENERS and clause.predicate.first == clause.start + 1
    return opens and (lemma in _TAKING_PLACE or (passive and lemma in _HELD))


def _is_within(noun: Nominal, subject: tuple[int, int]) -> bool:
    return subject[0] <= noun.head < subject[1]


def _reaches(found: Structure, noun: Nominal, end: int) -> bool:
    """Whether nothing but a noun's own phrases stands between it and token `end`."""
    gap = found.words.lows[noun.head + 1 : end]
    verbs = any(noun.head < clause.predicate.head < end for clause in found.clauses)
    return 0 < len(gap) <= _FARTHEST and gap[0] in PREPOSITIONS and not verbs


def _end_of_host(words: Words, start: int) -> int:
    """The token behind the last word before a relative clause."""
    return start - 1 if start and words.lows[start - 1] == "," else start


def only_arrives(words: Words, clause: Clause) -> bool:
    """Whether a relative clause only says when a letter came: "your letter of May 3, which arrived yesterday"."""
    if clause.opener not in _OPENERS or clause.predicate.verb.lemma not in _ARRIVING:
        return False
    return not _WRITINGS.isdisjoint(words.lows[max(0, clause.start - _NEAR) : clause.start])
