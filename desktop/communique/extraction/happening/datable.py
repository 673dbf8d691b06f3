"""Whether an expression of time can date what its sentence tells."""

import re
from itertools import pairwise

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.nominals import Nominal, is_only_sought
from communique.extraction.happening.words import Words
from communique.model.dates import Date, Precision

_DEADLINE = word_set("attaching", "deadline")
_FESTIVE = word_set("attaching", "festive")
_NAMED = frozenset(("Act", "Bill", "Law", "Code", "Agenda", "Vision", "Plan", "Strategy"))
_SUPERLATIVES = word_set("attaching", "superlatives")
_REACH = 8
"""Words before a date among which it may be said to end a comparison."""
_BUDGET = re.compile(r"\bF\.?Y\b|\bfiscal\b", re.I)
_STRETCH = re.compile(r"(?:over|during|in|for)?\s*(?:the )?(?:past|last)\b|over|from|between", re.I)
"""A length of time in which something is said to have happened."""
_YEARS = re.compile(r"\d{4}(?: ?[-–—] ?\d{2,4})?")

_FEW = 21
"""Days that a gathering lasts at most."""


def can_date(words: Words, first: int, last: int, time: TimeExpression) -> bool:
    """Whether an expression can date something: no deadline, no duration, no habit."""
    if time.type == "SET":
        return False
    if time.type == "DURATION" and not _STRETCH.match(time.text):
        return False
    if is_only_sought(words, first) or not _FESTIVE.isdisjoint(words.lows[max(0, first - 10) : first + 4]):
        return False
    before = words.lows[first - 1] if first else ""
    own = time.text.split(maxsplit=1)[0].lower()
    named = words.tokens[max(0, first - 1 - (before == ","))]
    if before == "of" and first > 1:
        named = words.tokens[first - 2]  # "the Protection Act of 2019"
    if named in _NAMED and first and _YEARS.fullmatch(time.text):
        return False  # "the Appropriations Act, 2022", "the Action Plan 2021-2025"
    if _in_name(words, first, last, time) or _is_edition(words, last, time) or _compares(words, first):
        return False
    if _BUDGET.search(time.text) and before not in ("in", "during") and own not in ("in", "during"):
        return False  # "assistance for FY 1973" is planned in that year's budget
    if before == "any":
        return False  # "more than in any previous year"
    return before not in _DEADLINE and own not in _DEADLINE


def _in_name(words: Words, first: int, last: int, time: TimeExpression) -> bool:
    """Whether years in brackets belong to the name before them: "Plan of Action (2021-2025)", "Decree 13 (2001)"."""
    if first < 2 or words.lows[first - 1] != "(" or words.lows[last + 1 : last + 2] != [")"]:
        return False
    named = words.tokens[first - 2]
    owner = words.place_of[first - 2]
    acting = owner >= 0 and words.places[owner].kind in ("person", "country")  # "occupied by Italy (1939-43)"
    return bool(_YEARS.fullmatch(time.text)) and (named[0].isupper() or named.isdigit()) and not acting


def _is_edition(words: Words, last: int, time: TimeExpression) -> bool:
    """Whether a year before a gathering's name is part of it, where the sentence has its days:
    "from 6 June … the 2022 World Conference"."""
    if not time.text.isdigit() or not words.tokens[last + 1 : last + 2] or not words.tokens[last + 1][0].isupper():
        return False
    dated = ((other.edtf or "", other.date) for other in words.times)
    return any(edtf.startswith(time.text) and date is not None and is_of_days(date) for edtf, date in dated)


def is_of_days(date: Date) -> bool:
    """Whether a date is a day, or a few from the first to the last."""
    return date.earliest is not None and date.latest is not None and date.latest - date.earliest <= _FEW


def _compares(words: Words, first: int) -> bool:
    """Whether a date only says since when something is the first or the greatest: "the first visit since 2016"."""
    before = words.lows[max(0, first - _REACH) : first]
    if before[-1:] != ["since"]:
        return False
    return any(low == "the" and after in _SUPERLATIVES for low, after in pairwise(before))


def coarser(time: TimeExpression, known: TimeExpression) -> bool:
    """Whether a further date of a clause is less fine than the one it has ("today …, the first since February")."""
    return time.date is not None and known.date is not None and time.date.precision > known.date.precision


def refines(time: TimeExpression, known: TimeExpression | None) -> bool:
    """Whether a day says more exactly what a clause already has as a year: "this year … on October 28"."""
    if known is None or known.date is None or time.date is None or known.date.precision is not Precision.YEAR:
        return False
    return is_of_days(time.date) and (time.edtf or "").startswith(known.edtf or "-")


def is_of_vote(
    words: Words, noun: Nominal, clause: Clause, time: TimeExpression, first: int, published: Date | None
) -> bool:
    """Whether a date right behind an election to come is not that of a verb in the past or the present before it."""
    told = clause.predicate.form in (Form.PAST, Form.PERFECT, Form.PLUPERFECT, Form.PROGRESSIVE, Form.GERUND)
    voted = noun.noun in _VOTES and noun.head >= first - 2 and words.lows[noun.first - 1] in ("of", "for", "in", "over")
    if not (told and voted) or clause.predicate.verb.light or published is None or time.date is None:
        return False
    earliest, latest = time.date.earliest, published.latest
    return earliest is not None and latest is not None and earliest > latest


_VOTES = frozenset(("election", "elections", "vote", "referendum", "poll", "polls", "ballot"))


def is_told_of(words: Words, clause: Clause, noun: Nominal) -> bool:
    """Whether a verb in the past tells what a noun with its year only names: "seized control in a 1991 coup"."""
    verb = clause.predicate.verb
    past = clause.predicate.form is Form.PAST and noun.head > clause.predicate.head and not (verb.say or verb.talk)
    where = words.lows[noun.first - 1 : noun.first + 1] in (["in", "a"], ["in", "the"], ["during", "the"])
    return past and where and bool(verb.kinds)
