"""What one sentence tells: its happenings, each with date, kind, parties and summary."""

import re
from dataclasses import replace

from communique.extraction.dating import TimeExpression
from communique.extraction.happening import deciding, discourse, named, parties, quantities, summaries
from communique.extraction.happening.absorbing import absorbed_by
from communique.extraction.happening.attaching import Attached, attach
from communique.extraction.happening.auxiliaries import Form
from communique.extraction.happening.chronicled import as_told, date_by_entry
from communique.extraction.happening.clauses import Clause, Structure, structure
from communique.extraction.happening.distances import distance
from communique.extraction.happening.foregoing import preceding
from communique.extraction.happening.headwords import tellings_of_life
from communique.extraction.happening.lexicon import word_set
from communique.extraction.happening.named import places_in as named_in
from communique.extraction.happening.nominals import Nominal, end_of_phrase, nominals
from communique.extraction.happening.parties import Parties
from communique.extraction.happening.phrasing import tidy
from communique.extraction.happening.predicates import predicates
from communique.extraction.happening.relatives import only_arrives, resume
from communique.extraction.happening.saying import is_only_announced
from communique.extraction.happening.sharing import share
from communique.extraction.happening.sides import host_of, with_host
from communique.extraction.happening.telling import Context, Telling, content_of
from communique.extraction.happening.words import Words
from communique.extraction.naming import Place


def tellings(words: Words, context: Context) -> list[Telling]:
    """All candidate happenings of a sentence, dated or not, in the order of their words."""
    found = structure(words, as_told(words, predicates(words, context.kinds)))
    verbs = {i for clause in found.clauses for i in (clause.predicate.first, clause.predicate.head)}
    nouns = nominals(words, context.kinds, verbs)
    resume(found, nouns)
    absorbed = absorbed_by(found, nouns)
    dates = attach(found, nouns, absorbed, context.published)
    share(found, dates)
    date_by_entry(found, dates)
    holder = {place: nouns[noun] for noun, place in absorbed.items()}
    told = [t for clause in found.clauses if (t := _of_clause(found, clause, holder.get(clause.place), dates, context))]
    told += [
        replace(one, date=time.date, time=time, why=time.why)
        for clause in found.clauses
        for time in dates.more.get(clause.place, ())
        for one in told
        if one.place == clause.predicate.head and not one.planned
    ]
    told += [
        _of_noun(found, nouns[place], time, context) for place, time in dates.nouns.items() if place not in absorbed
    ]
    told += [
        before
        for clause in found.clauses
        if (before := preceding(found, clause, nouns, dates.clauses.get(clause.place), context))
    ]
    told += tellings_of_life(words, context)
    discourse.follow(context.discourse, found)
    return sorted(told, key=lambda telling: telling.place)


def _of_clause(
    found: Structure, clause: Clause, noun: Nominal | None, dates: Attached, context: Context
) -> Telling | None:
    words, predicate = found.words, clause.predicate
    time = dates.clauses.get(clause.place)
    if deciding.follows(clause, words) or only_arrives(words, clause):
        return None
    if is_only_announced(clause):
        return None
    date = time.date if time else None
    foretold = deciding.is_foretold(clause, words, date, context.published) and not predicate.negated
    if not foretold and not deciding.can_tell(found, clause, noun, time is not None):
        return None
    if time and quantities.is_statistic(found, clause, date):
        return None
    planned = deciding.is_planned(clause, date, context.published)
    kind = deciding.kind_of(found, clause, noun)
    who = parties.of_clause(found, clause, kind, context.discourse)
    subject = _subject(clause, words, who, context)
    if not _says(found, clause):
        discourse.remember(context.discourse, who.codes, bool(who.participants), kind, predicate.verb.talk)
    told = Telling(
        words=words,
        date=date,
        time=time,
        why=time.why if time else "",
        kind=deciding.of_plan(kind) if planned else kind,
        parties=who,
        summary=_impersonal(
            summaries.of_clause(found, clause, planned, _index(words, time), context.names, subject), context
        ),
        planned=planned,
        lemma=predicate.verb.lemma,
        main=clause.main,
        form=predicate.form,
        opener=clause.opener,
        place=predicate.head,
        content=content_of(words, clause.start, _end_of_told(found, clause)) | _undergone(words, clause),
    )
    return _marked(told, found, clause, noun)


def _undergone(words: Words, clause: Clause) -> frozenset[str]:
    """The words for whom or what a passive verb tells of, where an inserted clause parts it from them."""
    return content_of(words, *clause.subject) if clause.predicate.passive else frozenset()


