"""What one sentence tells: its happenings, each with date, kind, parties and summary."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from communique.extraction.dating import TimeExpression
from communique.extraction.happening import deciding, parties, quantities, summaries
from communique.extraction.happening.attaching import Attached, attach
from communique.extraction.happening.clauses import Clause, Structure, structure
from communique.extraction.happening.lexicon import Kinds
from communique.extraction.happening.nominals import Nominal, nominals
from communique.extraction.happening.parties import Discourse, Parties
from communique.extraction.happening.predicates import Form, predicates
from communique.extraction.happening.words import Words
from communique.model.dates import Date


@dataclass(frozen=True, slots=True)
class Telling:
    """One happening in one sentence. `time` is the expression that dates it, None where the sentence has none for it."""

    words: Words
    date: Date | None
    time: TimeExpression | None
    why: str
    kind: str | None
    parties: Parties
    summary: str
    planned: bool = False
    lemma: str = ""
    talk: bool = False
    """What is said or done within a meeting."""
    say: bool = False
    by_noun: bool = False
    main: bool = True
    form: Form | None = None
    opener: str = ""
    quoted: bool = False
    place: int = 0
    """The token that tells it."""
    content: frozenset[str] = field(default_factory=frozenset)
    """The telling words, folded, to compare with other sentences."""


@dataclass(slots=True)
class Context:
    """What a document gives its sentences."""

    kinds: Kinds
    published: Date | None
    names: Mapping[str, str]
    """Actor id -> name."""
    labels: Mapping[str, str]
    """Code -> name."""
    discourse: Discourse


def tellings(words: Words, context: Context) -> list[Telling]:
    """All candidate happenings of a sentence, dated or not, in the order of their words."""
    found = structure(words, predicates(words, context.kinds))
    nouns = nominals(words, context.kinds)
    absorbed = _absorbed(found, nouns)
    dates = attach(found, nouns, absorbed, context.published)
    _share_lead(found, dates)
    holder = {place: nouns[noun] for noun, place in absorbed.items()}
    told = [t for clause in found.clauses if (t := _of_clause(found, clause, holder.get(clause.place), dates, context))]
    told += [
        _of_noun(found, nouns[place], time, context) for place, time in dates.nouns.items() if place not in absorbed
    ]
    parties.follow(context.discourse, found)
    return sorted(told, key=lambda telling: telling.place)


def _absorbed(found: Structure, nouns: list[Nominal]) -> dict[int, int]:
    """Nouns that are the object of a light verb or the subject of "took place", with the clause that tells them."""
    absorbed: dict[int, int] = {}
    for clause in found.clauses:
        verb = clause.predicate.verb
        if clause.predicate.passive or verb.lemma in ("take", "occur", "happen", "begin", "start", "follow", "be"):
            own = [p for p, noun in enumerate(nouns) if clause.subject[0] <= noun.head < clause.subject[1]]
            if own and (verb.light or verb.lemma in ("occur", "happen")) and verb.lemma != "be":
                absorbed.setdefault(own[-1], clause.place)
                continue
        if not verb.light and not (
            verb.lemma == "be" and "under" in found.words.lows[clause.predicate.head : clause.predicate.head + 2]
        ):
            continue
        reach = clause.predicate.head + 9
        own = [p for p, noun in enumerate(nouns) if clause.predicate.head < noun.head < min(clause.end, reach)]
        direct = [p for p in own if _directly(found.words, clause.predicate.head, nouns[p])]
        if direct:
            absorbed.setdefault(direct[0], clause.place)
    return absorbed


def _directly(words: Words, head: int, noun: Nominal) -> bool:
    """Whether only the noun's own phrase stands between a verb and the noun."""
    between = words.lows[head + 1 : noun.first]
    return all(
        low in ("under", "off", "out", "part", "in", "up", "on", "also", "again", "first") or not low[0].isalnum()
        for low in between
    )


def _share_lead(found: Structure, dates: Attached) -> None:
    """A date that opens the sentence serves the main verbs joined to the first."""
    if dates.lead is None:
        return
    host = next((c for c in found.clauses if dates.clauses.get(c.place) is dates.lead), None)
    for clause in found.clauses:
        if host and clause.place > host.place and clause.predicate.coordinate and clause.main and host.main:
            dates.clauses.setdefault(clause.place, dates.lead)


