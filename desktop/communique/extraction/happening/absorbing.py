"""Nouns that a verb without much meaning tells: "had a meeting", "the talks took place"."""

from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.subjects import begins_to_hold
from communique.extraction.happening.words import Words


def absorbed_by(found: Structure, nouns: list[Nominal]) -> dict[int, int]:
    """Nouns that are the object of a light verb or the subject of "took place", with the clause that tells them."""
    absorbed: dict[int, int] = {}
    for clause in found.clauses:
        verb = clause.predicate.verb
        before = _held(found.words, clause, nouns)
        if before is not None:
            absorbed.setdefault(before, clause.place)
            continue
        holds = begins_to_hold(found.words, clause)
        if holds or clause.predicate.passive or verb.lemma in ("take", "begin", "start", "follow", "be", *_ARISING):
            own = [
                p
                for p, noun in enumerate(nouns)
                if clause.subject[0] <= noun.head < clause.subject[1] and not _is_governed(found.words, noun, clause)
            ]
            if own and (holds or ((verb.light or verb.lemma in _ARISING) and verb.lemma != "be")):
                absorbed.setdefault(_head_of(found.words, clause, own, nouns), clause.place)
                continue
        if not verb.light and not (
            verb.lemma == "be" and "under" in found.words.lows[clause.predicate.head : clause.predicate.head + 2]
        ):
            continue
        reach = clause.predicate.head + 9
        ahead = [p for p, noun in enumerate(nouns) if clause.predicate.head < noun.head < clause.end]
        own = [p for p in ahead if nouns[p].first < reach]
        direct = [p for p in own if _directly(found.words, clause.predicate.head, nouns[p])]
        if direct:
            absorbed.setdefault(direct[0], clause.place)
    return absorbed


def _is_governed(words: Words, noun: Nominal, clause: Clause) -> bool:
    """Whether a noun only says more of the subject's own: of an "agreement on cessation of hostilities"."""
    signed = clause.predicate.verb.lemma in ("sign", "conclude", "reach", "ratify")
    return signed and words.lows[noun.first - 1 : noun.first] == ["of"]


def _head_of(words: Words, clause: Clause, own: list[int], nouns: list[Nominal]) -> int:
    """The noun of a subject that its phrases hang on: the protocol of "a protocol to the accord on cooperation"."""
    inside = range(clause.subject[0] + 1, clause.subject[1])
    stop = next((i for i in inside if words.lows[i] in ("to", "on", "for", "between")), clause.subject[1])
    return next((p for p in reversed(own) if nouns[p].head < stop), own[-1])


_ARISING = frozenset(("occur", "happen", "erupt", "break", "flare", "ensue", "unfold", "resume", "restart", "reopen"))
"""What talks, fighting and unrest do when they begin."""


def _held(words: Words, clause: Clause, nouns: list[Nominal]) -> int | None:
    """The noun before a clause without a relative: "a conversation I had this morning with the king"."""
    first, verb = clause.predicate.first, clause.predicate.verb
    if verb.lemma not in ("have", "hold") or words.lows[first - 1 : first] not in (["i"], ["we"], ["he"], ["she"]):
        return None
    return next((p for p, noun in enumerate(nouns) if noun.head == first - 2), None)


def _directly(words: Words, head: int, noun: Nominal) -> bool:
    """Whether only the noun's own phrase stands between a verb and the noun."""
    between = [words.lows[i] for i in range(head + 1, noun.first) if words.time_of[i] < 0]
    if between[-1:] == ["and"] and len(between) == _TWO_ADJECTIVES:
        between = []  # "had warm and productive meetings"
    return all(
        low in ("under", "off", "out", "part", "in", "up", "on", "also", "again", "first") or not low[0].isalnum()
        for low in between
    )


_TWO_ADJECTIVES = 2
"""Words of the first of two adjectives, with its "and"."""
