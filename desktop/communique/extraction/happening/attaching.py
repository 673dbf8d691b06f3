"""Which date belongs to which verb or noun: the heart of reading a sentence."""

import re
from dataclasses import dataclass, field, replace

from communique.extraction.dating import TimeExpression
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.clauses import Clause, Structure, opens_itself
from communique.extraction.happening.datable import can_date, coarser, is_of_vote, is_told_of, refines
from communique.extraction.happening.deciding import of_decision
from communique.extraction.happening.decisions import decision_before
from communique.extraction.happening.frames import frame, undated
from communique.extraction.happening.lexicon import based, word_set
from communique.extraction.happening.nominals import Nominal
from communique.extraction.happening.nouns import (
    is_adnominal,
    is_ahead,
    is_coming,
    met_during,
    noun_after,
    noun_before,
    said_at,
)
from communique.extraction.happening.successive import is_listed, through
from communique.extraction.happening.words import Words
from communique.extraction.layout import Role
from communique.model.dates import Date, Precision
from communique.model.dates import words as in_words

_INTENDING = word_set("attaching", "intending")
_ANNOUNCING = word_set("attaching", "announcing")
_DESCRIBING = word_set("attaching", "describing")
_INSERTED = frozenset(("after", "when", "before", "while", "as", "following"))
_BACK = re.compile(r"\b(?:earlier|before|previously)$", re.I)
_COMING = re.compile(r"\b(?:coming|next|upcoming|near future)\b", re.I)


@dataclass(slots=True)
class Attached:
    """The dates of a sentence, each with what it dates. A date may serve a clause and a noun at once."""

    clauses: dict[int, TimeExpression] = field(default_factory=dict)
    nouns: dict[int, TimeExpression] = field(default_factory=dict)
    """By the place of the nominal in its list."""
    more: dict[int, list[TimeExpression]] = field(default_factory=dict)
    """Further days of a clause that tells as many happenings ("on 7 March and 2 May")."""
    lead: TimeExpression | None = None
    """A date that opens the sentence and serves all its joined main verbs."""


def attach(structure: Structure, nouns: list[Nominal], absorbed: dict[int, int], published: Date | None) -> Attached:
    """Shares out the sentence's dates. `absorbed`: place of a nominal -> its light verb's clause ("had a meeting")."""
    words = structure.words
    result = Attached()
    ends = _ends(words)
    for index, time in enumerate(words.times):
        first, last = ends.get(index, (None, 0))
        if first is not None and time.date is None and published is None:
            _announce(structure, nouns, result, time, first)
        elif first is not None and time.text.lower() == "recent" and published is not None:
            _remember(words, nouns, result, time, first, published)
        if first is None or time.date is None:
            continue
        reached = _reached(structure, first, time)
        if reached is None and not can_date(words, first, last, time):
            continue
        time = reached or time
        date = time.date
        if date is not None and date.precision is Precision.CENTURY and not _before(date, published):
            continue  # "the challenges of the 21st century"
        _share(structure, nouns, absorbed, published, result, time, first, last)
    return result


def _ends(words: Words) -> dict[int, tuple[int, int]]:
    """The first and the last token of every date, by its index among the sentence's."""
    ends: dict[int, tuple[int, int]] = {}
    for i, owner in enumerate(words.time_of):
        if owner >= 0:
            ends[owner] = (ends.get(owner, (i, i))[0], i)
    return ends


def _announce(structure: Structure, nouns: list[Nominal], result: Attached, time: TimeExpression, first: int) -> None:
    """In a text without a date "a summit in the coming months" is still an event to come, without a date."""
    noun = noun_before(structure, nouns, first)
    if noun is not None and nouns[noun].kind in ("CONSULT", "AGREE") and _COMING.search(time.text):
        result.nouns.setdefault(noun, time)


def _remember(
    words: Words, nouns: list[Nominal], result: Attached, time: TimeExpression, first: int, published: Date
) -> None:
    """Somebody's "recent visit" lies before the document that speaks of it."""
    noun = noun_after(words, nouns, first, first)
    if noun is not None and nouns[noun].kind == "CONSULT" and not nouns[noun].noun.endswith("s"):
        why = f"told as recent in a text of {in_words(published)}"
        result.nouns.setdefault(noun, replace(time, edtf=f"../{published}", why=why))


def _reached(structure: Structure, first: int, time: TimeExpression) -> TimeExpression | None:
    """The date as the latest one where something had been done by then: "By June, two units had been sent"."""
    words = structure.words
    if words.lows[first - 1 : first] != ["by"] or time.type != "DATE" or not time.edtf or "/" in time.edtf:
        return None
    clause = _main_of_lead(structure, structure.clause_of(first))
    opening = first == 1 and clause is not None and clause.predicate.form is Form.PAST
    if clause is None or not (opening or clause.predicate.form in (Form.PERFECT, Form.PLUPERFECT)):
        return None
    return replace(time, edtf=f"../{time.edtf}", why=f"{time.why}; done by then")


