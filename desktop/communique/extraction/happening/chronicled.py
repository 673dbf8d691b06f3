"""What a chronicle tells in the present, under the date of its entry: "1863 - The treaty is signed in Paris"."""

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.attaching import Attached
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Structure
from communique.extraction.happening.predicates import Predicate
from communique.extraction.happening.words import Words


def as_told(words: Words, found: list[Predicate]) -> list[Predicate]:
    """The verbs of a sentence; those of a chronicle in the past, whatever tense it tells them in."""
    if words.entry is not None:
        for predicate in found:
            if predicate.form is Form.PRESENT:
                predicate.form = Form.PAST
    return found


def date_by_entry(found: Structure, dates: Attached) -> None:
    """Gives the date of its entry to whatever main verb of a chronicle has none of its own."""
    entry = found.words.entry
    if entry is None:
        return
    for clause in found.clauses:
        bare = clause.predicate.form is Form.PARTICIPLE and clause.predicate.passive
        if clause.main and (clause.predicate.form is Form.PAST or bare):
            own = dates.clauses.get(clause.place)
            dates.clauses[clause.place] = own if own is not None and not _compares(found.words, own) else entry


def _compares(words: Words, time: TimeExpression) -> bool:
    """Whether a date only says since when nothing like it happened: "the first since the end of the war in 1975"."""
    first = words.token_at(time.start)
    return "since" in words.lows[max(0, first - _REACH) : first]


_REACH = 8
