"""Figures of a year are statistics, not happenings: "shipped $4.6 billion worth of goods in 2018"."""

import re

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.lexicon import word_set
from communique.extraction.patterns import alternatives
from communique.model.dates import Date, Precision

_QUANTITY = re.compile(alternatives("quantities", "quantity"))
_STRONG = frozenset(("ASSAULT", "COERCE", "AGREE", "SANCTION", "RETREAT", "PROTEST", "MOBILIZE"))
_GIVING, _TRENDS = word_set("quantities", "giving"), word_set("quantities", "trends")
_DESCRIBED = 8
"""Words before a participle among which the figure stands that it describes."""


def is_statistic(found: Structure, clause: Clause, date: Date | None) -> bool:
    """Whether a clause with a date as coarse as a year only gives a figure for it."""
    if date is None or date.precision < Precision.YEAR:
        return False
    words = found.words
    describing = clause.predicate.form is Form.PARTICIPLE  # "$99 billion of goods traded in 2020"
    first = max(0, clause.start - _DESCRIBED) if describing else clause.start
    figures = _QUANTITY.search(words.text, words.starts[first], words.ends[clause.end - 1])
    if not figures:
        lower = (c for c in found.clauses if c.governor is clause and c.predicate.form is Form.INFINITIVE)
        return _is_trend(clause) or any(_is_trend(c) for c in lower)
    kinds = {kind for frame, kind in clause.predicate.verb.kinds if not frame}
    if clause.predicate.passive and kinds & _STRONG:
        return False
    return clause.predicate.verb.lemma not in _GIVING


def _is_trend(clause: Clause) -> bool:
    """Whether a verb tells how something went over a year: "our ties continued to deepen in 2021"."""
    predicate = clause.predicate
    return predicate.verb.lemma in _TRENDS and not predicate.passive and predicate.form is not Form.FUTURE


_VAGUE = re.compile(alternatives("quantities", "vague"), re.I)


def is_vague(found: Structure, clause: Clause) -> bool:
    """Whether a clause sums up ("sent billions of dollars in aid") rather than tells one happening."""
    words = found.words
    return bool(_VAGUE.search(words.text, words.starts[clause.start], words.ends[clause.end - 1]))