def _share(
    structure: Structure,
    nouns: list[Nominal],
    absorbed: dict[int, int],
    published: Date | None,
    result: Attached,
    time: TimeExpression,
    first: int,
    last: int,
) -> None:
    words = structure.words
    noun = noun_after(words, nouns, first, last)
    if noun is not None:
        _date_noun(structure, nouns, absorbed, result, time, noun)
        return
    if is_adnominal(words, first, last):
        if (host := said_at(structure, first)) is not None:
            result.clauses.setdefault(host.place, time)
        return
    clause = _main_of_lead(structure, structure.clause_of(first))
    clause = _goes_on(structure, clause, first, last) or clause
    if host := _lasting(clause, time):
        result.clauses.setdefault(host.place, time)
        return
    if clause is not None and refines(time, result.clauses.get(clause.place)):
        result.clauses[clause.place] = time
        return
    noun = noun_before(structure, nouns, first)
    if noun is not None and (decided := _decided(structure, nouns[noun])):  # "the decision on Monday to …"
        result.clauses.setdefault(decided.place, time)
        return
    if noun is not None and clause is not None and is_of_vote(words, nouns[noun], clause, time, first, published):
        return  # "withdrew funding for the election next year"
    owned = noun is not None and _owns(words, nouns[noun], clause, time, first, result)
    if noun is not None and noun not in absorbed and (owned or _noun_has_it(words, nouns[noun], clause)):
        result.nouns.setdefault(noun, time)
        if clause and first < clause.predicate.first and _opens_sentence(nouns[noun], clause):
            result.clauses.setdefault(clause.place, time)
        return
    if clause is None:
        return
    _date_clause(structure, clause, published, result, time, first)


def _date_clause(
    structure: Structure, clause: Clause, published: Date | None, result: Attached, time: TimeExpression, first: int
) -> None:
    """Gives a date to the verb of the clause it stands in, or to the one that hangs on."""
    words, target = structure.words, _target(structure, clause, first, time, published)
    if _too_late(target, time, published):
        return
    if words.role is Role.BODY and _already_past(target, time, published):
        return  # "we congratulate Togo on its election last week"
    if target.predicate.form is Form.FUTURE and words.lows[first - 1 : first] == ["since"]:
        return  # "will announce more aid, bringing the total since February to …"
    known = result.clauses.get(target.place)
    beside = clause.predicate.form is Form.INFINITIVE and target.predicate.form is Form.FUTURE
    if known is not None and known is result.lead and beside:
        result.clauses.setdefault(clause.place, time)  # "On Monday she will go there to attend a summit on Tuesday"
        return
    if known is not None and is_listed(words, known, time, first):
        result.more.setdefault(target.place, []).append(time)
        return
    if known is None or (first > target.predicate.head and not coarser(time, known)):
        joined = through(target, known, time)
        behind = known is not None and known.start > structure.words.starts[target.predicate.head]
        if not behind or joined is not time:  # "met on Sunday at a summit due on Monday"
            result.clauses[target.place] = joined
    if first < target.predicate.first and first <= target.start + 3 and target.main:
        result.lead = time


def _owns(
    words: Words, noun: Nominal, clause: Clause | None, time: TimeExpression, first: int, result: Attached
) -> bool:
    """Whether a date after a noun is surely the noun's, whatever verb stands before it."""
    if words.lows[noun.head + 1 : first] in (["of"], ["dated"]) or _is_example(words, noun):
        return True
    if clause and clause.predicate.passive and clause.predicate.verb.talk and noun.kind == "CONSULT":
        return words.lows[noun.first - 1 : noun.first] in (["during"], ["at"], ["in"])  # "was raised at the talks on"
    if _is_background(words, noun, clause, time) or _is_counted_back(noun, clause, time, result):
        return True
    led = clause is not None and clause.predicate.finite and _has_before(result, clause, words)
    return led and noun.kind is not None  # "On Friday they met over the May 2 raid"


def _too_late(target: Clause, time: TimeExpression, published: Date | None) -> bool:
    """Whether what was talked about is still to come, so that its date is not the talk's."""
    past = target.predicate.form in (Form.PAST, Form.PERFECT, Form.PLUPERFECT) and not target.predicate.passive
    later = published is not None and time.date is not None and _after(time.date, published)
    verb = target.predicate.verb
    return past and later and (verb.kind == "CONSULT" or (verb.talk and not verb.say))


