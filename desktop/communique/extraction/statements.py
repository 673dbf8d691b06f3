"""Sentences that state how two parties stand to each other without telling an event."""

from collections.abc import Iterator, Sequence, Set

from communique.extraction.happening import summaries
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import structure
from communique.extraction.happening.lexicon import Kinds, word_set
from communique.extraction.happening.predicates import predicates
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.model.dates import Date
from communique.model.events import Statement
from communique.model.relationships import pair

_STANDING = word_set("statements", "standing")
_MOST = 5


def statements(
    document: str,
    sentences: Sequence[Words],
    told: Set[int],
    published: Date | None,
    kinds: Kinds,
) -> Iterator[Statement]:
    """The statements among the sentences; `told` are the starts of those that tell an event."""
    for words in sentences:
        if words.start in told or words.role is not Role.BODY or len(words) < 6 or words.quoted[0]:
            continue
        codes = tuple(dict.fromkeys(place.code for place in words.places if place.code))
        if _is_talk(words, kinds):
            continue
        if not 2 <= len(codes) <= _MOST or not _STANDING & set(words.lows):
            continue
        if pairs := _pairs(words, codes, kinds):
            line = summaries.of_sentence(words.text[words.start : words.end])
            involved = tuple(code for code in codes if any(code in pair.split("-") for pair in pairs))
            yield Statement(
                f"{document}:s:{words.start}", document, words.start, words.end, line, involved, pairs, published
            )


def _is_talk(words: Words, kinds: Kinds) -> bool:
    """Whether somebody says, does or plans something there, rather than a relationship stands."""
    found = structure(words, predicates(words, kinds))
    main = next((c.predicate for c in found.clauses if c.predicate.finite and c.main), None)
    if main is None:
        return False
    return main.form in (Form.PAST, Form.PLUPERFECT, Form.FUTURE, Form.MODAL) and (
        main.verb.talk or main.verb.say or main.verb.light
    )


def _pairs(words: Words, codes: tuple[str, ...], kinds: Kinds) -> tuple[str, ...]:
    """The subject with each of the others; two alone with each other."""
    if len(codes) == 2:
        return (pair(*codes),)
    found = structure(words, predicates(words, kinds))
    main = next(
        (c for c in found.clauses if c.predicate.finite and c.main and c.predicate.form is not Form.MODAL), None
    )
    if main is None:
        return ()
    subject = next(
        (words.places[o].code for o in words.place_of[slice(*main.subject)] if o >= 0 and words.places[o].code), None
    )
    if subject is None:
        return ()
    return tuple(sorted({pair(subject, code) for code in codes if code != subject}))