def _end_of_told(found: Structure, clause: Clause) -> int:
    """The end of a clause with what somebody says in it."""
    if not _says(found, clause):
        return clause.end
    told = (other.end for other in found.clauses[clause.place + 1 :] if other.reported and other.governor is clause)
    return next(told, clause.end)


def _marked(told: Telling, found: Structure, clause: Clause, noun: Nominal | None) -> Telling:
    """The telling with what matters to whether it is an event of its own."""
    words, verb = found.words, clause.predicate.verb
    meeting = noun is not None and noun.kind == "CONSULT" and noun.definite
    return replace(
        told,
        talk=verb.talk,
        say=_says(found, clause),
        quoted=words.quoted[clause.predicate.head],
        reported=clause.reported,
        lasting=_lasts(words, clause),
        vague=quantities.is_vague(found, clause),
        written=not _WRITTEN.isdisjoint(words.lows[clause.start : clause.end]),
        courtesy=_is_courtesy(words, clause),
        joins=meeting and verb.lemma in _JOINING and told.time is None,
        refers=noun is not None and noun.definite and clause.subject[0] <= noun.head < clause.subject[1],
        group=not told.parties.agents and parties.is_group(words, clause),
        letter=noun is not None and _is_letter(words, noun) and told.kind == noun.kind,
        apart=distance(words, clause.start) if clause.opener in ("after", "before", "since") else None,
    )


_WRITTEN = frozenset(("letter", "letters", "message", "telegram", "note", "cable", "phone", "telephone"))
_LETTERS = frozenset(
    ("letter", "letters", "message", "messages", "reply", "replies", "telegram", "note", "aide-mémoire", "aide-memoire")
)
_JOINING = frozenset(("join", "attend", "participate", "take"))
_COURTESY = ("highest consideration", "assurances of", "avail myself", "avail itself", "avails itself")


def _lasts(words: Words, clause: Clause) -> bool:
    """Whether a length of time stands in the clause, so that the verb tells a state."""
    owners = {owner for owner in words.time_of[clause.start : clause.end] if owner >= 0}
    perfect = clause.predicate.form is Form.PERFECT
    return any(
        words.times[owner].type == "SET" or (words.times[owner].type == "DURATION" and (perfect or _for(words, owner)))
        for owner in owners
    )


def _for(words: Words, owner: int) -> bool:
    first = words.time_of.index(owner)
    return "for" in words.lows[max(0, first - 2) : first + 1]


def _is_letter(words: Words, noun: Nominal) -> bool:
    """Whether a noun is a letter or a message, as a memorandum is one unless it is of understanding."""
    following = words.lows[noun.head + 1 : noun.head + 3]
    dated = words.time_of[noun.head + 2 : noun.head + 3] > [-1]  # "memorandum of 16 September"
    memo = noun.noun == "memorandum" and (
        following[:1] != ["of"] or dated or following[1:] in (["conversation"], ["discussion"])
    )
    if following[:1] == ["of"] and following[1:] and following[1] in _FEELINGS:
        return False  # "a message of condolences"
    return noun.noun in _LETTERS or (memo and words.tokens[noun.head].islower())


_FEELINGS = frozenset(
    ("condolence", "condolences", "congratulations", "congratulation", "greeting", "greetings", "sympathy", "thanks")
)


def _is_courtesy(words: Words, clause: Clause) -> bool:
    line = words.between(clause.start, clause.end).lower()
    return any(phrase in line for phrase in _COURTESY)


def _says(found: Structure, clause: Clause) -> bool:
    """Whether the verb only says: a verb of saying, or any that a clause with "that" follows."""
    verb = clause.predicate.verb
    following = found.words.lows[clause.predicate.head + 1 : clause.predicate.head + 2]
    return (verb.say and not verb.tells) or (following == ["that"] and (verb.talk or verb.clausal))


def _subject(clause: Clause, words: Words, who: Parties, context: Context) -> str:
    """A name for a subject that is a pronoun or left out."""
    codes = who.agents or who.codes
    person = next((context.names[i] for i in who.participants if i.startswith("person:") and i in context.names), "")
    lows = words.lows[slice(*clause.subject)]
    if lows and (lows[0] in ("he", "she", "his", "her") or named.is_bare_role(words, clause.subject)):
        he = context.names.get(context.discourse.he, "")
        human = lows[0] in ("he", "she")
        return he or context.discourse.name or person or ("" if human else _label(codes, context))
    return _label(codes, context)


