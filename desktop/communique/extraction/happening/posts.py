"""Whom a cable or a letter means without naming: "me", "you", the offices of the country where a post stands."""

import re

from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.discourse import Discourse
from communique.extraction.happening.implied import is_ours
from communique.extraction.happening.named import places_in
from communique.extraction.happening.words import Words

_OFFICES = (
    "foreign minister",
    "prime minister",
    "foreign ministry",
    "foreign office",
    "defense minister",
    "cabinet",
    "government",
    "king",
    "queen",
    "majesty",
    "president",
    "premier",
    "chancellor",
    "fonoff",
    "fonmin",
    "primin",
    "defmin",
)
_OFFICE = re.compile(rf"\b(?:{'|'.join(_OFFICES)})\b", re.I)
_PUBLICLY = frozenset(("announce", "declare", "issue", "publish", "proclaim", "broadcast"))


def says_to_us(clause: Clause, kind: str | None) -> bool:
    """Whether the words of those at a cable's post are for its writer: not what they announce to all."""
    speaks = clause.predicate.verb.say or kind in ("CONSULT", "REQUEST", "CONCEDE")
    return speaks and clause.predicate.verb.lemma not in _PUBLICLY


def first_person(words: Words, clause: Clause, discourse: Discourse) -> tuple[str, ...]:
    """The issuer, where something is done to "me" or "us"."""
    head = clause.predicate.head
    last = min(
        max(clause.end, head + 2), len(words.tokens)
    )  # "informed me a firm had come": "me" opens the next clause
    spoken = [words.tokens[i] for i in range(head + 1, last) if not words.quoted[i]]
    mine = is_ours(words, head + 1, last) or any(token in ("me", "us") for token in spoken)
    to_me = discourse.issuer if mine else ()
    reader = discourse.reader or (discourse.issuer if discourse.post else ())  # cables go from a state to its own
    to_you = reader if any(token in ("you", "your") for token in spoken) else ()
    return (*to_me, *to_you)


def local_office(words: Words, clause: Clause, at_home: bool = False) -> str:
    """Where a cable names an office without a country, which is then that of its post: "subject", "object" or ""."""
    for where, (first, last) in (("subject", clause.subject), ("object", (clause.predicate.head + 1, clause.end))):
        if names_local_office(words, first, last, at_home) and not any(True for _ in places_in(words, first, last)):
            return where
    return ""


def names_local_office(words: Words, first: int, last: int, at_home: bool = False) -> bool:
    """Whether an office that every state has is named in tokens first … last - 1; `at_home` the President is ours."""
    named = {office.lower() for office in _OFFICE.findall(words.between(first, last))}
    return bool(named - {"president"} if at_home else named)


def with_local(
    agents: tuple[str, ...], others: tuple[str, ...], where: str, discourse: Discourse
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if where == "subject":
        return discourse.post, others or tuple(code for code in discourse.issuer if code not in discourse.post)
    if agents == discourse.post:  # "the Norwegian ambassador gave the President a letter"
        return agents, others or discourse.issuer
    return agents or discourse.issuer, tuple(dict.fromkeys((*others, *discourse.post)))