def _already_past(target: Clause, time: TimeExpression, published: Date | None) -> bool:
    """Whether words that do what they say, and so do it now, stand with a date before the document's."""
    spoken = target.predicate.form is Form.PRESENT and target.predicate.verb.talk and not target.predicate.verb.say
    return spoken and time.date is not None and _before(time.date, published)


def _main_of_lead(structure: Structure, clause: Clause | None) -> Clause | None:
    """A participle in an opening phrase ("In a release issued on Monday, …") leaves its date to the main verb."""
    if (
        clause is None
        or clause.predicate.finite
        or clause.governor is not None
        or (
            clause.predicate.verb.kind is not None
            and structure.words.lows[clause.start + 1 : clause.start + 2] == ["by"]
        )
        or opens_itself(structure.words, clause)
        or clause.predicate.form is Form.INFINITIVE
        or structure.words.lows[clause.start - 1 : clause.start] in ([","], ["("])
    ):
        return clause
    return next((c for c in structure.clauses[clause.place :] if c.predicate.finite and c.main), clause)


def _goes_on(structure: Structure, clause: Clause | None, first: int, last: int) -> Clause | None:
    """The verb to come that "and" goes on to: "… became friends, and in May, after talks, they met"."""
    lows = structure.words.lows
    joint = any(low in ("and", "but") for low in lows[max(0, first - 2) : first])
    opened = last + 1 < len(lows) and (lows[last + 1] == "," or lows[last + 1] in _INSERTED)
    if clause is None or first < clause.predicate.head or not (joint and opened and lows[first - 3] == ","):
        return None
    return next((c for c in structure.clauses[clause.place + 1 :] if c.predicate.finite and c.main), None)


def _is_example(words: Words, noun: Nominal) -> bool:
    """Whether a noun is one of several named as examples: "attacks, such as the bombing … as well as a raid …"."""
    before = words.lows[max(0, noun.first - 4) : noun.first]
    return before[-2:] == ["such", "as"] or (before[-3:] == ["as", "well", "as"] and "such" in words.lows[: noun.first])


def _noun_has_it(words: Words, noun: Nominal, clause: Clause | None) -> bool:
    """Whether a date after a noun is the noun's, not the verb's."""
    if clause is None:
        return True
    predicate = clause.predicate
    answered = predicate.form is Form.PERFECT and noun.kind is not None and noun.definite
    if noun.head < predicate.first or answered:  # "has imposed sanctions in response to the poisoning of X in August"
        return True
    if predicate.form is Form.FUTURE and is_ahead(words, noun) and clause.predicate.verb.kind is None:
        return True
    spoken = predicate.form is Form.GERUND or (predicate.form is Form.PAST and predicate.verb.talk)
    if spoken and is_coming(words, noun):
        return True  # "thanked Togo for hosting the upcoming meeting in May"
    if not predicate.finite:
        after = clause.governor is not None and clause.governor.predicate.form is Form.PAST
        if predicate.form is Form.PARTICIPLE and noun.kind is not None and clause.predicate.verb.kind is None:
            return not predicate.verb.light  # "a report prepared ahead of the conference on 25 March"
        return predicate.verb.state or (predicate.form is Form.INFINITIVE and noun.definite and not after)
    told = (Form.PAST, Form.PERFECT, Form.PLUPERFECT, Form.PRESENT, Form.FUTURE)
    framed = frame(predicate.verb.kinds, undated(words, predicate.head + 1, clause.end), None)[0] > 0
    if predicate.form in told and (predicate.verb.tells or predicate.verb.say or predicate.verb.light or framed):
        return False
    return not (predicate.passive and predicate.verb.tells)


def _is_background(words: Words, noun: Nominal, clause: Clause | None, time: TimeExpression) -> bool:
    """Whether a date after a noun dates what is only spoken of: "welcomed the signing of the accord in May 1998",
    "will review its ties following the murder of an envoy in Ruritania earlier this month"."""
    if words.lows[noun.first - 1 : noun.first] in (["following"], ["after"], ["since"]) and noun.kind is not None:
        return noun.first < noun.head - 1 or words.lows[noun.head + 1 : noun.head + 2] == ["of"]
    if clause is None or time.date is None or noun.kind is None or not noun.definite:
        return False
    return clause.predicate.verb.talk and not clause.predicate.verb.say and time.date.precision > Precision.DAY


def _has_before(result: Attached, clause: Clause, words: Words) -> bool:
    """Whether a verb has a date already that stands before it."""
    known = result.clauses.get(clause.place)
    return known is not None and known.start < words.starts[clause.predicate.head]


def _is_counted_back(noun: Nominal, clause: Clause | None, time: TimeExpression, result: Attached) -> bool:
    """Whether a date counts back from the one that the verb has: "On Monday it condemned the test a day earlier"."""
    host = clause if clause is None or clause.predicate.finite else clause.governor
    known = result.clauses.get(host.place) if host is not None else None
    return known is not None and noun.kind is not None and bool(_BACK.search(time.text))