def _impersonal(line: str, context: Context) -> str:
    """A line without "me" and "our": the writer or the issuer is named."""
    issuer = tidy(_label(context.discourse.issuer, context))
    speaker = context.writer or issuer
    if not speaker:
        return line
    reader = context.reader or _label(context.discourse.reader, context)
    line = _YOUR.sub(f"{tidy(reader)}’s", line) if reader else line
    line = _AND_I.sub(f"and {context.writer}", line) if context.writer else line
    line = _ME.sub(speaker, line)
    return _MY.sub("its" if issuer and line.startswith(issuer) else f"{speaker}’s", line)


_AND_I = re.compile(r"\band I\b(?!’)")
_ME = re.compile(r"\b(?:me|us)\b(?! all)")
_YOUR = re.compile(r"\byour\b")
_MY = re.compile(r"\b(?:my|our)\b")


def _label(codes: tuple[str, ...], context: Context) -> str:
    names = [context.labels.get(code, code) for code in codes[:3]]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _of_noun(found: Structure, noun: Nominal, time: TimeExpression, context: Context) -> Telling:
    words = found.words
    last = end_of_phrase(found, noun)
    date = time.date
    owner: tuple[str, ...] = ()
    clause = found.clause_of(noun.head)
    label = ""
    if words.lows[noun.first] in ("his", "her", "their", "its"):
        main = host_of(found, clause)
        who = parties.of_clause(found, main, None, context.discourse) if main else Parties()
        meant = _thanked(found, noun, main)
        owner = (meant.code,) if meant is not None and meant.code else who.agents or who.codes[:1]
        name = context.names.get(meant.actor, "") if meant is not None else _owner_name(found, main, context)
        label = name or _label(owner, context)
    elif words.lows[noun.first] in ("my", "our"):
        owner, label = context.discourse.issuer, context.writer or _label(context.discourse.issuer, context)
    elif clause is not None and clause.predicate.verb.lemma == "be" and noun.head > clause.predicate.head:
        owner = parties.of_clause(found, clause, None, context.discourse).agents  # "is on a working visit to Japan"
        label = _owner_name(found, clause, context) if _is_away(words, noun, clause) else ""
    elif words.lows[noun.first] == "your":
        owner = context.discourse.reader or context.discourse.issuer
        label = context.reader or _label(owner, context)
    planned = deciding.is_later(date, context.published) or date is None or deciding.is_onward(time, context.published)
    who = parties.of_span(words, noun.first, last, noun.kind, owner)
    who = who if who.codes else _beside(found, noun, clause, context)
    who = with_host(found, noun, last, clause, who, context.discourse)
    who = _traveller(found, noun, clause, _with_reader(words, noun, who, context.discourse), context.discourse)
    who = _of_measures(noun, who, context.discourse)
    if planned or clause is None or not clause.predicate.verb.talk:
        who = parties.or_joint(who, noun.kind, context.discourse)
    if _is_letter(words, noun) and (other := _correspondent(words.lows[noun.first], context.discourse)):
        who = parties.joined(who, other)
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
        opener="after" if words.lows[noun.first - 1 : noun.first] in (["after"], ["following"]) else "",
        letter=_is_letter(words, noun),
        main=False,
        quoted=words.quoted[noun.head],
        place=noun.head,
        content=content_of(words, noun.first, last),
    )


def _thanked(found: Structure, noun: Nominal, clause: Clause | None) -> Place | None:
    """Whose something is for which they are thanked: "congratulated the minister on his May 3 appointment"."""
    if clause is None or clause.predicate.verb.lemma not in _THANKING or clause.predicate.head > noun.first:
        return None
    named = [p for p in named_in(found.words, clause.predicate.head + 1, noun.first) if not p.is_place_only]
    return named[-1] if named else None


_THANKING = word_set("clauses", "thanking")


def _of_measures(noun: Nominal, who: Parties, spoken_of: discourse.Discourse) -> Parties:
    """Between whom sanctions lie that are named again by their day: "named in Monday's sanctions"."""
    if noun.kind != "SANCTION":
        return who
    if len(who.codes) > 1:
        discourse.remember(
            spoken_of, (*who.agents, *(c for c in who.codes if c not in who.agents)), True, "SANCTION", False
        )
        return who
    measures = spoken_of.measures
    return parties.joined(Parties(measures[:1]), measures[1:]) if set(who.codes) <= set(measures) and measures else who


