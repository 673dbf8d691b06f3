"""What is said in a quotation that stands before who says it: “We welcome the decision,” the minister said."""

from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.frames import frame, undated
from communique.extraction.happening.named import codes_of, places_in
from communique.extraction.happening.words import Words

_SPOKEN = frozenset(("ACCUSE", "REJECT", "THREATEN", "REQUEST", "CONCEDE", "SUPPORT"))
_OURS = frozenset(("i", "we"))


def quote_before(words: Words, clause: Clause) -> bool:
    """Whether a sentence opens with a quotation that ends before a verb of saying."""
    head = clause.predicate.head
    return bool(words.quoted) and words.quoted[0] and clause.predicate.verb.say and not words.quoted[head]


def kind_of_quote(structure: Structure, clause: Clause) -> str | None:
    """The kind of what who speaks does by the words quoted: “We condemn …”, “Togo welcomes …” said by Togo."""
    words = structure.words
    if not quote_before(words, clause):
        return None
    speaker = set(codes_of(places_in(words, clause.start, clause.end)))
    for other in structure.clauses[: clause.place]:
        predicate = other.predicate
        said = words.quoted[predicate.head] and predicate.form is Form.PRESENT and not predicate.negated
        own = not _OURS.isdisjoint(words.lows[slice(*other.subject)])
        if not said or not (own or speaker & set(codes_of(places_in(words, *other.subject)))):
            continue
        kind = frame(predicate.verb.kinds, undated(words, predicate.head + 1, other.end), None)[1]
        if kind in _SPOKEN:
            return kind
    return None