def _of_clause(
    found: Structure, clause: Clause, noun: Nominal | None, dates: Attached, context: Context
) -> Telling | None:
    words, predicate = found.words, clause.predicate
    time = dates.clauses.get(clause.place)
    if not deciding.can_tell(clause, noun, time is not None):
        return None
    date = time.date if time else None
    if time and quantities.is_statistic(found, clause, date):
        return None
    planned = deciding.is_planned(clause, date, context.published)
    kind = deciding.kind_of(found, clause, noun)
    who = parties.of_clause(found, clause, kind, context.discourse)
    subject = _subject(clause, words, who, context)
    return Telling(
        words=words,
        date=date,
        time=time,
        why=time.why if time else "",
        kind=deciding.of_plan(kind) if planned else kind,
        parties=who,
        summary=summaries.of_clause(found, clause, planned, context.names, subject),
        planned=planned,
        lemma=predicate.verb.lemma,
        talk=predicate.verb.talk,
        say=predicate.verb.say and not predicate.verb.tells,
        main=clause.main,
        form=predicate.form,
        opener=clause.opener,
        quoted=words.quoted[predicate.head],
        place=predicate.head,
        content=_content(words, clause.start, clause.end),
    )


def _subject(clause: Clause, words: Words, who: Parties, context: Context) -> str:
    """A name for a subject that is a pronoun or left out."""
    codes = who.agents or who.codes
    person = next((context.names[i] for i in who.participants if i.startswith("person:") and i in context.names), "")
    lows = words.lows[slice(*clause.subject)]
    if lows and lows[0] in ("he", "she", "his", "her"):
        return person or context.names.get("he", "") or _label(codes, context)
    return _label(codes, context)


def _label(codes: tuple[str, ...], context: Context) -> str:
    names = [context.labels.get(code, code) for code in codes[:3]]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _of_noun(found: Structure, noun: Nominal, time: TimeExpression, context: Context) -> Telling:
    words = found.words
    last = _end_of_phrase(found, noun)
    date = time.date
    owner: tuple[str, ...] = ()
    clause = found.clause_of(noun.head)
    label = ""
    if words.lows[noun.first] in ("his", "her", "their", "its"):
        main = next((c for c in found.clauses if c.predicate.finite), None)
        who = parties.of_clause(found, main, None, context.discourse) if main else Parties()
        owner = who.agents or who.codes[:1]
        label = _owner_name(found, main, context) or _label(owner, context)
    planned = deciding.is_later(date, context.published)
    who = parties.of_span(words, noun.first, last, noun.kind, owner)
    if not who.codes:
        codes = (
            context.discourse.subject[:1]
            if not clause
            else parties.of_clause(found, clause, None, context.discourse).codes[:1]
        )
        who = replace(who, codes=codes, sure=False)
    return Telling(
        words=words,
        date=date,
        time=time,
        why=time.why,
        kind=deciding.of_plan(noun.kind) if planned else noun.kind,
        parties=who,
        summary=summaries.of_noun(words, noun, last, context.names, label),
        planned=planned,
        lemma=noun.noun,
        by_noun=True,
        main=False,
        quoted=words.quoted[noun.head],
        place=noun.head,
        content=_content(words, noun.first, last),
    )


def _owner_name(found: Structure, clause: Clause | None, context: Context) -> str:
    if clause is None:
        return ""
    words = found.words
    for owner in words.place_of[slice(*clause.subject)]:
        if owner >= 0 and words.places[owner].kind == "person":
            return context.names.get(words.places[owner].actor, "")
    return ""


def _end_of_phrase(found: Structure, noun: Nominal) -> int:
    """The token after the noun's last own phrase: to the next verb, comma or clause."""
    words = found.words
    verbs = {clause.predicate.first for clause in found.clauses}
    i = noun.head + 1
    while (
        i < len(words)
        and i not in verbs
        and words.lows[i] not in (",", ";", ":", ".", "which", "who", "that", "is", "are", "was", "were")
    ):
        i += 1
    return i


_DULL = frozenset(
    ["the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "by", "from", "and", "or", "but", "that", "this", "his", "her", "its", "their", "was", "were", "is", "are", "has", "have", "had", "been", "be", "will", "would", "he", "she", "it", "they", "after", "before", "as", "said", "also", "not", "who", "which"]
)


def _content(words: Words, first: int, last: int) -> frozenset[str]:
    return frozenset(
        low.removesuffix("'s").rstrip("s")
        for i, low in enumerate(words.lows[first:last], first)
        if low[0].isalpha() and low not in _DULL and words.time_of[i] < 0
    )
