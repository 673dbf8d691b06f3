"""The kind of what befalls something: talks break down, a bomb goes off, sanctions take effect."""

from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.frames import undated
from communique.extraction.happening.lexicon import Befalling, kinds
from communique.extraction.happening.words import Words

_HOLDING = ("force", "effect")


def befalls(words: Words, clause: Clause) -> Befalling | None:
    """What a verb tells of its subject by what that is; None where it tells nothing of its own of such a one."""
    subject = _head_of(undated(words, *clause.subject))
    if not subject:
        return None
    after = undated(words, clause.predicate.head + 1, clause.end)[:4]
    for befalling in kinds().befalling.get(clause.predicate.verb.lemma, ()):
        if clause.predicate.passive and befalling.kind == "PROTEST":
            continue  # "students were blocked"
        if not befalling.subjects.isdisjoint(subject) and all(low in after for low in befalling.words):
            return befalling
    return None


def begins_to_hold(words: Words, clause: Clause) -> bool:
    """Whether something comes into force, so that its own kind is told: "the embargo went into effect"."""
    after = words.lows[clause.predicate.head + 1 : clause.predicate.head + 5]
    going = clause.predicate.verb.lemma in ("come", "go", "enter", "be", "take")
    return going and any(low in after for low in _HOLDING)


def _head_of(subject: list[str]) -> list[str]:
    """The words of a subject before its first phrase: "the talks" of "the talks between X and Y"."""
    stop = next((i for i, low in enumerate(subject) if low in _PHRASES and i), len(subject))
    return subject[:stop]


_PHRASES = frozenset(("of", "between", "with", "in", "on", "at", "from", "against", "by", "for", "to", "that", "who"))