def _lasting(clause: Clause | None, time: TimeExpression) -> Clause | None:
    """The verb in the perfect that a length of time up to now belongs to: "have been detained … over the past year"."""
    if time.type != "DURATION" or clause is None:
        return None
    host = clause if clause.predicate.finite else clause.governor
    return host if host is not None and host.predicate.form is Form.PERFECT else None


def _opens_sentence(noun: Nominal, clause: Clause) -> bool:
    """Whether the noun stands in a phrase that opens the clause ("At the summit on 13 May, X met Y")."""
    return noun.head < clause.subject[0]


def _date_noun(
    structure: Structure,
    nouns: list[Nominal],
    absorbed: dict[int, int],
    result: Attached,
    time: TimeExpression,
    place: int,
) -> None:
    """A date before its noun; a clause that the noun's phrase opens, and that tells the same, takes it instead."""
    if place in absorbed:
        result.clauses.setdefault(absorbed[place], time)
        return
    noun = nouns[place]
    if decided := _decided(structure, noun):  # "today's decision by a court to …"
        result.clauses.setdefault(decided.place, time)
        return
    clause = structure.clause_of(noun.head)
    if clause and clause.place not in result.clauses and is_told_of(structure.words, clause, noun):
        result.clauses[clause.place] = time  # "seized control in a 1991 coup"
        return
    met = clause is not None and noun.kind == "CONSULT" and met_during(structure.words, noun, clause)
    opened = clause is not None and noun.head < clause.subject[0] and clause.predicate.verb.kind == noun.kind
    if noun.kind is None and (host := said_at(structure, noun.first + 1)) is not None:
        result.clauses.setdefault(host.place, time)
        return
    if clause is not None and (met or (opened and noun.kind)):
        result.clauses.setdefault(clause.place, time)
        return
    result.nouns.setdefault(place, time)


def _decided(structure: Structure, noun: Nominal) -> Clause | None:
    """What a noun says was decided, as the infinitive behind it tells."""
    words = structure.words
    told = (c for c in structure.clauses if decision_before(words, c.predicate.first) == noun.head > 0)
    return next((clause for clause in told if of_decision(words, clause)), None)


def _target(structure: Structure, clause: Clause, first: int, time: TimeExpression, published: Date | None) -> Clause:
    """The clause that a date in `clause` dates: the verb itself, or the one it hangs on."""
    words = structure.words
    predicate, governor = clause.predicate, clause.governor
    if (
        clause.opener == "while" and predicate.form is Form.GERUND
    ):  # "while staying there from 6 to 8 May, he will meet"
        return _resuming(structure, clause) or governor or clause
    if predicate.finite or governor is None:
        return clause
    if predicate.form is Form.PARTICIPLE and predicate.passive:
        return governor if based(predicate.verb.lemma) in _DESCRIBING else clause
    if predicate.form is Form.INFINITIVE:
        return _of_infinitive(words, clause, governor, time, published)
    if first < predicate.head:
        return governor
    runs = predicate.verb.lemma == "run" and words.time_of[min(predicate.head + 2, len(words) - 1)] >= 0
    if runs or predicate.verb.lemma in ("take", "begin", "start") or clause.opener in ("after", "before", "since"):
        return clause
    return governor if governor.predicate.verb.tells or governor.predicate.verb.say else clause


def _resuming(structure: Structure, clause: Clause) -> Clause | None:
    """The main clause that goes on behind the comma after an inserted one."""
    following = (c for c in structure.clauses[clause.place + 1 :] if c.predicate.finite and c.main)
    resumed = next(following, None)
    return resumed if resumed and "," in structure.words.lows[clause.predicate.head : resumed.predicate.first] else None


def _of_infinitive(
    words: Words, clause: Clause, governor: Clause, time: TimeExpression, published: Date | None
) -> Clause:
    """ "planned to return on Nov. 9" dates the return; "announced his plan to return in August" the announcement."""
    lemma = governor.predicate.verb.lemma
    if lemma in _INTENDING or of_decision(words, clause):
        return clause
    later = published is not None and time.date is not None and _after(time.date, published)
    if lemma in _ANNOUNCING or governor.predicate.form is Form.FUTURE:
        return clause if later and governor.predicate.form is not Form.FUTURE else governor
    return clause if later else governor


def _before(date: Date, published: Date | None) -> bool:
    return published is not None and None not in (date.latest, published.earliest) and date.latest < published.earliest  # type: ignore[operator]


def _after(date: Date, published: Date) -> bool:
    return date.earliest is not None and published.latest is not None and date.earliest > published.latest
