"""Figures of a year are statistics, not happenings: "shipped $4.6 billion worth of goods in 2018"."""

import re

from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.patterns import alternatives
from communique.model.dates import Date, Precision

_QUANTITY = re.compile(alternatives("quantities", "quantity"))
_STRONG = frozenset(("ASSAULT", "COERCE", "AGREE", "SANCTION", "RETREAT", "PROTEST", "MOBILIZE"))
_GIVING = word_set("quantities", "giving")


def is_statistic(found: Structure, clause: Clause, date: Date | None) -> bool:
    """Whether a clause with a date as coarse as a year only gives a figure for it."""
    if date is None or date.precision < Precision.YEAR:
        return False
    words = found.words
    figures = _QUANTITY.search(words.text, words.starts[clause.start], words.ends[clause.end - 1])
    if not figures:
        return False
    kinds = {kind for frame, kind in clause.predicate.verb.kinds if not frame}
    if clause.predicate.passive and kinds & _STRONG:
        return False
    return clause.predicate.verb.lemma not in _GIVING


_VAGUE = re.compile(alternatives("quantities", "vague"), re.I)


def is_vague(found: Structure, clause: Clause) -> bool:
    """Whether a clause sums up ("sent billions of dollars in aid") rather than tells one happening."""
    words = found.words
    return bool(_VAGUE.search(words.text, words.starts[clause.start], words.ends[clause.end - 1]))
