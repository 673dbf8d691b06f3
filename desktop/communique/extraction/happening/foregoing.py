"""What a sentence says came before: "his letter followed one from …", "this came after a statement that …"."""

from communique.extraction.dating import TimeExpression
from communique.extraction.happening import deciding, parties, summaries
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure
from communique.extraction.happening.distances import distance
from communique.extraction.happening.nominals import Nominal, end_of_phrase
from communique.extraction.happening.saying import kind_of_content
from communique.extraction.happening.telling import Context, Telling, content_of
from communique.extraction.happening.words import Words


def preceding(
    found: Structure, clause: Clause, nouns: list[Nominal], time: TimeExpression | None, context: Context
) -> Telling | None:
    """What the sentence says came before: "his letter followed one from …", "this came after a statement that …"."""
    words = found.words
    head, lows = clause.predicate.head, words.lows
    if not deciding.follows(clause, words):
        return None
    known = next((n for n in nouns if clause.subject[0] <= n.head < clause.subject[1]), None)
    one = next((i for i in range(head + 1, min(head + 4, clause.end)) if lows[i] == "one"), None)
    noun = next((n for n in nouns if head < n.head < min(clause.end, head + 9)), None)
    if one is not None and known is not None:
        noun = Nominal(one, one, known.noun, known.kind, False)
    if noun is None:
        return None
    time = time if clause.predicate.verb.lemma == "follow" else None
    kind = noun.kind or kind_of_content(found, noun.head)
    who = parties.of_span(words, noun.first, end_of_phrase(found, noun), kind, ())
    again = _of_accord(words, context.discourse.accord) if one is not None else ()
    others = _codes_of(found, clause.subject) or again or context.discourse.focus
    who = parties.joined(who, others)
    last = end_of_phrase(found, noun)
    line = summaries.of_noun(words, noun, len(words) if lows[last : last + 1] == ["that"] else last, context.names, "")
    if one is not None:
        line = f"{noun.noun.capitalize()} {line.removeprefix('One ')}"
    return Telling(
        words,
        time.date if time else None,
        time,
        time.why if time else "",
        kind,
        who,
        line,
        lemma=noun.noun,
        main=True,
        form=Form.PAST,
        opener="after",
        written=True,
        apart=distance(words, noun.first),
        place=noun.head,
        content=content_of(words, noun.first, end_of_phrase(found, noun)),
    )


def _of_accord(words: Words, accord: tuple[str, ...]) -> tuple[str, ...]:
    """Those of an agreement spoken of whom the sentence names again."""
    return tuple(dict.fromkeys(p.code for p in words.places if p.code in accord and p.code))[:1]


def _codes_of(found: Structure, span: tuple[int, int]) -> tuple[str, ...]:
    owners = dict.fromkeys(owner for owner in found.words.place_of[slice(*span)] if owner >= 0)
    return tuple(dict.fromkeys(code for owner in owners if (code := found.words.places[owner].code)))
