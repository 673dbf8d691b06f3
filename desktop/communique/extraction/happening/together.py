"""Whether all who take part deal with each other, or some with the others."""

from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.destinations import GOING
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import places_in
from communique.extraction.happening.words import Words

MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
"""Kinds of what is done with each other."""


def deal_together(words: Words, clause: Clause, kind: str | None) -> bool:
    """Whether all who take part deal with each other, rather than some with the others."""
    lemma = clause.predicate.verb.lemma
    if lemma in _RECIPROCAL and not _RELATIONS.isdisjoint(words.lows[clause.predicate.head : clause.end]):
        return True  # "severed relations", "exchanged fire"
    if sum(p.preposition == "between" for p in places_in(words, clause.subject[0], clause.end)) > 1:
        return True  # "the agreement between X and Y entered into force"
    if lemma in GOING or (kind not in MUTUAL and not is_clash(words, clause, kind)):
        return False
    return _APART.isdisjoint(words.lows[min(clause.start, clause.subject[0]) : clause.end])


def meet_in_turn(words: Words, clause: Clause, kind: str | None, agents: tuple[str, ...]) -> bool:
    """Whether one party meets several, not said to sit at one table: "met with the leaders of Chad and Mali"."""
    head, lemma = clause.predicate.head, clause.predicate.verb.lemma
    touring = not _TOURS.isdisjoint(words.lows[head + 1 : head + 4])  # "has completed visits in Chad and Mali"
    if kind not in ("CONSULT", "AGREE") or len(agents) != 1 or not (touring or lemma in _MEETING):
        return False
    return _ONE_TABLE.isdisjoint(words.lows[clause.predicate.head : clause.end])


_MEETING = frozenset(("meet", "speak", "talk", "consult", "confer", "visit"))
_TOURS = frozenset(("visit", "visits", "tour", "tours", "trip", "trips"))
_ONE_TABLE = word_set("parties", "one_table")


def is_clash(words: Words, clause: Clause, kind: str | None) -> bool:
    """Whether a clause tells of fighting between those it names, whoever began it."""
    return kind == "ASSAULT" and not _CLASHES.isdisjoint(words.lows[clause.subject[0] : clause.end])


_CLASHES = word_set("parties", "clashes")
_RECIPROCAL, _RELATIONS = word_set("parties", "reciprocal"), word_set("parties", "relations")
_APART = frozenset(("separately", "separate", "respectively", "individually", "parallel", "calls"))