def _with_reader(words: Words, noun: Nominal, who: Parties, spoken_of: discourse.Discourse) -> Parties:
    """A letter's reader takes part in "our last meeting", and the writer and they in a summit to meet "you" at."""
    if not spoken_of.reader or noun.kind not in ("CONSULT", "AGREE"):
        return who
    if words.lows[noun.first] == "our":
        return parties.joined(who, spoken_of.reader)
    before = words.lows[max(0, noun.first - _NEAR) : noun.first]
    if "you" not in before or _FIRST_PERSON.isdisjoint(before):
        return who
    both = parties.joined(Parties(spoken_of.issuer), spoken_of.reader)
    return replace(both, codes=tuple(dict.fromkeys((*who.codes, *both.codes))), participants=who.participants)


def _traveller(
    found: Structure, noun: Nominal, clause: Clause | None, who: Parties, spoken_of: discourse.Discourse
) -> Parties:
    """Who goes on a visit that the verb's subject speaks of: "is reconsidering a planned visit to Peru"."""
    words = found.words
    away = clause is not None and _is_away(words, noun, clause)
    own = clause is not None and words.lows[noun.first] in ("a", "an") and noun.head > clause.predicate.head
    if clause is None or not (own or away) or noun.noun.split()[-1] not in _JOURNEYS:
        return who
    end = clause.end if away else end_of_phrase(found, noun)
    first, last = words.starts[noun.head], words.ends[end - 1]
    reached = [p for p in (*words.places, *words.settings) if first <= p.start < last and p.preposition == "to"]
    agents = parties.of_clause(found, clause, None, spoken_of).agents
    lands = tuple(code for code in named.codes_of(reached) if code not in agents)
    return parties.joined(Parties(agents, who.participants), lands) if agents and lands else who


def _is_away(words: Words, noun: Nominal, clause: Clause) -> bool:
    """Whether somebody is said to be on a journey: "is on travel to Togo and Benin"."""
    on = "on" in words.lows[max(0, noun.first - 1) : noun.head]
    return on and clause.predicate.verb.lemma == "be" and noun.noun.split()[-1] in _JOURNEYS


_JOURNEYS = frozenset(("visit", "trip", "tour", "travel"))


def _correspondent(owner: str, spoken_of: discourse.Discourse) -> tuple[str, ...]:
    """Who is at the other end of "your letter" or "my message"."""
    if owner == "your":
        return spoken_of.issuer if spoken_of.reader else ()
    return spoken_of.reader if owner in ("my", "our") else ()


def _beside(found: Structure, noun: Nominal, clause: Clause | None, context: Context) -> Parties:
    """Who takes part in what a noun without names tells: those named before it and the speaker, else its verb's."""
    words, spoken_of = found.words, context.discourse
    near = [
        p for p in words.places if p.code and not p.is_place_only and 0 < noun.first - words.token_at(p.start) <= _NEAR
    ]
    spoken = not _FIRST_PERSON.isdisjoint(words.lows[max(0, noun.first - _NEAR) : noun.first])
    if near and spoken:
        speaker = (spoken_of.issuer or spoken_of.subject)[:1]
        return parties.joined(Parties(speaker, (near[-1].actor,)), (near[-1].code,) if near[-1].code else ())
    host = host_of(found, clause)
    if host is not None and noun.kind == "CONSULT" and noun.head < host.subject[0]:  # "At a meeting in Oslo, X and Y …"
        met = parties.of_clause(found, host, "CONSULT", spoken_of)
        if len(met.agents) > 1:
            return met
    if spoken_of.post and _is_letter(words, noun):
        return Parties(codes=spoken_of.issuer[:1], sure=False)
    codes = parties.of_clause(found, host, None, spoken_of).codes if host else spoken_of.subject
    if noun.kind in ("ASSAULT", "COERCE"):
        codes = tuple(code for code in codes if code not in spoken_of.issuer)  # who tells of an attack has no part
    return Parties(codes=codes[:1], sure=False)


_NEAR = 12
"""Words before a noun in which those who take part may be named."""
_FIRST_PERSON = frozenset(("i", "me", "my", "us", "our", "we"))


def _owner_name(found: Structure, clause: Clause | None, context: Context) -> str:
    if clause is None:
        return ""
    words = found.words
    for owner in words.place_of[slice(*clause.subject)]:
        if owner >= 0 and words.places[owner].kind == "person":
            return context.names.get(words.places[owner].actor, "")
    return ""


def _index(words: Words, time: TimeExpression | None) -> int:
    return next((i for i, known in enumerate(words.times) if time is not None and known.start == time.start), -1)
